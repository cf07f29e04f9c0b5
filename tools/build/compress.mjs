// Writes FILE.br and FILE.gz beside each file that gets smaller so: servers can send them as they are, smaller than
// they would compress in passing, and without the work.
import { readdirSync, statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXTS = /\.(?:css|html|js|json|svg|wasm|webmanifest)$/;
/** Below this a packet holds the file either way; in bytes. */
const SMALL = 1024;

export async function writeCompressed(stage) {
  const files = readdirSync(stage, { recursive: true }).map((name) => join(stage, name));
  // Node compresses on all cores.
  await Promise.all(files.filter((file) => TEXTS.test(file) && statSync(file).size >= SMALL).map(compress));
}

async function compress(file) {
  const bytes = await readFile(file);
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params: size }));
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }));
}
