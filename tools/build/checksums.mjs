// Writes SHA256SUMS, which `sha256sum -c` reads: the last step, when all else is there.
//
// FILE.br and FILE.gz are left out: their bytes hang on the version of zlib and brotli that Node came with, and each
// unpacks to a file that is listed. So the list is the same wherever a commit is built with the same rustc.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const LIST = "SHA256SUMS";

export function writeChecksums(stage) {
  const names = readdirSync(stage, { recursive: true })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name !== LIST && !/\.(?:br|gz)$/.test(name) && statSync(join(stage, name)).isFile());
  const sum = (name) => createHash("sha256").update(readFileSync(join(stage, name))).digest("hex");
  writeFileSync(join(stage, LIST), names.sort().map((name) => `${sum(name)}  ${name}\n`).join(""));
}
