// Makes the brokers' page, Clients: a module of its own over the same library, so that importers load none of it. Its
// files are named by what they hold, and `clients.html` names them.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { esbuild } from "./esbuild.mjs";
import { SMALL } from "./page.mjs";
import { parts } from "./parts.mjs";
import { compile, inFolder, optimise, run, store } from "./wasm.mjs";

const NAME = "clients";
/** The page's name in the built folder. */
export const CLIENTS = "clients.html";
/** Its files, whatever they hold. */
export const CLIENTS_FILE = /^clients-[\w-]+-[0-9a-f]{16}\.(css|js|wasm)$/;

/** Writes `clients.html` and its files into the staged folder. */
export async function clients(stage, build) {
  const isRelease = build === "release";
  const small = isRelease ? ["--minify"] : [];
  const bundled = (file) => esbuild(file, "--bundle", "--format=esm", ...small);
  await inFolder(async (work) => {
    const compiled = await compile({ name: NAME, profile: build });
    await run("wasm-bindgen", ["--target", "web", "--no-typescript", "--no-demangle", "--omit-default-module-path", "--out-dir", work, "--out-name", NAME, compiled]);
    const module = join(work, `${NAME}_bg.wasm`);
    if (isRelease) await optimise(module, SMALL);
    const kept = (name, type, text) => store(stage, `${NAME}-${name}`, type, text);
    const names = {
      "asc.css": parts(stage, ["styles"]).styles,
      "clients.css": kept("style", "css", esbuild("style/clients/clients.css", ...small)),
      "clients-glue.js": kept("glue", "js", bundled(join(work, `${NAME}.js`))),
      "clients.wasm": kept("module", "wasm", readFileSync(module)),
      "clients-boot.js": kept("boot", "js", bundled("boot/clients/clients.js")),
      "clients-reader.js": kept("reader", "js", bundled("boot/clients/worker.js")),
    };
    const html = Object.entries(names).reduce((html, [name, stored]) => {
      if (!html.includes(`"${name}"`)) throw new Error(`${CLIENTS} does not name ${name}.`);
      return html.replaceAll(`"${name}"`, `"${stored}"`);
    }, readFileSync(CLIENTS, "utf8"));
    writeFileSync(join(stage, CLIENTS), html);
  });
}

/** Its files in the staged folder, by what they are: `{ style, glue, module, boot, reader }`. */
export function clientsParts(stage) {
  const names = readdirSync(stage).filter((name) => CLIENTS_FILE.test(name));
  return Object.fromEntries(names.map((name) => [name.split("-")[1], name]));
}
