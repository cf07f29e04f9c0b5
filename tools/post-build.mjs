// Trunk's last step, on the staged files: what is made out of what Trunk made.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { writeChecksums } from "./build/checksums.mjs";
import { writeCompressed } from "./build/compress.mjs";
import { beside } from "./build/beside.mjs";
import { clients } from "./build/clients.mjs";
import { dev } from "./build/dev.mjs";
import { engine } from "./build/engine.mjs";
import { minify } from "./build/esbuild.mjs";
import { integrity } from "./build/integrity.mjs";
import { npmPackage } from "./build/npm.mjs";
import { oneFile } from "./build/one-file.mjs";
import { finishPage } from "./build/page.mjs";
import { writeSbom } from "./build/sbom.mjs";
import { worker } from "./build/worker.mjs";

const { TRUNK_PROFILE: trunkProfile, TRUNK_STAGING_DIR: stage } = process.env;
const isRelease = trunkProfile === "release";
const WORKER = "service-worker.js";
const DIGEST = /-[0-9a-f]{16}\.js$/;

// The default tier of ./check tests neither the engine, which compiles the domain once more, nor the one-file edition.
const isQuick = Boolean(process.env.ASC_QUICK);
const profile = isQuick ? "quick" : isRelease ? "release" : "dev";
// Side by side: wasm-opt uses one core.
await Promise.all([forPage(), forOthers()]);
if (isRelease) {
  const isOther = (name) => /\.m?js$/.test(name) && !DIGEST.test(name) && name !== WORKER;
  const scripts = readdirSync(stage, { recursive: true }).filter(isOther);
  for (const name of scripts) minify(join(stage, name));
}
// After the last change to what they hold.
const isServed = !isRelease && dev(stage);
if (!isServed) {
  integrity(stage);
  if (!isQuick) oneFile(stage);
  worker(stage);
}
if (isRelease) {
  minify(join(stage, WORKER));
  writeSbom(stage);
  npmPackage(stage);
  // Last: whatever is to be compressed and listed is there by now.
  await writeCompressed(stage);
  writeChecksums(stage);
}

/** What the page loads. */
async function forPage() {
  if (isRelease) await finishPage(stage);
  await beside(stage, profile);
}

/** What others load: the engine and the brokers' page. */
async function forOthers() {
  if (!isQuick) await engine(stage, isRelease);
  await clients(stage, profile);
}
