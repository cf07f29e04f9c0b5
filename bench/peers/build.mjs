// Builds the pages the product is measured against, minified as for production, into target/bench.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { STATIC_STYLES, staticPage } from "./static.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const OUT = join(ROOT, "target/bench");

/** Builds the page in a folder; the folder of the result. */
async function page(name, root, plugins = []) {
  const outDir = join(OUT, name);
  const options = { outDir, emptyOutDir: true, chunkSizeWarningLimit: 5_000 };
  await build({ root, base: "./", configFile: false, logLevel: "error", plugins, build: options });
  return outDir;
}

/** The floor is written before it is built. */
function writeFloor() {
  const folder = join(OUT, "static-source");
  const styles = ["tokens", "base", "content", "form"].map((name) => readFileSync(join(ROOT, `style/${name}.css`), "utf8"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "page.css"), [...styles, STATIC_STYLES].join("\n"));
  writeFileSync(join(folder, "index.html"), staticPage("./page.css"));
  return folder;
}

/** Builds all of them: their folders by name. */
export async function buildPeers() {
  const source = (name) => fileURLToPath(new URL(name, import.meta.url));
  return {
    SurveyJS: await page("surveyjs", source("surveyjs")),
    React: await page("react", source("react"), [react()]),
    "static HTML": await page("static", writeFloor()),
  };
}
