// Fills the list of the build's files into the service worker: the page and every file of its own named by its digest
// are needed; the brokers' page is kept once it was opened; icons, the modules for workbooks and passphrases, and the one-file edition are offered, and kept once the page is idle. The
// engine is for other sites, whose workers are theirs.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLIENTS, CLIENTS_FILE } from "./clients.mjs";

const HASHED = /^(?!engine-|clients-).*-[0-9a-f]{8,16}(_bg)?\.(css|js|wasm)$/;
const OFFERED = /^(ace-self-check\.html|(workbook|seal)\.wasm|icons\/.+)$/;

/** Writes `service-worker.js` of the staged folder. */
export function worker(stage) {
  const names = readdirSync(stage, { recursive: true }).map((name) => name.replaceAll("\\", "/")).sort();
  const file = (name, address = name) => {
    const digest = createHash("sha384").update(readFileSync(join(stage, name))).digest("base64");
    return { address, integrity: `sha384-${digest}` };
  };
  const needed = [file("index.html", "./"), file("manifest.webmanifest"), ...names.filter((name) => HASHED.test(name)).map((name) => file(name))];
  const offered = names.filter((name) => OFFERED.test(name)).map((name) => file(name));
  const clients = [CLIENTS, ...names.filter((name) => CLIENTS_FILE.test(name))].map((name) => file(name));
  const build = createHash("sha256").update(JSON.stringify([needed, clients, offered])).digest("hex").slice(0, 16);

  const path = join(stage, "service-worker.js");
  const filled = Object.entries({ BUILD: build, NEEDED: needed, CLIENTS: clients, OFFERED: offered }).reduce((code, [name, value]) => {
    const empty = new RegExp(`^const ${name} = .*;$`, "m");
    if (!empty.test(code)) throw new Error(`service-worker.js has no line "const ${name} = …;"`);
    return code.replace(empty, () => `const ${name} = ${JSON.stringify(value)};`);
  }, readFileSync(path, "utf8"));
  writeFileSync(path, filled);
}
