// The servers that hosting/ has settings for, with these settings as they stand, on the loopback interface and from a
// temporary folder. SERVERS is the folder that Debian's packages of them are unpacked in: `./check hosting` fetches them.
import { spawn } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SETTINGS = fileURLToPath(new URL("../../../hosting/", import.meta.url));
const CACHE = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
const SERVERS = process.env.SERVERS || join(CACHE, "ace-self-check/servers");
/** The folder of another site that the page is served from too. */
export const FOLDER = "/a/deep/path/";

const root = process.getuid?.() === 0;

/**
 * Each serves a copy of `dist`: on a host of its own, and in a folder of another site. Beside the copy stands
 * `beside.txt`, which no request may reach.
 *
 * Resolves to `{ home, dist, own, nested, close }`: two folders, the server's and the copy's, and the two addresses.
 */
export const servers = { nginx, apache, apacheFolder: (given) => apache({ ...given, isFolder: true }), caddy };

/** `more` is one server more: its `PORT` becomes an address, returned as `more`, and it finds the folder `plain`. */
export async function nginx({ dist, more = "" }) {
  const { home, copy, own, nested, another } = await prepared(dist);
  mkdirSync(join(home, "plain"));
  cpSync(join(SETTINGS, "nginx"), join(home, "snippets"), { recursive: true });
  const shipped = readFileSync(join(SETTINGS, "nginx/site.conf"), "utf8");
  const site = changed(shipped, [["listen 80;", `listen 127.0.0.1:${own};`], ["listen [::]:80;", ""], ["root /srv/ace-self-check;", `root ${copy};`]]);
  const folder = changed(inFolder(shipped), [["alias /srv/ace-self-check/;", `alias ${copy}/;`]]);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${home}/tmp-${kind};`);
  writeFileSync(join(home, "nginx.conf"), `
load_module ${join(SERVERS, "usr/lib/nginx/modules/ngx_http_brotli_static_module.so")};
${root ? "user root;" : ""}
daemon off;
pid ${home}/pid;
events {}
http {
${temporary.join("\n")}
access_log off;
sendfile on;
tcp_nopush on;
default_type application/octet-stream;
include ${join(SERVERS, "etc/nginx/mime.types")};
${more.replace("PORT", `127.0.0.1:${another}`)}
${site}
server { listen 127.0.0.1:${nested}; root nothing; ${folder} }
}
`);
  const close = await started("usr/sbin/nginx", ["-p", home, "-c", join(home, "nginx.conf"), "-e", "stderr"], { home, own, nested });
  return { home, dist: copy, ...addresses(own, nested), more: `http://127.0.0.1:${another}/`, close };
}

/** The settings are included by the site's own, or are a file in the folder. */
async function apache({ dist, isFolder = false }) {
  const { home, copy, own, nested } = await prepared(dist);
  const settings = join(SETTINGS, "apache/ace-self-check.conf");
  if (isFolder) copyFileSync(settings, join(copy, ".htaccess"));
  const modules = ["mpm_event", "authz_core", "alias", "dir", "mime", "headers", "rewrite"];
  writeFileSync(join(home, "apache.conf"), `
${modules.map((name) => `LoadModule ${name}_module ${join(SERVERS, `usr/lib/apache2/modules/mod_${name}.so`)}`).join("\n")}
ServerRoot ${home}
PidFile ${home}/pid
ErrorLog ${home}/errors
DefaultRuntimeDir ${home}
ServerName localhost
TypesConfig ${join(SETTINGS, "../tests/browser/hosting/mime.types")}
# As Debian has it.
AddLanguage br .br
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
<Directory />
  Options FollowSymLinks
  AllowOverride None
</Directory>
<Directory ${copy}>
  ${isFolder ? "AllowOverride FileInfo" : `Include ${settings}`}
</Directory>
Listen 127.0.0.1:${own}
Listen 127.0.0.1:${nested}
<VirtualHost 127.0.0.1:${own}>
  DocumentRoot ${copy}
</VirtualHost>
<VirtualHost 127.0.0.1:${nested}>
  DocumentRoot ${home}/nothing
  Alias ${FOLDER} ${copy}/
</VirtualHost>
`);
  const close = await started("usr/sbin/apache2", ["-f", join(home, "apache.conf"), "-DFOREGROUND"], { home, own, nested });
  return { home, dist: copy, ...addresses(own, nested), close };
}

async function caddy({ dist }) {
  const { home, copy, own, nested } = await prepared(dist);
  const shipped = readFileSync(join(SETTINGS, "caddy/ace-self-check.caddy"), "utf8");
  const settings = join(home, "ace-self-check.caddy");
  writeFileSync(settings, shipped);
  const paths = [["/srv/ace-self-check", copy], ["/etc/caddy/ace-self-check.caddy", settings]];
  const folder = paths.reduce((text, path) => changed(text, [path]), inFolder(shipped).replace(/^.*?redir/s, "redir"));
  writeFileSync(join(home, "Caddyfile"), `
{
	admin off
	auto_https off
}
http://127.0.0.1:${own} {
	root * ${copy}
	import ${settings}
}
http://127.0.0.1:${nested} {
${folder}
	handle {
		respond 404
	}
}
`);
  const close = await started("usr/bin/caddy", ["run", "--config", join(home, "Caddyfile"), "--adapter", "caddyfile"], { home, own, nested });
  return { home, dist: copy, ...addresses(own, nested), close };
}

/** A temporary folder with a copy of the build in it, and ports that were free a moment ago. */
async function prepared(dist) {
  const home = mkdtempSync(join(tmpdir(), "asc-hosting-"));
  const copy = join(home, "dist");
  cpSync(dist, copy, { recursive: true, preserveTimestamps: true });
  mkdirSync(join(home, "nothing"));
  writeFileSync(join(home, "beside.txt"), "beside the served folder");
  const probes = Array.from({ length: 3 }, () => createServer());
  await Promise.all(probes.map((probe) => new Promise((done) => probe.listen(0, "127.0.0.1", done))));
  const [own, nested, another] = probes.map((probe) => probe.address().port);
  await Promise.all(probes.map((probe) => new Promise((done) => probe.close(done))));
  return { home, copy, own, nested, another };
}

const addresses = (own, nested) => ({ own: `http://127.0.0.1:${own}/`, nested: `http://127.0.0.1:${nested}${FOLDER}` });

/** What a comment in the settings tells those to write whose site is there already. */
function inFolder(shipped) {
  const lines = shipped.split("\n");
  const from = lines.findIndex((line) => line.startsWith("#   ") && line.includes(FOLDER.slice(0, -1)));
  const to = lines.findIndex((line, at) => at > from && line === "#   }");
  if (from < 0 || to < 0) throw new Error("the settings do not say how to serve a folder");
  return lines.slice(from, to + 1).map((line) => line.slice(1)).join("\n");
}

/** The text with each of these words replaced; each has to occur once. */
function changed(text, words) {
  for (const [from, to] of words) {
    if (text.split(from).length !== 2) throw new Error(`the settings don't have just one "${from}"`);
    text = text.replace(from, to);
  }
  return text;
}

/** Starts a server and waits until it listens; resolves to a function that stops it and removes its folder. */
async function started(program, args, { home, own, nested }) {
  const libraries = readdirSync(join(SERVERS, "usr/lib")).filter((name) => name.endsWith("-linux-gnu")).map((name) => join(SERVERS, "usr/lib", name));
  const child = spawn(join(SERVERS, program), args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, LD_LIBRARY_PATH: libraries.join(":"), HOME: home },
  });
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  const ended = new Promise((done) => child.once("close", done).once("error", (error) => done((said += error))));
  const close = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  for (let waited = 0; ; waited += 50) {
    const answers = await Promise.all([own, nested].map((port) => fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false)));
    if (answers.every(Boolean)) return close;
    if (child.exitCode !== null || child.pid === undefined || waited > 20_000) {
      await close();
      throw new Error(`${program} did not start: ${said}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}
