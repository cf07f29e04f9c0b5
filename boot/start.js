// Shared by the check's page and the brokers' page: how they start.

// The HTML the apps set: static parts of their screens, without addresses, styles, or scripts.
const INERT = /<\/?(?:p|span|div|br|strong|ul|ol|li|h[1-6]|defs|pattern|rect|line|path|g)(?: (?:class|id|width|height|[xy][12]?|d|patternUnits|patternTransform)="[^"<>&]*")*>/g;

/**
 * The page's policy allows setting HTML from text, and starting a worker, only through here. Anything but the above is
 * refused, so that no answer ever becomes an element. `workers` are the page's own addresses.
 */
export function openDoor(workers) {
  const policy = {
    createHTML(html) {
      if (/[<>&]/.test(html.replace(INERT, ""))) throw new TypeError("This is not HTML of the page.");
      return html;
    },
    createScriptURL(address) {
      if (!workers.includes(address)) throw new TypeError("This is not the page's worker.");
      return address;
    },
  };
  // There can be only one: if an extension has set its own, this throws, so that nothing runs under an unknown policy.
  globalThis.trustedTypes?.createPolicy("default", policy);
}

/** Settles once the glue's own element has loaded it and checked its digest (tools/build/integrity.mjs). */
const glueIn = new Promise((done, fail) => {
  const glue = document.querySelector("script#asc-glue");
  if (!glue) return done();
  glue.addEventListener("load", done);
  glue.addEventListener("error", () => fail(new Error("The glue is not the build's.")));
});
glueIn.catch(() => {});

/** The glue, and the compiled module: next to the page, or inside it (tools/build/one-file.mjs). */
export async function parts() {
  if (globalThis.ascInside) return globalThis.ascInside();
  const [glue, wasm] = ["asc-glue", "asc-wasm"].map((id) => document.getElementById(id));
  const { integrity } = wasm.dataset;
  const [code, module] = await Promise.all([glueIn.then(() => import(glue.src ?? glue.href)), fetch(wasm.href, { integrity }).then(compiled)]);
  return { glue: code, module };
}

/** Works whatever media type the server sends. */
async function compiled(response) {
  if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
  const isTyped = WebAssembly.compileStreaming && response.headers.get("content-type") === "application/wasm";
  return isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
