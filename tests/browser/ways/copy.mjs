// A copy of the build with the tripwire in it, and the server it comes from.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../serve.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const META = /<meta[^>]*http-equiv="?Content-Security-Policy"?[^>]*>/i;

export const DIST = process.env.ASC_DIST || fileURLToPath(new URL("../../../dist", import.meta.url));

/** The headers that public/_headers asks hosts to send with everything, by lower-case name. */
export function headersOf(dist = DIST) {
  const [, everything] = readFileSync(join(dist, "_headers"), "utf8").match(/^\/\*\n((?: .*\n)+)/m);
  const lines = everything.matchAll(/^ +([\w-]+): (.+)$/gm);
  return Object.fromEntries([...lines].map(([, name, value]) => [name.toLowerCase(), value]));
}

/**
 * Serves a copy with the tripwire in one of its pages, `file`. `meta: null` takes the page's policy out, and `headers`
 * come with every file.
 */
export async function tripwired({ targets, file = "index.html", meta, headers = {} }) {
  const root = mkdtempSync(join(tmpdir(), "asc-ways-"));
  cpSync(DIST, root, { recursive: true });
  const page = join(root, file);
  let html = readFileSync(page, "utf8");
  if (meta === null) html = html.replace(META, "");
  // Before the page's own script, so that it may come first to the door for HTML.
  html = html.replace(/<script [^>]*asc-boot/, (found) => `<script type="module" src="./ways-tripwire.js"></script>${found}`);
  writeFileSync(page, html);
  cpSync(join(HERE, "tripwire.js"), join(root, "ways-tripwire.js"));
  cpSync(join(HERE, "list.js"), join(root, "ways-list.js"));
  cpSync(join(HERE, "helper.js"), join(root, "ways-helper.js"));
  writeFileSync(join(root, "ways-targets.js"), `export const TO = ${JSON.stringify(targets)};\n`);
  const asked = [];
  const server = await serve({ root, headers, heard: (url) => asked.push(url) });
  const close = async () => {
    await server.close();
    rmSync(root, { recursive: true, force: true });
  };
  return { url: server.url, asked, close };
}
