// Writes FILE.br and FILE.gz beside each file that gets smaller so: servers can send them as they are, smaller than
// they would compress in passing, and without the work.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TEXTS = /\.(?:css|html|js|json|svg|wasm|webmanifest)$/;
/** Below this a packet holds the file either way; in bytes. */
const SMALL = 1024;

export function writeCompressed(stage) {
  for (const name of readdirSync(stage, { recursive: true })) {
    const file = join(stage, name);
    if (!TEXTS.test(name) || statSync(file).size < SMALL) continue;
    const bytes = readFileSync(file);
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: size }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
  }
}
