// Other builds made out of the one under test, in folders of their own: for tests of what happens between builds.
import { cp, mkdtemp, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { integrity } from "../../tools/build/integrity.mjs";
import { worker } from "../../tools/build/worker.mjs";

/** The build under test. */
export const DIST = process.env.ASC_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const WORKER = fileURLToPath(new URL("../../public/service-worker.js", import.meta.url));
const HASHED = /^(.+-)([0-9a-f]{8,16})((?:_bg)?\.(?:js|css|wasm))$/;

async function copy(dist) {
  const folder = await mkdtemp(join(tmpdir(), "ace-self-check-build-"));
  await cp(dist, folder, { recursive: true });
  return folder;
}

/** The same page under other names, as a build of other contents has them; its worker knows these. */
export async function newer(dist) {
  const folder = await copy(dist);
  const names = await readdir(folder);
  const renamed = names.filter((name) => HASHED.test(name)).map((name) => [name, name.replace(HASHED, (_, before, digest, after) => before + [...digest].reverse().join("") + after)]);
  for (const [from, to] of renamed) await rename(join(folder, from), join(folder, to));
  for (const name of await readdir(folder)) {
    if (!/\.(html|js)$/.test(name)) continue;
    const text = await readFile(join(folder, name), "utf8");
    await writeFile(join(folder, name), renamed.reduce((text, [from, to]) => text.replaceAll(from, to), text));
  }
  integrity(folder);
  await cp(WORKER, join(folder, "service-worker.js"));
  worker(folder);
  return folder;
}

/** A build whose page was exchanged after its worker was written, as in the middle of an upload. */
export async function mixed(dist) {
  const folder = await copy(dist);
  const page = join(folder, "index.html");
  await writeFile(page, `${await readFile(page, "utf8")}<!-- another build's -->\n`);
  return folder;
}
