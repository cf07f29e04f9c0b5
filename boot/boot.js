// Starts the app. Until then the first screen and the first question, which the HTML holds, can be used; where the app
// can't start, the page stays as index.html gives it and says so.
//
// <html data-boot> is there from the first moment, and when done, <html data-ready> is "app" or "static": by these the
// styles show what works (style/static.css), also where this script never comes.

import { firstQuestion } from "./first-question.js";
import { ignoreSecondPress } from "./second-press.js";
import { follow } from "./updates.js";

const root = document.documentElement;
root.dataset.boot = "";
// A page around this one (embed.js) tells a check that is slow to start from one it may not show.
if (parent !== self) parent.postMessage(JSON.stringify({ "ace-self-check": 1, type: "loading" }), "*");
const boot = document.getElementById("asc-boot");
// Next to the page, where the build has one.
const worker = boot.dataset.worker && new URL(boot.dataset.worker, document.baseURI).href;

// What the app sets as HTML: parts of its screens that never change, without addresses, styles, or scripts.
const INERT = /<\/?(?:p|span|div|br|strong|ul|ol|li|h[1-6]|defs|pattern|rect|line|path|g)(?: (?:class|id|width|height|[xy][12]?|d|patternUnits|patternTransform)="[^"<>&]*")*>/g;

// The page's policy lets HTML be set from text, and a worker be started, only through here. Anything else than that is
// refused, so that no answer ever becomes an element.
const POLICY = {
  createHTML(html) {
    if (/[<>&]/.test(html.replace(INERT, ""))) throw new TypeError("This is not HTML of the page.");
    return html;
  },
  createScriptURL(address) {
    if (!worker || address !== worker) throw new TypeError("This is not the page's worker.");
    return address;
  },
};

ignoreSecondPress();
const app = document.getElementById("asc-app");
const page = app?.cloneNode(true);

/** Settles once the glue's own element has loaded it, as its digest says (tools/build/integrity.mjs). */
const glueIn = new Promise((done, fail) => {
  const glue = document.querySelector("script#asc-glue");
  if (!glue) return done();
  glue.addEventListener("load", done);
  glue.addEventListener("error", () => fail(new Error("The glue is not the build's.")));
});
glueIn.catch(() => {});

/** The glue, and the compiled module: next to the page, or inside it (tools/build/one-file.mjs). */
async function parts() {
  if (globalThis.ascInside) return globalThis.ascInside();
  const [glue, wasm] = ["asc-glue", "asc-wasm"].map((id) => document.getElementById(id));
  const { integrity } = wasm.dataset;
  const [code, module] = await Promise.all([glueIn.then(() => import(glue.src ?? glue.href)), fetch(wasm.href, { integrity }).then(compiled)]);
  return { glue: code, module };
}

/** Whatever type the server gives it. */
async function compiled(response) {
  if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
  const isTyped = WebAssembly.compileStreaming && response.headers.get("content-type") === "application/wasm";
  return isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** Once what the HTML holds is painted: starting the app would keep it waiting. A page nobody sees is not painted at all. */
const painted = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });

try {
  // There can be one only: where an extension has set its own, this throws, and nothing runs under a policy unknown.
  globalThis.trustedTypes?.createPolicy("default", POLICY);
  const { calm, handOver } = firstQuestion(app);
  await painted();
  await calm();
  const { glue, module } = await parts();
  await glue.default({ module_or_path: module });
  handOver();
  root.dataset.ready = "app";
} catch (error) {
  console.error("The app did not start:", error);
  // The app may have cleared its place before it failed.
  app?.replaceChildren(...page.childNodes);
  document.getElementById("asc-not-started")?.removeAttribute("hidden");
  root.dataset.ready = "static";
}

if (worker && parent === window && navigator.serviceWorker) follow(worker);
