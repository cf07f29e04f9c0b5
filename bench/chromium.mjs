// Chromium as the browser tests start it.
import { createRequire } from "node:module";

export const { chromium } = createRequire(new URL("../tests/browser/package.json", import.meta.url))("playwright");

export const LAUNCH = {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
};
