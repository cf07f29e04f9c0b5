// The whole product as one HTML file that opens from a disk, and the brokers' page as another: the page with its styles, scripts and module inside,
// and a policy that allows exactly these, by digest, and no request at all.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { BESIDE } from "./beside.mjs";
import { CLIENTS, clientsParts } from "./clients.mjs";
import { esbuild } from "./esbuild.mjs";
import { parts } from "./parts.mjs";

/** Its name in the built folder. */
export const ONE_FILE = "ace-self-check.html";
/** The same of the brokers' page. */
const ONE_FILE_CLIENTS = "ace-clients.html";

/** Writes both editions into the staged folder. */
export function oneFile(stage) {
  const { glue, wasm, styles, boot } = parts(stage, ["glue", "wasm", "styles", "boot"]);
  const besides = Object.fromEntries(BESIDE.map(({ name, inside }) => [inside, `${name}.wasm`]));
  inOne(stage, "index.html", ONE_FILE, { glue, boot, styles: [styles], modules: { "asc-module": wasm, ...besides } });
  const own = clientsParts(stage);
  inOne(stage, CLIENTS, ONE_FILE_CLIENTS, { ...own, styles: [styles, own.style], modules: { "asc-module": own.module } });
}

function inOne(stage, from, to, { glue, boot, styles, modules }) {
  const read = (name) => readFileSync(join(stage, name), "utf8");
  const css = styles.map((name) => read(name).trim()).join("");
  const code = script(read(glue), read(boot));
  const pack = (name) => deflateRawSync(readFileSync(join(stage, name)), { level: 9 }).toString("base64");

  const page = new Page(read(from));
  const hosted = page.find(/<meta\b[^>]*Content-Security-Policy[^>]*>/).match(/content="([^"]*)"/)[1];
  page.replace(hosted, policy(hosted, code, css));
  page.replace(page.find(/<html\b/), '<html data-edition="file"');
  page.replace(page.find(/<link\b[^>]*rel="?stylesheet[^>]*>/), `<style>${css}</style>`);
  const inside = Object.entries(modules).map(([id, name]) => `<script type="text/plain" id="${id}">${pack(name)}</script>`);
  page.replace(
    page.find(new RegExp(`<script\\b[^>]*${boot}[^>]*></script>`)),
    `${inside.join("")}<script type="module" id="asc-boot">${code}</script>`,
  );
  page.replace(page.find(/<script\b[^>]*id="asc-glue"[^>]*><\/script>/), "");
  // What is left refers to files next to the page, except the icon, which is a data: address.
  page.html = page.html.replace(/<link\b[^>]*>/g, (link) => (link.includes("data:") ? link : ""));
  writeFileSync(join(stage, to), page.html);
}

/** The glue and boot.js in one script, which takes the module from the page's own text. */
function script(glue, boot) {
  const folder = mkdtempSync(join(tmpdir(), "ace-self-check-"));
  const write = (name, code) => writeFileSync(join(folder, name), code);
  write("glue.js", glue);
  write("boot.js", boot);
  write("inside.js", `
    import * as glue from "./glue.js";
    globalThis.ascInside = async () => {
      const packed = Uint8Array.from(atob(document.getElementById("asc-module").textContent), (c) => c.charCodeAt(0));
      const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
      return { glue, module: await new Response(unpacked).arrayBuffer() };
    };
  `);
  write("entry.js", `import "./inside.js"; import "./boot.js";`);
  try {
    const code = esbuild(join(folder, "entry.js"), "--bundle", "--format=esm", "--minify", "--legal-comments=none", "--charset=ascii").trim();
    if (code.includes("</script")) throw new Error("The script would end its element early.");
    return code;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The hosted page's policy, with digests in place of the host, and without what only a host can give. */
function policy(hosted, code, css) {
  const own = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const hostOnly = ["connect-src", "manifest-src", "worker-src"];
  return hosted
    .split("; ")
    .filter((directive) => !hostOnly.includes(directive.split(" ")[0]))
    .map((directive) => {
      const [name, ...values] = directive.split(" ");
      const inside = { "script-src": own(code), "style-src": own(css) }[name];
      return [name, ...values.flatMap((value) => (value === "'self'" ? (inside ?? []) : value))].join(" ");
    })
    .join("; ");
}

/** HTML in which each change has to find its place. */
class Page {
  constructor(html) {
    this.html = html;
  }

  find(pattern) {
    const found = this.html.match(pattern);
    if (!found) throw new Error(`The page has no ${pattern}.`);
    return found[0];
  }

  replace(part, text) {
    this.html = this.html.replace(part, () => text);
  }
}
