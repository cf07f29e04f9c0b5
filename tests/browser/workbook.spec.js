// Workbooks in the page: read by a module of their own, fetched when one is opened; files dropped where nothing takes them.
import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { onScreen, open, press, readPasted } from "./actions.mjs";

const WORKBOOK = fileURLToPath(new URL("../workbooks/es-003.xlsx", import.meta.url));

/** Drops a file on the page itself, not on any part of it. */
async function drop(page, name, bytes) {
  const transfer = await page.evaluateHandle(
    ([name, bytes]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], name));
      return transfer;
    },
    [name, [...bytes]],
  );
  await page.locator("body").dispatchEvent("drop", { dataTransfer: transfer });
}

test("a workbook is opened, another sheet chosen, a word asked once, the entries added", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").at(-1)));
  await open(page, { address: "/table/entries" });
  expect(asked).not.toContain("workbook.wasm");
  await page.locator("#asc-table-file").setInputFiles(WORKBOOK);
  await expect(page.getByRole("heading", { name: "What was read: es-003.xlsx" })).toBeFocused();
  expect(asked).toContain("workbook.wasm");
  await expect(page.getByText("3 entries found in 6 lines.")).toBeVisible();
  await page.getByRole("combobox", { name: "Sheet" }).selectOption("Prompts");
  await expect(page.getByText("3 entries found in 6 lines.")).toHaveCount(0);
  await page.getByRole("combobox", { name: "Sheet" }).selectOption("Main Report");
  await expect(page.getByText("3 entries found in 6 lines.")).toBeVisible();
  await page.getByRole("combobox", { name: /“Suspension lifted” in 2 rows/ }).selectOption("unliquidated");
  await expect(page.getByText("Columns that aren’t used (1)")).toBeVisible();
  await press(page, "Add 3 entries");
  await onScreen(page, "Entries");
  await expect(page.getByText("3 entries added.")).toBeVisible();
});

test("a file dropped where nothing takes it is refused with a reason", async ({ page }) => {
  await open(page, { address: "/plan" });
  await drop(page, "es-003.xlsx", readFileSync(WORKBOOK));
  await expect(page.getByText(/Nothing was opened\. Drop a spreadsheet/)).toBeVisible();
});

test("a damaged workbook is refused with the next step", async ({ page }) => {
  await open(page, { address: "/table/entries" });
  await drop(page, "es-003.xlsx", readFileSync(WORKBOOK).subarray(0, 2000));
  await expect(page.getByText(/This workbook can’t be read/)).toBeVisible();
});

test("a list of entry numbers is checked as a CAPE upload", async ({ page }) => {
  await open(page, { address: "/table/entries" });
  const list = ["Entry Number", "ABC12345676", "ABC-1234567-6", "60576069343"].join("\r\n");
  const choose = (name, text) => page.locator("#asc-table-file").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await choose("cape.txt", list);
  await expect(page.getByRole("heading", { name: "What was read: cape.txt" })).toBeFocused();
  const title = page.getByRole("heading", { name: "If you upload this file to CAPE" });
  await expect(title).toBeVisible();
  const messages = page.locator("h3:has-text('CAPE') ~ ul").first().getByRole("listitem");
  await expect(messages).toHaveText([/isn’t a CSV file/, /more than once.*Line 3\. It stops the whole file\./, /11 characters.*Line 3\./, /wasn’t found.*Line 4\./]);
  await choose("cape.csv", "Entry Number\r\nABC12345676\r\n");
  await expect(page.getByText(/We found no problem/)).toBeVisible();
  await expect(page.getByText(/can’t check whether an entry is in ACE/)).toBeVisible();
  // Other tables and pasted cells aren't uploads.
  await choose("report.csv", "Entry Number,Entry Type\r\nABC12345676,01\r\n");
  await expect(page.getByRole("heading", { name: "What was read: report.csv" })).toBeFocused();
  await expect(title).toHaveCount(0);
  await readPasted(page, "Entry Number\nABC12345676");
  await expect(page.getByRole("heading", { name: "What was read: Pasted cells" })).toBeFocused();
  await expect(title).toHaveCount(0);
});
