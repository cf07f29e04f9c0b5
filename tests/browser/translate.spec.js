// Under a browser's page translation, which replaces every text node, a screen shows the words of its own questions:
// the same walk is made through the page as it is and through one that is translated, and shows and stores the same.
import { expect, test } from "@playwright/test";
import { ready } from "./actions.mjs";
import { STORE } from "./stage.mjs";
import { translatePage, unmarked } from "./translate.mjs";

// A trace of this many steps takes longer than the steps.
test.use({ trace: "off" });

const UNANSWERED = "unknown";

/** What is answered, by the question; of a person, after the id. Dates as month, day, and year. */
const ANSWERS = {
  portal_account: "yes",
  "company label": "Acme",
  "p1 label": "Dana",
  "p2 label": "Lee",
  "p2 role": "trade_account_user",
  role: "trade_account_owner",
  employment: "current",
  "p1 last_login": ["Feb", "24", "2026"],
  "p2 last_login": ["6", "", "2026"],
  "p1 deactivation": "inactivity",
  "p2 deactivation": "none",
  mailbox: "controlled",
  password: "forgotten",
  security_answers: "known",
  entries_filed_by: "one_broker",
  planned_on: ["5", "11", "2026"],
  "entry label": "shoes",
  entry_number: "ABC-1234567-0",
  entry_type: "01",
  liquidation: "liquidated",
  liquidated_on: ["May", "15", "2026"],
  flagged_for_reconciliation: "yes",
  reconciliation_due_on: ["7", "1", "2026"],
};
const TWO_PEOPLE = { ...ANSWERS };
const OWNER_LEFT = { ...ANSWERS, "p1 employment": "left", others: "yes", entries_filed_by: "several_brokers" };
const NOBODY = { ...ANSWERS, portal_account: "unknown", nobodyKnows: true, entries_filed_by: "unknown" };
const NO_ACCOUNT = { ...ANSWERS, portal_account: "no", ior_count: "several", entries_filed_by: "importer" };

/** What is typed first, to see what the page says of it. */
const WRONG = { label: "12-3456789", entry_number: "ABC", entry_type: "x" };
const WRONG_DATES = [["Smarch", "1", "2026"], ["2", "30", "2026"]];
/** The questions that are the heading of their screen, by its address. */
const HEADINGS = { account: "portal_account", broker: "entries_filed_by", bank: "ach_refund" };
/** The fields of an entry's form. */
const ENTRY = { "asc-label": "entry label", "asc-number": "entry_number", "asc-type": "entry_type", "asc-liquidated": "liquidated_on", "asc-due": "reconciliation_due_on" };

class Walk {
  seen = [];
  asked = new Set();

  /** `isThorough`: tries every answer before the final one, not just one other. */
  constructor(page, answers, isThorough) {
    Object.assign(this, { page, answers, isThorough });
  }

  /** Notes what the screen shows, and what is stored. Gives the screen's address. */
  async look(after) {
    const screen = await this.page.evaluate(async (store) => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      // The page stores in turn with other tabs.
      await navigator.locks.request(store, () => {});
      const text = (nodes) => [...nodes].map((node) => node.innerText);
      return {
        address: location.hash,
        heading: text(document.querySelectorAll("h1")).join(),
        questions: text(document.querySelectorAll("main legend")),
        choices: text(document.querySelectorAll("main label")),
        words: document.body.innerText,
        fields: [...document.querySelectorAll("main input")].map(({ id, type, checked, value }) => [id, type === "radio" ? checked : value]),
        title: document.title,
        // Each check has an id of its own.
        stored: localStorage.getItem(store)?.replace(/"check":\{[^}]*\}/, ""),
      };
    }, STORE);
    const { heading, questions, choices, words } = screen;
    const plain = { heading: unmarked(heading), questions: questions.map(unmarked), choices: choices.map(unmarked), words: unmarked(words) };
    this.seen.push({ after, ...screen, ...plain });
    return screen.address.replace("#/", "");
  }

  async press(selector) {
    await this.page.locator(selector).first().click();
  }

  continue() {
    return this.press("main form button[type=submit]");
  }

  /** The fields that are shown: groups of radio buttons by name, texts, and dates by the id they share. */
  fields() {
    return this.page.locator("main form input").evaluateAll((inputs) => {
      const all = inputs.filter((input) => input.checkVisibility()).map(({ type, name, id }) => {
        if (type === "radio") return `radio ${name}`;
        return /-(month|day|year)$/.test(id) ? `date ${id.replace(/-(month|day|year)$/, "")}` : `text ${id}`;
      });
      return [...new Set(all)];
    });
  }

  /** The question a field asks. */
  question(path, id) {
    const [, of, name] = id.match(/^asc-(?:facts-)?(people-\d+|company|broker|filing|entries-\d+)-(.*)$/) ?? [];
    const place = (name ?? id.replace(/^asc-/, "")).replaceAll("-", "_");
    if (id === "asc-answer") return HEADINGS[path];
    if (id === "asc-others") return "others";
    if (path.startsWith("entries/")) return ENTRY[id] ?? place;
    if (of === "company") return place === "label" ? "company label" : place;
    if (path.startsWith("people/")) return `${path.split("/")[1]} ${place}`;
    return place;
  }

  answerTo(question) {
    const { answers } = this;
    return answers[question] ?? answers[question.split(" ").pop()] ?? UNANSWERED;
  }

  /** Answers all that a screen asks, also what an answer reveals; other answers first, to change what it says in place. */
  async answer(path) {
    const { page } = this;
    const more = page.locator("main details.asc-more > summary");
    if (await more.count()) {
      await more.click();
      await this.look("More");
    }
    const done = new Set();
    for (;;) {
      const field = (await this.fields()).find((field) => !done.has(field));
      if (!field) break;
      done.add(field);
      const [kind, id] = field.split(" ");
      const question = this.question(path, id);
      this.asked.add(question.replace(/^p\d+ /, "person "));
      const answer = this.answerTo(question);
      if (kind === "radio") await this.choose(id, Array.isArray(answer) ? "on" : answer);
      else if (kind === "date") await this.date(id, answer);
      else await this.text(id, question, answer);
    }
    await this.look("the answers");
  }

  async choose(name, answer) {
    const options = this.page.locator(`main input[name="${name}"]`);
    const values = await options.evaluateAll((all) => all.map(({ value }) => value));
    const others = values.filter((value) => value !== answer);
    for (const value of [...(this.isThorough ? others : others.slice(0, 1)), answer]) {
      await this.page.locator(`main input[name="${name}"][value="${value}"]`).check();
      await this.look(`${name}: ${value}`);
    }
  }

  async date(id, answer) {
    if (!Array.isArray(answer)) throw new Error(`${id} is a date, and its answer is "${answer}"`);
    for (const date of [...WRONG_DATES, answer]) {
      for (const [at, part] of ["month", "day", "year"].entries()) await this.page.locator(`#${id}-${part}`).fill(date[at]);
      if (date === answer) continue;
      await this.continue();
      await this.look(`${id}, Continue with ${date}`);
    }
  }

  async text(id, question, answer) {
    await this.page.locator(`#${id}`).fill(WRONG[question] ?? WRONG.label);
    await this.continue();
    await this.look(`${id}, Continue with what is wrong`);
    await this.page.locator(`#${id}`).fill(answer === UNANSWERED ? "" : answer);
  }

  /** Answers a screen and goes on; once back, and on again. */
  async screen(path) {
    if (path === "account") {
      await this.continue();
      await this.look("Continue without an answer");
    }
    if (path === "people/p1" && this.answers.nobodyKnows) {
      await this.press("main form button[type=button].asc-link:visible");
      return this.look("Nobody knows");
    }
    await this.answer(path);
    await this.continue();
    await this.look("Continue");
    await this.press(".asc-back-link, .asc-brand");
    await this.look("Back");
    await this.page.goBack();
    return this.look("Forward again");
  }

  /** From the start along the short path to the plan. */
  async shortPath() {
    await this.look("opening");
    await this.press("main .asc-actions button");
    let path = await this.look("Start");
    for (let screens = 0; path !== "plan"; screens += 1) {
      if (screens > 6) throw new Error(`the short path does not end: ${path}`);
      path = await this.screen(path);
    }
  }

  /** What changes on the plan in place. */
  async plan() {
    const { page } = this;
    for (const [what, selector] of [["It was sent", "main .asc-sent button"], ["Someone signed in", "main .asc-person-acts button"]]) {
      if (!(await page.locator(selector).count())) continue;
      await this.press(selector);
      await this.look(what);
      await this.press(".asc-notices button");
      await this.look("Undo");
    }
    await page.evaluate(() => document.querySelectorAll("main details").forEach((fold) => (fold.open = true)));
    await this.look("all expanded");
    const tick = page.locator("main .asc-items input[type=radio][value=no]");
    if (await tick.count()) {
      await tick.first().check();
      await this.look("a tick");
    }
  }

  /** Each page that makes the plan sharper. */
  async improve() {
    for (const path of ["setup", "bank", "filing"]) {
      await this.page.evaluate((path) => (location.hash = `/${path}`), path);
      await this.look(path);
      await this.answer(path);
      await this.continue();
      await this.look("Continue");
    }
    const another = this.page.locator("[aria-labelledby=asc-improvements] button");
    if ((await another.count()) && !this.answers.nobodyKnows) {
      await another.click();
      const path = await this.look("another person");
      await this.answer(path);
      await this.continue();
      await this.look("Continue");
    }
    await this.page.evaluate(() => (location.hash = "/entries"));
    await this.look("Entries");
    await this.press("main .asc-actions button");
    const path = await this.look("an entry");
    await this.answer(path);
    await this.continue();
    await this.look("Done");
  }

  /** Comes to each screen from all answers, and goes on. */
  async changes() {
    const all = async () => {
      await this.page.evaluate(() => (location.hash = "/answers"));
      await this.look("all answers");
    };
    await all();
    const links = this.page.locator(".asc-answer-change a");
    const count = await links.count();
    expect(count).toBeGreaterThan(2);
    for (let at = 0; at < count; at += 1) {
      await links.nth(at).click();
      await this.look("Change");
      await this.continue();
      await this.look("Continue");
      await all();
    }
  }

  /** Removed and undone: the plan and the notice change in place. */
  async remove() {
    if (!(await this.page.evaluate((store) => JSON.parse(localStorage.getItem(store)).facts.people?.length, STORE))) return;
    await this.page.evaluate(() => (location.hash = "/people/p1"));
    await this.look("a person");
    await this.press("main details.asc-more > summary");
    await this.page.locator("main details.asc-more button").last().click();
    await this.look("Remove");
    await this.press(".asc-notices button");
    await this.look("Undo");
  }

  /** The list of entries: chosen, looked for, changed together, exported. */
  async entries() {
    const { page } = this;
    await page.evaluate(() => (location.hash = "/entries"));
    await this.look("Entries");
    await page.locator(".asc-filter input[type=search]").fill("zzz");
    await this.look("nothing found");
    await page.locator(".asc-filter input[type=search]").fill("");
    await this.look("all found");
    await this.press(".asc-selection button");
    await this.look("all selected");
    await page.locator(".asc-selection select").first().selectOption({ index: 1 });
    await this.look("a change for all");
    await this.press("section[aria-labelledby=asc-groups] button");
    await this.look("one next step");
    for (const button of await page.locator("section[aria-labelledby=asc-exports] > .asc-actions button").all()) {
      await button.click();
      await this.look("a file");
    }
    await this.press(".asc-entries .asc-link");
    await this.look("an entry removed");
    await this.press(".asc-notices button");
    await this.look("Undo");
  }

  /** A table, read, a column and the kept numbers changed, added, undone. */
  async table() {
    const { page } = this;
    await page.evaluate(() => (location.hash = "/table/entries"));
    await this.look("a table");
    for (const text of ["nothing of use", "Entry Number,Entry Type,Liquidation Date,Settled\nABC-1234567-0,01,5/15/2026,x\nXYZ00000002,11,never,y"]) {
      await page.locator("#asc-paste, main textarea").first().fill(text);
      await this.press("main .asc-drop .asc-actions button:last-child, main button.asc-read");
      await this.look("read");
    }
    for (const select of await page.locator("main .asc-columns select").all()) {
      await select.selectOption({ index: 1 });
      await this.look("a column");
    }
    for (const box of await page.locator("main input[type=checkbox]").all()) {
      await box.click();
      await this.look("a choice");
    }
  }

  /** The panels under the plan: sharing at each level, printing, saving, starting again. */
  async tools() {
    const { page } = this;
    await page.evaluate(() => (location.hash = "/plan"));
    await this.look("the plan");
    const [share, calendar, print, save] = await page.locator(".asc-file-buttons button").all();
    await share.click();
    await this.look("Share");
    for (const level of await page.locator("input[name=asc-level]").all()) {
      await level.check();
      await this.look("a level");
    }
    await page.locator(".asc-tool-panel .asc-actions button").nth(1).click();
    await this.look("a copy");
    await print.click();
    await this.look("Print");
    await calendar.click();
    await this.look("Calendar");
    await save.click();
    await this.look("saved");
    await this.press("#asc-start-again");
    await this.look("Start again");
  }

  /** Screens without questions. */
  async others() {
    for (const path of ["sources", "abilities", "cape-messages", "as-of", "nowhere"]) {
      await this.page.evaluate((path) => (location.hash = `/${path}`), path);
      await this.look(path);
    }
  }
}

/** A walk through the page on its own, translated or not. */
async function walk(browser, answers, { translated }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.clock.setFixedTime("2026-06-18T12:00:00-04:00");
  await page.goto("/");
  await ready(page);
  if (translated) await page.evaluate(translatePage);
  const one = new Walk(page, answers, answers === TWO_PEOPLE);
  await one.shortPath();
  await one.plan();
  await one.improve();
  await one.changes();
  await one.entries();
  await one.table();
  await one.tools();
  await one.others();
  await one.remove();
  await context.close();
  return one;
}

const ANYWHERE = ["portal_account", "entries_filed_by", "company label", "planned_on", "liquidation", "reconciliation_due_on"];
const BROKER = ["can_file_now", "authorized_before"];
const ACCOUNT = ["ior_numbers_listed", "importer_view", "cape_tab", "reports_visible", "form_5106_own", "ach_refund"];
const PERSON = ["label", "role", "employment", "last_login", "deactivation", "mailbox", "password", "security_answers"].map((answer) => `person ${answer}`);

/** Who answers what, and which questions that brings up: each is asked in one walk or another. */
const WALKS = [
  ["two people", TWO_PEOPLE, [...ANYWHERE, ...BROKER, ...ACCOUNT, ...PERSON]],
  ["the owner has left", OWNER_LEFT, [...ANYWHERE, ...BROKER, ...ACCOUNT, ...PERSON, "others"]],
  ["nobody knows the owner", NOBODY, [...ANYWHERE, ...BROKER, ...ACCOUNT]],
  ["no account", NO_ACCOUNT, [...ANYWHERE, "ior_count"]],
];

for (const [name, answers, asks] of WALKS) {
  test(`a translated page asks what it stores: ${name}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const plain = await walk(browser, answers, { translated: false });
    const translated = await walk(browser, answers, { translated: true });
    expect(asks.filter((question) => !plain.asked.has(question))).toEqual([]);
    const wrong = plain.seen.flatMap((screen, at) => {
      const other = translated.seen[at] ?? {};
      const differs = Object.keys(screen).filter((part) => JSON.stringify(screen[part]) !== JSON.stringify(other[part]));
      return differs.length ? [`${screen.address} after ${screen.after}: ${differs.join(", ")}; heading ${other.heading}`] : [];
    });
    const screens = new Set(plain.seen.map(({ address }) => address)).size;
    console.log(`${name}: ${plain.seen.length} looks at ${screens} screens, ${wrong.length} differ translated`);
    expect(wrong).toEqual([]);
    expect(translated.seen.length).toBe(plain.seen.length);
  });
}
