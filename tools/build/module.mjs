// Makes the module of a release build small and, where it was built with the feature `split`, cuts it in two: what
// the first questions need, and the rest, which the page loads once they stand (src/view/rest.rs). Trunk's own output
// of such a build is the module uncut, with a hole where the parts meet; it is replaced here.
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compiled, inFolder, optimise, rewrite, run, store } from "./wasm.mjs";

const NAME = "ace-self-check";
const SMALL = ["-Oz", "--converge"];

/** Does it to the files Trunk has staged. */
export function finishModule(stage) {
  const glue = readdirSync(stage).find((name) => name.startsWith(NAME) && name.endsWith(".js"));
  const module = glue.replace(".js", "_bg.wasm");
  if (readFileSync(join(stage, glue), "utf8").includes("__wasm_split")) {
    inFolder((work) => split(stage, { glue, module }, work));
  } else {
    optimise(join(stage, module), SMALL);
  }
}

function split(stage, old, work) {
  run("wasm-split-cli", [compiled("release", NAME), work, "--out-name", NAME]);
  // The other part calls some functions by the names the linker gave them.
  run("wasm-bindgen", ["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle", "--out-dir", work, "--out-name", NAME, join(work, `${NAME}.wasm`)]);
  const first = join(work, `${NAME}_bg.wasm`);
  const rest = join(work, "split_rest.wasm");
  for (const part of [first, rest]) optimise(part, SMALL);

  // Each name is made of what the file holds, down to the names in it: parts of two builds never meet.
  const restName = store(stage, `${NAME}-rest`, "wasm", readFileSync(rest));
  const loader = join(work, "__wasm_split.js");
  // Whatever type the server gives it, as the glue does for the first part.
  rewrite(loader, "WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)");
  rewrite(loader, "./split_rest.wasm", `./${restName}`);
  const script = join(work, "script.js");
  // Minified: comments would name the folder, and the file's name is made of what it holds.
  run("esbuild", [join(work, `${NAME}.js`), "--bundle", "--format=esm", "--minify", "--log-level=warning", `--outfile=${script}`]);

  const page = join(stage, "index.html");
  rewrite(page, old.module, store(stage, NAME, "wasm", readFileSync(first)));
  rewrite(page, old.glue, store(stage, NAME, "js", readFileSync(script)));
  for (const name of Object.values(old)) rmSync(join(stage, name));
}
