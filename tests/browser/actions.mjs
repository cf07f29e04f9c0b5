// What a respondent does, by role and name; and the same engine run natively, for comparison.
import { expect } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ASSESS = process.env.ASC_ASSESS || `${ROOT}target/debug/examples/assess`;

/** Opens the page on a civil day, in the time zone the tests are set to. */
export async function open(page, { today = "2026-06-18", address = "" } = {}) {
  await page.clock.setFixedTime(`${today}T12:00:00-04:00`);
  await visit(page, `/${address && `#${address}`}`);
}

export async function ready(page) {
  await expect(page.locator("html")).toHaveAttribute("data-ready", "app");
}

/** Goes to an address of the page. */
export async function visit(page, address) {
  await page.goto(address);
  await ready(page);
}

export async function reload(page) {
  await page.reload();
  await ready(page);
}

/** Waits until the page's worker holds the whole build, also what is only offered, and answers for the page. */
export async function kept(page) {
  const isKept = () =>
    page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      const names = await caches.keys();
      const offered = await Promise.all(names.map(async (name) => (await caches.open(name)).match("ace-self-check.html")));
      // It is found before all of it is there.
      const whole = offered.map(async (file) => file && (await file.arrayBuffer()).byteLength === Number(file.headers.get("content-length")));
      return Boolean(navigator.serviceWorker.controller) && (await Promise.all(whole)).some(Boolean);
    });
  // Not waitForFunction, which takes the promise of an async function for its answer.
  await expect.poll(isKept, { message: "the worker keeps the whole build" }).toBe(true);
}

/** Waits for a screen by its heading. */
export async function onScreen(page, heading) {
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
}

export async function press(page, name) {
  await page.getByRole("button", { name, exact: typeof name === "string" }).click();
}

/** Waits for the plan: its heading is the verdict, which the answers decide. */
export async function onPlan(page) {
  await expect(page.getByRole("heading", { level: 2, name: "Do this today" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
}

/** Presses what leads to the plan. */
export async function toPlanBy(page, name) {
  await press(page, name);
  await onPlan(page);
}

/** The headings of the screens with questions. */
export const ASKS = {
  account: /account in ACE/,
  owner: /Who is the account owner of your company’s ACE account/,
  someone: /^(Someone else with an ACE login|About )/,
  broker: /Who filed your customs entries/,
  setup: /How is your ACE account set up/,
  bank: /bank set up for refunds/,
  filing: /Your company and your plan/,
};

/** Answers one question of a screen. */
export async function answer(page, question, answer) {
  const group = page.getByRole("group", { name: question });
  await group.getByRole("radio", { name: answer, exact: typeof answer === "string" }).check();
}

/** Answers the question that is a screen's heading, and goes on. */
export async function choose(page, heading, chosen) {
  await onScreen(page, heading);
  await answer(page, heading, chosen);
  await press(page, "Continue");
}

/** Starts, and comes to the question about the account's owner. */
export async function toOwner(page) {
  await press(page, "Start");
  await choose(page, ASKS.account, "Yes");
  await onScreen(page, ASKS.owner);
}

/** Types a date into the three fields of its group. */
export async function typeDate(page, [month, day, year]) {
  await page.getByRole("textbox", { name: "Month" }).fill(month);
  await page.getByRole("textbox", { name: "Day" }).fill(day);
  await page.getByRole("textbox", { name: "Year" }).fill(year);
}

/** Follows a link of the plan that makes it more precise. */
export async function improve(page, link) {
  await onPlan(page);
  const region = page.getByRole("region", { name: "Make this plan more precise" });
  // In a narrow window the less telling ones are folded.
  const fold = region.locator("details:not([open]) > summary");
  if (await fold.count()) await fold.click();
  await region.getByRole("link", { name: link }).click();
}

/** The first story's questions, from the start to the plan, then the pages that make it sharper: a step for each screen. */
export const FIRST_STORY = [
  (at) => press(at, "Start"),
  (at) => choose(at, ASKS.account, "Yes"),
  async (at) => {
    await onScreen(at, ASKS.owner);
    await at.getByLabel(/^First name or initials/).fill("Dana");
    await answer(at, /still work/, "Yes");
    await answer(at, /last sign in/, /this date/);
    await typeDate(at, ["Feb", "24", "2026"]);
    await answer(at, /login is deactivated/, "No");
    await answer(at, /open the inbox/, "Yes");
    await answer(at, /know the ACE password/, "Yes");
    await press(at, "Continue");
  },
  async (at) => {
    await onScreen(at, ASKS.broker);
    await answer(at, ASKS.broker, "A customs broker");
    await answer(at, /can file your refund claim now/, "I don’t know");
    await answer(at, /access to your ACE account/, "I don’t know");
    await press(at, "Continue");
  },
  (at) => improve(at, /how the account is set up/),
  async (at) => {
    await onScreen(at, ASKS.setup);
    const groups = at.getByRole("main").getByRole("group");
    await expect(groups).toHaveCount(5);
    for (const group of await groups.all()) await group.getByRole("radio", { name: "I don’t know" }).check();
    await press(at, "Continue");
  },
  (at) => improve(at, /bank/),
  (at) => choose(at, ASKS.bank, "I don’t know"),
  (at) => improve(at, /plan to file/),
  async (at) => {
    await onScreen(at, ASKS.filing);
    await at.getByLabel("What is your company called?").fill("Acme Imports");
    await typeDate(at, ["5", "11", "2026"]);
    await press(at, "Continue");
  },
  (at) => onPlan(at),
];

/** Presses a button that saves a file, on the page or in a part of it, and reads what was saved. */
export async function save(page, name = "Save file", at = page) {
  const downloading = page.waitForEvent("download");
  await press(at, name);
  const download = await downloading;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** Chooses a file for "Open a saved check". */
export async function openFile(page, text, name = "check.json") {
  const choosing = page.waitForEvent("filechooser");
  await press(page, "Open a saved check");
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

/** Pastes cells where a table is read, and has them read. */
export async function readPasted(page, cells) {
  await page.getByRole("textbox", { name: "Paste cells here" }).fill(cells);
  await press(page, "Read the pasted cells");
}

/** Shows the plan of a check that is opened from a file. */
export async function openCheck(page, text) {
  await open(page);
  await openFile(page, text);
  await onPlan(page);
}

/** The document as the native engine gives it back. */
export function native(text, today) {
  const out = execFileSync(ASSESS, ["--today", today, "-"], { input: text, maxBuffer: 1 << 28 });
  return JSON.parse(out.toString());
}

/** JSON text with all names sorted, for comparing byte by byte. */
export function sorted(value) {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The stories of tests/scenarios: name, document, and the subset expected of its assessment. */
export function stories() {
  const folder = `${ROOT}tests/scenarios/`;
  const files = readdirSync(folder).filter((name) => name.endsWith(".md")).sort();
  return files.map((file) => {
    const text = readFileSync(folder + file, "utf8");
    const [document, expected] = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json));
    return { name: file.replace(".md", ""), title: text.match(/^# (.*)$/m)[1], document, expected };
  });
}
