// esbuild's command, as ./run puts it on PATH.
import { execFileSync } from "node:child_process";

/** Runs esbuild and gives what it writes to standard output. */
export const esbuild = (...options) =>
  execFileSync("esbuild", ["--log-level=warning", ...options], { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });

/** Minifies a script in place. */
export const minify = (file) => esbuild(file, "--minify", "--allow-overwrite", `--outfile=${file}`);
