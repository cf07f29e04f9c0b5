// Makes the first screen and the first question in the HTML work before the app has started: Start shows the question,
// and the app later gets the choice, and whether Continue was pressed.

/** Milliseconds after the last press until the app may be compiled and started, which blocks the page for a moment. */
const CALM = 100;

/** Whether the HTML shows what the app will: no stored answers, no link with answers, no other screen, no host page. */
function isFirstVisit(address) {
  try {
    const isEmpty = Object.keys(localStorage).every((name) => !name.startsWith("ace-self-check"));
    return isEmpty && parent === window && ["", "#/", address].includes(location.hash);
  } catch {
    return false;
  }
}

/**
 * Makes the question work. Returns `calm`, which waits until there was no recent press, or Continue was pressed, and
 * `handOver`, to call once the app has replaced the HTML.
 */
export function firstQuestion(app) {
  const [start, question] = document.querySelectorAll(".asc-first > .asc-main");
  // Becomes a link only now: without this script, it would lead nowhere.
  const link = start?.querySelector("[data-href]");
  if (link) link.href = link.dataset.href;
  if (!question || !isFirstVisit(question.dataset.address)) return { calm() {}, handOver() {} };
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

  const calm = () =>
    new Promise((done) => {
      let timer;
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(done, CALM);
      };
      for (const press of ["pointerdown", "keydown", "click"]) hear(app, press, wait);
      hear(form, "submit", done);
      if (goesOn) done();
      else wait();
    });

  const handOver = () => {
    over.abort();
    const now = (old) => document.getElementById(old.id) ?? document.querySelector(`#asc-main button[type="${old.type}"]`);
    const chosen = form.querySelector(":checked");
    if (chosen) now(chosen).click();
    if (focused && document.activeElement === document.body) now(focused)?.focus({ preventScroll: true });
    if (goesOn) document.querySelector("#asc-main [type=submit]").click();
  };
  return { calm, handOver };
}
