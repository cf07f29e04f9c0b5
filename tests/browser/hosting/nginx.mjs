// Debian's nginx with the settings of hosting/nginx as they stand, on the loopback interface and from a temporary
// folder. NGINX_ROOT says below which folder Debian's packages are unpacked (./check finds or fetches them).
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SETTINGS = fileURLToPath(new URL("../../../hosting/nginx/", import.meta.url));
const NGINX = process.env.NGINX_ROOT || "/";
export const FOLDER = "/a/deep/path/";

/**
 * Serves a copy of `dist`: on a host of its own, and in a folder of another site. Beside the copy stands `beside.txt`,
 * which no request may reach. `more` is one server more: its `PORT` becomes an address, and it finds `folders` beside.
 *
 * Resolves to `{ home, dist, own, nested, more, close }`: two folders, nginx's and the copy's, and the addresses.
 */
export async function nginx({ dist, more = "", folders = [] }) {
  const home = mkdtempSync(join(tmpdir(), "asc-nginx-"));
  const copy = join(home, "dist");
  cpSync(dist, copy, { recursive: true, preserveTimestamps: true });
  writeFileSync(join(home, "beside.txt"), "beside the served folder");
  cpSync(SETTINGS, join(home, "snippets"), { recursive: true });

  for (const folder of ["nothing", ...folders]) mkdirSync(join(home, folder));
  const [own, nested, another] = await ports(3);
  const shipped = readFileSync(join(SETTINGS, "site.conf"), "utf8");
  writeFileSync(join(home, "nginx.conf"), main(home, own, nested, [
    more.replace("PORT", `127.0.0.1:${another}`),
    changed(shipped, [["listen 80;", `listen 127.0.0.1:${own};`], ["listen [::]:80;", ""], ["root /srv/ace-self-check;", `root ${copy};`]]),
    `server { listen 127.0.0.1:${nested}; root nothing; ${changed(inFolder(shipped), [["alias /srv/ace-self-check/;", `alias ${copy}/;`]])} }`,
  ]));

  const close = await started(home, [own, nested]);
  const at = (port, path = "/") => `http://127.0.0.1:${port}${path}`;
  return {
    home,
    dist: copy,
    own: at(own),
    nested: at(nested, FOLDER),
    more: at(another),
    close: async () => {
      await close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** What site.conf tells those to write whose site is there already. */
function inFolder(shipped) {
  const lines = shipped.split("\n");
  const from = lines.findIndex((line) => line.startsWith(`#   location ${FOLDER}`));
  const to = lines.findIndex((line, at) => at > from && line === "#   }");
  if (from < 0 || to < 0) throw new Error("site.conf does not say how to serve a folder");
  return lines.slice(from, to + 1).map((line) => line.slice(1)).join("\n");
}

/** The text with each of these words, which stand in it once, replaced. */
function changed(text, words) {
  for (const [from, to] of words) {
    if (text.split(from).length !== 2) throw new Error(`hosting/nginx/site.conf has not just one "${from}"`);
    text = text.replace(from, to);
  }
  return text;
}

/** What Debian's own nginx.conf would be to the settings, without what only root may do. */
function main(home, own, nested, sites) {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${home}/tmp-${kind};`);
  return `
load_module ${join(NGINX, "usr/lib/nginx/modules/ngx_http_brotli_static_module.so")};
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
pid ${home}/pid;
events {}
http {
${temporary.join("\n")}
access_log off;
sendfile on;
tcp_nopush on;
default_type application/octet-stream;
include ${join(NGINX, "etc/nginx/mime.types")};
${sites.join("\n")}
}
`;
}

/** Starts nginx and waits until it listens; resolves to a function that stops it. */
async function started(home, listening) {
  const child = spawn(join(NGINX, "usr/sbin/nginx"), ["-p", home, "-c", join(home, "nginx.conf"), "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  const ended = new Promise((done) => child.once("close", done).once("error", (error) => done((said += error))));
  for (let waited = 0; ; waited += 50) {
    const answers = await Promise.all(listening.map((port) => fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false)));
    if (answers.every(Boolean)) break;
    if (child.exitCode !== null || waited > 10_000) throw new Error(`nginx did not start: ${said}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return async () => {
    child.kill("SIGQUIT");
    const late = setTimeout(() => child.kill("SIGTERM"), 3000);
    await ended;
    clearTimeout(late);
  };
}

/** Ports that were free a moment ago. */
async function ports(count) {
  const probes = Array.from({ length: count }, () => createServer());
  await Promise.all(probes.map((probe) => new Promise((done) => probe.listen(0, "127.0.0.1", done))));
  const found = probes.map((probe) => probe.address().port);
  await Promise.all(probes.map((probe) => new Promise((done) => probe.close(done))));
  return found;
}
