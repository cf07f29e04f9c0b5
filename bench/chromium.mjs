// Chromium as the browser tests start it.
import { readFileSync } from "node:fs";
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

/** The resident memory of the renderer in bytes, of the largest where there is a spare one. */
export async function resident(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const of = ({ id }) => {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))[1]) * 1_024;
    } catch {
      return 0;
    }
  };
  await session.detach();
  return Math.max(...processInfo.filter(({ type }) => type === "renderer").map(of));
}
