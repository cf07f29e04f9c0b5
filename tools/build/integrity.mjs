// Gives each script and style sheet that a staged page names its digest (subresource integrity), and lists those that
// other sites' pages name in integrity.json: what was changed on the way doesn't run.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** For pages that put them into their own HTML, such as configure.html's line to paste. */
const FOR_OTHERS = ["embed.js", "assess.js"];
export const LIST = "integrity.json";

const digest = (file) => `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;

/** What browsers don't check for themselves at this place, boot/boot.js has checked. */
const named = (tag) => (/\bas="?fetch\b/.test(tag) ? "data-integrity" : "integrity");

/** A style sheet is asked for as other sites' pages have to: in a sandboxed frame the page is of no site at all. */
const asked = (tag) => (/\brel="?stylesheet\b/.test(tag) && !tag.includes("crossorigin") ? " crossorigin" : "");

/** Opens from a disk, where browsers take no script that has a digest; nobody answers anything there. */
const FROM_DISK = "configure.html";

/** The file next to the page that a tag names. Trunk leaves quotes out in a release. */
const address = (tag) => tag.match(/\b(?:src|href)="?(?:\.?\/)?([\w.-]+\.(?:m?js|css|wasm))\b/)?.[1];

/**
 * The glue as a script after boot.js, which waits for it: browsers load a module once more, unchecked, where its preload
 * did not have the digest.
 */
function glueLast(html) {
  const [link] = html.match(/<link\b[^>]*\bid="?asc-glue\b[^>]*>/) ?? [];
  if (!link) return html;
  return html.replace(link, "").replace(/<script\b[^>]*boot-[^>]*><\/script>/, (boot) => `${boot}<script type="module" id="asc-glue" src="${address(link)}"></script>`);
}

/** Changes the pages of the staged folder; a page that has digests gets new ones. */
export function integrity(stage) {
  for (const file of readdirSync(stage).filter((name) => name.endsWith(".html") && name !== FROM_DISK)) {
    const page = join(stage, file);
    const html = readFileSync(page, "utf8");
    const changed = glueLast(html).replace(/<(?:script|link)\b[^>]*>/g, (tag) => {
      const name = address(tag);
      if (!name || !existsSync(join(stage, name))) return tag;
      const bare = tag.replace(/ (?:data-)?integrity="[^"]*"/, "");
      return bare.replace(/\/?>$/, (end) => ` ${named(tag)}="${digest(join(stage, name))}"${asked(tag)}${end}`);
    });
    if (changed !== html) writeFileSync(page, changed);
  }
  const listed = FOR_OTHERS.filter((name) => existsSync(join(stage, name))).map((name) => [name, digest(join(stage, name))]);
  writeFileSync(join(stage, LIST), `${JSON.stringify(Object.fromEntries(listed), null, 2)}\n`);
}
