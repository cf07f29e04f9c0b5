// The stories of tests/scenarios, and twelve clients on the brokers' page, in three browsers, each through its own
// WebDriver:
//
//   node run.mjs [--page ADDRESS] [--root DIR] [--browser NAME]… [--story NUMBER]…
//
// --page     the page: http://… or file://…/ace-self-check.html (default: --root, served here)
// --root     the build served (default: dist)
// --browser  Chromium, Firefox or WebKit (default: Chromium, and the others where they are here)
// --story    1 to 4, or 5 for the brokers' page (default: all)
//
// Environment: CHROMIUM, CHROMEDRIVER, FIREFOX, GECKODRIVER, MINIBROWSER and WEBKITDRIVER say where these are;
// ASC_ASSESS names the native engine's program.
import { setTimeout as pause } from "node:timers/promises";
import { expect } from "@playwright/test";
import { stories } from "../actions.mjs";
import { serve } from "../serve.mjs";
import { NAMES, lacking, note, saidAtStart, start } from "./browsers.mjs";
import * as clients from "./clients.mjs";
import * as scenario from "./story.mjs";
import { parse } from "../../../tools/options.mjs";

/** How long a story may take in a browser, in milliseconds. */
const LONGEST = 600_000;

const options = parse(import.meta.url, {
  page: { type: "string" },
  root: { type: "string" },
  browser: { type: "string", multiple: true },
  story: { type: "string", multiple: true, default: [] },
});
const required = options.browser ?? ["Chromium"];
const wrong = required.find((name) => !NAMES.includes(name));
if (wrong) throw new Error(`no such browser: ${wrong} (there are: ${NAMES.join(", ")})`);
const BROKERS = "5-clients";
const chosen = [...stories(), { name: BROKERS }].filter(({ name }) => !options.story.length || options.story.includes(name[0]));
if (!chosen.length) throw new Error(`no such story: ${options.story}`);

// An end by a signal is an exit too: what was started ends with it.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const server = options.page ? undefined : await serve(options.root ? { root: options.root } : {});
const page = options.page ?? server.url;
const brokersPage = new URL(page.endsWith("ace-self-check.html") ? "ace-clients.html" : "clients.html", page).href;
/** The rows of the brokers' list in each browser. */
const lists = new Map();
const HEADS = [...chosen.map(({ name }) => name), "console at the start"];
let table = [];
try {
  // Side by side: each mostly waits for its driver.
  table = await Promise.all((options.browser ?? NAMES).map(all));
} finally {
  await server?.close();
}
print();
process.exitCode = table.some(({ failed }) => failed) ? 1 : 0;

/** Every story in one browser. */
async function all(name) {
  const missing = lacking(name);
  if (missing.length) {
    const failed = required.includes(name);
    console.log(`${name}: NOT DRIVEN${failed ? ", and it has to be" : ""}: not here: ${missing.join(", ")}`);
    return { browser: name, cells: HEADS.map(() => "not driven"), passed: 0, failed };
  }
  const row = { browser: name, cells: [], passed: 0, failed: false };
  for (const story of chosen) {
    const { version, passed, of, fault, seconds } = await one(name, story);
    if (version) row.browser = `${name} ${version}`;
    row.passed += passed;
    row.failed ||= Boolean(fault);
    row.cells.push(fault ? `FAILED (${passed} of ${of})` : `${passed} of ${of}`);
    console.log(`${row.browser}, ${story.name}: ${passed} of ${of} passed, ${seconds} s`);
    if (fault) console.log(`  FAILED: ${fault}`);
  }
  await listenToStart(name, row);
  return row;
}

/** What the console says before a driver can listen, where there is such a time. */
async function listenToStart(name, row) {
  const said = await saidAtStart(name, page).catch((error) => ({ known: [], faults: [error.message] }));
  row.cells.push(!said ? "in the stories" : said.faults.length ? "FAILED" : "as known");
  if (!said) return;
  for (const line of said.faults) console.log(`${row.browser}, its console at the start: FAILED: ${line}`);
  for (const line of said.known) console.log(`${row.browser}, its console at the start, known: ${line}`);
  row.failed ||= said.faults.length > 0;
}

/** One story, with a browser of its own, up to the first step that fails. */
async function one(name, story) {
  const began = Date.now();
  const outcome = { passed: 0, of: 0 };
  let doing = "starting";
  let browser;
  try {
    browser = await start(name);
    const isBrokers = story.name === BROKERS;
    const todo = isBrokers ? clients.steps(browser, (rows) => alike(name, rows)) : scenario.steps(browser, story);
    Object.assign(outcome, { version: browser.version, of: todo.length });
    const tell = async () => {
      doing = "the page opens";
      await browser.open(isBrokers ? brokersPage : page);
      for (const [what, step] of todo) {
        doing = what;
        await step();
        outcome.passed += 1;
      }
    };
    const inTime = pause(LONGEST, undefined, { ref: false });
    await Promise.race([tell(), inTime.then(() => Promise.reject(new Error(`not within ${LONGEST / 1000} s`)))]);
  } catch (error) {
    outcome.fault = `${doing}: ${error.message}`;
  } finally {
    await browser?.close();
  }
  return { ...outcome, seconds: Math.round((Date.now() - began) / 1000) };
}

/** The list is the same in every browser so far. */
function alike(name, rows) {
  for (const [other, theirs] of lists) expect(rows, `the list in ${name}, against ${other}`).toEqual(theirs);
  lists.set(name, rows);
}

/** Browsers by stories, then what is not driven as a person would. */
function print() {
  const rows = [["", ...HEADS], ...table.map(({ browser, cells }) => [browser, ...cells])];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log(`\n${page}`);
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd());
  const sum = (of) => table.reduce((all, row) => all + of(row), 0);
  const failures = sum(({ cells }) => cells.filter((cell) => cell.startsWith("FAILED")).length);
  const undriven = table.filter(({ cells }) => cells.includes("not driven")).map(({ browser }) => browser).join(", ");
  console.log(`${sum((row) => row.passed)} steps passed, ${failures} failed; browsers not driven: ${undriven || "none"}`);
  console.log("\nNot driven as a person would:");
  console.log("- every browser: the system's dialog of \"Open a saved check\"; the file is handed to the input behind the button");
  for (const name of options.browser ?? NAMES) if (note(name)) console.log(`- ${name}: ${note(name)}`);
}
