// What Trunk made, by kind: the names hold digests.
import { readdirSync } from "node:fs";

const KINDS = {
  glue: /^ace-self-check-[0-9a-f]{8,16}\.js$/,
  wasm: /^ace-self-check-[0-9a-f]{8,16}_bg\.wasm$/,
  styles: /^asc-[0-9a-f]{8,16}\.css$/,
  boot: /^boot-[0-9a-f]{8,16}\.js$/,
};

/** The file names in the staged folder: `{ glue, wasm, styles, boot }`. Throws where one is missing or stands twice. */
export function parts(stage) {
  const names = readdirSync(stage);
  return Object.fromEntries(
    Object.entries(KINDS).map(([kind, pattern]) => {
      const found = names.filter((name) => pattern.test(name));
      if (found.length !== 1) throw new Error(`The build should have one ${kind} file and has ${found.length}.`);
      return [kind, found[0]];
    }),
  );
}
