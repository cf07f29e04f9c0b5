// Entries and people at the size people have them: from a spreadsheet to a calendar and a CAPE list.
import { expect, test } from "@playwright/test";
import { onScreen, open, press, readPasted, save, toPlanBy } from "./actions.mjs";
import { toPlan } from "./stage.mjs";

// Liquidated on May 15, 2026: CAPE through August 3 (a Monday), a protest through November 11 (Veterans
// Day), so by November 10. The check digit of B76-0324527-8 is the one CBP computes; that of ABC-… is not.
const TABLE = [
  "ES-003 Entry Summary Line Details",
  "",
  "Importer Number,Entry Summary Number,Entry Type Code,Settled,Recon Issue Code,Protest",
  "12-3456789,B76-0324527-8,01,5/15/2026,,no",
  "12-3456789,B76-0324527-8,01,5/15/2026,,no",
  "12-3456789,ABC-1234567-0,1,5/15/2026,,no",
  "12-3456789,DEF-7654321-0,01,13/45/2026,,no",
  "12-3456789,GHJ-1111111-1,01,1/5/2026,,no",
  "Total,5",
].join("\r\n");

async function drop(page, name, text) {
  const transfer = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: "text/csv" }));
      return transfer;
    },
    [name, text],
  );
  await page.getByRole("textbox", { name: "Paste cells here" }).dispatchEvent("drop", { dataTransfer: transfer });
}

const entries = async (page) => JSON.parse((await saved(page)).text).facts.entries;

/** Saves from the plan and comes back. */
async function saved(page) {
  await toPlan(page);
  const file = await save(page);
  await page.goBack();
  await onScreen(page, "Entries");
  return file;
}

test("a dropped report: a column corrected, confirmed, filtered, undone, exported", async ({ page }) => {
  await open(page, { address: "/entries" });
  await expect(page.getByText("No entries are listed yet.")).toBeVisible();
  await page.getByRole("link", { name: "Add entries from a spreadsheet" }).click();
  await onScreen(page, "Add entries from a spreadsheet");

  await drop(page, "report.csv", TABLE);
  await expect(page.getByRole("heading", { name: "What was read: report.csv" })).toBeFocused();
  await expect(page.getByText("4 entries found in 5 lines.")).toBeVisible();
  await expect(page.getByText("Lines above the header were skipped.")).toBeVisible();
  await expect(page.getByText("12-3456789")).toHaveCount(0);

  // "Settled" is no name of a column: the respondent says what it holds.
  await page.getByRole("combobox", { name: "Read as: Settled" }).selectOption("Liquidation date");
  await expect(page.getByText("4 entries found in 5 lines.")).toBeVisible();
  await expect(
    page.getByText("Line 7, Settled: expected a date such as 2026-05-15 or 5/15/2026, from 1990 to 2100; found “13/45/2026”"),
  ).toBeVisible();
  await page.getByRole("checkbox", { name: /Empty cells .* mean no/ }).check();
  await page.getByRole("checkbox", { name: "Keep the full entry numbers in this check" }).check();
  await press(page, "Add 4 entries");
  await onScreen(page, "Entries");
  await expect(page.getByText("4 entries added.")).toBeVisible();
  const names = page.getByRole("checkbox", { name: /^Select/ });
  await expect(names).toHaveCount(4);

  // Two may be filed; one, liquidated on January 5, is past day 80: a protest.
  const row = (name) => page.getByRole("row", { name: new RegExp(`^${name}`) });
  await expect(row("List it in a CAPE declaration").getByRole("cell").first()).toHaveText("2");
  await expect(row("List it in a CAPE declaration")).toContainText("Monday, August 3, 2026");
  await row("File a protest").getByRole("button").click();
  await expect(names).toHaveCount(1);
  await expect(page.getByRole("row", { name: /GHJ-1111111-1/ })).toBeVisible();
  await press(page, "Show all entries");
  await page.getByRole("searchbox", { name: "Find by name or number" }).fill("b76-0324");
  await expect(names).toHaveCount(1);
  await page.getByRole("searchbox", { name: "Find by name or number" }).fill("zzz");
  await expect(page.getByText("No entries match.")).toBeVisible();
  await press(page, "Show all entries");

  // Many at once, and back.
  await press(page, "Select all 4 found");
  await page.getByRole("combobox", { name: "Change for all selected" }).selectOption("Open protest");
  await page.getByRole("combobox", { name: "New answer" }).selectOption("Yes");
  await press(page, "Change 4 entries");
  await expect(page.getByText("4 entries changed. Open protest: Yes.")).toBeVisible();
  await expect(row("List it in a CAPE declaration")).toHaveCount(0);
  await press(page, "Undo");
  await expect(row("List it in a CAPE declaration").getByRole("cell").first()).toHaveText("2");

  await press(page, "CAPE list");
  // A check digit that doesn't fit leaves an entry out, until the respondent says otherwise.
  await expect(page.getByText("1 entry listed.")).toBeVisible();
  await expect(page.getByText(/1 entry left out.*check digit.*ABC-1234567-0/)).toBeVisible();
  await page.getByRole("checkbox", { name: "List them anyway" }).check();
  await expect(page.getByText("2 entries listed.")).toBeVisible();
  const list = await save(page, "Download cape-list-2026-06-18.csv");
  expect(list).toEqual({ name: "cape-list-2026-06-18.csv", text: "Entry Number\r\nB7603245278\r\nABC12345670\r\n" });

  const all = await save(page, "Export as CSV");
  expect(all.name).toBe("entries-2026-06-18.csv");
  const lines = all.text.replace("\ufeff", "").trimEnd().split("\r\n");
  expect(lines).toHaveLength(5);
  expect(lines[1]).toContain(`"B7603245278","01","liquidated","2026-05-15","no",`);

  await toPlanBy(page, "See the plan");
  const calendar = await save(page, "Calendar");
  expect(calendar.name).toBe("ace-dates-2026-06-18.ics");
  const day = (summary) => calendar.text.split("BEGIN:VEVENT").filter((event) => summary.test(event));
  expect(calendar.text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
  expect(day(/UID:cape-by-e1-[0-9a-f]{6}@/)[0]).toContain("DTSTART;VALUE=DATE:20260803");
  expect(day(/UID:protest-by-e1-[0-9a-f]{6}@/)[0]).toContain("DTSTART;VALUE=DATE:20261110");

  await page.getByRole("heading", { name: "All dates" }).click();
  // The agenda says why the protest is not on the eleventh.
  await expect(page.getByRole("row", { name: /November 10, 2026/ })).toContainText("Veterans Day (November 11, 2026)");
});

test("Undo removes a whole imported table, and a second table updates the entries it names", async ({ page }) => {
  await open(page, { address: "/table/entries" });
  const read = async (text) => {
    await readPasted(page, text);
  };
  await read("Entry Number\tLiquidation Status\nB7603245278\tUnliquidated\nABC12345670\tSuspended");
  await page.getByRole("checkbox", { name: "Keep the full entry numbers in this check" }).check();
  await press(page, "Add 2 entries");
  await press(page, "Undo");
  await expect(page.getByText("No entries are listed yet.")).toBeVisible();

  await page.getByRole("link", { name: "Add entries from a spreadsheet" }).click();
  await read("Entry Number\tLiquidation Status\nB7603245278\tUnliquidated\nABC12345670\tSuspended");
  await page.getByRole("checkbox", { name: "Keep the full entry numbers in this check" }).check();
  await press(page, "Add 2 entries");
  await page.getByRole("link", { name: "Add entries from a spreadsheet" }).click();
  await read("Entry No;Liquidation Date\nB76-0324527-8;5/15/2026\nDEF-0000000-1;5/16/2026");
  await press(page, "Add 1 entry, update 1");
  await expect(page.getByText("1 entry added, 1 updated.")).toBeVisible();
  const listed = await entries(page);
  expect(listed.map((entry) => [entry.entry_number, entry.label, entry.liquidation, entry.liquidated_on])).toEqual([
    ["B7603245278", null, "liquidated", "2026-05-15"],
    ["ABC12345670", null, "suspended", null],
    ["DEF00000001", null, "liquidated", "2026-05-16"],
  ]);
});

test("pasted cells survive leaving the screen, separately for each table, until they are added", async ({ page }) => {
  await open(page, { address: "/table/people" });
  const cells = page.getByRole("textbox", { name: "Paste cells here" });
  await cells.fill("Name,Role\nDana,TAO");
  await page.getByRole("contentinfo").getByRole("link", { name: "Sources" }).click();
  await onScreen(page, /Sources/);
  await page.goto("/#/table/entries");
  await onScreen(page, /entries/i);
  await expect(cells).toHaveValue("");
  await page.goto("/#/table/people");
  await onScreen(page, /people/i);
  await expect(cells).toHaveValue("Name,Role\nDana,TAO");
  await press(page, "Read the pasted cells");
  await press(page, "Add 1 person");
  await page.goto("/#/table/people");
  await onScreen(page, /people/i);
  await expect(cells).toHaveValue("");
});

test("people from a table", async ({ page }) => {
  await open(page, { address: "/plan" });
  await page.getByRole("link", { name: /from a spreadsheet/ }).click();
  await readPasted(page, "Name,Role,Last login,E-mail controlled\nDana,TAO,5/1/2026,yes\nLee,backup TAO,May 2026,no\nKim,chief,never,?");
  await expect(page.getByText("3 people found in 3 lines.")).toBeVisible();
  await expect(page.getByText("Line 4, Role: expected TAO, proxy TAO, user, or unknown; found “chief”")).toBeVisible();
  await press(page, "Add 3 people");
  await expect(page.getByText("3 people added.")).toBeVisible();
  const listed = page.getByRole("region", { name: "People" }).getByRole("listitem");
  await expect(listed).toHaveText([/^Dana.*account owner/, /^Lee.*proxy/, /^Kim/]);
});

for (const [what, name, bytes, says] of [
  ["a workbook", "list.xlsx", "PK\u0003\u0004rest", /choose Save As and “CSV UTF-8”/],
  ["nothing", "list.csv", " \n,,\n", /There is nothing in it/],
  ["no known column", "list.csv", "a,b\nc,d\n", /No column was recognized/],
]) {
  test(`${what} is refused with what to do, and can be dismissed`, async ({ page }) => {
    await open(page, { address: "/table/entries" });
    await drop(page, name, bytes);
    await expect(page.getByText(says)).toBeVisible();
    await expect(page.getByText("No row can be added yet.")).toBeVisible();
    await press(page, "Cancel");
    await expect(page.getByText(says)).toHaveCount(0);
    await press(page, "Read the pasted cells");
    await expect(page.getByRole("alert")).toContainText("Paste the cells first");
  });
}

test("a file that is too large is refused as a failure, with what to do", async ({ page }) => {
  await open(page, { address: "/table/entries" });
  const field = page.getByRole("textbox", { name: "Paste cells here" });
  await field.evaluate((field) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(16 * 1024 * 1024 + 1)], "large.csv"));
    field.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  const notice = page.locator("#asc-notice");
  await expect(notice).toContainText("The file is too large: at most 16 MiB.");
  await expect(notice).toHaveClass(/asc-notice-warn/);
});

test("a calendar for one person begins with the last safe login", async ({ page }) => {
  await open(page, { address: "/plan" });
  await page.getByRole("link", { name: /from a spreadsheet/ }).click();
  await readPasted(page, "Name,Role,Last login\nDana,TAO,6/10/2026");
  await toPlanBy(page, "Add 1 person");
  await page.getByRole("heading", { name: "All dates" }).click();
  await press(page, "Add to calendar");
  const calendar = await save(page, "Calendar for Dana");
  expect(calendar.name).toBe("ace-dates-2026-06-18-p1.ics");
  // Day 44 after June 10 is July 24.
  const [first] = calendar.text.split("BEGIN:VEVENT").slice(1);
  expect(first).toContain("DTSTART;VALUE=DATE:20260724");
});
