// Stored text nobody has read, met by two tabs or late in a visit: kept as it is, and the page says so.
import { expect, test } from "@playwright/test";
import { ASKS, answer, choose, onScreen, press, ready } from "./actions.mjs";
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
  const { at } = await enter(page, baseURL, { place: "top level", address: "/setup", today: TODAY });
  await other.put(NEWER);
  await toldOfOther(at);
  await answer(at, /CAPE tab/, "No");
  await says(at, ELSEWHERE);
  return { at, other };
}

// Keeping::insist wrote over whatever was there, read or not.
test("a text that cannot be read is not destroyed by keeping this tab’s answers", async ({ page, context, baseURL }) => {
  const { at, other } = await surprised(page, context, baseURL);
  await press(at, "Keep this tab’s answers");
  await says(at, SAVED);
  expect(Object.values(await other.all())).toContain(NEWER);
});

// Keeping::take_over gave nothing for a text it cannot read, and Session::take_over said nothing.
test("the page says when another tab’s answers can’t be shown", async ({ page, context, baseURL }) => {
  const { at, other } = await surprised(page, context, baseURL);
  await press(at, "Show the other tab’s answers here");
  expect(await other.get()).toBe(NEWER);
  await expect(at.getByRole("main")).toContainText(/(couldn|can)’t (read|show)|newer/);
});

// Keeping::look read "the same as last seen" as "saved", though nothing was ever written.
test("if nothing could be written, clearing the storage elsewhere doesn't count as saving", async ({ page, context, baseURL }) => {
  const other = await bystander(context, baseURL);
  await other.fill();
  const { at } = await enter(page, baseURL, { place: "top level", address: "/account", today: TODAY });
  await choose(at, ASKS.account, "Yes");
  await says(at, NOT_SAVED);
  await other.clear();
  await page.waitForTimeout(500);
  const saved = (await at.getByRole("banner").getByRole("status").textContent()) === SAVED;
  expect(saved, "says that it is saved").toBe((await other.get()) !== null);
});

// Keeping::forget_unreadable removed what was there without comparing it with what it offered.
test("deleting stored data in one tab leaves what another has kept since", async ({ page, context, baseURL }) => {
  const other = await bystander(context, baseURL);
  await other.put(LARGE);
  const { at } = await enter(page, baseURL, { place: "top level", today: TODAY });
  const second = await context.newPage();
  await enter(second, baseURL, { place: "top level", address: "/account", today: TODAY });
  await press(second, "Delete the stored data");
  await choose(second, ASKS.account, "Yes");
  await onScreen(second, ASKS.owner);
  await says(second, SAVED);
  await expect.poll(() => other.facts()).toEqual({ company: { portal_account: "yes" }, people: [{ id: "p1", role: "trade_account_owner" }] });
  const kept = await other.get();
  await press(at, "Delete the stored data");
  await page.waitForTimeout(500);
  expect(await other.get()).toBe(kept);
});

// A sandboxed frame without allow-forms blocks the submit event by which Continue goes on.
test("in a frame that may not send forms, Continue goes on", async ({ page, baseURL }) => {
  const body = `<!doctype html><title>A broker’s site</title><iframe name="check" sandbox="allow-scripts" src="${baseURL}#/account" width="900" height="700"></iframe>`;
  await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${baseURL}host.html`);
  const at = page.frame({ name: "check" });
  await ready(at);
  await choose(at, ASKS.account, "Yes");
  await onScreen(at, ASKS.owner);
});
