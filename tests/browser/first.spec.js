// The first screen and the first question are in the HTML: they can be read, and the question answered, before the
// module is there; nothing moves when it is, and nothing said before is lost.
import { expect, test } from "@playwright/test";
import { ASKS, onScreen, press, ready } from "./actions.mjs";

const START = /Locked out of ACE/;
const QUESTION = ASKS.account;
const NEXT = ASKS.owner;
const TITLE = /^Does .* account in ACE.* – ACE Self-Check$/;

/** Opens the page and holds the module back; gives what lets it come. */
async function held(page, address = "/") {
  let go;
  const gate = new Promise((opened) => (go = opened));
  await page.route(/\.wasm$/, (route) => gate.then(() => route.continue()));
  await page.goto(address, { waitUntil: "commit" });
  await expect(page.locator(".asc-first")).toBeVisible();
  return async () => {
    go();
    await ready(page);
  };
}

/** Where each thing of the screen is, and what it says. */
const places = (page) =>
  page.evaluate(() => {
    const things =
      ".asc-brand, .asc-main :is(h1, p, label, input, button, a)";
    const seen = (thing) => thing.checkVisibility({ visibilityProperty: true }) && thing.getBoundingClientRect().height > 0;
    return [...document.querySelectorAll(things)].filter(seen).map((thing) => {
      const { x, y, width, height } = thing.getBoundingClientRect();
      return { says: thing.textContent.replace(/\s+/g, ""), at: [x, y, width, height].map((n) => Math.round(n * 2) / 2) };
    });
  });

const stored = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("ace-self-check"))?.facts.company);

for (const width of [360, 1280]) {
  for (const [name, heading, things] of [["the start", START, 8], ["the question", QUESTION, 9]]) {
    test(`nothing moves when the app starts, at ${width} px: ${name}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const go = await held(page);
      if (heading === QUESTION) await press(page, "Start");
      await onScreen(page, heading);
      const before = await places(page);
      expect(before.length).toBeGreaterThan(things);
      await page.evaluate(() => {
        window.shifts = [];
        const note = (list) => window.shifts.push(...list.getEntries().map(({ value }) => value));
        new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
      });
      await go();
      await page.waitForLoadState("networkidle");
      expect(await places(page)).toEqual(before);
      const shifted = await page.evaluate(() => window.shifts.reduce((sum, value) => sum + value, 0));
      expect(shifted).toBeLessThan(0.01);
    });
  }
}

test("the first question takes an answer before the app has started", async ({ page }) => {
  const go = await held(page);
  await expect(page.getByRole("button", { name: "Open a saved check" })).toBeDisabled();
  await press(page, "Start");
  await onScreen(page, QUESTION);
  await expect(page).toHaveTitle(TITLE);
  await expect(page.getByRole("heading", { name: QUESTION })).toBeFocused();
  await expect(page.getByRole("navigation", { name: "Main" })).toHaveCount(0);
  await page.getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("radio", { name: "Yes" }).press("ArrowDown");
  await expect(page.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  await go();
  await expect(page.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  await expect(page.getByRole("radio", { name: "No", exact: true })).toBeFocused();
  await expect(page).toHaveTitle(TITLE);
  expect(await stored(page)).toMatchObject({ portal_account: "no" });
  await page.goBack();
  await onScreen(page, START);
});

test("Continue pressed before the app has started takes effect once it has", async ({ page }) => {
  const go = await held(page);
  await press(page, "Start");
  await page.getByText("Yes", { exact: true }).click();
  await press(page, "Continue");
  await onScreen(page, QUESTION);
  await go();
  await onScreen(page, NEXT);
  expect(await stored(page)).toMatchObject({ portal_account: "yes" });
});

test("Continue pressed without an answer shows an error once the app has started", async ({ page }) => {
  const go = await held(page);
  await press(page, "Start");
  await press(page, "Continue");
  await go();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
  await expect(page.locator(":focus", { has: page.getByRole("alert") })).toBeVisible();
});

test("Back leads to the start screen even before the app has started", async ({ page }) => {
  const go = await held(page);
  await press(page, "Start");
  await onScreen(page, QUESTION);
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await onScreen(page, START);
  await expect(page).toHaveTitle("ACE Self-Check");
  await page.goBack();
  await onScreen(page, QUESTION);
  await page.reload({ waitUntil: "commit" });
  await onScreen(page, QUESTION);
  await go();
  await onScreen(page, QUESTION);
});

test("a visitor with stored answers waits for the app, which shows them", async ({ page }) => {
  const company = { portal_account: "yes" };
  const text = JSON.stringify({ format: "ace-self-check", version: 2, facts: { company } });
  await page.addInitScript((text) => localStorage.setItem("ace-self-check", text), text);
  const go = await held(page, "/#/account");
  await expect(page.getByRole("radio")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Start" })).toBeDisabled();
  await go();
  await expect(page.getByRole("radio", { name: "Yes" })).toBeChecked();
});

test("a press before the app has started doesn't lose a link's answers", async ({ page }) => {
  await held(page, "/#s=1.not-whole");
  await expect(page.getByRole("button", { name: "Start" })).toBeDisabled();
  expect(new URL(page.url()).hash).toBe("#s=1.not-whole");
});
