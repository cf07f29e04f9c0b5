// Every screen the page can show, with a self-check file's answers stored as if left here before.
import { expect } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { ready, stories, typeDate } from "./actions.mjs";

const SCREENS =
  process.env.ASC_SCREENS || fileURLToPath(new URL("../../target/debug/examples/screens", import.meta.url));
const STORE = "ace-self-check";
export const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export const PRODUCT = "ACE Self-Check";

function fileOf(facts) {
  return { format: "ace-self-check", version: 2, facts };
}

/** The addresses of the screens that can be reached with a document's answers. */
export function screens(document) {
  const out = execFileSync(SCREENS, ["-"], { input: JSON.stringify(document) });
  return out.toString().trim().split("\n");
}

/** Nothing stored; the four stories; a company without an account, which is in no story. */
export function cases() {
  const four = stories().map(({ name, document }) => ({ name, document }));
  const none = { name: "nothing stored", document: fileOf({}) };
  const applying = {
    name: "no account",
    document: fileOf({
      as_of: "2026-06-18",
      company: { label: "New & Co.", portal_account: "no", ior_count: "several" },
      broker: { entries_filed_by: "several_brokers", authorized_before: "unknown", can_file_now: "no" },
      filing: { planned_on: "2026-07-01" },
    }),
  };
  return [none, ...four, applying].map((one) => ({
    ...one,
    stored: one !== none,
    today: one.document.facts.as_of ?? "2026-06-18",
    screens: screens(one.document),
  }));
}

/** Of screens that differ only in the number of the person or entry, the last one. */
export function kinds(screens) {
  return [...new Map(screens.map((address) => [address.replace(/\d+$/, ""), address])).values()];
}

/** Screens that are the same whatever is answered. */
const SAME = ["/table/entries", "/table/people", "/cape-messages", "/sources", "/abilities"];

/** The cases, each screen that is the same in all of them only in the first. */
export function walks() {
  const [first, ...others] = cases();
  return [first, ...others.map((one) => ({ ...one, screens: one.screens.filter((address) => !SAME.includes(address)) }))];
}

/** The case with the most screens. */
export function fullest() {
  return cases().reduce((one, other) => (other.screens.length > one.screens.length ? other : one));
}

/** Every screen, unanswered. Without answers, more than two people or entries differ in nothing but their number. */
export function nothingAnswered() {
  const two = (letter) => [1, 2].map((at) => ({ id: `${letter}${at}` }));
  const document = fileOf({ people: two("p"), entries: two("e") });
  return { name: "nothing answered", document, stored: true, today: "2026-06-18", screens: screens(document) };
}

/** Has a text stored when the page is opened. Once: what the page itself stores afterwards stays. */
export async function leave(page, text) {
  await page.addInitScript(
    ([name, text]) => {
      if (!sessionStorage.getItem("seeded")) localStorage.setItem(name, text);
      sessionStorage.setItem("seeded", "yes");
    },
    [STORE, text],
  );
}

/** Opens the page where a case's answers are stored, as on a later visit. */
export async function resume(page, { document, stored, today }, address = "/") {
  await page.addInitScript({ path: AXE });
  if (stored) await leave(page, JSON.stringify(document));
  await page.clock.setFixedTime(`${today}T12:00:00-04:00`);
  await page.goto(`/#${address}`);
  await ready(page);
}

/** Shows the screen at an address, and waits until it is drawn and has moved the focus. */
export async function go(page, address) {
  await page.evaluate(async (address) => {
    if (decodeURI(location.hash) !== `#${address}`) {
      const changed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
      location.hash = address;
      await changed;
    }
  }, address);
  await settled(page);
}

/** Waits two frames: what follows from the last change is drawn. */
export async function settled(page) {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
}

/** Opens every fold of the screen; gives how many there were. */
export async function unfold(page) {
  return page.evaluate(() => {
    const folds = document.querySelectorAll("details:not([open])");
    for (const fold of folds) fold.open = true;
    return folds.length;
  });
}

/** What the screen's heading, title and focus are. */
export async function frame(page) {
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll("h1")];
    const focused = document.activeElement;
    return {
      address: decodeURI(location.hash.slice(1)),
      headings: headings.map((heading) => heading.textContent.trim()),
      title: document.title,
      focus: focused === document.body || !focused ? "body" : focused.id || focused.outerHTML.slice(0, 120),
      onHeading: headings.includes(focused),
    };
  });
}

/** What is wrong with a screen's heading and title. */
export function misnamed({ address, headings, title }, { failed = false } = {}) {
  const wrong = [];
  if (headings.length !== 1) wrong.push(`${headings.length} headings of the first level: ${headings.join(" | ")}`);
  // Titles stay in the browser's history: they name people by role, number entries, and leave the verdict out.
  const [, list] = address.match(/^\/(people|entries)\/./) ?? [];
  const isNamed = list === "people" && headings[0]?.startsWith("About ");
  const named = { people: isNamed && /^About (the account owner|a proxy|a user|a person with a login) –/, entries: /^Entry \d+ –/ }[list];
  const shown = failed ? title.replace(/^Error: /, "") : title;
  if (failed && shown === title) wrong.push(`title "${title}" does not say that there is an error`);
  const starts = named ? named.test(shown) : shown.startsWith(address === "/plan" ? "Your plan" : headings[0]);
  if (!starts) wrong.push(`title "${title}" does not name "${headings[0]}"`);
  if (!title.includes(PRODUCT)) wrong.push(`title "${title}" does not name the product`);
  return wrong;
}

/** Collects errors and warnings of the console, and exceptions. */
export function listen(page) {
  const heard = [];
  page.on("console", (message) => {
    // Some tests keep the worker out.
    if (message.text() === "Service Worker registration blocked by Playwright") return;
    if (["error", "warning"].includes(message.type())) heard.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => heard.push(`exception: ${error.message}`));
  return heard;
}

/** The tags of the rules that are run, whether they are on by default or not. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Runs axe in the page itself: the page's own policy holds, and allows it. */
export async function axe(page, only) {
  return page.evaluate(
    async ([tags, only]) => {
      const rules = only ?? window.axe.getRules(tags).map((rule) => rule.ruleId);
      const found = await window.axe.run({
        runOnly: { type: "rule", values: rules },
        resultTypes: ["violations", "incomplete"],
        reporter: "v2",
      });
      const lines = (list) =>
        list.flatMap(({ id, help, nodes }) =>
          nodes.map(({ target, html }) => `${id} (${help}): ${target.join(" ")} ${html.slice(0, 100)}`),
        );
      return { rules: rules.length, violations: lines(found.violations), unsure: lines(found.incomplete) };
    },
    [TAGS, only],
  );
}

/** What can be done wrong on the screen at an address: the states, and how to bring each about. */
export function mistakes(address) {
  const nonsense = (within) => typeDate(within, ["Smarch", "99", "soon"]);
  const name = (label) => ["a name like an EIN", (page) => page.getByLabel(label).fill("12-3456789")];
  if (address === "/account") return [["left empty", async () => {}]];
  if (address === "/as-of") return [["not a date", nonsense]];
  if (address === "/filing") return [name(/company called/), ["not a date", nonsense]];
  if (address.startsWith("/people/")) {
    const on = (page) => page.locator("input[type=radio][value=on]").check();
    return [name(/^First name or initials/), ["not a date", async (page) => (await on(page), await nonsense(page))]];
  }
  return address.startsWith("/entries/") ? [["answered wrongly", wrongEntry]] : [];
}

async function wrongEntry(page) {
  await page.getByLabel("Name (optional)").fill("12-3456789");
  await page.getByLabel("Entry type", { exact: true }).fill("none");
  await page.getByRole("radio", { name: "Liquidated", exact: true }).check();
  const flagged = page.getByRole("group", { name: "Flagged for reconciliation" });
  await flagged.getByRole("radio", { name: "Yes", exact: true }).check();
  for (const name of ["Liquidation date", "Reconciliation due"]) {
    await typeDate(page.getByRole("group", { name, exact: true }), ["Smarch", "99", "soon"]);
  }
}

/** Makes a mistake and presses the form's button, so that the summary of errors is shown. */
export async function blunder(page, make) {
  await make(page);
  await page.locator("main form button[type=submit]").click();
  await settled(page);
}

/** Words that are torn in two at the end of a line, though they are short enough for one. */
export async function torn(page) {
  return page.evaluate(() => {
    const LONGEST = 16;
    const found = [];
    const unseen = (part) =>
      part && (getComputedStyle(part).clipPath.startsWith("inset(50%") || unseen(part.parentElement));
    const range = document.createRange();
    const lines = () =>
      new Set([...range.getClientRects()].filter(({ width }) => width).map(({ top }) => Math.round(top))).size;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (
        !text.parentElement.checkVisibility() ||
        text.parentElement.closest("svg, .asc-skip") ||
        unseen(text.parentElement)
      )
        continue;
      range.selectNodeContents(text);
      if (lines() < 2) continue;
      for (const word of text.data.matchAll(/(?<!\S)[\p{L}’“(]{2,}[,.;:?)”]*(?!\S)/gu)) {
        if (word[0].length > LONGEST) continue;
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (lines() > 1)
          found.push(
            `the word "${word[0]}" is torn in two in ${text.parentElement.localName} "${text.data.trim().slice(0, 40)}"`,
          );
      }
    }
    return found;
  });
}

/** Asserts that no problem was found; those found are listed once each, with where they are. */
export function nothing(problems, of) {
  const places = new Map();
  for (const problem of problems) places.set(problem.what, [...(places.get(problem.what) ?? []), problem]);
  const lines = [...places].map(([what, all]) => {
    const where = [...new Set(all.map((one) => one.where))];
    const more = where.length > 3 ? ` and ${where.length - 3} more` : "";
    return `${what}\n    at ${where.slice(0, 3).join(", ")}${more}`;
  });
  expect(lines.join("\n"), of).toBe("");
}
