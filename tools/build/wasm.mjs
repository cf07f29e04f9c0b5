// What the page's module and the engine's are both made with.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const TARGET = "wasm32-unknown-unknown";

/** Where cargo puts the module of a binary, in the folder of a profile. */
export function compiled(folder, binary) {
  const { target_directory: target } = JSON.parse(run("cargo", ["metadata", "--locked", "--offline", "--no-deps", "--format-version=1"]));
  return join(target, TARGET, folder, `${binary}.wasm`);
}

/** Makes a module smaller or quicker, in place: `how` are the passes of wasm-opt. */
export function optimise(file, how) {
  run("wasm-opt", [...how, "--low-memory-unused", "--strip-debug", "--strip-producers", file, "-o", file]);
}

/** Stores a file under a name made of what it holds and gives that. */
export function store(stage, name, type, bytes) {
  const full = `${name}-${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.${type}`;
  writeFileSync(join(stage, full), bytes);
  return full;
}

/** Replaces all occurrences of a text in a file; there has to be one. */
export function rewrite(file, from, to) {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  writeFileSync(file, text.replaceAll(from, to));
}

/** Runs a command and gives what it prints. */
export function run(command, given) {
  return execFileSync(command, given, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 });
}

/** Does something with a folder that is gone afterwards. */
export function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "ace-self-check-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
