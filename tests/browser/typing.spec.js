// A date that is half typed stays where it was typed: with its person, through Back, a reload and others' removal.
import { expect, test } from "@playwright/test";
import { onScreen, open, openFile, press, ready } from "./actions.mjs";
import { file } from "./stage.mjs";

const month = (page) => page.getByRole("textbox", { name: "Month" });

/** Ann and Ben are listed, and Ben's last login is half typed. */
async function halfTyped(page) {
  await open(page);
  const people = ["Ann", "Ben"].map((label, at) => ({ id: `p${at + 1}`, label, role: "trade_account_user", employment: "current" }));
  await openFile(page, JSON.stringify(file({ people })));
  await onScreen(page, "Your result");
  await page.goto("/#/people/p2/last-login");
  await onScreen(page, "When did Ben last log in to ACE?");
  await page.getByRole("radio", { name: "I know the day, or the month" }).check();
  await month(page).fill("Octo");
}

async function remove(page, name) {
  await page.goto("/#/people");
  await onScreen(page, /Who has a login/);
  await page.getByRole("listitem").filter({ hasText: name }).getByRole("button", { name: /Remove/ }).click();
}

test("it stays with its person when another is removed, and through a reload", async ({ page }) => {
  await halfTyped(page);
  await remove(page, "Ann");
  await page.goto("/#/people/p2/last-login");
  await onScreen(page, "When did Ben last log in to ACE?");
  await expect(month(page)).toHaveValue("Octo");
  await page.reload();
  await ready(page);
  await expect(month(page)).toHaveValue("Octo");
});

test("it is no new person's", async ({ page }) => {
  await halfTyped(page);
  await remove(page, "Ben");
  await press(page, "Add a person");
  await page.goto("/#/people/p2/last-login");
  await onScreen(page, /last log in to ACE/);
  await page.getByRole("radio", { name: "I know the day, or the month" }).check();
  await expect(month(page)).toHaveValue("");
});
