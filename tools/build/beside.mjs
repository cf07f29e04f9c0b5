// Makes the modules that the page fetches only when they are needed: for workbooks, and for passphrases. They are kept for
// offline, and part of the one-file edition. They need no script of their own: src/browser/module.rs starts them.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { compile, inFolder, optimise, run } from "./wasm.mjs";

/** Each with the id of the element that holds it in the one-file edition, and how a release is made. */
export const BESIDE = [
  { name: "workbook", inside: "asc-workbook", passes: ["-Oz"] },
  // Fast rather than small: Cargo.toml says why.
  { name: "seal", inside: "asc-seal", passes: ["-O3"] },
];

/** Writes `workbook.wasm` and `seal.wasm` into the staged folder; `profile` is cargo's. */
export async function beside(stage, profile) {
  for (const one of BESIDE) await make(stage, one, profile);
}

async function make(stage, { name, passes }, profile) {
  await inFolder(async (work) => {
    const module = join(work, `${name}_bg.wasm`);
    await run("wasm-bindgen", ["--target", "web", "--no-typescript", "--no-demangle", "--out-dir", work, "--out-name", name, await compile({ name, profile })]);
    if (profile === "release") await optimise(module, passes);
    copyFileSync(module, join(stage, `${name}.wasm`));
  });
}
