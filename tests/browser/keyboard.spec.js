// The four stories by keyboard alone: no mouse, no script that presses or fills.
import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { ASKS, native, onPlan, open, sorted, stories } from "./actions.mjs";
import { cases, frame, misnamed, resume, settled, unfold } from "./walk.mjs";

test.use({ trace: "off", actionTimeout: 5_000 });

/** What has the focus, as its reader meets it; and whether the focus can be seen. */
function focused() {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const ringed = (part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(part);
    return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
  };
  // A ring may be on the card that frames a radio button.
  const framing = element.closest(".asc-radio");
  const group = element.closest("fieldset")?.querySelector("legend");
  return {
    is: element === document.body ? "body" : element.localName,
    type: element.type ?? "",
    id: element.id,
    name: (element.labels?.[0] ?? element).textContent.trim().replace(/\s+/g, " "),
    value: element.value ?? "",
    group: group?.textContent.trim() ?? "",
    checked: Boolean(element.checked),
    href: element.getAttribute("href") ?? "",
    ringed: element.matches(":focus-visible") && (ringed(element) || (framing !== null && ringed(framing))),
    inView: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
  };
}

class Keyboard {
  stops = 0;
  steps = 0;
  headings = [];

  constructor(page) {
    this.page = page;
  }

  focus() {
    return this.page.evaluate(focused);
  }

  /** Presses a key that moves the focus, and looks whether the focus can be seen. */
  async move(key) {
    await this.page.keyboard.press(key);
    const at = await this.focus();
    this.stops += 1;
    if (at.is !== "body") {
      expect(at.ringed, `the focus can be seen on ${at.is} "${at.name}" of ${this.page.url()}`).toBe(true);
      expect(at.inView, `${at.is} "${at.name}" is in view when it has the focus`).toBe(true);
    }
    return at;
  }

  /** Moves with Tab until something that fits has the focus; past the end of the page at most once. */
  async tabTo(what, fits, key = "Tab") {
    for (let ends = 0, moves = 0; ends < 2 && moves < 500; moves += 1) {
      const at = await this.move(key);
      if (fits(at)) return at;
      if (at.is === "body") ends += 1;
    }
    throw new Error(`${key} comes to no ${what} on ${this.page.url()}`);
  }

  button(name, key) {
    const fits = (at) =>
      ["button", "a", "summary"].includes(at.is) && (typeof name === "string" ? at.name === name : name.test(at.name));
    return this.tabTo(`button or link "${name}"`, fits, key);
  }

  /** Presses a button or link that leads on, and looks at the screen it leads to. */
  async goOn(name, key = "Enter", way = "Tab") {
    await this.button(name, way);
    const from = await this.page.evaluate(() => location.hash);
    await this.page.keyboard.press(key);
    await this.arrive(from);
  }

  async arrive(from) {
    await this.page.waitForFunction((from) => location.hash !== from, from);
    await expect
      .poll(() => frame(this.page).then(({ onHeading, focus }) => onHeading || focus))
      .toBe(true);
    const shown = await frame(this.page);
    expect(misnamed(shown), this.page.url()).toEqual([]);
    this.steps += 1;
    this.headings.push(shown.headings[0]);
  }

  heading() {
    return this.headings.at(-1);
  }

  /** Chooses in a group of radio buttons: Tab comes to the group, the arrows move in it. */
  async radio(fits, group = "") {
    const isIn = ({ group: name }) => !group || (typeof group === "string" ? name === group : group.test(name));
    let at = await this.tabTo(`radio button of ${group || "the question"}`, (at) => at.type === "radio" && isIn(at));
    const first = at;
    if (fits(at) && !at.checked) await this.page.keyboard.press("Space");
    for (let tries = 0; !fits(at); tries += 1) {
      at = await this.move("ArrowDown");
      if (tries > 12 || at.id === first.id) throw new Error(`no such answer in "${at.group}"`);
    }
    await expect.poll(() => this.focus().then(({ checked }) => checked)).toBe(true);
  }

  /** Types into the next field of a name; what was there is replaced. */
  async type(name, text) {
    const isNamed = (at) => (typeof name === "string" ? at.name === name : name.test(at.name));
    await this.tabTo(`field "${name}"`, (at) => at.is === "input" && at.type === "text" && isNamed(at));
    await this.page.keyboard.press("Control+A");
    if (text) await this.page.keyboard.type(text);
    else await this.page.keyboard.press("Delete");
  }

  async date([month, day, year]) {
    await this.type("Month", month);
    await this.type("Day", day);
    await this.type("Year", year);
  }

  /** Answers a question by the words of its answer. */
  answer(question, answer) {
    return this.radio((at) => (typeof answer === "string" ? at.name === answer : answer.test(at.name)), question);
  }

  /** Answers the question that is the screen's heading, and goes on. */
  async choose(heading, answer) {
    expect(this.heading()).toMatch(heading);
    await this.answer(heading, answer);
    await this.goOn("Continue");
  }

  /** Presses "Save file" and reads what was saved. */
  async save() {
    await this.button("Save file");
    const downloading = this.page.waitForEvent("download");
    await this.page.keyboard.press("Enter");
    const download = await downloading;
    expect((await this.focus()).name).toBe("Save file");
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  }
}

test("the first story, screen by screen, up to the saved file", async ({ page }) => {
  const [story] = stories();
  await open(page, { today: "2026-05-04" });
  const keys = new Keyboard(page);
  await keys.goOn("Start");

  await keys.choose(ASKS.account, "Yes");
  expect(keys.heading()).toMatch(ASKS.owner);
  await keys.type(/^First name or initials/, "Dana");
  await keys.answer(/still work/, "Yes");
  await keys.answer(/last sign in/, /this date/);
  await keys.date(["Feb", "24", "2026"]);
  // Further questions are below the one that reveals them: on with Tab.
  await keys.answer(/login is deactivated/, "No");
  await keys.answer(/open the inbox/, "Yes");
  await keys.answer(/know the ACE password/, "Yes");
  await keys.goOn("Continue", "Space");

  expect(keys.heading()).toMatch(ASKS.broker);
  await keys.answer(ASKS.broker, "A customs broker");
  await keys.answer(/can file your refund claim now/, "I don’t know");
  await keys.answer(/access to your ACE account/, "I don’t know");
  await keys.goOn("Continue");
  await onPlan(page);

  await keys.goOn(/how the account is set up/);
  expect(keys.heading()).toMatch(ASKS.setup);
  for (const group of [/right importer numbers/, /Importer view/, /CAPE tab/, /refund reports/, /Form 5106/]) {
    await keys.answer(group, "I don’t know");
  }
  await keys.goOn("Continue");
  await keys.goOn(/bank set up for refunds/);
  await keys.choose(ASKS.bank, "I don’t know");
  await keys.goOn(/plan to file/);
  expect(keys.heading()).toMatch(ASKS.filing);
  await keys.type(/company called/, "Acme Imports");
  await keys.date(["5", "11", "2026"]);
  // Enter in a field sends the form.
  const from = await page.evaluate(() => location.hash);
  await page.keyboard.press("Enter");
  await keys.arrive(from);
  await onPlan(page);

  await keys.goOn(/^Add your entries/);
  await keys.goOn("Add an entry");
  await entry(keys, story.document.facts.entries[0]);
  await keys.goOn("Done");
  await keys.goOn("Answers", "Enter", "Shift+Tab");
  expect(keys.heading()).toBe("Answers");
  await expect(page.getByRole("main").getByText("Not answered")).toHaveCount(0);
  await keys.goOn("See the plan");
  await onPlan(page);

  const file = await keys.save();
  expect(file.name).toBe("ace-self-check-acme-imports-2026-05-04.json");
  const saved = JSON.parse(file.text);
  expect(sorted(saved.assessment)).toBe(sorted(native(file.text, "2026-05-04").assessment));
  expect(saved.assessment).toMatchObject(story.expected);
  console.log(`${story.name}: ${keys.steps} steps, ${keys.stops} key presses that move the focus`);
});

for (const story of stories().slice(1)) {
  test(`from the start to the full plan: ${story.name}`, { tag: "@slow" }, async ({ page }) => {
    const { facts } = story.document;
    await open(page, { today: facts.as_of });
    const keys = new Keyboard(page);
    await keys.goOn("Start");
    await respond(keys, facts);

    const saved = JSON.parse((await keys.save()).text);
    expect(saved.assessment.people.map(recovery)).toEqual(story.expected.people.map(recovery));
    expect(saved.assessment.entries).toMatchObject(story.expected.entries);
    expect(saved.assessment.checks).toMatchObject(story.expected.checks);
    console.log(`${story.name}: ${keys.steps} steps, ${keys.stops} key presses that move the focus`);
  });
}

test("the first Tab stop skips the header and leads to the content", async ({ page }) => {
  await resume(page, cases()[1], "/plan");
  const keys = new Keyboard(page);
  expect((await keys.move("Tab")).name).toBe("Skip to the content");
  await page.keyboard.press("Enter");
  await settled(page);
  expect((await keys.focus()).id).toBe("asc-main");
  expect((await keys.move("Tab")).name).not.toBe("ACE Self-Check");
});

// The longest plan, and the one without people.
for (const one of cases().filter(({ name }) => ["2-owner-left", "no account"].includes(name))) {
  test(`Tab goes once through the unfolded plan and out of it, both ways: ${one.name}`, { tag: "@slow" }, async ({ page }) => {
    await resume(page, one, "/plan");
    await unfold(page);
    // What Tab should come to: in a group of radio buttons, one of them.
    const wanted = await page.evaluate(() => {
      const stops = [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")].filter(
        (one) => one.checkVisibility() && one.tabIndex >= 0,
      );
      const rest = stops.filter((one) => one.type !== "radio");
      return rest.length + new Set(stops.filter((one) => one.type === "radio").map((one) => one.name)).size;
    });
    await page.evaluate(() => {
      window.stops = [];
      document.addEventListener("focusin", ({ target }) => window.stops.push(target));
    });
    for (const key of ["Tab", "Shift+Tab"]) {
      await page.evaluate(() => (window.stops = []));
      const keys = new Keyboard(page);
      for (let at = 0; at < wanted; at += 1) await keys.move(key);
      const met = await page.evaluate((back) => {
        const stops = back ? window.stops.reverse() : window.stops;
        const inOrder = stops.every(
          (stop, at) => !at || stops[at - 1].compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
        return { count: new Set(stops).size, inOrder };
      }, key === "Shift+Tab");
      expect(met, key).toEqual({ count: wanted, inOrder: true });
      if (key === "Tab") expect((await keys.move(key)).is, "after the last stop").toBe("body");
    }
    console.log(`${one.name}: ${wanted} stops on the unfolded plan`);
  });
}

/** After a press that takes away what had the focus, the focus is somewhere still. */
async function pressed(keys, name, key = "Enter") {
  await keys.button(name);
  await keys.page.keyboard.press(key);
  await settled(keys.page);
  return (await frame(keys.page)).focus;
}

test("the focus isn't lost when the focused element goes away", async ({ page }) => {
  const [, one] = cases();
  const lost = [];
  await resume(page, one, "/people/p1");
  const keys = new Keyboard(page);
  const press = async (name, where) => {
    if ((await pressed(keys, name)) !== "body") return;
    lost.push(`${name} on ${where}`);
  };
  const to = async (address) => {
    await page.evaluate((address) => (location.hash = address), address);
    await expect.poll(() => frame(page).then(({ onHeading }) => onHeading)).toBe(true);
  };
  await press("More about this person", "a person");
  await press(/^Remove/, "a person");
  await press("Undo", "the plan");
  await press(/^I (sent|did) it today|^I called today/, "the plan");
  await press("Undo", "the plan");
  await press(/signed in today$/, "the plan");
  await press("Dismiss", "the plan");
  await to("/entries");
  await press(/^Remove/, "the entries");
  await press("Dismiss", "the entries");
  await to("/plan");
  await press("Start again", "the plan");
  await press("Cancel", "the plan");
  await to("/sources");
  await to("/plan");
  await press("Start again", "the plan");
  await press("Clear all answers", "the plan");
  await press("Undo", "the start");
  expect(lost, "these take the focus away and leave it nowhere").toEqual([]);
});

test("folds open and close by Enter and Space, and Copy says so", async ({ context, page }) => {
  // The headless shell can't ask for permission, and would wait forever.
  await context.grantPermissions(["clipboard-write"]);
  await resume(page, cases()[1], "/plan");
  const keys = new Keyboard(page);
  const fold = await keys.tabTo("fold", (at) => at.is === "summary");
  const isOpen = () => page.evaluate(() => document.activeElement.parentElement.open);
  const was = await isOpen();
  for (const key of ["Enter", "Space", "Enter", "Space"]) {
    const before = await isOpen();
    await page.keyboard.press(key);
    expect(await isOpen(), `${key} on ${fold.name}`).toBe(!before);
  }
  expect(await isOpen()).toBe(was);
  await unfold(page);
  await keys.button(/^Copy/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: /Copied|select the text/ })).toHaveCount(1);
  expect((await keys.focus()).name).toMatch(/^Copy/);
});

test("Change leads to the question and back to the plan", async ({ page }) => {
  await resume(page, cases()[1], "/answers");
  const keys = new Keyboard(page);
  await keys.goOn("Change Your bank for refunds");
  expect(await page.evaluate(() => location.hash)).toBe("#/bank");
  await keys.choose(ASKS.bank, "No");
  await onPlan(page);
});

/** What doesn't depend on answers that are not asked for, because they make no difference. */
function recovery({ rule, ladder, also, waits_for, ready_earliest, ready_latest }) {
  return { rule, ladder, also, waits_for, ready_earliest, ready_latest };
}

/** The questions about a person, in the order of the screen, by what each asks. */
const ABOUT = [
  ["role", /role in ACE/],
  ["employment", /still work/],
  ["last_login", /last sign in/],
  ["deactivation", /login is deactivated/],
  ["mailbox", /open the inbox/],
  ["password", /know the ACE password/],
  ["security_answers", /security questions/],
];
const SETUP = [
  ["ior_numbers_listed", /right importer numbers/],
  ["importer_view", /Importer view/],
  ["cape_tab", /CAPE tab/],
  ["reports_visible", /refund reports/],
  ["form_5106_own", /Form 5106/],
];
const BROKER = [
  ["entries_filed_by", ASKS.broker],
  ["can_file_now", /can file your refund claim now/],
  ["authorized_before", /access to your ACE account/],
];

/** Walks the short path, then each page that makes the plan sharper, as a document says; what it leaves out is not known. */
async function respond(keys, facts) {
  const { page } = keys;
  const { company, broker, filing = {}, people, entries } = facts;
  await keys.radio((at) => at.value === company.portal_account, ASKS.account);
  await keys.goOn("Continue");
  expect(keys.heading()).toMatch(ASKS.owner);
  const hasOwner = people[0]?.role === "trade_account_owner";
  if (hasOwner) await about(keys, people[0]);
  else await keys.goOn(/^Nobody here knows/);

  expect(keys.heading()).toMatch(ASKS.broker);
  await questions(keys, broker, BROKER);
  await keys.goOn("Continue");
  await onPlan(page);

  for (const person of people.slice(hasOwner ? 1 : 0)) {
    await keys.goOn(/^Add someone else/);
    await about(keys, person);
    await onPlan(page);
  }
  await keys.goOn(/how the account is set up/i);
  await questions(keys, company, SETUP);
  await keys.goOn("Continue");
  await keys.goOn(/bank set up for refunds/);
  await questions(keys, company, [["ach_refund", ASKS.bank], ["ach_delegate", /Full Access/]]);
  await keys.goOn("Continue");
  await keys.goOn(/plan to file/);
  await keys.type(/company called/, company.label ?? "");
  if (filing.planned_on) await keys.date(parts(filing.planned_on));
  await keys.goOn("Continue");
  await keys.goOn(/^Add your entries/);
  for (const one of entries) {
    await keys.goOn("Add an entry");
    await entry(keys, one);
    await keys.goOn("Done");
  }
  await keys.goOn("See the plan");
  await onPlan(page);
}

/** A person's screen: what is asked first, then what is under "More". */
async function about(keys, person) {
  await keys.type(/^First name or initials/, person.label ?? "");
  const left = await questions(keys, person, ABOUT);
  await keys.button("More about this person");
  await keys.page.keyboard.press("Enter");
  await questions(keys, person, left.filter(([name]) => name !== "role" || person.role !== "trade_account_owner"));
  await keys.goOn("Continue");
}

/** Answers those of the questions that are shown, in turn, since an answer may reveal the next. Gives the others. */
async function questions(keys, answers, asked) {
  const left = [];
  for (const [name, group] of asked) {
    const isShown = await keys.page.getByRole("group", { name: group }).first().isVisible();
    if (!isShown) {
      left.push([name, group]);
      continue;
    }
    const answer = answers[name] ?? "unknown";
    const isDate = name === "last_login" && /^\d/.test(answer);
    await keys.radio((at) => at.value === (isDate ? "on" : answer), group);
    if (isDate) await keys.date(parts(answer));
  }
  return left;
}

/** Fills in an entry's form. */
async function entry(keys, entry) {
  const choice = (group, answer) => keys.radio((at) => at.value === (answer ?? "unknown"), group);
  await keys.type("Name (optional)", entry.label ?? "");
  await keys.type("Entry type", entry.entry_type ?? "");
  await choice("Liquidation", entry.liquidation);
  if (entry.liquidated_on) await keys.date(parts(entry.liquidated_on));
  await choice("Flagged for reconciliation", entry.flagged_for_reconciliation);
  if (entry.flagged_for_reconciliation === "yes") {
    await choice("Reconciliation entry (type 09) filed", entry.type_09_filed);
    if (entry.reconciliation_due_on) await keys.date(parts(entry.reconciliation_due_on));
  }
  await choice("Open protest", entry.open_protest);
  await choice("On an accepted CAPE declaration", entry.cape_accepted);
}

/** Month, day and year of a date in a file, the month by name, the day empty where only the month is given. */
function parts(date) {
  const [year, month, day = ""] = date.split("-");
  return [
    new Date(Date.UTC(2000, month - 1)).toLocaleString("en-US", { month: "long", timeZone: "UTC" }),
    String(Number(day) || ""),
    year,
  ];
}
