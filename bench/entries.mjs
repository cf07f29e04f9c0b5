// What 9,999 entries and 500 people cost in the page: `node bench/entries.mjs [--dist DIR]`.
//
// Prints medians of this machine and this run: from a dropped file to its preview, from the confirmation
// to the painted entries and to the painted result, from a keystroke in the filter to the painted list,
// the longest task of the main thread while typing and scrolling, and memory; then the same by size.
import { serve } from "../tests/browser/serve.mjs";
import { parse } from "../tools/options.mjs";

const { dist } = parse(import.meta.url, { dist: { type: "string", default: "dist" } });
// After --help, which works without the packages.
const { chromium, LAUNCH, resident } = await import("./chromium.mjs");
const server = await serve({ root: dist });
const browser = await chromium.launch({ ...LAUNCH, args: [...LAUNCH.args, "--enable-precise-memory-info"] });

const AS_OF = "2026-06-18";
const day = (back) => new Date(Date.UTC(2026, 5, 18) - back * 86_400_000).toISOString().slice(0, 10);

/** A check with people and no entries, as it is stored. */
function check(people) {
  const roles = ["trade_account_owner", "proxy_trade_account_owner", "trade_account_user"];
  const person = (_, at) => ({
    id: `p${at + 1}`, label: `Person ${at + 1}`, role: roles[Math.min(at, 2)], last_login: day((at * 7) % 400),
    deactivation: "none", password: "known", mailbox: "controlled", security_answers: "known", employment: "current",
  });
  const facts = {
    as_of: AS_OF,
    company: { label: "Acme", portal_account: "yes", ior_count: "one", owner_known: "yes" },
    people: Array.from({ length: people }, person),
    filing: { planned_on: "2026-06-29" },
  };
  return JSON.stringify({ format: "ace-self-check", version: 2, facts });
}

/** A report as ACE exports it: 24 columns, of which five are read. */
function report(rows) {
  const others = Array.from({ length: 19 }, (_, at) => `Column ${at + 6}`);
  const lines = [["Entry Summary Number", "Entry Type Code", "Liquidation Status", "Liquidation Date", "Reconciliation Flag", ...others].join(",")];
  for (let at = 0; at < rows; at += 1) {
    const liquidated = at % 3 > 0;
    const number = `ABC-${String((at * 7919) % 10_000_000).padStart(7, "0")}-${at % 10}`;
    const cells = [number, "01", liquidated ? "Liquidated" : "Unliquidated", liquidated ? day((at * 13) % 220) : "", "N"];
    lines.push([...cells, ...others.map((_, other) => `value ${other}`)].join(","));
  }
  return lines.join("\r\n");
}

const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];

/** Runs an action and waits for what it shows, painted; in milliseconds of the page's own clock. */
async function timed(page, act, shown) {
  const began = await page.evaluate(() => performance.now());
  await act();
  await shown();
  await painted(page);
  return (await page.evaluate(() => performance.now())) - began;
}

async function measure(people, rows) {
  const context = await browser.newContext({ timezoneId: "America/New_York", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(([name, text]) => {
    if (!localStorage.getItem(name)) localStorage.setItem(name, text);
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration);
    }).observe({ type: "longtask", buffered: false });
  }, ["ace-self-check", check(people)]);
  await page.goto(`${server.url}#/table/entries`);
  await page.waitForSelector("html[data-ready]");
  const text = report(rows);
  const transfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "report.csv", { type: "text/csv" }));
    return transfer;
  }, text);
  const paste = page.getByRole("textbox", { name: "Paste cells here" });
  const preview = await timed(
    page,
    () => paste.dispatchEvent("drop", { dataTransfer: transfer }),
    () => page.waitForSelector("#asc-preview", { state: "attached" }),
  );
  await page.getByRole("checkbox", { name: /Keep the full/ }).check();
  const listed = await timed(
    page,
    () => page.locator("button", { hasText: /^Add [\d,]+ entr/ }).evaluate((button) => button.click()),
    () => page.waitForSelector(".asc-entry", { state: "attached" }),
  );
  // Typing and scrolling, by the browser's own tasks.
  await page.evaluate(() => (window.longest = 0));
  const find = page.getByRole("searchbox");
  await find.focus();
  const strokes = [];
  for (const key of ["1", "2", "3", "Backspace", "Backspace", "4", "5", "Backspace", "Backspace", "Backspace"]) {
    const wait = page.evaluate(
      () =>
        new Promise((done) => {
          const box = document.querySelector("#asc-find");
          box.addEventListener(
            "beforeinput",
            () => {
              const began = performance.now();
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
            },
            { once: true },
          );
        }),
    );
    await page.waitForTimeout(30);
    await page.keyboard.press(key);
    strokes.push(await wait);
  }
  await page.mouse.move(640, 500);
  for (let step = 0; step < 20; step += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(16);
  }
  const longest = await page.evaluate(() => window.longest);
  const result = await timed(
    page,
    () => page.evaluate(() => (location.hash = "#/result")),
    () => page.waitForSelector("#asc-dates", { state: "attached" }),
  );
  await page.evaluate(() => (window.longest = 0));
  for (let step = 0; step < 20; step += 1) {
    await page.mouse.wheel(0, 800);
    await page.waitForTimeout(16);
  }
  const scrolled = await page.evaluate(() => window.longest);
  const rss = (await resident(browser)) / 1048576;
  const heap = await page.evaluate(() => performance.memory.usedJSHeapSize / 1048576);
  await context.close();
  return { file: text.length / 1024, preview, listed, stroke: median(strokes), slowest: Math.max(...strokes), longest, result, scrolled, heap, rss };
}

console.log("people entries    file  drop→preview  confirm→list  keystroke median/max  longest task typing  →result  longest task on result  JS heap  renderer");
for (const [people, rows] of [[10, 10], [10, 100], [10, 1_000], [10, 9_999], [500, 9_999]]) {
  const it = await measure(people, rows);
  const ms = (time, width) => `${time.toFixed(0)} ms`.padStart(width);
  console.log(
    `${String(people).padStart(6)} ${String(rows).padStart(7)} ${it.file.toFixed(0).padStart(4)} kB ${ms(it.preview, 13)} ${ms(it.listed, 13)} ${ms(it.stroke, 12)} /${ms(it.slowest, 7)} ${ms(it.longest, 20)} ${ms(it.result, 8)} ${ms(it.scrolled, 23)} ${it.heap.toFixed(0).padStart(5)} MB ${it.rss.toFixed(0).padStart(6)} MB`,
  );
}
await browser.close();
await server.close();
