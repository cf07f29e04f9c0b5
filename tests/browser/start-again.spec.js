// "Start again" clears everything the page holds, and says what it can't reach.
import { expect, test } from "@playwright/test";
import { ASKS, answer, onPlan, onScreen, open, openCheck, openFile, press, typeDate } from "./actions.mjs";
import { STORE, file } from "./stage.mjs";
import { leave } from "./walk.mjs";

const SECRET = "Zelda Quartz";
const TABLE = `Name\tRole\n${SECRET}\tTrade account user`;
const PEOPLE = [{ id: "p1", label: "Dana", role: "trade_account_owner", employment: "current" }];
const OURS = file({ company: { label: "Acme Imports", portal_account: "yes" }, people: PEOPLE });
const THEIRS = file({ company: { label: SECRET, portal_account: "yes" } });

/** By the address alone: a new load would clear more than the button does. */
const show = (page, address) => page.evaluate((address) => (location.hash = address), address);

async function clear(page) {
  await show(page, "/plan");
  await onPlan(page);
  await press(page, "Start again");
  await press(page, "Clear all answers");
  await onScreen(page, /Locked out of ACE/);
}

test("Start again clears a table that was read and pasted cells", async ({ page }) => {
  await openCheck(page, JSON.stringify(OURS));
  await show(page, "/table/people");
  await page.getByRole("textbox", { name: "Paste cells here" }).fill(TABLE);
  await press(page, /^Read/);
  await expect(page.getByRole("heading", { name: /^What was read/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Add 1/ })).toBeVisible();
  await clear(page);
  await show(page, "/table/people");
  await expect(page.getByRole("textbox", { name: "Paste cells here" })).toHaveValue("");
  await expect(page.getByRole("heading", { name: /^What was read/ })).toHaveCount(0);
  await expect(page.getByText(SECRET)).toHaveCount(0);
});

test("Start again clears answers waiting to be opened", async ({ page }) => {
  await openCheck(page, JSON.stringify(OURS));
  await page.getByRole("link", { name: "ACE Self-Check", exact: true }).click();
  await openFile(page, JSON.stringify(THEIRS));
  await expect(page.getByRole("button", { name: "Open and replace" })).toBeVisible();
  await clear(page);
  await expect(page.getByRole("button", { name: "Open and replace" })).toHaveCount(0);
  await expect(page.getByText(SECRET)).toHaveCount(0);
});

test("Start again clears the filter of the entries", async ({ page }) => {
  const entries = [1, 2].map((number) => ({ id: `e${number}`, label: `${SECRET} ${number}` }));
  const text = JSON.stringify(file({ ...OURS.facts, entries }));
  const find = page.getByRole("searchbox", { name: "Find by name or number" });
  await openCheck(page, text);
  await show(page, "/entries");
  await find.fill(SECRET);
  await clear(page);
  await openFile(page, text);
  await onPlan(page);
  await show(page, "/entries");
  await expect(find).toHaveValue("");
});

test("Start again clears unreadable stored data and dates being typed, even after a reload", async ({ page }) => {
  const text = `not a check: ${SECRET}`;
  await leave(page, text);
  await open(page);
  const unread = page.getByText(/couldn’t read the answers stored in this browser/);
  await expect(unread).toBeVisible();
  await openFile(page, JSON.stringify(OURS));
  await onPlan(page);
  await show(page, "/people/p1");
  await answer(page, /last sign in/, /this date/);
  await typeDate(page, ["Octo", "", ""]);
  await page.evaluate((name) => localStorage.setItem(name, "B76"), `${STORE}.filer-codes`);
  await clear(page);
  await expect(unread).toHaveCount(0);
  const held = () => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  await expect.poll(held).toBe('[{},{"seeded":"yes"}]');
  await page.reload();
  await onScreen(page, /Locked out of ACE/);
  await expect(unread).toHaveCount(0);
});

test("the question says what goes; the notice says what it can’t reach; Undo brings the answers back", async ({ page }) => {
  await openCheck(page, JSON.stringify(OURS));
  await press(page, "Start again");
  await expect(page.getByRole("alert")).toContainText(/table.*stored data that couldn’t be read.*not for the rest/);
  await press(page, "Cancel");
  await clear(page);
  const notice = page.getByRole("status").filter({ hasText: "cleared" });
  for (const what of [/files you saved/, /pages you printed/, /history/, /link/]) await expect(notice).toContainText(what);
  await press(page, "Undo");
  await show(page, "/plan");
  await onPlan(page);
  await show(page, "/account");
  await expect(page.getByRole("radio", { name: "Yes" })).toBeChecked();
  await onScreen(page, ASKS.account);
});
