// Makes the module of a release build small and, where it was built with the feature `split`, cuts it in two: what
// the first questions need, and the rest, which the page loads once they stand (src/view/rest.rs). Trunk's own output
// of such a build is the module uncut, with a hole where the parts meet; it is replaced here.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const NAME = "ace-self-check";

/** Does it to the files Trunk has staged. */
export function finishModule(stage) {
  const glue = readdirSync(stage).find((name) => name.startsWith(NAME) && name.endsWith(".js"));
  const module = glue.replace(".js", "_bg.wasm");
  if (readFileSync(join(stage, glue), "utf8").includes("__wasm_split")) {
    const work = mkdtempSync(join(tmpdir(), `${NAME}-`));
    try {
      split(stage, { glue, module }, work);
    } finally {
      rmSync(work, { recursive: true });
    }
  } else {
    optimise(join(stage, module));
  }
}

function split(stage, old, work) {
  run("wasm-split-cli", [compiled(), work, "--out-name", NAME]);
  // The other part calls some functions by the names the linker gave them.
  run("wasm-bindgen", ["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle", "--out-dir", work, "--out-name", NAME, join(work, `${NAME}.wasm`)]);
  const first = join(work, `${NAME}_bg.wasm`);
  const rest = join(work, "split_rest.wasm");
  [first, rest].forEach(optimise);

  // Each name is made of what the file holds, down to the names in it: parts of two builds never meet.
  const restName = store(stage, "-rest", "wasm", readFileSync(rest));
  const loader = join(work, "__wasm_split.js");
  // Whatever type the server gives it, as the glue does for the first part.
  rewrite(loader, "WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)");
  rewrite(loader, "./split_rest.wasm", `./${restName}`);
  const script = join(work, "script.js");
  // Minified: comments would name the folder, and the file's name is made of what it holds.
  run("esbuild", [join(work, `${NAME}.js`), "--bundle", "--format=esm", "--minify", "--log-level=warning", `--outfile=${script}`]);

  const page = join(stage, "index.html");
  rewrite(page, old.module, store(stage, "", "wasm", readFileSync(first)));
  rewrite(page, old.glue, store(stage, "", "js", readFileSync(script)));
  for (const name of Object.values(old)) rmSync(join(stage, name));
}

/** What cargo has made; Trunk keeps no copy of it. */
function compiled() {
  const { target_directory: target } = JSON.parse(run("cargo", ["metadata", "--locked", "--offline", "--no-deps", "--format-version=1"]));
  return join(target, "wasm32-unknown-unknown", "release", `${NAME}.wasm`);
}

function optimise(file) {
  run("wasm-opt", ["-Oz", "--converge", "--low-memory-unused", "--strip-debug", "--strip-producers", file, "-o", file]);
}

/** Stores a file under a name of its own and gives that. */
function store(stage, part, type, bytes) {
  const name = `${NAME}${part}-${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.${type}`;
  writeFileSync(join(stage, name), bytes);
  return name;
}

function rewrite(file, from, to) {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  writeFileSync(file, text.replaceAll(from, to));
}

function run(command, given) {
  return execFileSync(command, given, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 });
}
