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
  await page.goto(`/${address && `#${address}`}`);
  await ready(page);
}

export async function ready(page) {
  await expect(page.locator("html")).toHaveAttribute("data-ready", "app");
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

/** Answers a question with radio buttons and goes on. */
export async function choose(page, heading, answer) {
  await onScreen(page, heading);
  await page.getByRole("radio", { name: answer, exact: true }).check();
  await press(page, "Continue");
}

/** Types a date into the three fields of the group it stands in. */
export async function typeDate(page, [month, day, year]) {
  await page.getByRole("textbox", { name: "Month" }).fill(month);
  await page.getByRole("textbox", { name: "Day" }).fill(day);
  await page.getByRole("textbox", { name: "Year" }).fill(year);
}

const answer = (heading, answer) => (at) => choose(at, heading, answer);

/** The first story's questions, from the start to the question of entries: a step for each screen. */
export const FIRST_STORY = [
  (at) => press(at, "Start"),
  answer("Does the company have an ACE Portal account?", "Yes"),
  async (at) => {
    await onScreen(at, "What should the company be called here?");
    await at.getByLabel("Name or initials (optional)").fill("Acme Imports");
    await press(at, "Continue");
  },
  async (at) => {
    await onScreen(at, "Who has a login to the company’s ACE Portal account?");
    await expect(at.getByText("Nobody is listed yet.")).toBeVisible();
    await press(at, "Add a person");
  },
  async (at) => {
    await at.getByLabel("Name or initials (optional)").fill("Dana");
    await press(at, "Continue");
  },
  answer("What is Dana’s role in the ACE account?", "Trade Account Owner (TAO)"),
  answer("Does Dana still work for the company?", "Yes"),
  async (at) => {
    await onScreen(at, "When did Dana last log in to ACE?");
    await at.getByRole("radio", { name: "I know the day, or the month" }).check();
    await typeDate(at, ["Feb", "24", "2026"]);
    await press(at, "Continue");
  },
  answer("Has ACE shown Dana a message that the login is deactivated?", "No message"),
  answer("Can mail to Dana’s address on the ACE account be read today?", "Yes, it can be read"),
  answer("Is Dana’s ACE password at hand?", "Yes"),
  async (at) => {
    await onScreen(at, "Who has a login to the company’s ACE Portal account?");
    await expect(at.getByText("All questions answered")).toBeVisible();
    await press(at, "Continue");
  },
  answer("Are the right importer of record numbers listed under the account?", "I don’t know"),
  answer("Does the account have the Importer view?", "I don’t know"),
  answer("Is the CAPE tab visible after login?", "I don’t know"),
  answer("Are the refund reports visible?", "I don’t know"),
  answer("Is the company enrolled for ACH refunds?", "I don’t know"),
  answer("Does CBP Form 5106 show your company’s own address, e-mail, and telephone?", "I don’t know"),
  answer("Who filed the entries?", "One customs broker"),
  answer("Was the broker authorized before the account went dormant?", "I don’t know"),
  answer("Can the broker file a CAPE declaration now?", "I don’t know"),
  async (at) => {
    await onScreen(at, "When do you plan to file the CAPE declaration?");
    await typeDate(at, ["5", "11", "2026"]);
    await press(at, "Continue");
  },
  (at) => onScreen(at, "Do you want to check entries too?"),
];

/** Presses "Save file" and reads what was saved. */
export async function save(page) {
  const downloading = page.waitForEvent("download");
  await press(page, "Save file");
  const download = await downloading;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** Chooses a file for "Open file". */
export async function openFile(page, text, name = "check.json") {
  const choosing = page.waitForEvent("filechooser");
  await press(page, "Open file");
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
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
