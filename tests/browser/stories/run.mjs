// The stories of tests/scenarios in three browsers, each through its own WebDriver:
//
//   node run.mjs [--page ADDRESS] [--root DIR] [--browser NAME]… [--story NUMBER]…
//
// --page     the page: http://… or file://…/ace-self-check.html (default: --root, served here)
// --root     the build served (default: dist)
// --browser  Chromium, Firefox or WebKit (default: all that are here; without Chromium it fails)
// --story    1 to 4 (default: all)
//
// Environment: CHROMIUM, CHROMEDRIVER, FIREFOX, GECKODRIVER, MINIBROWSER and WEBKITDRIVER say where these are;
// ASC_ASSESS names the native engine's program.
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { stories } from "../actions.mjs";
import { serve } from "../serve.mjs";
import { NAMES, lacking, note, start } from "./browsers.mjs";
import { steps } from "./story.mjs";

/** How long a story may take in a browser, in milliseconds. */
const LONGEST = 240_000;

const { values: options } = parseArgs({
  options: {
    page: { type: "string" },
    root: { type: "string" },
    browser: { type: "string", multiple: true, default: NAMES },
    story: { type: "string", multiple: true, default: [] },
  },
});
const wrong = options.browser.find((name) => !NAMES.includes(name));
if (wrong) throw new Error(`no such browser: ${wrong} (there are: ${NAMES.join(", ")})`);
const told = stories().filter(({ name }) => !options.story.length || options.story.includes(name[0]));
if (!told.length) throw new Error(`no such story: ${options.story}`);

const server = options.page ? undefined : await serve(options.root ? { root: options.root } : {});
const page = options.page ?? server.url;
const table = [];
try {
  for (const name of options.browser) table.push(await all(name));
} finally {
  await server?.close();
}
print();
process.exitCode = table.some(({ failed }) => failed) ? 1 : 0;

/** Every story in one browser. */
async function all(name) {
  const missing = lacking(name);
  if (missing.length) {
    const required = name === "Chromium";
    console.log(`${name}: NOT DRIVEN${required ? ", and it is required" : ""}: not here: ${missing.join(", ")}`);
    return { browser: name, cells: told.map(() => "not driven"), failed: required };
  }
  const row = { browser: name, cells: [], failed: false };
  for (const story of told) {
    const { version, passed, of, fault, seconds } = await one(name, story);
    if (version) row.browser = `${name} ${version}`;
    row.failed ||= Boolean(fault);
    row.cells.push(fault ? `FAILED (${passed} of ${of})` : `${passed} of ${of}`);
    console.log(`${row.browser}, ${story.name}: ${passed} of ${of} passed, ${seconds} s${fault ? `\n  FAILED: ${fault}` : ""}`);
  }
  return row;
}

/** One story, with a browser of its own, up to the first step that fails. */
async function one(name, story) {
  const began = Date.now();
  const outcome = { passed: 0, of: 0 };
  let doing = "started";
  let browser;
  try {
    browser = await start(name);
    const todo = steps(browser, story);
    Object.assign(outcome, { version: browser.version, of: todo.length });
    const tell = async () => {
      doing = "the page opens";
      await browser.open(page);
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

/** Browsers by stories, then what is not driven as a person would. */
function print() {
  const rows = [["", ...told.map(({ name }) => name)], ...table.map(({ browser, cells }) => [browser, ...cells])];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log(`\n${page}`);
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd());
  console.log("\nNot driven as a person would:");
  console.log("- every browser: the system's dialog of \"Open file\"; the file is handed to the input behind the button");
  for (const name of options.browser) if (note(name)) console.log(`- ${name}: ${note(name)}`);
}
