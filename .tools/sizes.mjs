// Prints the size of each file of a build: as it is, and as a server sends it compressed. First those that the first
// question needs, which the page names itself, then those that come after it. Fails where they are over the budget.
// Usage: sizes.mjs DIR
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** The most bytes, brotli 11: to the first question, and in all files of the page. */
const BUDGET = { first: 140_000, page: 500_000 };

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true }).map(String).filter((name) => statSync(join(folder, name)).isFile());
const html = readFileSync(join(folder, "index.html"), "utf8");
const isFirst = (name) => name === "index.html" || html.includes(name);
// What no visit asks for: a host's settings, the published schema.
const isPage = (name) => /\.(html|css|js|wasm|svg|png|webmanifest)$/.test(name);

const sizes = files.sort().map((name) => {
  const bytes = readFileSync(join(folder, name));
  return { name, numbers: [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length] };
});
const total = (name, rows) => ({ name, numbers: [0, 1, 2].map((at) => rows.reduce((sum, row) => sum + row.numbers[at], 0)) });
const page = sizes.filter(({ name }) => isPage(name));
const first = page.filter(({ name }) => isFirst(name));
const sums = { first: total("to the first question", first), page: total("the whole page", page) };
const rows = [
  ...first,
  sums.first,
  ...page.filter((row) => !first.includes(row)),
  sums.page,
  ...sizes.filter((row) => !page.includes(row)),
];
const width = Math.max(...rows.map(({ name }) => name.length));
const line = (name, columns) => console.log(name.padEnd(width) + columns.map((text) => text.padStart(10)).join(""));
line("file", ["bytes", "gzip", "brotli"]);
for (const { name, numbers } of rows) line(name, numbers.map((n) => n.toLocaleString("en-US")));

for (const [which, most] of Object.entries(BUDGET)) {
  const { name, numbers } = sums[which];
  if (numbers[2] > most) {
    console.error(`${name}: ${numbers[2].toLocaleString("en-US")} bytes, and the budget (.tools/sizes.mjs) is ${most.toLocaleString("en-US")}`);
    process.exitCode = 1;
  }
}
