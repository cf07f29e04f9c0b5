// Decisions a second, JSON text in and out, in Node: the built module's `assess` against the same decision tables in
// json-rules-engine and in GoRules' zen engine.
//
//   npm install --no-save --prefix bench && node bench/decisions.mjs [--dist DIR] [--seconds N]
//
// Before anything is timed, all engines answer the same 500 files and both timed sizes, and have to agree on each
// person's rule, ladder, what else to try and whether it waits, and on each entry's rule, CAPE and next step.
//
// What is compared is not the same work: `assess` also checks the file, gives every date, reason, check, checklist and
// the agenda, and writes the whole document. The others decide the rows, and count no business day. The last line of
// each table is what JSON.parse of the file and JSON.stringify of the whole document cost without any deciding.
//
// Times are of this process on the processor, all its threads: what else the machine does is not in them.
import { isDeepStrictEqual } from "node:util";
import { resolve } from "node:path";
import { document } from "./decisions/documents.js";
import { ENTRIES, PEOPLE } from "./decisions/tables.js";
import { parse } from "../tools/options.mjs";

const values = parse(import.meta.url, { dist: { type: "string", default: "dist" }, seconds: { type: "string", default: "1" } });
// After --help, which works without the packages.
const { assessed, jsonRulesEngine, ours, zenNative, zenWasm } = await import("./decisions/engines.js");
const ROUNDS = 5;
const SEED = 20261006;

const assess = await ours(resolve(values.dist));
const engines = {
  "assess (wasm)": assess,
  "json-rules-engine": jsonRulesEngine(),
  "zen-engine-wasm": await zenWasm(),
  "zen-engine (native)": await zenNative(),
};
const [OURS, ...PEERS] = Object.keys(engines);
const JSON_ALONE = "JSON alone";
let whole = {};
engines[JSON_ALONE] = (text) => JSON.stringify(JSON.parse(text) && whole);
const names = Object.keys(engines);

/** All engines give the same decisions of a file; the decisions. */
async function agreed(text) {
  const wanted = assessed(await assess(text));
  for (const name of PEERS) {
    const given = JSON.parse(await engines[name](text));
    for (const kind of ["people", "entries"]) {
      wanted[kind].forEach((one, at) => {
        if (isDeepStrictEqual(given[kind][at], one)) return;
        const input = JSON.parse(text).facts[kind][at];
        throw new Error(
          `${name} disagrees: ${JSON.stringify(given[kind][at])} for ${JSON.stringify(one)} of ${JSON.stringify(input)}`,
        );
      });
    }
  }
  return wanted;
}

const spent = (since) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
};

/** Milliseconds a call, the median of the rounds; each engine has its turn in each round. */
async function timed(texts, of = names) {
  const times = Object.fromEntries(of.map((name) => [name, []]));
  whole = JSON.parse(await assess(texts[0]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of of) {
      const engine = engines[name];
      const until = performance.now() + (1_000 * Number(values.seconds)) / (round ? 1 : 2);
      const began = process.cpuUsage();
      let calls = 0;
      do {
        await engine(texts[calls % texts.length]);
        calls += 1;
      } while (performance.now() < until);
      // The first round only warms up.
      if (round) times[name].push(spent(began) / calls);
    }
  }
  return Object.fromEntries(of.map((name) => [name, times[name].toSorted((a, b) => a - b)[times[name].length >> 1]]));
}

const rate = (number) => (number >= 100 ? Math.round(number).toLocaleString("en-US") : number.toFixed(1));

const rules = new Set();
let decided = 0;
for (let at = 0; at < 500; at += 1) {
  const { people, entries } = await agreed(document(SEED + at, at % 7, at % 11));
  for (const { rule } of [...people, ...entries]) rules.add(rule);
  decided += people.length + entries.length;
}
const all = new Set([...PEOPLE, ...ENTRIES].map(({ gives }) => gives.rule));
const missed = [...all].filter((rule) => !rules.has(rule));
if (missed.length) throw new Error(`no file reaches ${missed.join(", ")}`);
console.log(
  `All agree on ${decided} people and entries of 500 files (seed ${SEED}), which reach all ${all.size} rules.\n`,
);

const CASES = [
  {
    title: "One person, no entry (200 files in turn)",
    texts: Array.from({ length: 200 }, (_, at) => document(SEED + at, 1, 0)),
    count: 1,
    goals: { "json-rules-engine": 20, "zen-engine-wasm": 5 },
  },
  {
    title: "500 people and 9,999 entries",
    texts: [document(SEED, 500, 9_999)],
    count: 10_499,
    goals: { "json-rules-engine": 100, "zen-engine-wasm": 20 },
  },
];
for (const { title, texts, count, goals } of CASES) {
  for (const text of texts) await agreed(text);
  const times = await timed(texts);
  console.log(
    `${title}, ${(texts[0].length / 1024).toFixed(1)} kB in, ${((await assess(texts[0])).length / 1024).toFixed(1)} kB out of assess`,
  );
  console.log("engine                  files/s  decisions/s   ms a file   assess is faster by   goal");
  for (const name of names) {
    const ratio = times[name] / times[OURS];
    const by = name === OURS ? "" : `${ratio.toFixed(1)}×`;
    const goal = goals[name];
    const asks = `${goal}×, ${(times[name] / goal).toFixed(3)} ms a file: ${ratio >= goal ? "met" : "not met"}`;
    const verdict = goal ? asks : "";
    const rates = [rate(1_000 / times[name]).padStart(10), rate((1_000 * count) / times[name]).padStart(12)];
    const row = [name.padEnd(20), ...rates, times[name].toFixed(3).padStart(11), by.padStart(21), "", verdict];
    console.log(row.join(" ").trimEnd());
  }
  console.log();
}

console.log("µs an entry, one person and this many entries");
console.log(`entries ${names.map((name) => name.padStart(20)).join("")}`);
const costs = [];
for (const count of [10, 100, 1_000, 9_999]) {
  const times = await timed([document(SEED, 1, count)]);
  costs.push(times[OURS] / count);
  console.log(
    `${String(count).padStart(7)} ${names.map((name) => ((1_000 * times[name]) / count).toFixed(2).padStart(20)).join("")}`,
  );
}
console.log(
  `assess: the dearest entry costs ${(Math.max(...costs) / Math.min(...costs)).toFixed(2)}× the cheapest (flat: 1)`,
);
