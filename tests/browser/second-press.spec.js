// Some people double-click everything. The second press of a double-click does nothing: not on what has come up under
// the pointer, and not on what was pressed.
import { expect, test } from "@playwright/test";
import { isDeepStrictEqual } from "node:util";
import { ASKS, onScreen, open, press } from "./actions.mjs";
import { STORE } from "./stage.mjs";
import { fullest, go, kinds, resume, settled } from "./walk.mjs";

/** What a press may change: the screen, the answers, what is open, what is checked. */
const state = (page) =>
  page.evaluate((store) => ({
    address: location.hash,
    facts: JSON.stringify(JSON.parse(localStorage.getItem(store))?.facts ?? {}),
    open: [...document.querySelectorAll("[aria-expanded=true], details[open] > summary")].map((part) => part.textContent),
    checked: [...document.querySelectorAll(":checked")].map((part) => part.id),
    notices: [...document.querySelectorAll(".asc-notice")].map((part) => part.textContent),
  }), STORE);

const CONTROLS = "#asc-app :is(button, a[href^='#'], summary):not(.asc-skip)";

/** The controls that can be pressed on the screen. */
const controls = (page) =>
  page.locator(CONTROLS).evaluateAll((all) => all.map((part, at) => (part.checkVisibility() && !part.disabled ? at : -1)).filter((at) => at >= 0));

/** Presses a control once, then once more as the second press of a double-click; gives the states after each. */
async function pressTwice(page, control) {
  await control.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await control.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  const states = [];
  for (const clickCount of [1, 2]) {
    await page.mouse.down({ clickCount });
    await page.mouse.up({ clickCount });
    await settled(page);
    states.push(await state(page));
  }
  return states;
}

const MOST = fullest();

for (const [width, height, screens] of [[360, 740, kinds(MOST.screens)], [1280, 900, ["/", "/plan", "/entries"]]]) {
  test(`the second press of a double-click does nothing, whatever is pressed, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    page.on("filechooser", () => {});
    await page.addInitScript(() => (window.print = () => {}));
    await resume(page, MOST);
    const [differ, seen] = [[], new Set()];
    for (const address of screens) {
      await go(page, address);
      for (const at of await controls(page)) {
        const control = page.locator(CONTROLS).nth(at);
        const [name, isShared, link] = await control.evaluate((part) => [
          part.textContent.trim().slice(0, 40),
          Boolean(part.closest("header, footer")),
          part.localName === "a" && `${part.parentElement.localName} ${part.className}`,
        ]);
        // The header and the footer are the same on every screen; of links that look alike on one screen, one is tried.
        const key = isShared ? name : `${address} ${link || name}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const before = await state(page);
        const [one, two] = await pressTwice(page, control);
        if (!isDeepStrictEqual(one, two)) differ.push(`${address}: ${name}`);
        if (isDeepStrictEqual(one, before)) continue;
        // As it was before: a link to another screen changes nothing else.
        if (one.address !== before.address && one.facts === before.facts && isDeepStrictEqual(one.notices, before.notices)) {
          await go(page, address);
          continue;
        }
        await page.evaluate(([store, text]) => localStorage.setItem(store, text), [STORE, JSON.stringify(MOST.document)]);
        await page.evaluate((address) => history.replaceState(null, "", `#${address}`), address);
        await page.reload();
        await expect(page.locator("html")).toHaveAttribute("data-ready", "app");
        await go(page, address);
      }
    }
    expect(seen.size).toBeGreaterThan(screens.length * 3);
    expect(differ).toEqual([]);
  });
}

test("a double-click on Start chooses no answer, also before the app has started", async ({ page }) => {
  let start;
  const gate = new Promise((opened) => (start = opened));
  await page.route(/\.wasm$/, (route) => gate.then(() => route.continue()));
  await page.goto("/", { waitUntil: "commit" });
  const begin = page.getByRole("button", { name: "Start", exact: true });
  await expect(begin).toBeEnabled();
  // Wherever the button is, an answer of the next screen is made to be there.
  await page.setViewportSize({ width: 360, height: 740 });
  const { x, y, width, height } = await begin.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down({ clickCount: 1 });
  await page.mouse.up({ clickCount: 1 });
  await onScreen(page, ASKS.account);
  const label = page.locator(".asc-first .asc-main:not([hidden]) label").first();
  const box = await label.boundingBox();
  await page.mouse.move(box.x + 10, box.y + box.height / 2);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  expect(await page.locator(":checked").count()).toBe(0);
  start();
  await expect(page.locator("html")).toHaveAttribute("data-ready", "app");
  expect(await page.locator(":checked").count()).toBe(0);
});

test("the pages of the list are turned as often as Next is pressed, and a name is selected by a double-click", async ({ page }) => {
  await open(page, { address: "/table/entries" });
  const number = (at) => `ABC${String(at).padStart(8, "0")}`;
  await page.getByRole("textbox", { name: "Paste cells here" }).fill(["Entry Number", ...Array.from({ length: 80 }, (_, at) => number(at))].join("\n"));
  await press(page, /^Read/);
  await press(page, /^Add 80 entries/);
  await onScreen(page, "Entries");
  const pages = page.getByRole("navigation", { name: "Pages of the list" });
  const next = pages.getByRole("button", { name: "Next page", exact: true });
  await next.click();
  await expect(pages).toContainText("26 to 50");
  // The second press of a double-click, where the button is by then: the list is shown from its top.
  await next.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await next.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await expect(pages).toContainText("51");
});
