// The engine alone, for sites that bring their own form: text in, text out, nothing shown, nothing kept.
// assess.d.ts has its types. The build puts the glue in here, and the module next to it (tools/build/engine.mjs).
import init, { assess as checked } from "./glue.js";

let started;

/** Reads a self-check file and resolves to it with its `assessment` filled in; see assess.d.ts. */
export async function assess(json) {
  // A start that failed, for example without a connection, is tried again at the next call.
  started ??= init().catch((error) => {
    started = undefined;
    throw error;
  });
  await started;
  return checked(json);
}
