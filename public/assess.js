// The engine alone, for sites that bring their own form: text in, text out, nothing shown, nothing kept.
// assess.d.ts has its types. The build's last step fills in the two addresses (.tools/build/engine.mjs).
import init, { assess as checked } from "./glue.js";

const MODULE = new URL("./module.wasm", import.meta.url);
let started;

/** Reads a self-check file and resolves to it with its `assessment` filled in; see assess.d.ts. */
export async function assess(json) {
  // A start that failed, for want of a connection say, is tried again at the next call.
  started ??= init({ module_or_path: MODULE }).catch((error) => {
    started = undefined;
    throw error;
  });
  await started;
  return checked(json);
}
