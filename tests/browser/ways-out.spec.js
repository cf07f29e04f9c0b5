// Nothing leaves: a copy of the build with a hostile script in it tries every way out there is (ways/list.js), and
// recorders beside it say what arrived; and an idle page requests nothing.
import { expect, test } from "@playwright/test";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { doorFaults, knock } from "./ways/door.mjs";
import { judge, leftAlone } from "./ways/judge.mjs";
import { all } from "./ways/passes.mjs";

test("every way out is blocked except the known ones", async ({ playwright, launchOptions }) => {
  test.setTimeout(900_000);
  const folder = mkdtempSync(join(tmpdir(), "asc-ways-chromium-"));
  const log = join(folder, "net.json");
  try {
    const chromium = await playwright.chromium.launchPersistentContext(join(folder, "profile"), {
      executablePath: launchOptions.executablePath,
      // Playwright's own arguments, and one of the configuration's, switch off what a respondent's Chromium does.
      ignoreDefaultArgs: true,
      args: [
        ...launchOptions.args.filter((one) => one !== "--disable-background-networking"),
        "--headless=new",
        "--remote-debugging-pipe",
        `--user-data-dir=${join(folder, "profile")}`,
        "--disable-popup-blocking",
        "--no-proxy-server",
        `--log-net-log=${log}`,
        "about:blank",
      ],
    });
    console.log(`Chromium ${chromium.browser()?.version() ?? ""}`);
    const results = await all({ open: (url) => opened(chromium, url) }, 2);
    await chromium.close();
    expect(judge("chromium", results, readFileSync(log, "utf8"))).toEqual([]);
  } finally {
    if (process.env.ASC_WAYS_KEEP) console.log(folder);
    else rmSync(folder, { recursive: true, force: true });
  }
});

async function opened(context, url) {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "domcontentloaded", timeout: 10_000 }).catch(() => {});
  return {
    read: () => page.evaluate(() => document.documentElement.dataset.ways).catch(() => undefined),
    close: () => page.close().catch(() => {}),
  };
}

test("an idle page requests nothing", async ({ browser }) => {
  const faults = await leftAlone(async (url, hear) => {
    const context = await browser.newContext();
    context.on("request", (request) => hear(request.url()));
    context.on("page", (page) => page.on("websocket", (socket) => hear(socket.url())));
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "networkidle" });
    return { evaluate: (task) => page.evaluate(task), close: () => context.close() };
  });
  expect(faults).toEqual([]);
});

for (const address of ["/", "/clients.html"]) {
  test(`no text becomes code at ${address}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("data-ready", "app");
    expect(doorFaults(await page.evaluate(knock))).toEqual([]);
  });
}
