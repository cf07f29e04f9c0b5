// The module comes in two parts: the first questions work before the rest is there, nothing is lost while it is on
// its way or when it does not come, and what waits for it goes on when it does.
import { expect, test } from "@playwright/test";
import { choose, onScreen, press } from "./actions.mjs";
import { bystander, file, says, SAVED } from "./stage.mjs";

const REST = /ace-self-check-rest-[0-9a-f]+\.wasm$/;
const ACCOUNT = "Does the company have an ACE Portal account?";
const NAME = "What should the company be called here?";
const PEOPLE = "Who has a login to the company’s ACE Portal account?";
const ON_ITS_WAY = "Loading the check…";
const NOT_LOADED = /could not be loaded/;

// The worker keeps both parts for itself, and would give what is refused here.
test.use({ serviceWorkers: "block" });

/** Keeps the rest back until it is released; `asked` settles when the page asks for it. */
async function keepBack(page) {
  let release, heard;
  const released = new Promise((resolve) => (release = resolve));
  const asked = new Promise((resolve) => (heard = resolve));
  await page.route(REST, async (route) => {
    heard();
    await released;
    await route.continue();
  });
  return { release, asked };
}

/** Refuses the rest until it is let through. */
async function refuse(page) {
  await page.route(REST, (route) => route.abort());
  return () => page.unroute(REST);
}

async function start(page) {
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-ready", "app");
  await press(page, "Start");
}

test.beforeEach(async ({ request }) => {
  const glue = (await (await request.get("/")).text()).match(/ace-self-check-[0-9a-f]+\.js/)[0];
  const isCut = /ace-self-check-rest-/.test(await (await request.get(`/${glue}`)).text());
  test.skip(!isCut, "this build's module is in one piece: ./run --build cuts it");
});

test("the first questions are answered, and kept, before the rest is there", async ({ page, context, baseURL }) => {
  const other = await bystander(context, baseURL);
  const { release, asked } = await keepBack(page);
  await start(page);
  await asked;
  await choose(page, ACCOUNT, "Yes");
  await onScreen(page, NAME);
  await says(page, SAVED);
  expect(await other.facts()).toEqual({ company: { portal_account: "yes" } });

  await press(page, "Continue");
  const main = page.getByRole("main");
  await expect(main).toHaveAttribute("aria-busy", "true");
  await expect(main).toContainText(ON_ITS_WAY);
  await expect(page).toHaveTitle(new RegExp(PEOPLE));
  release();
  await onScreen(page, PEOPLE);
  await expect(main).not.toHaveAttribute("aria-busy");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("what is being typed stays when the rest comes", async ({ page }) => {
  const { release } = await keepBack(page);
  await start(page);
  await choose(page, ACCOUNT, "Yes");
  const name = page.getByRole("textbox", { name: /Name or initials/ });
  await name.pressSequentially("Acme");
  await name.evaluate((field) => field.setSelectionRange(2, 2));
  const arrived = page.waitForResponse(REST);
  release();
  await (await arrived).finished();
  // The first thing it draws.
  await expect(page.locator(".asc-notices")).toBeAttached();
  await page.keyboard.type("-");
  await expect(name).toHaveValue("Ac-me");
  await expect(name).toBeFocused();
});

test("a rest that does not come is told, loses nothing, and comes when tried again", async ({ page, context, baseURL }) => {
  const other = await bystander(context, baseURL);
  const letThrough = await refuse(page);
  await start(page);
  const alert = page.getByRole("alert").filter({ hasText: NOT_LOADED });
  await expect(alert).toBeVisible();
  await choose(page, ACCOUNT, "Yes");
  await page.getByRole("textbox", { name: /Name or initials/ }).fill("Acme");
  await press(page, "Continue");
  await expect(page.getByRole("main")).toContainText(ON_ITS_WAY);

  await press(page, "Try again");
  await expect(alert).toBeVisible();
  expect(await other.facts()).toEqual({ company: { label: "Acme", portal_account: "yes" } });

  await letThrough();
  await press(page, "Try again");
  await onScreen(page, PEOPLE);
  await expect(alert).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("answers of before are neither shown as none nor written over while the rest is not there", async ({ page, context, baseURL }) => {
  const other = await bystander(context, baseURL);
  const kept = JSON.stringify(file({ company: { label: "Acme" }, people: [{ id: "p1", label: "Dana" }] }));
  await other.put(kept);
  const letThrough = await refuse(page);
  await page.goto("/#/people");
  await expect(page.getByRole("alert").filter({ hasText: NOT_LOADED })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(0);
  expect(await other.get()).toBe(kept);
  await letThrough();
  await press(page, "Try again");
  await onScreen(page, PEOPLE);
  await expect(page.getByRole("main")).toContainText("Dana");
});

test("a file chosen while the rest is on its way is opened when it comes", async ({ page }) => {
  const { release } = await keepBack(page);
  await page.goto("/");
  const choosing = page.waitForEvent("filechooser");
  await press(page, "Open file");
  const buffer = Buffer.from(JSON.stringify(file({ company: { label: "Acme" } })));
  await (await choosing).setFiles({ name: "check.json", mimeType: "application/json", buffer });
  release();
  await onScreen(page, "Your result");
  await expect(page.getByRole("main")).toContainText("Acme");
});
