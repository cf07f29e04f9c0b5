// How long the page can't respond while it takes in the largest files: `node bench/freezes.mjs [--dist DIR] [--only NAME]`.
//
// For each file, prints the time until its result is shown, and the longest tasks of the main thread, which is how long
// a press may wait. Four tables of 16 MiB: a report of 24 columns, one entry number a line, quoted cells with a quote
// that is never closed, and one very long row. Then a saved check with 9,999 entries: opened, shown, and loaded again.
// Figures are of this machine and this run.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../tests/browser/serve.mjs";
import { parse } from "../tools/options.mjs";
import { TABLES, check } from "./largest.mjs";

const { dist, only } = parse(import.meta.url, { dist: { type: "string", default: "dist" }, only: { type: "string", default: "" } });
// After --help, which works without the packages.
const { chromium, LAUNCH } = await import("./chromium.mjs");
const server = await serve({ root: dist });
const browser = await chromium.launch(LAUNCH);

/** A page that notes each long task, at a screen. */
async function open(address) {
  const context = await browser.newContext({ timezoneId: "America/New_York", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((task) => task.duration))).observe({ type: "longtask", buffered: true });
  });
  await page.clock.setFixedTime("2026-06-18T12:00:00-04:00");
  await page.goto(`${server.url}#${address}`);
  await page.waitForSelector("html[data-ready=app]");
  return page;
}

/** Runs a step until what it shows is there, and prints how long that took and the longest tasks. */
async function measure(page, name, act, shown) {
  await page.evaluate(() => (window.tasks = []));
  const began = performance.now();
  await act();
  await shown();
  const took = performance.now() - began;
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  const { tasks, elements } = await page.evaluate(() => ({ tasks: window.tasks, elements: document.querySelectorAll("*").length }));
  const longest = tasks.toSorted((a, b) => b - a).slice(0, 4).map((time) => time.toFixed(0));
  console.log(`${name.padEnd(26)} ${took.toFixed(0).padStart(7)} ms   longest tasks ${(longest.join(", ") || "none").padEnd(24)} ms   ${elements} elements`);
}

// From a disk, as people choose them: a file that is handed to the page as text would be a long task of its own.
const folder = mkdtempSync(join(tmpdir(), "ace-self-check-freezes-"));
async function choose(page, id, name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  await page.locator(`#${id}`).setInputFiles(file);
}

for (const [name, text] of Object.entries(TABLES).filter(([name]) => name.includes(only))) {
  const page = await open("/table/entries");
  const shown = () => page.waitForSelector("#asc-preview", { state: "attached", timeout: 240_000 });
  await measure(page, name, () => choose(page, "asc-table-file", `${name}.csv`, text()), shown);
  const add = page.getByRole("button", { name: /^Add [\d,]+ entr/ });
  if (await add.count()) {
    await measure(page, `${name}: added`, () => add.click(), () => page.waitForSelector(".asc-entry", { state: "attached" }));
  }
  await page.context().close();
}
if ("a saved check".includes(only)) {
  const page = await open("/");
  const plan = () => page.waitForSelector("#asc-dates", { state: "attached" });
  await measure(page, "a saved check, opened", () => choose(page, "asc-file", "check.json", check()), plan);
  await measure(page, "its entries", () => page.evaluate(() => (location.hash = "#/entries")), () => page.waitForSelector(".asc-entry", { state: "attached" }));
  await measure(page, "its plan", () => page.evaluate(() => (location.hash = "#/plan")), plan);
  await measure(page, "loaded again", () => page.reload(), plan);
  await page.context().close();
}
await browser.close();
await server.close();
rmSync(folder, { recursive: true });
