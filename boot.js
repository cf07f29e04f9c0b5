// Starts the app. Where it can't start, the page stays as index.html gives it and says so.
//
// When done, <html data-ready> is "app" or "static".

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

/** So many milliseconds after the last press, the page may be busy for a moment. */
const CALM = 100;

/**
 * Lets the first question, which the HTML holds hidden, be answered before the app is there. Gives `calm`, which waits
 * until nobody has just pressed something, or has pressed Continue: starting the app keeps the page busy for a moment,
 * and what is pressed goes first. And `handOver`, for when the app stands: it is told the same answer, and focus, press
 * and Continue go on where they were.
 */
function firstQuestion() {
  const nothing = { calm() {}, handOver() {} };
  const [start, question] = document.querySelectorAll(".asc-first > .asc-main");
  const hasNothing = () => Object.keys(localStorage).every((name) => !name.startsWith("ace-self-check"));
  try {
    // What was answered before or comes by a link, other screens, and the look a page around this one wants, only the
    // app can show.
    const isFirst = question && ["", "#/", question.dataset.address].includes(location.hash);
    if (!isFirst || parent !== window || !hasNothing()) return nothing;
  } catch {
    return nothing;
  }
  const over = new AbortController();
  const hear = (what, name, heard) => what.addEventListener(name, heard, { signal: over.signal });
  const { address, title } = question.dataset;
  const [begin, form] = [start.querySelector("button"), question.querySelector("form")];
  const pressable = (target) => target?.closest("button, label, input");
  const before = document.title;
  let goesOn = false;
  let focused;
  let pressed;
  let settle;
  const isCalm = new Promise((done) => (settle = done));

  const show = () => {
    const asks = location.hash === address;
    if (!asks && !["", "#/"].includes(location.hash)) return;
    [start.hidden, question.hidden] = [asks, !asks];
    document.title = asks ? title : before;
    const link = app.querySelector("nav a");
    if (asks) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
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
    settle();
  });
  hear(form, "change", () => (goesOn = false));
  hear(app, "focusin", ({ target }) => (focused = target));
  hear(app, "focusout", () => setTimeout(() => (focused = form.isConnected ? document.activeElement : focused)));
  hear(app, "pointerdown", ({ target }) => (pressed = pressable(target)));
  for (const end of ["pointerup", "pointercancel"]) hear(window, end, () => (pressed = undefined));
  show();

  const calm = () => {
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(settle, CALM);
    };
    for (const press of ["pointerdown", "keydown", "click"]) hear(app, press, wait);
    wait();
    return isCalm;
  };
  const handOver = () => {
    over.abort();
    const main = document.getElementById("asc-main");
    const now = (old) => document.getElementById(old.id) ?? main.querySelector(`button[type="${old.type}"]`);
    const chosen = form.querySelector(":checked");
    if (chosen) now(chosen)?.click();
    if (focused && document.activeElement === document.body) now(focused)?.focus({ preventScroll: true });
    // A press that began on what stood here ends on what stands here now.
    const says = pressed?.textContent;
    const finish = ({ clientX, clientY }) => {
      const target = pressable(document.elementFromPoint(clientX, clientY));
      if (target?.textContent === says) target.click();
    };
    if (pressed) addEventListener("pointerup", finish, { once: true });
    if (goesOn) main.querySelector("form [type=submit]")?.click();
  };
  return { calm, handOver };
}

try {
  const { calm, handOver } = firstQuestion();
  await painted();
  const isCalm = calm();
  const { glue, module } = await parts();
  await isCalm;
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

// Offline, and newer builds, which wait until the respondent takes them: <html data-update> is "ready" then, told by
// the event "asc-update"; the event "asc-take-update" takes it. Not in frames, whose storage is not theirs to fill.
if (worker && parent === window && navigator.serviceWorker) {
  const workers = navigator.serviceWorker;
  try {
    const registration = await workers.register(worker, { updateViaCache: "none" });
    // Without a controller it is the first build of all, and there is nothing to change over from. It may become the
    // controller before it is told that it was installed.
    const first = workers.controller ? undefined : (registration.installing ?? registration.waiting);
    const tell = () => {
      if (!registration.waiting || !workers.controller || registration.waiting === first) return;
      root.dataset.update = "ready";
      dispatchEvent(new Event("asc-update"));
    };
    const follow = () => registration.installing?.addEventListener("statechange", tell);
    registration.addEventListener("updatefound", follow);
    follow();
    tell();
    // A page left open for days asks when it is looked at again.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") registration.update().catch(() => {});
    });
    addEventListener("asc-take-update", () => {
      const { waiting } = registration;
      // Another page may have taken it before.
      if (!waiting) return location.reload();
      workers.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("take over");
    });
  } catch {
    // Not allowed here, or not reachable: the page works all the same while there is a server.
  }
}
