// Nothing leaves, in Firefox: the ways out of ways/list.js, and the page left alone. See ways-out.spec.js.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { serve } from "./serve.mjs";
import { DIST } from "./ways/copy.mjs";
import { doorFaults, knock } from "./ways/door.mjs";
import { judge, leftAlone } from "./ways/judge.mjs";
import { all } from "./ways/passes.mjs";

const folder = mkdtempSync(join(tmpdir(), "asc-ways-firefox-"));
const log = join(folder, "names");
const firefox = await puppeteer.launch({
  browser: "firefox",
  protocol: "webDriverBiDi",
  executablePath: process.env.FIREFOX || "/usr/bin/firefox-esr",
  headless: true,
  env: { ...process.env, MOZ_LOG: "nsHostResolver:5,timestamp", MOZ_LOG_FILE: log },
  extraPrefsFirefox: {
    "dom.disable_open_during_load": false,
    // The test may see more arrive than a respondent's Firefox lets out, never less.
    "media.peerconnection.ice.loopback": true,
    "media.peerconnection.ice.obfuscate_host_addresses": false,
    "network.dns.disablePrefetch": false,
    "network.prefetch-next": true,
    "network.predictor.enabled": true,
    "network.http.speculative-parallel-limit": 6,
    "network.proxy.type": 0,
    "browser.send_pings": true,
  },
});

const browser = {
  async open(url) {
    const page = await firefox.newPage();
    page.on("dialog", (dialog) => dialog.dismiss().catch(() => {}));
    await page.goto(url, { waitUntil: "domcontentloaded", timeout: 10_000 }).catch(() => {});
    return {
      read: () => page.evaluate(() => document.documentElement.dataset.ways).catch(() => undefined),
      close: () => page.close().catch(() => {}),
    };
  },
};

/** What the names' log holds, of each process. */
function lookedUp() {
  const files = readdirSync(folder).filter((name) => name.startsWith("names"));
  return files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
}

/** What becomes of texts that could run, in the page as built. */
async function door() {
  const server = await serve({ root: DIST });
  const page = await firefox.newPage();
  await page.goto(server.url);
  await page.waitForSelector("html[data-ready=app]");
  const faults = doorFaults(await page.evaluate(knock));
  await page.close();
  await server.close();
  return faults;
}

let failed = true;
try {
  console.log(`Firefox ${await firefox.version()}`);
  // One at a time: in parallel, Firefox loses windows before they have opened.
  const results = await all(browser, 1);
  const faults = await leftAlone(async (url, hear) => {
    const page = await firefox.newPage();
    page.on("request", (request) => hear(request.url()));
    await page.goto(url, { waitUntil: "networkidle0" });
    return { evaluate: (task) => page.evaluate(task), close: () => page.close() };
  });
  faults.push(...(await door()));
  await firefox.close();
  faults.push(...judge("firefox", results, lookedUp()));
  for (const fault of faults) console.error(`FAILED: ${fault}`);
  failed = faults.length > 0;
} finally {
  if (firefox.connected) await firefox.close();
  if (process.env.ASC_WAYS_KEEP) console.log(folder);
  else rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
