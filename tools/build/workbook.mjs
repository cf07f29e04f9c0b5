// Makes the module for workbooks: fetched by the page when one is opened, kept for offline, part of the one-file edition.
// It needs no script of its own: src/browser/workbook.rs starts it.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { TARGET, compiled, inFolder, optimise, run } from "./wasm.mjs";

const NAME = "workbook";
/** Its name in the built folder. */
export const WORKBOOK = "workbook.wasm";

/** Writes `workbook.wasm` into the staged folder; `profile` is cargo's. */
export function workbook(stage, profile) {
  const only = ["--no-default-features", "--features", "js", "--bin", NAME];
  run("cargo", ["build", "--locked", "--offline", "--quiet", "--target", TARGET, "--profile", profile, ...only]);
  inFolder((work) => {
    const module = join(work, `${NAME}_bg.wasm`);
    const folder = profile === "dev" ? "debug" : profile;
    run("wasm-bindgen", ["--target", "web", "--no-typescript", "--no-demangle", "--out-dir", work, "--out-name", NAME, compiled(folder, NAME)]);
    if (profile === "release") optimise(module, ["-Oz"]);
    copyFileSync(module, join(stage, WORKBOOK));
  });
}
