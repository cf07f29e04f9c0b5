// Fills the addresses of the glue and the module into assess.js.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parts } from "./parts.mjs";

/** Writes `assess.js` of the staged folder. */
export function engine(stage) {
  const { glue, wasm } = parts(stage);
  const path = join(stage, "assess.js");
  const code = readFileSync(path, "utf8");
  const filled = code.replace("./glue.js", `./${glue}`).replace("./module.wasm", `./${wasm}`);
  if (filled.includes("./glue.js") || !filled.includes(wasm)) throw new Error("assess.js does not name glue.js and module.wasm");
  writeFileSync(path, filled);
}
