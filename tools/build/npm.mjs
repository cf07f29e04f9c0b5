// Makes the npm package in target/npm out of npm/ and the finished build.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { esbuild } from "./esbuild.mjs";
import { parts } from "./parts.mjs";

const PACKAGE = "target/npm";
const OF_BUILD = ["assess.js", "assess.d.ts", "embed.js", "embed.d.ts", "self-check-file.d.ts", "self-check-file.schema.json"];

/** Writes the folder that `npm pack` and `npm publish` take. */
export function npmPackage(stage) {
  rmSync(PACKAGE, { recursive: true, force: true });
  mkdirSync(PACKAGE, { recursive: true });
  for (const name of [...OF_BUILD, parts(stage).engine]) copyFileSync(join(stage, name), join(PACKAGE, name));
  for (const name of ["README.md", "describe.d.ts", "react.d.ts"]) copyFileSync(join("npm", name), join(PACKAGE, name));
  copyFileSync("LICENSE", join(PACKAGE, "LICENSE"));
  esbuild("npm/describe.js", "--bundle", "--format=esm", "--charset=utf8", `--outfile=${join(PACKAGE, "describe.js")}`);
  const [, version] = readFileSync("Cargo.toml", "utf8").match(/^version = "(.*)"$/m);
  const described = { ...JSON.parse(readFileSync("npm/package.json", "utf8")), version };
  writeFileSync(join(PACKAGE, "package.json"), `${JSON.stringify(described, null, 2)}\n`);
  exported(described.exports);
}

/** Throws unless each file that the package exports is there. */
function exported(exports) {
  const files = new Set(readdirSync(PACKAGE));
  const named = Object.values(exports).flatMap((target) => (typeof target === "string" ? target : Object.values(target)));
  const missing = named.filter((path) => !files.has(path.slice("./".length)));
  if (missing.length > 0) throw new Error(`The npm package exports ${missing.join(", ")}, and has no such file.`);
}
