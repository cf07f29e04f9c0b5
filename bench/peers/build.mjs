// Builds the pages the product is measured against, minified as for production, into target/bench.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { STATIC_STYLES, staticPage } from "./static.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const OUT = join(ROOT, "target/bench");

/** The interview's words, from the product itself. */
export function writeWords() {
  const example = ["run", "--quiet", "--locked", "--no-default-features", "--example", "bench_questions"];
  const text = execFileSync("cargo", example, { cwd: ROOT, maxBuffer: 1 << 24 }).toString();
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, "words.json"), text);
  return JSON.parse(text);
}

/** Builds the page in a folder; the folder of the result. */
async function page(name, root, plugins = []) {
  const outDir = join(OUT, name);
  await build({
    root,
    base: "./",
    configFile: false,
    logLevel: "error",
    plugins,
    resolve: { alias: { words: join(OUT, "words.json") } },
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 5_000 },
  });
  return outDir;
}

/** The floor has no source of its own but its words: it is written before it is built. */
function writeFloor(words) {
  const folder = join(OUT, "static-source");
  const styles = ["tokens", "base", "content", "form"].map((name) =>
    readFileSync(join(ROOT, `style/${name}.css`), "utf8"),
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "page.css"), [...styles, STATIC_STYLES].join("\n"));
  writeFileSync(join(folder, "index.html"), staticPage(words, "./page.css"));
  return folder;
}

/** Builds all of them: their folders by name. */
export async function buildPeers(words) {
  const source = (name) => fileURLToPath(new URL(name, import.meta.url));
  return {
    SurveyJS: await page("surveyjs", source("surveyjs")),
    React: await page("react", source("react"), [react()]),
    "static HTML": await page("static", writeFloor(words)),
  };
}
