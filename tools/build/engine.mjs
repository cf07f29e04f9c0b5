// Makes the engine for sites that bring their own form: the domain without the page, compiled to be quick, as a module
// of its own beside assess.js, which is its glue and public/assess.js in one.
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { esbuild } from "./esbuild.mjs";
import { compile, inFolder, optimise, rewrite, run, store } from "./wasm.mjs";

const NAME = "engine";
// With fewer features than the page: texts that only the page shows are left out then.
const FEATURES = "js";

/** Writes `assess.js` and the module of the staged folder. */
export async function engine(stage, isRelease) {
  await inFolder(async (work) => {
    const module = join(work, `${NAME}_bg.wasm`);
    const script = join(work, "assess.js");
    // assess.js names the module, so the glue doesn't have to.
    const glue = ["--target", "web", "--no-typescript", "--no-demangle", "--omit-default-module-path"];
    const compiled = await compile({ name: NAME, features: FEATURES, profile: isRelease ? "engine" : "dev" });
    await run("wasm-bindgen", [...glue, "--out-dir", work, "--out-name", NAME, compiled]);
    if (isRelease) await optimise(module, ["-O3"]);
    copyFileSync(join(stage, "assess.js"), script);
    rewrite(script, "./engine.wasm", `./${store(stage, NAME, "wasm", readFileSync(module))}`);
    rewrite(script, "./glue.js", `./${NAME}.js`);
    esbuild(script, "--bundle", "--format=esm", "--allow-overwrite", `--outfile=${join(stage, "assess.js")}`);
  });
}
