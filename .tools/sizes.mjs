// Prints the size of each file in a folder: as it is, and as a server sends it compressed, by the copies that
// stand beside it where there are any. Usage: sizes.mjs DIR
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true }).map(String).filter((name) => statSync(join(folder, name)).isFile());
const copies = /\.(?:br|gz)$/;
const compressed = (name, compress) => existsSync(join(folder, name)) ? statSync(join(folder, name)).size : compress();
const sizes = files.filter((name) => !copies.test(name)).sort().map((name) => {
  const bytes = readFileSync(join(folder, name));
  const gzip = compressed(`${name}.gz`, () => gzipSync(bytes, { level: 9 }).length);
  const brotli = compressed(`${name}.br`, () => brotliCompressSync(bytes).length);
  return [name, bytes.length, gzip, brotli];
});
const sum = (column) => sizes.reduce((total, row) => total + row[column], 0);
const rows = [["file", "bytes", "gzip", "brotli"], ...sizes, ["all", sum(1), sum(2), sum(3)]];
const width = Math.max(...rows.map(([name]) => name.length));
for (const [name, ...numbers] of rows) {
  console.log(name.padEnd(width) + numbers.map((n) => n.toLocaleString("en-US").padStart(10)).join(""));
}
