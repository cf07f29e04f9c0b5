// Trunk's last step, on the staged files: minifies the scripts (release), and keeps `trunk serve` within the page's
// policy (dev) by moving its inline reload script into a file. What else a release ships is written by build/*.mjs.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeChecksums } from "./build/checksums.mjs";
import { writeCompressed } from "./build/compress.mjs";
import { writeSbom } from "./build/sbom.mjs";

const { TRUNK_PROFILE: profile, TRUNK_STAGING_DIR: stage } = process.env;

if (profile === "release") {
  const scripts = readdirSync(stage, { recursive: true }).filter((name) => /\.m?js$/.test(name));
  for (const name of scripts) {
    const file = join(stage, name);
    execFileSync("esbuild", [file, "--minify", "--log-level=warning", "--allow-overwrite", `--outfile=${file}`], { stdio: "inherit" });
  }
  writeSbom(stage);
  // Last: whatever is to be compressed and listed is there by now.
  writeCompressed(stage);
  writeChecksums(stage);
} else {
  const page = join(stage, "index.html");
  const html = readFileSync(page, "utf8");
  const [inline, code] = html.match(/<script>([^]*?)<\/script>/) ?? [];
  if (inline) {
    // Trunk's server fills these in, but only in the page.
    const filled = code.replace("'{{__TRUNK_ADDRESS__}}'", "location.host").replace("{{__TRUNK_WS_BASE__}}", "/");
    writeFileSync(join(stage, "reload.js"), filled);
    writeFileSync(page, html.replace(inline, '<script src="reload.js"></script>'));
  }
}
