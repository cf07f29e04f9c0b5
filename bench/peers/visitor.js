// A visitor that answers the interview as fast as the page lets it, in the page itself: the same for every page.
// Put into each document before its own scripts. Finds everything by what a person sees: headings, names, labels.
//
// Time is taken in the page. A screen counts as painted in the first task after the frame that drew its heading.

/**
 * The plan: the words, the answers by question, whether to go through to the result, and for how many milliseconds the
 * start screen and the first question are each read. Sets `window.visit`.
 */
export function visitor({ words, answers, through, pause = 0 }) {
  if (window !== top) return;
  const { ui } = words;
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled;
  const said = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const first = (selector, name) =>
    [...document.querySelectorAll(selector)].find((element) => said(element) === name && shown(element));
  const button = (name) =>
    [...document.querySelectorAll("input[type=button]")].find((input) => input.value === name && shown(input)) ??
    first("button, a", name);
  const press = (name) => {
    const found = button(name);
    found?.click();
    return found !== undefined;
  };

  /** What `find` gives, once it gives something and that has been painted; and when. */
  const painted = (find) =>
    new Promise((done) => {
      const look = () => {
        const found = find();
        if (!found) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done({ found, at: performance.now() });
        port2.postMessage(0);
      };
      requestAnimationFrame(look);
    });

  const reads = () => new Promise((done) => (pause ? setTimeout(done, pause) : done()));

  /** What a screen or a group is called by; SurveyJS makes its titles no headings. */
  const TITLES = "h1, h2, h3, h4, h5, h6, legend, .sd-title";
  const SCREENS = new Map([
    [ui.start_title, "start"],
    [ui.check_answers, "check"],
    [ui.result_title, "result"],
    [ui.entries, "entry list"],
    [ui.add_entry, "entry"],
    ["Entry 1", "entry"],
    ...words.questions.map(({ id, title }) => [title.replace("{name}", answers.people_label), id]),
  ]);
  /** The screen by its heading; a page that checks the answers without a heading is known by its button. */
  const screen = () => {
    for (const heading of document.querySelectorAll(TITLES)) {
      const name = SCREENS.get(said(heading));
      // On "Check your answers" every question may be a heading.
      if (name && shown(heading)) return button(ui.see_result) ? "check" : name;
    }
    return undefined;
  };

  const type = (input, text) => {
    input.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, text);
    for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true }));
    input.blur();
  };
  const nameOf = (input) => {
    const by = input
      .getAttribute("aria-labelledby")
      ?.split(" ")
      .map((id) => document.getElementById(id))
      .filter(Boolean);
    return (
      input.getAttribute("aria-label") ??
      (by?.length ? by.map(said).join(" ") : [...(input.labels ?? [])].map(said).join(" "))
    );
  };
  const inputs = (within) =>
    [...within.querySelectorAll("input")].filter(
      (input) => ["text", ""].includes(input.getAttribute("type") ?? "") && shown(input),
    );
  const named = (within, name) => inputs(within).find((input) => nameOf(input).includes(name));
  /** The smallest part of the page that holds a text and something else. */
  const around = (name, holds) => {
    for (let part = first(TITLES, name); part; part = part.parentElement) {
      if (holds(part)) return part;
    }
    return undefined;
  };
  const radio = (within, value) =>
    [...within.querySelectorAll("input[type=radio]")].find((input) => input.value === value);
  const date = (within, [year, month, day]) => {
    type(named(within, ui.month), month);
    type(named(within, ui.day), day);
    type(named(within, ui.year), year);
  };
  const parts = (text) => text.split("-").map((part) => String(Number(part)));

  /** Answers the screen; true where Continue is then to be pressed. */
  async function fill(id, been) {
    const main = [...document.querySelectorAll("main")].find(shown) ?? document.body;
    const given = answers[id];
    if (id === "people") return been.has("people_label") || !press(ui.add_person);
    if (id === "entries") {
      const offered = radio(main, "add");
      if (!offered) return !press(ui.entries_now);
      offered.click();
    } else if (id === "people_last_login" && !["never", "unknown"].includes(given)) {
      radio(main, "on").click();
      await painted(() => named(main, ui.year));
      date(main, parts(given));
    } else if (id === "filing_planned_on") {
      if (given) date(main, parts(given));
    } else if (words.questions.find((question) => question.id === id).options.length || id === "people_last_login") {
      radio(main, given).click();
    } else {
      type(inputs(main)[0], given);
    }
    return true;
  }

  async function entry() {
    const fieldOf = (id) => words.entry.find((field) => field.id === id).field;
    type(named(document, ui.entry_label), answers.entries_label);
    type(named(document, ui.entry_type), answers.entries_entry_type);
    for (const id of ["entries_liquidation", "entries_flagged_for_reconciliation", "entries_open_protest"]) {
      radio(
        around(fieldOf(id), (part) => radio(part, answers[id])),
        answers[id],
      ).click();
    }
    const day = await painted(() => around(fieldOf("entries_liquidated_on"), (part) => named(part, ui.year)));
    date(day.found, parts(answers.entries_liquidated_on));
    await painted(() => true);
    if (!press(ui.keep_entry)) press(ui.continue);
  }

  async function visit() {
    const told = { asked: [], answers: [] };
    const been = new Set();
    let last;
    for (;;) {
      const before = last;
      const { found: id, at } = await painted(() => {
        const now = screen();
        return now !== before && now;
      });
      last = id;
      if (told.pressed !== undefined) {
        told.answers.push(at - told.pressed);
        told.waited ??= at - told.pressed;
        told.answered ??= at;
        told.pressed = undefined;
        if (!through) break;
      }
      if (id === "start") {
        told.start ??= at;
        // It may be read before it can be pressed.
        await reads();
        await painted(() => button(ui.start));
        press(ui.start);
      } else if (id === "check") {
        press(ui.see_result);
      } else if (id === "result") {
        told.result = said(document.querySelector("main") ?? document.body);
        break;
      } else if (id === "entry list") {
        if (!been.has("entry")) press(ui.add_entry);
        else if (!press(ui.check_answers)) press(ui.back);
      } else if (id === "entry") {
        await entry();
      } else {
        if (told.first === undefined) {
          told.first = at;
          await reads();
        }
        if (!been.has(id)) told.asked.push(id);
        const goOn = await fill(id, been);
        if (goOn) {
          // What was answered is painted first, so that a press waits for nothing but itself.
          const { at } = await painted(() => true);
          told.usable ??= at;
          told.pressed = performance.now();
          press(ui.continue);
        }
      }
      been.add(id);
    }
    // The browser tells of its first paint a little after it.
    const { found } = await painted(() => performance.getEntriesByName("first-contentful-paint")[0]);
    told.painted = found.startTime;
    const received = performance.getEntriesByType("resource").filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= told.answered);
    told.received = [location.href.split("#")[0], ...received.map(({ name }) => name).filter((name) => name.startsWith(location.origin))];
    return told;
  }
  window.visit = visit().catch((error) => ({ failed: `${error.stack}\nat ${location.href}` }));
}
