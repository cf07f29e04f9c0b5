// Makes the modules that the page fetches only when they are needed: for workbooks, and for passphrases. They are kept for
// offline, and part of the one-file edition. They need no script of their own: src/browser/module.rs starts them.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { TARGET, compiled, inFolder, optimise, run } from "./wasm.mjs";

/** Each with the id of the element that holds it in the one-file edition, its cargo features, and how a release is made. */
export const BESIDE = [
  { name: "workbook", inside: "asc-workbook", features: "js", profile: "release", passes: ["-Oz"] },
  // Quick rather than small: it is as slow as its passphrase is to guess.
  { name: "seal", inside: "asc-seal", features: "js,seal", profile: "engine", passes: ["-O3"] },
];

/** Writes `workbook.wasm` and `seal.wasm` into the staged folder; `profile` is cargo's. */
export function beside(stage, profile) {
  for (const one of BESIDE) make(stage, profile === "release" ? one.profile : profile, one);
}

function make(stage, profile, { name, features, passes }) {
  const only = ["--no-default-features", "--features", features, "--bin", name];
  run("cargo", ["build", "--locked", "--offline", "--quiet", "--target", TARGET, "--profile", profile, ...only]);
  inFolder((work) => {
    const module = join(work, `${name}_bg.wasm`);
    const folder = profile === "dev" ? "debug" : profile;
    run("wasm-bindgen", ["--target", "web", "--no-typescript", "--no-demangle", "--out-dir", work, "--out-name", name, compiled(folder, name)]);
    if (["release", "engine"].includes(profile)) optimise(module, passes);
    copyFileSync(module, join(stage, `${name}.wasm`));
  });
}
