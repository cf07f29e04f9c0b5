// Prints the size of each file in a folder: as it is, and as a server sends it compressed. Usage: sizes.mjs DIR
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true }).map(String).filter((name) => statSync(join(folder, name)).isFile());
const sizes = files.sort().map((name) => {
  const bytes = readFileSync(join(folder, name));
  return [name, bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
});
const sum = (column) => sizes.reduce((total, row) => total + row[column], 0);
const rows = [["file", "bytes", "gzip", "brotli"], ...sizes, ["all", sum(1), sum(2), sum(3)]];
const width = Math.max(...rows.map(([name]) => name.length));
for (const [name, ...numbers] of rows) {
  console.log(name.padEnd(width) + numbers.map((n) => n.toLocaleString("en-US").padStart(10)).join(""));
}
