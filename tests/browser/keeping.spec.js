// Keeping nothing: on a shared computer by choice, and in the one-file edition until it is chosen.
import { expect, test } from "@playwright/test";
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ASKS, answer, choose, onScreen, open, press, ready, reload, toOwner, visit } from "./actions.mjs";
import { DIST } from "./builds.mjs";
import { SAVED, bystander, enter, says } from "./stage.mjs";
import { leave } from "./walk.mjs";

const OFF = "Not kept on this device";
const KEEP_NOTHING = "Shared computer? Keep nothing";
const KEEP_HERE = "Keep my answers in this browser";

const toStart = async (page) => {
  await page.getByRole("link", { name: "ACE Self-Check", exact: true }).click();
  await onScreen(page, /Locked out of ACE/);
};

/** Everything a page has stored, here and for the tab, but that nothing is to be kept. */
const everything = (page) => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((name) => name !== "seeded" && name !== "ace-self-check.off"));

test("on a shared computer nothing is kept, from the start or from any time on", async ({ page, context, baseURL }) => {
  await open(page);
  await press(page, KEEP_NOTHING);
  await expect(page.getByText(/We’ll keep nothing on this device/)).toBeVisible();
  await toOwner(page);
  await page.getByLabel(/^First name or initials/).fill("Dana");
  await answer(page, /last sign in/, /this date/);
  await page.getByRole("textbox", { name: "Month" }).fill("Oct");
  await says(page, OFF);
  expect(await everything(page)).toEqual([]);

  // Kept after all, and gone again.
  const other = await bystander(context, baseURL);
  await toStart(page);
  await press(page, KEEP_HERE);
  await says(page, SAVED);
  expect((await other.facts()).people).toMatchObject([{ label: "Dana" }]);
  await page.goBack();
  await reload(page);
  await expect(page.getByRole("textbox", { name: "Month" })).toHaveValue("Oct");
  await toStart(page);
  await press(page, KEEP_NOTHING);
  await says(page, OFF);
  await expect.poll(() => everything(page)).toEqual([]);
  await page.goto("about:blank");
  await visit(page, "/");
  await expect(page.getByRole("button", { name: "Start", exact: true })).toBeVisible();
  expect(await other.get()).toBeNull();
});

test("a reload ends the answers, not the choice to keep nothing", async ({ page, context, baseURL }) => {
  await open(page);
  await press(page, KEEP_NOTHING);
  await press(page, "Start");
  await answer(page, ASKS.account, "No");
  await page.reload();
  await ready(page);
  await toStart(page);
  await press(page, "Start");
  await answer(page, ASKS.account, "No");
  await says(page, OFF);
  expect(await everything(page)).toEqual([]);
  const other = await bystander(context, baseURL);
  expect(await other.get()).toBeNull();

  // Until it is kept after all.
  await toStart(page);
  await press(page, KEEP_HERE);
  await says(page, SAVED);
  await reload(page);
  await says(page, SAVED);
});

test("what couldn’t be read goes, too, when nothing is kept", async ({ page }) => {
  await leave(page, '{"format":"ace-self-check","version":99,"facts":{}}');
  await open(page);
  expect(await everything(page)).not.toEqual([]);
  await press(page, KEEP_NOTHING);
  await expect.poll(() => everything(page)).toEqual([]);
});

test("the first question isn’t answered again by what the browser remembers of the form", async ({ page, baseURL }) => {
  await open(page);
  await press(page, KEEP_NOTHING);
  await press(page, "Start");
  await answer(page, ASKS.account, "No");
  await says(page, OFF);
  await page.goto(`${baseURL}self-check-file.schema.json`);
  await page.goBack();
  await ready(page);
  await onScreen(page, ASKS.account);
  await expect(page.getByRole("radio", { name: "Yes" })).toBeVisible();
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  expect(await everything(page)).toEqual([]);
});

test("Back brings up no answers where nothing is kept", async ({ page }) => {
  await open(page);
  await press(page, KEEP_NOTHING);
  await toOwner(page);
  await page.getByLabel(/^First name or initials/).fill("Dana");
  const loaded = page.waitForEvent("load");
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await loaded;
  await ready(page);
  await expect(page.getByLabel(/^First name or initials/)).toHaveCount(0);
});

test("the answers of another tab stay when this one keeps nothing", async ({ page, context, baseURL }) => {
  await open(page);
  const other = await bystander(context, baseURL);
  const theirs = JSON.stringify({ format: "ace-self-check", version: 2, facts: { company: { label: "Theirs" } } });
  await other.put(theirs);
  await press(page, KEEP_NOTHING);
  await toOwner(page);
  expect(await other.get()).toBe(theirs);
});

test("keeping nothing is offered in a frame, too", async ({ page, baseURL }) => {
  const { at } = await enter(page, baseURL, { place: "frame", today: "2026-06-18" });
  await press(at, KEEP_NOTHING);
  await press(at, "Start");
  await choose(at, ASKS.account, "Yes");
  await says(at, OFF);
  expect(await everything(at)).toEqual([]);
});

test("a file on a disk keeps nothing until that is chosen, and says why", async ({ page }, testInfo) => {
  const source = join(DIST, "ace-self-check.html");
  test.skip(!existsSync(source), "a quick build has no one-file edition");
  const path = testInfo.outputPath("my check.html");
  copyFileSync(source, path);
  await visit(page, pathToFileURL(path).href);
  await expect(page.getByText(/any file you open from a disk/)).toBeVisible();
  await press(page, "Start");
  await choose(page, ASKS.account, "Yes");
  await says(page, OFF);
  expect(await everything(page)).toEqual([]);
  await toStart(page);
  await press(page, KEEP_HERE);
  await says(page, SAVED);
  await reload(page);
  await toStart(page);
  await expect(page.getByRole("button", { name: KEEP_NOTHING })).toBeVisible();
});
