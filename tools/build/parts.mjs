// What the build is made of, by kind: the names hold digests.
import { readdirSync } from "node:fs";

const KINDS = {
  glue: /^ace-self-check-[0-9a-f]{8,16}\.js$/,
  // Trunk's name, and that of a module cut in two.
  wasm: /^ace-self-check-[0-9a-f]{8,16}(_bg)?\.wasm$/,
  styles: /^asc-[0-9a-f]{8,16}\.css$/,
  boot: /^boot-[0-9a-f]{8,16}\.js$/,
  engine: /^engine-[0-9a-f]{16}\.wasm$/,
};
const REST = /^ace-self-check-rest-[0-9a-f]{8,16}\.wasm$/;

/**
 * The file names in the staged folder: `{ glue, wasm, styles, boot, engine, rest }`, `rest` the module's other part
 * where it was cut. Throws where one of the others is missing or stands twice.
 */
export function parts(stage) {
  const names = readdirSync(stage);
  const found = Object.entries(KINDS).map(([kind, pattern]) => {
    const found = names.filter((name) => pattern.test(name));
    if (found.length !== 1) throw new Error(`The build should have one ${kind} file and has ${found.length}.`);
    return [kind, found[0]];
  });
  return { ...Object.fromEntries(found), rest: names.find((name) => REST.test(name)) };
}
