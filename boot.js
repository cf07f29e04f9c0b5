// Starts the app. Where it can't start, the page stays as index.html gives it and says so.
//
// When done, <html data-ready> is "app" or "static". The glue's address stands in this script element's
// data-glue: `(await import(document.getElementById("asc-boot").dataset.glue)).assess("{}")` calls the engine.

// The page's policy lets HTML be set from text by this one door only. The app sets what it was built with;
// what could run is refused, so that no answer ever can.
globalThis.trustedTypes?.createPolicy("default", {
  createHTML(html) {
    if (/<(?:script|i?frame|object|embed|meta|base|link|form|style)|[\s\"'/]on\w+\s*=|&#|&(?:colon|tab|newline);|javascript:/i.test(html)) throw new TypeError("This HTML could run.");
    return html;
  },
});

const app = document.getElementById("asc-app");
const page = app?.cloneNode(true);
const glue = document.getElementById("asc-glue").href;
const wasm = document.getElementById("asc-wasm").href;
document.getElementById("asc-boot").dataset.glue = glue;

try {
  const { default: init } = await import(glue);
  await init({ module_or_path: wasm });
  document.documentElement.dataset.ready = "app";
} catch (error) {
  console.error("The app did not start:", error);
  // The app may have cleared its place before it failed.
  app?.replaceChildren(...page.childNodes);
  document.getElementById("asc-not-started")?.removeAttribute("hidden");
  document.documentElement.dataset.ready = "static";
}
