// Prints the size of each file of a build: as it is, and as a server sends it compressed. First those that the first
// question needs, then the others that the page loads by itself, then the engine for other sites, then what it only
// offers. Fails where one of the first three is over its budget. Usage: sizes.mjs DIR
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { parts } from "./build/parts.mjs";

/** The most bytes, brotli 11: to the first question, with all the page loads after it, and of the engine alone. */
const BUDGET = { first: 20_500, page: 559_500, engine: 95_000 };

const folder = process.argv[2];
const { glue, wasm, styles, boot, engine } = parts(folder);
const firstNames = ["index.html", styles, boot];
const engineNames = ["assess.js", engine];
const laterNames = [glue, wasm, "service-worker.js", "manifest.webmanifest"];

const names = readdirSync(folder, { recursive: true }).map(String).filter((name) => statSync(join(folder, name)).isFile());
const sizes = names.sort().filter((name) => !/\.(br|gz)$/.test(name)).map((name) => {
  const bytes = readFileSync(join(folder, name));
  return { name, numbers: [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length] };
});
const total = (name, rows) => ({ name, numbers: [0, 1, 2].map((at) => rows.reduce((sum, row) => sum + row.numbers[at], 0)) });
const among = (wanted) => sizes.filter(({ name }) => wanted.includes(name));
const sums = {
  first: total("to the first question", among(firstNames)),
  page: total("the whole page", among([...firstNames, ...laterNames])),
  engine: total("the engine alone", among(engineNames)),
};
const others = sizes.filter(({ name }) => ![...firstNames, ...laterNames, ...engineNames].includes(name));
const rows = [...among(firstNames), sums.first, ...among(laterNames), sums.page, ...among(engineNames), sums.engine, ...others];
const width = Math.max(...rows.map(({ name }) => name.length));
const line = (name, columns) => console.log(name.padEnd(width) + columns.map((text) => text.padStart(10)).join(""));
line("file", ["bytes", "gzip", "brotli"]);
for (const { name, numbers } of rows) line(name, numbers.map((n) => n.toLocaleString("en-US")));

for (const [which, most] of Object.entries(BUDGET)) {
  const { name, numbers } = sums[which];
  if (numbers[2] > most) {
    console.error(`${name}: ${numbers[2].toLocaleString("en-US")} bytes, and the budget (tools/sizes.mjs) is ${most.toLocaleString("en-US")}`);
    process.exitCode = 1;
  }
}
