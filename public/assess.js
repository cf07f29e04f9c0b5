// The engine alone, for sites and programs with their own form: shows and keeps nothing.
// Types: assess.d.ts. The build puts the glue in here, and the module next to it (tools/build/engine.mjs).
import init, { assess as checked } from "./glue.js";

const MODULE = new URL("./engine.wasm", import.meta.url);
let started;

/** Resolves once the module runs. A failed start, for example without a connection, is retried at the next call. */
function start() {
  started ??= load().catch((error) => {
    started = undefined;
    throw error;
  });
  return started;
}

/** From a file in Node, whose `fetch` can't read files; without a static import from Node, which breaks browser bundlers. */
async function load() {
  const files = MODULE.protocol === "file:" && globalThis.process?.getBuiltinModule?.("node:fs/promises");
  await init({ module_or_path: files ? await files.readFile(MODULE) : MODULE });
}

/** Assesses a self-check file: an object gives an object, text gives text; see assess.d.ts. */
export async function assess(file) {
  const isText = typeof file === "string";
  if (!isText && (typeof file !== "object" || file === null)) {
    throw new TypeError(`assess takes a self-check file as an object or as JSON text, not ${file === null ? "null" : typeof file}`);
  }
  const text = isText ? file : JSON.stringify(file);
  await start();
  const answer = checked(text);
  return isText ? answer : JSON.parse(answer);
}
