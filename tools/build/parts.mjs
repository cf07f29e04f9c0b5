// What the build is made of, by kind: the names hold digests.
import { readdirSync } from "node:fs";

const KINDS = {
  glue: /^page-[0-9a-f]{8,16}\.js$/,
  // As Trunk names it, or as page.mjs does.
  wasm: /^page-[0-9a-f]{8,16}(_bg)?\.wasm$/,
  styles: /^asc-[0-9a-f]{8,16}\.css$/,
  boot: /^boot-[0-9a-f]{8,16}\.js$/,
  engine: /^engine-[0-9a-f]{16}\.wasm$/,
};

/** The file names in the staged folder: `{ glue, wasm, styles, boot, engine }`. Throws unless there is one of each. */
export function parts(stage, wanted = Object.keys(KINDS)) {
  const names = readdirSync(stage);
  const found = Object.entries(KINDS).filter(([kind]) => wanted.includes(kind)).map(([kind, pattern]) => {
    const found = names.filter((name) => pattern.test(name));
    if (found.length !== 1) throw new Error(`The build should have one ${kind} file and has ${found.length}.`);
    return [kind, found[0]];
  });
  return Object.fromEntries(found);
}
