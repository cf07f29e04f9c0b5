// The four stories by keyboard alone: no mouse, no script that presses or fills.
import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { native, open, sorted, stories } from "./actions.mjs";
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
  // A ring may stand on the card that frames a radio button.
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
      (at.is === "button" || at.is === "a") && (typeof name === "string" ? at.name === name : name.test(at.name));
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
    let at = await this.tabTo(
      `radio button of ${group || "the question"}`,
      (at) => at.type === "radio" && (!group || at.group === group),
    );
    const first = at;
    if (fits(at) && !at.checked) await this.page.keyboard.press("Space");
    for (let tries = 0; !fits(at); tries += 1) {
      at = await this.move("ArrowDown");
      if (tries > 12 || at.id === first.id) throw new Error(`no such answer in "${at.group}"`);
    }
    await expect.poll(() => this.focus().then(({ checked }) => checked)).toBe(true);
  }

  /** Types into the next field of a name; what stood there is replaced. */
  async type(name, text) {
    await this.tabTo(`field "${name}"`, (at) => at.is === "input" && at.type === "text" && at.name === name);
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
  async choose(heading, answer) {
    expect(this.heading()).toBe(heading);
    await this.radio((at) => at.name === answer);
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

test("the first story, question by question, up to the saved file", async ({ page }) => {
  const [story] = stories();
  await open(page, { today: "2026-05-04" });
  const keys = new Keyboard(page);
  await keys.goOn("Start");

  await keys.choose("Does the company have an ACE Portal account?", "Yes");
  expect(keys.heading()).toBe("What should the company be called here?");
  await keys.type("Name or initials (optional)", "Acme Imports");
  await keys.goOn("Continue");
  expect(keys.heading()).toBe("Who has a login to the company’s ACE Portal account?");
  await keys.goOn("Add a person");
  await keys.type("Name or initials (optional)", "Dana");
  // Enter in a field sends the form.
  const from = await page.evaluate(() => location.hash);
  await page.keyboard.press("Enter");
  await keys.arrive(from);
  await keys.choose("What is Dana’s role in the ACE account?", "Trade Account Owner (TAO)");
  await keys.choose("Does Dana still work for the company?", "Yes");
  expect(keys.heading()).toBe("When did Dana last log in to ACE?");
  await keys.radio((at) => at.value === "on");
  await keys.date(["Feb", "24", "2026"]);
  await keys.goOn("Continue", "Space");
  await keys.choose("Has ACE shown Dana a message that the login is deactivated?", "No message");
  await keys.choose("Can mail to Dana’s address on the ACE account be read today?", "Yes, it can be read");
  await keys.choose("Is Dana’s ACE password at hand?", "Yes");

  expect(keys.heading()).toBe("Who has a login to the company’s ACE Portal account?");
  await keys.goOn("Continue");
  for (const heading of [
    "Are the right importer of record numbers listed under the account?",
    "Does the account have the Importer view?",
    "Is the CAPE tab visible after login?",
    "Are the refund reports visible?",
    "Is the company enrolled for ACH refunds?",
    "Does CBP Form 5106 show your company’s own address, e-mail, and telephone?",
  ]) {
    await keys.choose(heading, "I don’t know");
  }
  await keys.choose("Who filed the entries?", "One customs broker");
  await keys.choose("Was the broker authorized before the account went dormant?", "I don’t know");
  await keys.choose("Can the broker file a CAPE declaration now?", "I don’t know");
  expect(keys.heading()).toBe("When do you plan to file the CAPE declaration?");
  await keys.date(["5", "11", "2026"]);
  await keys.goOn("Continue");

  expect(keys.heading()).toBe("Do you want to check entries too?");
  await keys.goOn("Add entries");
  await keys.goOn("Add an entry");
  await entry(keys, story.document.facts.entries[0]);
  await keys.goOn("Done");
  await keys.goOn("Back", "Enter", "Shift+Tab");
  expect(keys.heading()).toBe("Check your answers");
  await expect(page.getByText("Not answered")).toHaveCount(0);
  await keys.goOn("See the result");
  expect(keys.heading()).toBe("Your result");

  const file = await keys.save();
  expect(file.name).toBe("ace-self-check-2026-05-04.json");
  const saved = JSON.parse(file.text);
  expect(sorted(saved.assessment)).toBe(sorted(native(file.text, "2026-05-04").assessment));
  expect(saved.assessment.people[0]).toMatchObject(story.expected.people[0]);
  console.log(`${story.name}: ${keys.steps} steps, ${keys.stops} key presses that move the focus`);
});

for (const story of stories().slice(1)) {
  test(`from the start to the result: ${story.name}`, { tag: "@slow" }, async ({ page }) => {
    const { facts } = story.document;
    await open(page, { today: facts.as_of });
    const keys = new Keyboard(page);
    await keys.goOn("Start");
    await respond(keys, facts);
    expect(keys.heading()).toBe("Your result");

    const saved = JSON.parse((await keys.save()).text);
    expect(saved.assessment.people.map(wayBack)).toEqual(story.expected.people.map(wayBack));
    expect(saved.assessment.entries).toMatchObject(story.expected.entries);
    expect(saved.assessment.checks).toMatchObject(story.expected.checks);
    console.log(`${story.name}: ${keys.steps} steps, ${keys.stops} key presses that move the focus`);
  });
}

test("the first stop is the way past the header, and leads to the content", async ({ page }) => {
  await resume(page, cases()[1], "/result");
  const keys = new Keyboard(page);
  expect((await keys.move("Tab")).name).toBe("Skip to the content");
  await page.keyboard.press("Enter");
  await settled(page);
  expect((await keys.focus()).id).toBe("asc-main");
  expect((await keys.move("Tab")).name).not.toBe("ACE Self-Check");
});

for (const one of cases()) {
  test(`Tab goes once through the unfolded result and out of it, both ways: ${one.name}`, { tag: "@slow" }, async ({ page }) => {
    await resume(page, one, "/result");
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
    console.log(`${one.name}: ${wanted} stops on the unfolded result`);
  });
}

/** After a press that takes away what had the focus, the focus is somewhere still. */
async function pressed(keys, name, key = "Enter") {
  await keys.button(name);
  await keys.page.keyboard.press(key);
  await settled(keys.page);
  return (await frame(keys.page)).focus;
}

test("the focus is kept when what had it goes away", async ({ page }) => {
  const [, one] = cases();
  const lost = [];
  await resume(page, one, "/people");
  const keys = new Keyboard(page);
  const press = async (name, where) => {
    if ((await pressed(keys, name)) !== "body") return;
    lost.push(`${name} on ${where}`);
  };
  const to = async (address) => {
    await page.evaluate((address) => (location.hash = address), address);
    await expect.poll(() => frame(page).then(({ onHeading }) => onHeading)).toBe(true);
  };
  await press(/^Remove/, "the list of people");
  await press("Undo", "the list of people");
  await to("/entries");
  await press(/^Remove/, "the entries");
  await press("Close this notice", "the entries");
  await to("/result");
  await press("Start again", "the result");
  await press("Cancel", "the result");
  await to("/sources");
  await to("/result");
  await press("Start again", "the result");
  await press("Clear all answers", "the result");
  await press("Undo", "the start");
  expect(lost, "these take the focus away and leave it nowhere").toEqual([]);
});

test("folds open and close by Enter and Space, and Copy says so", async ({ page }) => {
  await resume(page, cases()[1], "/result");
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

test("Change leads to the question and back to the answers", async ({ page }) => {
  await resume(page, cases()[1], "/check-answers");
  const keys = new Keyboard(page);
  await keys.goOn("Change Enrolled for ACH refunds");
  expect(await page.evaluate(() => location.hash)).toBe("#/ach-refund?change");
  await keys.choose("Is the company enrolled for ACH refunds?", "No");
  expect(keys.heading()).toBe("Check your answers");
});

/** What does not hang on answers that are not asked for, because they make no difference. */
function wayBack({ rule, ladder, also, waits_for, ready_earliest, ready_latest }) {
  return { rule, ladder, also, waits_for, ready_earliest, ready_latest };
}

/** Answers every screen from a document until the result is shown; what it does not say is not known. */
async function respond(keys, facts) {
  const { page } = keys;
  const listed = { people: 0, entries: 0 };
  for (let screens = 0; screens < 120; screens += 1) {
    const [first, id, third] = (await page.evaluate(() => location.hash)).replace("#/", "").split("/");
    if (first === "result") return;
    if (first === "people" && third) {
      await question(keys, facts.people[listed.people - 1], third.replaceAll("-", "_"));
    } else if (first === "people") {
      if (listed.people < facts.people.length) {
        listed.people += 1;
        await keys.goOn("Add a person");
      } else await keys.goOn("Continue");
    } else if (first === "entries" && id) {
      await entry(keys, facts.entries[listed.entries - 1]);
      await keys.goOn("Done");
    } else if (first === "entries") {
      if (listed.entries < facts.entries.length) {
        listed.entries += 1;
        await keys.goOn("Add an entry");
      } else await keys.goOn("See the result");
    } else if (first === "add-entries") await keys.goOn("Add entries");
    else if (first === "check-answers") await keys.goOn("See the result");
    else if (first === "planned-filing") {
      if (facts.filing?.planned_on) await keys.date(parts(facts.filing.planned_on));
      await keys.goOn("Continue");
    } else {
      const name = first === "company-name" ? "label" : first.replaceAll("-", "_");
      await question(keys, { ...facts.company, ...facts.broker }, name);
    }
  }
  throw new Error("the interview does not end");
}

/** Answers a question from what a document says about the company, a person or the broker. */
async function question(keys, answers, name) {
  const answer = answers[name];
  if (name === "label") await keys.type("Name or initials (optional)", answer ?? "");
  else if (name === "last_login" && answer && !["unknown", "never"].includes(answer)) {
    await keys.radio((at) => at.value === "on");
    await keys.date(parts(answer));
  } else await keys.radio((at) => at.value === (answer ?? "unknown"));
  await keys.goOn("Continue");
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
