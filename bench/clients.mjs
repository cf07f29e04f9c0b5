// The brokers' page with many clients: prints the time to the first rows and to all, the longest task of the page, the
// heap of its scripts, and the worst frame while scrolling.
//
//   node clients.mjs [--dist DIR] [--clients N] [--entries N] [--assess PROGRAM] [--here]
//
// --assess  the native program of that name (examples/assess), which fills in each file's assessment, as saved files have
// --here    without a worker, as in the one-file edition
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../tests/browser/serve.mjs";
import { parse } from "../tools/options.mjs";

const values = parse(import.meta.url, {
  dist: { type: "string", default: fileURLToPath(new URL("../dist", import.meta.url)) },
  clients: { type: "string", default: "500" },
  entries: { type: "string", default: "500" },
  assess: { type: "string" },
  here: { type: "boolean" },
});
const { chromium } = createRequire(new URL("../tests/browser/package.json", import.meta.url))("@playwright/test");
const [CLIENTS, ENTRIES] = [Number(values.clients), Number(values.entries)];
const TODAY = "2026-11-30";

const day = (back) => new Date(Date.parse(TODAY) - back * 86_400_000).toISOString().slice(0, 10);

function check(client) {
  const entry = (_, at) => ({
    id: `e${at + 1}`,
    entry_number: `ABC${String(client * ENTRIES + at).padStart(8, "0")}`,
    entry_type: "01",
    liquidation: "liquidated",
    liquidated_on: day((at * 7 + client) % 200),
    flagged_for_reconciliation: "no",
    open_protest: "no",
  });
  const person = { role: "trade_account_owner", last_login: day(client % 60), deactivation: "none", password: "known", mailbox: "controlled", employment: "current" };
  return {
    format: "ace-self-check",
    version: 2,
    check: { id: `bench${String(client).padStart(10, "0")}`, saved_at: "2026-11-27T09:00:00Z" },
    facts: {
      company: { label: `Client ${client}`, portal_account: "yes", ach_refund: "yes" },
      people: [{ id: "p1", label: "Ann", ...person }],
      broker: { entries_filed_by: "one_broker", can_file_now: "yes" },
      entries: Array.from({ length: ENTRIES }, entry),
    },
  };
}

const folder = mkdtempSync(join(tmpdir(), "asc-bench-clients-"));
const server = await serve({ root: values.dist });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  let bytes = 0;
  const files = Array.from({ length: CLIENTS }, (_, client) => {
    const path = join(folder, `client-${client}.json`);
    let text = JSON.stringify(check(client));
    if (values.assess) text = execFileSync(values.assess, ["-"], { input: text, maxBuffer: 1 << 26 }).toString();
    bytes += text.length;
    writeFileSync(path, text);
    return path;
  });
  console.log(`${CLIENTS} clients of ${ENTRIES} entries, ${(bytes / 1e6).toFixed(0)} MB${values.here ? ", without a worker" : ""}`);

  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  if (values.here) {
    const html = readFileSync(join(values.dist, "clients.html"), "utf8").replace(/ data-reader="[^"]*"/, "");
    await page.route("**/clients.html", (route) => route.fulfill({ contentType: "text/html", body: html }));
  }
  await page.clock.setFixedTime(`${TODAY}T12:00:00-05:00`);
  await page.goto(`${server.url}clients.html`);
  await page.waitForSelector("html[data-ready=app]");
  await page.evaluate(() => {
    // Not the task in which the files are handed over, which is Playwright's.
    globalThis.bench = { tasks: [], frames: [] };
    new PerformanceObserver((list) => bench.tasks.push(...list.getEntries().filter(({ startTime }) => startTime >= bench.start).map(({ duration }) => duration))).observe({ type: "longtask" });
    addEventListener("change", () => (bench.start = performance.now()), true);
    // By performance.now, since the date of the page is fixed.
    new MutationObserver(() => {
      const rows = document.querySelectorAll(".asc-clients-table tbody tr").length;
      if (rows && !bench.row) bench.row = performance.now() - bench.start;
      if (rows >= 50 && !bench.first) bench.first = performance.now() - bench.start;
    }).observe(document.getElementById("asc-app"), { childList: true, subtree: true });
  });
  await page.setInputFiles("#asc-files", files);
  await page.getByText("All files have been read.").waitFor({ timeout: 300_000 });
  const read = await page.evaluate(() => ({
    row: bench.row,
    first: bench.first,
    all: performance.now() - bench.start,
    tasks: bench.tasks.splice(0),
  }));
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize").value;
  const scrolled = await page.evaluate(async () => {
    let last = performance.now();
    const frames = [];
    for (let step = 0; step < 400; step += 1) {
      scrollBy(0, 300);
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    return { frames, rows: document.querySelectorAll(".asc-clients-table tbody tr").length, tasks: bench.tasks };
  });
  const ms = (value) => `${Math.round(value ?? 0).toLocaleString("en-US")} ms`;
  const worst = (list) => ms(Math.max(0, ...list));
  console.log(`first row ${ms(read.row)}, first 50 rows ${ms(read.first)}, all rows ${ms(read.all)}`);
  console.log(`longest task while reading ${worst(read.tasks)} (${read.tasks.length} over 50 ms)`);
  console.log(`scrolling ${scrolled.rows} rows: worst frame ${worst(scrolled.frames)}, longest task ${worst(scrolled.tasks)}`);
  console.log(`the scripts' heap, without the module's memory: ${(heap / 1e6).toFixed(0)} MB`);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}
