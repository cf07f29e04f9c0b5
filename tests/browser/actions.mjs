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
  // A screen beyond the first ones may still be on its way.
  await expect(page.locator("#asc-main")).not.toHaveAttribute("aria-busy", "true");
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
