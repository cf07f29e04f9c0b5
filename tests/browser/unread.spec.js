// Stored text nobody has read, met by two tabs or late in a visit: kept as it is, and the page says so.
import { expect, test } from "@playwright/test";
import { choose, onScreen, press, ready } from "./actions.mjs";
import { FAULTS } from "./faults.mjs";
import { ELSEWHERE, NOT_SAVED, SAVED, bystander, enter, file, says, toldOfOther } from "./stage.mjs";

const NEWER = FAULTS.find(({ name }) => name === "newer version").text;
const LARGE = FAULTS.find(({ name }) => name === "foreign 5 MB").text;
const TODAY = "2026-06-18";
const BEGUN = JSON.stringify(file({ company: { portal_account: "yes" } }));

/** A tab that was open before a text came into storage that it cannot read. */
async function surprised(page, context, baseURL) {
  const other = await bystander(context, baseURL);
  await other.put(BEGUN);
  const { at } = await enter(page, baseURL, { place: "top level", address: "/cape-tab", today: TODAY });
  await other.put(NEWER);
  await toldOfOther(at);
  await choose(at, "Is the CAPE tab visible after login?", "No");
  await says(at, ELSEWHERE);
  return { at, other };
}

// Keeping::insist writes over whatever stands there, read or not.
test("a text that cannot be read is not destroyed by keeping this tab’s answers", async ({ page, context, baseURL }) => {
  const { at, other } = await surprised(page, context, baseURL);
  await press(at, "Keep this tab’s answers");
  await says(at, SAVED);
  expect(Object.values(await other.all())).toContain(NEWER);
});

// Keeping::take_over gives nothing for a text it cannot read, and Session::take_over says nothing.
test("another tab’s answers that cannot be shown are said to be so", async ({ page, context, baseURL }) => {
  const { at, other } = await surprised(page, context, baseURL);
  await press(at, "Show the other tab’s answers here");
  expect(await other.get()).toBe(NEWER);
  await expect(at.getByRole("main")).toContainText(/could not be read|cannot be (read|shown)|newer/);
});

// Keeping::look takes "the same as last seen" for "saved", though nothing was ever written.
test("where nothing could be written, clearing the storage elsewhere is not saving", async ({ page, context, baseURL }) => {
  const other = await bystander(context, baseURL);
  await other.fill();
  const { at } = await enter(page, baseURL, { place: "top level", address: "/portal-account", today: TODAY });
  await choose(at, "Does the company have an ACE Portal account?", "Yes");
  await says(at, NOT_SAVED);
  await other.clear();
  await page.waitForTimeout(500);
  const saved = (await at.getByRole("banner").getByRole("status").textContent()) === SAVED;
  expect(saved, "says that it is saved").toBe((await other.get()) !== null);
});

// Keeping::forget_unreadable removes what stands there without comparing it with what it offered.
test("deleting stored data in one tab leaves what another has kept since", async ({ page, context, baseURL }) => {
  const other = await bystander(context, baseURL);
  await other.put(LARGE);
  const { at } = await enter(page, baseURL, { place: "top level", today: TODAY });
  const second = await context.newPage();
  await enter(second, baseURL, { place: "top level", address: "/portal-account", today: TODAY });
  await press(second, "Delete the stored data");
  await choose(second, "Does the company have an ACE Portal account?", "Yes");
  await onScreen(second, "What should the company be called here?");
  await says(second, SAVED);
  await expect.poll(() => other.facts()).toEqual({ company: { portal_account: "yes" } });
  const kept = await other.get();
  await press(at, "Delete the stored data");
  await page.waitForTimeout(500);
  expect(await other.get()).toBe(kept);
});

// A sandboxed frame without allow-forms blocks the submit event by which Continue goes on.
test("in a frame that may not send forms, Continue goes on", async ({ page, baseURL }) => {
  const body = `<!doctype html><title>A broker’s site</title><iframe name="check" sandbox="allow-scripts" src="${baseURL}#/portal-account" width="900" height="700"></iframe>`;
  await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${baseURL}host.html`);
  const at = page.frame({ name: "check" });
  await ready(at);
  await choose(at, "Does the company have an ACE Portal account?", "Yes");
  await onScreen(at, "What should the company be called here?");
});
