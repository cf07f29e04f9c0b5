// Starts the app. Until then the first screen and the first question, which the HTML holds, can be used; where the app
// can't start, the page stays as index.html gives it and says so.
//
// When done, <html data-ready> is "app" or "static".

import { follow } from "./updates.js";

const root = document.documentElement;
const boot = document.getElementById("asc-boot");
// Beside the page, where the build has one.
const worker = boot.dataset.worker && new URL(boot.dataset.worker, document.baseURI).href;

// The page's policy lets HTML be set from text, and a worker be started, by this one door only. The app sets what it
// was built with; what could run is refused, so that no answer ever can.
globalThis.trustedTypes?.createPolicy("default", {
  createHTML(html) {
    if (/<(?:script|i?frame|object|embed|meta|base|link|form|style)|[\s\"'/]on\w+\s*=|&#|&(?:colon|tab|newline);|javascript:/i.test(html)) throw new TypeError("This HTML could run.");
    return html;
  },
  createScriptURL(address) {
    if (!worker || address !== worker) throw new TypeError("This is not the page's worker.");
    return address;
  },
});

const app = document.getElementById("asc-app");
const page = app?.cloneNode(true);

/** The glue, and the module, compiled: beside the page, or inside it (tools/build/one-file.mjs). */
async function parts() {
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

/** Once what the HTML holds is painted: starting the app would keep it waiting. A page nobody sees is not painted at all. */
const painted = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });

/** Whether the HTML shows what the app will: no stored answers, no link to some, no other screen, no page around this one. */
function isFirstVisit(address) {
  try {
    const isEmpty = Object.keys(localStorage).every((name) => !name.startsWith("ace-self-check"));
    return isEmpty && parent === window && ["", "#/", address].includes(location.hash);
  } catch {
    return false;
  }
}

/** Lets the first question be answered before the app is there. Gives what then tells the app that answer. */
function firstQuestion() {
  const [start, question] = document.querySelectorAll(".asc-first > .asc-main");
  if (!question || !isFirstVisit(question.dataset.address)) return () => {};
  const { address, title } = question.dataset;
  const [begin, form] = [start.querySelector("button"), question.querySelector("form")];
  const before = document.title;
  const over = new AbortController();
  const hear = (what, name, heard) => what.addEventListener(name, heard, { signal: over.signal });
  let goesOn = false;
  let focused;

  const show = () => {
    const asks = location.hash === address;
    if (!asks && !["", "#/"].includes(location.hash)) return;
    [start.hidden, question.hidden] = [asks, !asks];
    document.title = asks ? title : before;
    app.querySelector("nav a").ariaCurrent = asks ? "page" : null;
  };
  begin.disabled = false;
  hear(begin, "click", () => (location.hash = address));
  hear(window, "hashchange", () => {
    show();
    scrollTo(0, 0);
    app.querySelector(".asc-main:not([hidden]) h1").focus();
  });
  hear(form, "submit", (event) => {
    event.preventDefault();
    goesOn = true;
  });
  hear(app, "focusin", ({ target }) => (focused = target));
  show();

  return () => {
    over.abort();
    const now = (old) => document.getElementById(old.id) ?? document.querySelector(`#asc-main button[type="${old.type}"]`);
    const chosen = form.querySelector(":checked");
    if (chosen) now(chosen).click();
    if (focused && document.activeElement === document.body) now(focused)?.focus({ preventScroll: true });
    if (goesOn) document.querySelector("#asc-main [type=submit]").click();
  };
}

try {
  const handOver = firstQuestion();
  await painted();
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
