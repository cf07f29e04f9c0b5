// The first screen stands in the HTML: it can be read before the module is there, and nothing moves when it is.
import { expect, test } from "@playwright/test";
import { ready } from "./actions.mjs";

/** Where each thing of the first screen stands and what it says, from the top of the page to the end of its panel. */
const standing = (page) =>
  page.evaluate(() => {
    const things = ".asc-brand, .asc-nav a, h1, .asc-lead, .asc-points li, .asc-start > p, .asc-start > .asc-actions button, .asc-start > section:first-of-type :is(h2, li, p, a)";
    const seen = (thing) => thing.checkVisibility({ visibilityProperty: true }) && thing.getBoundingClientRect().height > 0;
    return [...document.querySelectorAll(things)].filter(seen).map((thing) => {
      const { x, y, width, height } = thing.getBoundingClientRect();
      return { says: thing.textContent.replace(/\s+/g, ""), at: [x, y, width, height].map((n) => Math.round(n * 2) / 2) };
    });
  });

for (const width of [360, 768, 1280]) {
  test(`nothing of the first screen moves when the app starts, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    let go;
    const gate = new Promise((opened) => (go = opened));
    await page.route(/\.wasm$/, (route) => gate.then(() => route.continue()));
    await page.goto("/", { waitUntil: "commit" });
    await expect(page.getByRole("heading", { level: 1, name: "Is a dormant ACE account in the way of your IEEPA refund?" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Start" })).toBeDisabled();
    const before = await standing(page);
    expect(before.length).toBeGreaterThan(15);

    await page.evaluate(() => {
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift", buffered: true });
    });
    go();
    await ready(page);
    await expect(page.getByRole("button", { name: "Start" })).toBeEnabled();
    await page.waitForLoadState("networkidle");
    expect(await standing(page)).toEqual(before);
    await expect(page.getByRole("heading", { name: "Without a connection" })).toBeAttached();
    const shifted = await page.evaluate(() => window.shifts.reduce((sum, value) => sum + value, 0));
    expect(shifted).toBeLessThan(0.01);
  });
}
