// What every module is made with.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const TARGET = "wasm32-unknown-unknown";

/** Compiles a binary of the package with these features, by default the page's, and gives the file of its module. */
export async function compile({ name, features = "app", profile }) {
  const only = ["--target", TARGET, "--profile", profile, "--no-default-features", "--features", features, "--bin", name];
  await run("cargo", ["build", "--locked", "--offline", "--quiet", ...only]);
  const { target_directory: target } = JSON.parse(await run("cargo", ["metadata", "--locked", "--offline", "--no-deps", "--format-version=1"]));
  return join(target, TARGET, profile === "dev" ? "debug" : profile, `${name}.wasm`);
}

// The export of Leptos' wasm_split_helpers, which is named by the folder its package was unpacked to.
const NO_MARKER = "--remove-exports=_WASM_SPLIT_MARKER_*";

// Functions of similar names are similar, and compress better next to each other: 1.5 %.
const BY_NAME = "--reorder-functions-by-name";

// What a panic in Rust calls first, by mangled names. None of these functions returns.
const PANIC = [
  "4core9panicking", "4core6option\\d+(unwrap|expect)_failed", "4core6result13unwrap_failed", "4core4cell\\d+panic_already_",
  "4core3str16slice_error_fail", "4core5slice5index16slice_index_fail", "4core5slice\\w+(len_mismatch_fail|panic_on_ord_violation)",
  "5alloc5alloc18handle_alloc_error", "5alloc7raw_vec(12handle_error|17capacity_overflow)", "5alloc\\w+assert_failed",
  "3std\\w+panic_access_error", "7___rustc17rust_begin_unwind",
];
const PANICS = new RegExp(`^_(R\\w*?_|ZN)(${PANIC.join("|")})`);

/**
 * Lets panics stop the module at once, in place. Their messages go to standard error, which a page doesn't have, so they
 * stop it anyway; but without them wasm-opt can drop whatever makes them.
 */
async function dropPanicMessages(file) {
  const { default: binaryen } = await import(process.env.BINARYEN);
  // Keeps the names of functions.
  binaryen.setDebugInfo(true);
  const module = binaryen.readBinary(readFileSync(file));
  for (let at = 0; at < module.getNumFunctions(); at += 1) {
    const one = module.getFunctionByIndex(at);
    const { name, body } = binaryen.getFunctionInfo(one);
    const stops = body && binaryen.getExpressionType(body) === binaryen.unreachable;
    if (stops && PANICS.test(name)) binaryen.Function.setBody(one, module.unreachable());
  }
  writeFileSync(file, module.emitBinary());
  module.dispose();
}

/** Makes a module smaller or quicker, in place: `how` are the passes of wasm-opt. */
export async function optimise(file, how) {
  await dropPanicMessages(file);
  await run("wasm-opt", [NO_MARKER, ...how, "--low-memory-unused", BY_NAME, "--strip-debug", "--strip-producers", file, "-o", file]);
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

/** Runs a command and gives what it prints; what it complains about goes to the terminal. */
export async function run(command, given) {
  const running = promisify(execFile)(command, given, { maxBuffer: 1 << 26 });
  running.child.stderr.pipe(process.stderr);
  return (await running).stdout;
}

/** Does something with a folder that is gone afterwards. */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "ace-self-check-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
