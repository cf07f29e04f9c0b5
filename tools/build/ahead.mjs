// Compiles the modules of the other profile while Trunk compiles the page: each compilation ends with minutes on one core.
// tools/post-build.mjs then finds them compiled, or waits for cargo's lock. In the order in which it needs them.
import { BESIDE } from "./beside.mjs";
import { CLIENTS_MODULE } from "./clients.mjs";
import { ENGINE } from "./engine.mjs";
import { compile } from "./wasm.mjs";

for (const one of [ENGINE, ...BESIDE, CLIENTS_MODULE]) if (one.profile === ENGINE.profile) await compile(one);
