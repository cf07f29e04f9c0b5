// Memory of the built page: before and after the largest file is opened, and over random actions after that.
//
//   node bench/memory.mjs [--dist DIR] [--actions N] [--seed S]
//
// Every sample is taken on the start screen after a forced garbage collection: JavaScript's heap, the module's memory
// (which can only grow), the resident memory of the renderer, and how many nodes and listeners the documents hold.
// Flat means: after the first tenth of the actions, no sample is more than 5 % off their median, and the line through
// them rises by no more than 5 % of it.
import { resolve } from "node:path";
import { serve } from "./compressed.mjs";
import { document } from "./decisions/documents.js";
import { randoms } from "../tests/browser/random.js";
import { wander } from "./wanderer.js";
import { parse } from "../tools/options.mjs";

const values = parse(import.meta.url, {
  dist: { type: "string", default: "dist" },
  actions: { type: "string", default: "10000" },
  seed: { type: "string", default: "20261006" },
});
// After --help, which works without the packages.
const { chromium, LAUNCH, resident } = await import("./chromium.mjs");
const ACTIONS = Number(values.actions);
const SAMPLES = 20;
const MB = 1_048_576;

const server = await serve(resolve(values.dist));
const browser = await chromium.launch(LAUNCH);
const context = await browser.newContext({
  timezoneId: "America/New_York",
  viewport: { width: 1280, height: 900 },
  serviceWorkers: "block",
});
const page = await context.newPage();
const errors = [];
page.on("pageerror", (error) => errors.push(error.message));
page.on("dialog", (dialog) => dialog.dismiss());
await page.addInitScript(() => {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      // Modules for workbooks and passphrases come later.
      window.moduleMemory ??= (made.instance ?? made).exports.memory;
      return made;
    };
  }
});
await page.addInitScript(`globalThis.randoms = ${randoms}`);
const session = await context.newCDPSession(page);

async function sample() {
  for (let times = 0; times < 2; times += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  const wasm = await page.evaluate(() => window.moduleMemory.buffer.byteLength);
  return {
    heap: usedSize / MB,
    wasm: wasm / MB,
    renderer: (await resident(browser)) / MB,
    nodes,
    listeners: jsEventListeners,
  };
}

const KINDS = ["heap", "wasm", "renderer", "nodes", "listeners"];
const HEADS = ["JS heap MB", "wasm MB", "renderer MB", "nodes", "listeners"];
const print = (what, taken, more = "") => {
  const figures = KINDS.map((kind) => taken[kind].toFixed(Number.isInteger(taken[kind]) ? 0 : 1).padStart(13));
  console.log(`${what.padEnd(30)}${figures.join("")}  ${more}`.trimEnd());
};

await page.goto(server.url);
await page.waitForSelector("html[data-ready=app]");
console.log(`${"".padEnd(30)}${HEADS.map((head) => head.padStart(13)).join("")}`);
print("nothing entered", await sample());

const text = document(Number(values.seed), 500, 9_999);
await page.setInputFiles("input[type=file]", {
  name: "largest.json",
  mimeType: "application/json",
  buffer: Buffer.from(text),
});
await page.locator("#asc-people").waitFor({ timeout: 60_000 });
print(`opened (${(text.length / MB).toFixed(1)} MB), the plan`, await sample());
await page.evaluate(wander, { count: 0, seed: 0 });
print("opened, the start screen", await sample());

const steady = [];
const each = Math.ceil(ACTIONS / SAMPLES);
const done = {};
for (let at = 1; at <= SAMPLES; at += 1) {
  const began = performance.now();
  const kinds = await page.evaluate(wander, { count: each, seed: Number(values.seed) + at });
  for (const [kind, count] of Object.entries(kinds)) done[kind] = (done[kind] ?? 0) + count;
  const taken = await sample();
  const ms = (performance.now() - began) / each;
  print(`after ${(at * each).toLocaleString("en-US")} actions`, taken, `${ms.toFixed(0)} ms an action`);
  if (at > SAMPLES / 10) steady.push(taken);
}
console.log(
  `\nDone: ${Object.entries(done)
    .map(([kind, count]) => `${count} × ${kind}`)
    .join(", ")}; ${errors.length} errors in the page${errors.length ? `, the first: ${errors[0]}` : ""}`,
);

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
/** How far the line of least squares rises from the first sample to the last. */
function rise(numbers) {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const over = numbers.reduce((sum, number, at) => sum + (at - middle) * (number - mean), 0);
  const under = numbers.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return (over / under) * (numbers.length - 1);
}
console.log(
  `\nAfter the first ${(ACTIONS / 10).toLocaleString("en-US")} actions       median   farthest off   rise over the rest`,
);
for (const [at, kind] of KINDS.entries()) {
  const numbers = steady.map((taken) => taken[kind]);
  const middle = median(numbers);
  const off = (100 * Math.max(...numbers.map((number) => Math.abs(number - middle)))) / middle;
  const rising = (100 * rise(numbers)) / middle;
  const verdict = off <= 5 && rising <= 5 ? "flat" : "not flat";
  const percent = [`${off.toFixed(1)} %`.padStart(15), `${rising > 0 ? "+" : ""}${rising.toFixed(1)} %`.padStart(21)];
  console.log(`${HEADS[at].padEnd(26)}${middle.toFixed(1).padStart(12)}${percent.join("")}   ${verdict}`);
}
await browser.close();
await server.close();
