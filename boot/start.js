// What the check's page and the brokers' page are both started with.

/**
 * The page's policy lets HTML be set from text, and a worker be started, only through here. The app sets what it was
 * built with; anything that could run is refused, so that no answer ever can. `workers` are the page's own addresses.
 */
export function openDoor(workers) {
  const policy = {
    createHTML(html) {
      if (/<(?:script|i?frame|object|embed|meta|base|link|form|style)|[\s\"'/]on\w+\s*=|&#|&(?:colon|tab|newline);|javascript:/i.test(html)) throw new TypeError("This HTML could run.");
      return html;
    },
    createScriptURL(address) {
      if (!workers.includes(address)) throw new TypeError("This is not the page's worker.");
      return address;
    },
  };
  // There can be one only: where an extension has set its own, this throws, and nothing runs under a policy unknown.
  globalThis.trustedTypes?.createPolicy("default", policy);
}

/** The glue, and the compiled module: next to the page, or inside it (tools/build/one-file.mjs). */
export async function parts() {
  if (globalThis.ascInside) return globalThis.ascInside();
  const address = (id) => document.getElementById(id).href;
  const [glue, module] = await Promise.all([import(address("asc-glue")), fetch(address("asc-wasm")).then(compiled)]);
  return { glue, module };
}

/** Whatever type the server gives it. */
async function compiled(response) {
  if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
  const isTyped = WebAssembly.compileStreaming && response.headers.get("content-type") === "application/wasm";
  return isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
