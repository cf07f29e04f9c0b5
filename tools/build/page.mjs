// Makes the page's module and scripts small, and names each by what it then holds: Trunk took its digests before, and
// with other versions of the tools one name would have two contents.
import { readFileSync, rmSync } from "node:fs";
import { extname, join } from "node:path";
import { minify } from "./esbuild.mjs";
import { parts } from "./parts.mjs";
import { optimise, rewrite, store } from "./wasm.mjs";

/** How a page's module is made small. `--converge` makes it 0.2 % smaller and takes four times as long. */
export const SMALL = ["-Oz"];

/** Does it to the files Trunk has staged. */
export async function finishPage(stage) {
  const { glue, wasm, boot } = parts(stage, ["glue", "wasm", "boot"]);
  await optimise(join(stage, wasm), SMALL);
  for (const script of [glue, boot]) minify(join(stage, script));
  for (const old of [glue, wasm, boot]) {
    const stem = old.replace(/-[0-9a-f]{8,16}(_bg)?\.\w+$/, "");
    const name = store(stage, stem, extname(old).slice(1), readFileSync(join(stage, old)));
    rewrite(join(stage, "index.html"), old, name);
    if (name !== old) rmSync(join(stage, old));
  }
}
