// Where the script doesn't run, the page says so within five seconds, without it, and nothing looks as if it could be
// pressed that can't.
import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onScreen, press, ready } from "./actions.mjs";

const DIST = process.env.ASC_DIST || fileURLToPath(new URL("../../dist", import.meta.url));
const SAYS = /hasn’t started/;
const SCRIPT = /\/boot-[^/]*\.js$/;
const MODULE = /\.wasm$/;
/** Milliseconds, with room for a machine that is busy. */
const SOON = { timeout: 7_000 };

const hang = () => new Promise(() => {});
const WAYS = {
  "is missing": (route) => route.fulfill({ status: 404, body: "" }),
  "never comes": hang,
  "comes as plain text": async (route) => route.fulfill({ response: await route.fetch(), contentType: "text/plain" }),
  "is a proxy's page": (route) => route.fulfill({ contentType: "text/html", body: "<h1>Blocked</h1>" }),
  "is too new for the browser": (route) => route.fulfill({ contentType: "text/javascript", body: "import a from 'b' nonsense;" }),
};

/** Buttons that can be seen and pressed, and links that lead to a screen of the app. */
const pressable = (page) =>
  page.evaluate(() => {
    const seen = (thing) => thing.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    return [...document.querySelectorAll("button, input, [href^='#/']")].filter(seen).map((thing) => thing.textContent);
  });

for (const [what, fulfill] of Object.entries(WAYS)) {
  test(`a script that ${what}`, async ({ page }) => {
    await page.route(SCRIPT, fulfill);
    await page.goto("/", { waitUntil: "commit" });
    await expect(page.getByText(SAYS)).toBeVisible(SOON);
    await expect(page.getByText("Loading the check…")).toBeHidden(SOON);
    await expect(page.getByRole("heading", { name: "How to get back in" })).toBeVisible();
    expect(await pressable(page)).toEqual([]);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  });
}

test("a folder's address without its slash, where neither script nor styles are found", async ({ page }) => {
  const html = readFileSync(join(DIST, "index.html"), "utf8");
  await page.route("**/folder/check", (route) => route.fulfill({ contentType: "text/html", body: html }));
  await page.route(/\/folder\/[^/]+\.(js|css|wasm)$/, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("/folder/check");
  await expect(page.getByText(SAYS)).toBeVisible(SOON);
  await expect(page.getByText(SAYS)).toContainText(/slash/);
  await expect(page.getByRole("button").and(page.locator(":enabled")).filter({ visible: true })).toHaveCount(0);
});

test("a module that never comes: the page says so, and the answer given meanwhile stays", async ({ page }) => {
  let go;
  const gate = new Promise((opened) => (go = opened));
  await page.route(MODULE, (route) => gate.then(() => route.continue()));
  await page.goto("/", { waitUntil: "commit" });
  await press(page, "Start");
  await page.getByText("Yes", { exact: true }).click();
  await press(page, "Continue");
  await expect(page.getByText(SAYS)).toBeVisible(SOON);
  await expect(page.getByRole("banner").getByText("Not started yet: see below")).toBeInViewport();
  await expect(page.getByText("Loading the check…")).toBeHidden();
  await expect(page.getByRole("heading", { name: "How to get back in" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Yes" })).toBeChecked();
  go();
  await ready(page);
  await onScreen(page, /Who is the account owner of your company’s ACE account/);
  await expect(page.getByText(SAYS)).toHaveCount(0);
});

test("an extension that has taken the policy for HTML leaves a page that says it couldn’t start", async ({ page }) => {
  await page.addInitScript(() => globalThis.trustedTypes.createPolicy("default", { createHTML: (html) => html }));
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-ready", "static", SOON);
  await expect(page.getByRole("alert")).toContainText("couldn’t start");
  await expect(page.getByText("Loading the check…")).toBeHidden();
});

test("a page that starts never says that it hasn’t", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText(SAYS)).toBeHidden();
  await ready(page);
  await expect(page.getByText(SAYS)).toHaveCount(0);
});
