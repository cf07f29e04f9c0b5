// Under a browser's page translation, which replaces every text node, a screen shows the words of its own question:
// the same walk is made through the page as it is and through one that is translated, and shows and stores the same.
import { expect, test } from "@playwright/test";
import { ready } from "./actions.mjs";
import { STORE } from "./stage.mjs";
import { translatePage, unmarked } from "./translate.mjs";

// A trace of so many steps takes longer than the steps.
test.use({ trace: "off" });

const UNANSWERED = "unknown";

/** What is answered, by the end of a question's address; dates as month, day, and year. */
const TWO_PEOPLE = {
  "portal-account": "yes",
  "company-name": "Acme",
  "people/p1/label": "Dana",
  "people/p2/label": "Lee",
  "people/p1/role": "trade_account_owner",
  "people/p2/role": "trade_account_user",
  employment: "current",
  "people/p1/last-login": ["Feb", "24", "2026"],
  "people/p2/last-login": ["6", "", "2026"],
  "people/p1/deactivation": "inactivity",
  "people/p2/deactivation": "none",
  mailbox: "controlled",
  password: "forgotten",
  "security-answers": "known",
  "entries-filed-by": "one_broker",
  "planned-filing": ["5", "11", "2026"],
};
const NOBODY = { ...TWO_PEOPLE, people: 0, "owner-known": "no" };
const NO_ACCOUNT = { ...TWO_PEOPLE, people: 0, "portal-account": "no", "ior-count": "several" };

class Walk {
  seen = [];

  constructor(page, answers) {
    Object.assign(this, { page, answers });
  }

  /** Notes what the screen shows, and what is stored. */
  async look(after) {
    const screen = await this.page.evaluate(async (store) => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      // The page stores in turn with other tabs.
      await navigator.locks.request(store, () => {});
      const text = (nodes) => [...nodes].map((node) => node.innerText);
      return {
        address: location.hash,
        heading: text(document.querySelectorAll("h1")).join(),
        choices: text(document.querySelectorAll("main label")),
        words: document.body.innerText,
        fields: [...document.querySelectorAll("main input")].map(({ id, type, checked, value }) => [id, type === "radio" ? checked : value]),
        title: document.title,
        stored: localStorage.getItem(store),
      };
    }, STORE);
    const plain = { ...screen, heading: unmarked(screen.heading), choices: screen.choices.map(unmarked), words: unmarked(screen.words) };
    this.seen.push({ after, ...plain });
    return plain.address.replace(/^#\/|\?change$/g, "");
  }

  get options() {
    return this.page.locator("main input[type=radio]");
  }

  async press(selector) {
    await this.page.locator(selector).last().click();
  }

  continue() {
    return this.press("main .asc-actions button");
  }

  /** Gives a question's answer; the wrong ones before it, to change what the screen says in place. */
  async answer(path) {
    const { page, answers } = this;
    const answer = answers[path] ?? answers[path.split("/").pop()] ?? UNANSWERED;
    const values = await this.options.evaluateAll((all) => all.map(({ value }) => value));
    if (values.length && !(await page.locator("main input:checked").count())) {
      await this.continue();
      await this.look("Continue without an answer");
    }
    if (Array.isArray(answer)) {
      if (values.length) await page.locator("main input[value=on]").check();
      for (const date of [["Smarch", "1", "2026"], ["2", "30", "2026"], answer]) {
        for (const [at, part] of ["month", "day", "year"].entries()) await page.locator(`#asc-answer-${part}`).fill(date[at]);
        if (date === answer) continue;
        await this.continue();
        await this.look(`Continue with ${date}`);
      }
    } else if (values.length) {
      await page.locator(`main input[value=${values.at(-1)}]`).check();
      await this.look("another answer");
      await page.locator(`main input[value=${answer}]`).check();
    } else {
      for (const name of ["12-3456789", answer]) {
        await page.locator("#asc-answer").fill(name);
        if (name === answer) continue;
        await this.continue();
        await this.look(`Continue with ${name}`);
      }
    }
    await this.look("the answer");
  }

  /** Everyone who should be listed is. */
  async isComplete() {
    return (await this.page.locator(".asc-card").count()) === (this.answers.people ?? 2);
  }

  /** From the start to "Check your answers", going back once after each question. */
  async through() {
    await this.look("opening");
    await this.page.locator("main .asc-actions button").first().click();
    for (let path = await this.look("Start"); path !== "check-answers"; path = await this.look("Continue")) {
      if (path === "people" && !(await this.isComplete())) {
        await this.page.locator("main .asc-actions").last().locator("button").first().click();
        continue;
      }
      if (!["people", "add-entries"].includes(path)) await this.answer(path);
      await this.continue();
      await this.look("Continue");
      if ((await this.page.locator(".asc-back-link").count()) === 0) continue;
      await this.press(".asc-back-link");
      await this.look("Back");
      await this.page.goBack();
    }
  }

  /** Changes each answer from "Check your answers", and returns there. */
  async changes() {
    const links = this.page.locator(".asc-answer-change a");
    const count = await links.count();
    for (let at = 0; at < count; at += 1) {
      await links.nth(at).click();
      let path = await this.look("Change");
      if (["people", "entries"].includes(path)) await this.page.goBack();
      // A change can bring up further questions.
      while (!["check-answers", "entries", "people"].includes(path)) {
        await this.answer(path);
        await this.continue();
        path = await this.look("Continue");
        if (path !== "people") continue;
        await this.continue();
        path = await this.look("Continue");
      }
    }
  }
}

/** A walk through the page on its own, translated or not. */
async function walk(browser, answers, { translated }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.setFixedTime("2026-06-18T12:00:00-04:00");
  await page.goto("/");
  await ready(page);
  if (translated) await page.evaluate(translatePage);
  const one = new Walk(page, answers);
  await one.through();
  await one.changes();
  // Removed and undone: the list and the notice change in place.
  if (answers.people !== 0) {
    await page.evaluate(() => (location.hash = "/people"));
    for (let at = 0; at < 2 && (await page.locator(".asc-card").count()); at += 1) {
      await page.locator(".asc-card button").last().click();
      await one.look("Remove");
    }
    await page.locator(".asc-notices button").first().click();
    await one.look("Undo");
  }
  await context.close();
  return one.seen;
}

const ANYWHERE = ["portal-account", "company-name", "entries-filed-by", "authorized-before", "can-file-now", "planned-filing", "add-entries"];
const ACCOUNT = ["people", "ior-numbers-listed", "importer-view", "cape-tab", "reports-visible", "ach-refund"];
const PERSON = ["label", "role", "employment", "last-login", "deactivation", "mailbox", "password", "security-answers"];
const ABOUT = ["p1", "p2"].flatMap((id) => PERSON.map((answer) => `people/${id}/${answer}`));

/** Who answers what, and which questions that brings up: each is asked in one walk or another. */
const WALKS = [
  ["two people", TWO_PEOPLE, [...ANYWHERE, ...ACCOUNT, ...ABOUT]],
  ["nobody listed", NOBODY, [...ANYWHERE, ...ACCOUNT, "owner-known"]],
  ["no account", NO_ACCOUNT, [...ANYWHERE, "ior-count"]],
];

for (const [name, answers, asks] of WALKS) {
  test(`a translated page asks what it stores: ${name}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const plain = await walk(browser, answers, { translated: false });
    const translated = await walk(browser, answers, { translated: true });
    const asked = new Set(plain.map(({ address }) => address.replace(/^#\/|\?change$/g, "")));
    expect(asks.filter((question) => !asked.has(question))).toEqual([]);
    const wrong = plain.flatMap((screen, at) => {
      const other = translated[at] ?? {};
      const differs = Object.keys(screen).filter((part) => JSON.stringify(screen[part]) !== JSON.stringify(other[part]));
      return differs.length ? [`${screen.address} after ${screen.after}: ${differs.join(", ")}; heading ${other.heading}`] : [];
    });
    console.log(`${name}: ${plain.length} looks at ${asked.size} screens, ${wrong.length} differ translated`);
    expect(wrong).toEqual([]);
    expect(translated.length).toBe(plain.length);
  });
}
