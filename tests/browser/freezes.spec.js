// The page can be used while it takes in the largest table: it says how far it is, and can be stopped.
import { expect, test } from "@playwright/test";
import { TABLES, check } from "../../bench/largest.mjs";
import { onScreen, open, openCheck, openFile, press, toPlanBy } from "./actions.mjs";

const SOURCE = "#asc-table-file";
const csv = (text) => ({ name: "report.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
const preview = (page) => page.getByRole("heading", { name: "What was read: report.csv" });

test("a table of 16 MiB says how much of it is read, and can be canceled", async ({ page }) => {
  await open(page, { address: "/table/entries" });
  await page.evaluate(() => {
    window.said = new Set();
    new MutationObserver(() => {
      for (const part of document.querySelectorAll("[role=status]")) window.said.add(part.textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.locator(SOURCE).setInputFiles(csv(TABLES["a report"]()));
  const said = () => page.evaluate(() => [...window.said].filter((text) => /^Reading: \d+% done/.test(text)).length);
  await expect.poll(said).toBeGreaterThan(3);
  await press(page, "Cancel");
  await expect(page.getByText(/^Reading/)).toHaveCount(0);
  // What is opened next is read, and only that.
  await page.locator(SOURCE).setInputFiles(csv("Entry Number\nABC00000001\n"));
  await expect(preview(page)).toBeFocused();
  await expect(page.getByText("1 entry found in 1 line.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add 1 entry" })).toBeVisible();
});

test("a screen that is left while a table is read shows nothing of it later", async ({ page }) => {
  await open(page, { address: "/table/entries" });
  await page.locator(SOURCE).setInputFiles(csv(TABLES["a report"]()));
  await expect(page.getByRole("button", { name: "Cancel" })).toBeVisible();
  await page.evaluate(() => (location.hash = "#/table/people"));
  await onScreen(page, /people/i);
  await page.evaluate(() => (location.hash = "#/table/entries"));
  await onScreen(page, /entries/i);
  await expect(page.getByText(/^Reading/)).toHaveCount(0);
  await expect(preview(page)).toHaveCount(0);
});

test("how a table is read can be changed while it is being read", async ({ page }) => {
  await open(page, { address: "/table/entries" });
  await page.locator(SOURCE).setInputFiles(csv(TABLES["a report"](4 * 1024 * 1024)));
  await expect(preview(page)).toBeFocused();
  const add = page.getByRole("button", { name: /^Add [\d,]+ entries/ });
  await expect(add).toBeVisible();
  await page.getByRole("combobox", { name: /Liquidation Date/ }).selectOption("");
  await page.getByRole("radio", { name: /Day first|Day, then month/ }).check();
  await expect(add).toBeVisible();
  await expect(page.getByRole("combobox", { name: /Liquidation Date/ })).toHaveValue("");
});

test("a table with a row of thousands of columns is refused at once", async ({ page }) => {
  await open(page, { address: "/table/entries" });
  await page.locator(SOURCE).setInputFiles(csv("a,".repeat(5_000)));
  await expect(page.getByText(/more than 1,000 columns/)).toBeVisible();
});

test("many dates are listed once they are expanded, and stay as they are when they are collapsed", async ({ page }) => {
  await openCheck(page, check());
  const dates = page.getByRole("region", { name: "All dates", exact: true });
  const rows = dates.getByRole("row");
  await dates.locator("summary").first().click();
  await expect.poll(() => rows.count()).toBeGreaterThan(100);
  await rows.nth(1).evaluate((row) => (row.dataset.same = ""));
  for (let times = 0; times < 2; times += 1) await dates.locator("summary").first().click();
  await expect(rows.nth(1)).toHaveAttribute("data-same");
});

test("opening a large check says how far it is, and can be canceled: the answers stay", async ({ page }) => {
  await openCheck(page, JSON.stringify({ format: "ace-self-check", version: 2, facts: { company: { label: "Acme Imports", portal_account: "no" } } }));
  // Pressed as soon as it's there: a quick machine is done before Playwright could.
  await page.evaluate(() => {
    const isCancel = (button) => button.textContent === "Cancel";
    const observer = new MutationObserver(() => {
      const button = [...document.querySelectorAll("button")].find(isCancel);
      if (!button) return;
      observer.disconnect();
      window.said = [...document.querySelectorAll("[role=status]")].map((part) => part.textContent).join();
      button.click();
    });
    observer.observe(document.body, { subtree: true, childList: true });
  });
  await openFile(page, check());
  await expect.poll(() => page.evaluate(() => window.said)).toMatch(/Reading/);
  await expect(page.getByText(/^Reading/)).toHaveCount(0);
  await page.waitForTimeout(1_000);
  await expect(page.getByRole("heading", { name: "Open these answers?" })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Acme Imports");
  await openFile(page, check());
  await toPlanBy(page, "Open and replace");
});
