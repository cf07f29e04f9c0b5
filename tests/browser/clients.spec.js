// The brokers' page, Clients: many checks at a glance, kept only where that is asked for, and nothing leaves.
import { expect, test } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { press, ready } from "./actions.mjs";
import { newer } from "./builds.mjs";
import { serve } from "./serve.mjs";
import { DIST } from "./ways/copy.mjs";
import { translatePage, unmarked } from "./translate.mjs";
import { AXE, axe, listen, settled } from "./walk.mjs";

const FOLDER = fileURLToPath(new URL("../clients", import.meta.url));
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".json")).sort();
const paths = FILES.map((name) => join(FOLDER, name));
const made = mkdtempSync(join(tmpdir(), "asc-clients-"));

/** From the table of docs/clients.md: the names in order, and their next days. */
const ORDER = ["Dogwood Apparel", "Hazel Retail Group", "Juniper Foods", "Katsura Imports", "Cedar Toys", "Birch Footwear", "Name this client", "Alder Home Goods", "Ivy Auto Parts", "Elm Lighting", "Fir Tools", "Name this client"];
const DAYS = ["Nov 30", "Nov 30", "Nov 30", "Nov 30", "Dec 1", "Dec 3", "Dec 4", "Dec 7", "Dec 9", "Dec 17", "Dec 29", "Answers missing"];

test.afterAll(() => rmSync(made, { recursive: true }));

async function open(page, { today = "2026-11-30", hash = "" } = {}) {
  await page.clock.setFixedTime(`${today}T12:00:00-05:00`);
  await page.goto(`/clients.html${hash}`);
  await ready(page);
}

const list = (page) => page.getByRole("table", { name: /^Your clients/ });
const names = (page) => list(page).getByRole("rowheader").getByRole("link").allInnerTexts();
const status = (page) => page.getByText(/^(All files have been read\.|[\d,]+ of [\d,]+ files (was|were) read;)/);

async function add(page, files) {
  if (await page.getByText("Add clients").isVisible().catch(() => false)) await page.getByText("Add clients").click();
  await page.getByLabel(/^Self-check files/).setInputFiles(files);
  await expect(status(page)).toBeVisible();
}

/** The address of a client's page, after the `#`. */
const place = (page, name) => list(page).getByRole("link", { name, exact: true }).getAttribute("href");

const FORGOTTEN = "Nothing is kept on this computer anymore.";

/** Has the page keep its clients, and returns to the list. */
async function keep(page) {
  await page.getByRole("link", { name: "Save and send" }).click();
  await press(page, "Keep on this computer");
  await keeps(page);
}

/** Waits until the page says that it keeps its clients, and returns to the list. */
async function keeps(page) {
  await page.getByRole("link", { name: "Save and send" }).click();
  await expect(page.getByText(/^Kept in this browser: [1-9]/)).toBeVisible();
  await page.getByRole("link", { name: "Clients", exact: true }).click();
}

async function forget(page) {
  await page.getByRole("link", { name: "Save and send" }).click();
  await press(page, "Forget all");
  await press(page, "Yes, forget all clients");
  await expect(page.getByText(FORGOTTEN)).toBeVisible();
}

/** The keys of the records on this computer; none without a database. */
const records = (page) =>
  page.evaluate(async () => {
    const name = "ace-self-check-clients";
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return [];
    const settled = (request) =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const database = await settled(indexedDB.open(name));
    const keys = await settled(database.transaction("records").objectStore("records").getAllKeys());
    database.close();
    return keys;
  });

/** A file with a check of its own, of another client in name or in id. */
function copy(name, index, change = (file) => file) {
  const file = JSON.parse(readFileSync(join(FOLDER, name), "utf8"));
  file.version = 2;
  file.check = { id: `copy${String(index).padStart(10, "0")}`, saved_at: "2026-11-27T09:00:00Z" };
  const path = join(made, `${index}-${name}`);
  writeFileSync(path, JSON.stringify(change(file)));
  return path;
}

/** Sixty clients: each of the twelve five times. */
const sixty = () => [0, 1, 2, 3, 4].flatMap((round) => FILES.map((name, at) => copy(name, round * 100 + at)));

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("twelve files are listed by urgency", async ({ page }) => {
  const heard = listen(page);
  await open(page);
  await add(page, paths);
  expect(await names(page)).toEqual(ORDER);
  const rows = list(page).getByRole("row");
  for (const [at, day] of DAYS.entries()) await expect(rows.nth(at + 1)).toContainText(day);
  await expect(page).toHaveTitle(/^\(8\) Clients/);
  await expect(rows.nth(2)).toContainText("101 open, 20 in 14 days");
  expect(heard).toEqual([]);
});

test("counts filter, headings sort, the search finds an entry number", async ({ page }) => {
  await open(page);
  await add(page, paths);
  await page.getByRole("button", { name: /No ACH/ }).click();
  expect(await names(page)).toEqual(["Dogwood Apparel", "Juniper Foods"]);
  await press(page, "Show all clients");
  await page.getByLabel(/^Search/).fill("abc10009");
  expect(await names(page)).toEqual(["Hazel Retail Group"]);
  await press(page, "Show all clients");
  const head = page.getByRole("columnheader", { name: "Client", exact: true });
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect(head.getByRole("button")).toBeFocused();
  expect((await names(page))[0]).toBe("Alder Home Goods");
  await head.getByRole("button").press("Enter");
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await page.getByLabel("Group by").selectOption("When it’s due");
  await expect(list(page).getByRole("row", { name: "Today 4" })).toBeVisible();
  await page.getByText("Columns", { exact: true }).click();
  await page.getByLabel("Broker", { exact: true }).uncheck();
  await expect(page.getByRole("columnheader", { name: "Broker" })).toHaveCount(0);
});

test("twenty bad files among sixty are listed with a reason", async ({ page }) => {
  await open(page);
  const good = sixty().slice(0, 40);
  const bad = Array.from({ length: 15 }, (_, at) => {
    const path = join(made, `bad-${at}.json`);
    writeFileSync(path, ["", "{", "[]", `{"format":"other"}`, "Entry Number\nABC"][at % 5]);
    return path;
  });
  const huge = join(made, "huge.json");
  writeFileSync(huge, Buffer.alloc(17 * 1024 * 1024, 32));
  // The same client again, in three files and an older version.
  const again = [1, 2, 3].map((at) => copy(FILES[0], 0, (file) => ({ ...file, check: { ...file.check, saved_at: `2026-11-2${at}T09:00:00Z` } })));
  await add(page, [...good, ...bad, huge, ...new Set(again)]);
  await expect(page.getByText("40 clients", { exact: true })).toBeVisible();
  await expect(page.getByText("43 of 59 files were read; 16 have a problem.")).toBeVisible();
  const problems = page.getByRole("table", { name: "Files with a problem" });
  await expect(problems.getByRole("row")).toHaveCount(16);
  await expect(problems.getByRole("row", { name: "huge.json" })).toContainText("16 MiB");
});

test("a newer file of a client replaces the older one and shows what changed", async ({ page }) => {
  await open(page);
  const older = copy(FILES[4], 900);
  await add(page, [older]);
  const newer = copy(FILES[4], 900, (file) => ({ ...file, check: { ...file.check, saved_at: "2026-11-29T09:00:00Z" }, facts: { ...file.facts, company: { ...file.facts.company, ach_refund: "yes" } } }));
  await add(page, [newer]);
  expect(await names(page)).toEqual(["Elm Lighting"]);
  await expect(list(page).getByRole("rowheader", { name: /Elm Lighting/ })).toContainText(/\d changes? since the older file/);
  await page.getByRole("link", { name: "Elm Lighting" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Elm Lighting" })).toBeFocused();
  await expect(page.getByRole("region", { name: "What changed" })).toContainText("Bank for refunds");
});

test("the broker decides whether two files with the same name and no id are one client", async ({ page }) => {
  await open(page);
  await add(page, [paths[0]]);
  const other = join(made, FILES[0]);
  writeFileSync(other, readFileSync(paths[0], "utf8").replace("2026-12-07", "2026-12-08"));
  await page.getByText("Add clients").click();
  await page.getByLabel(/^Self-check files/).setInputFiles(other);
  await expect(page.getByRole("heading", { name: /same client/ })).toBeVisible();
  await press(page, /replace the older/);
  expect(await names(page)).toEqual(["Alder Home Goods"]);
  await expect(list(page)).toContainText("Dec 8");
});

test("a newer file with an id asks about the client that had none", async ({ page }) => {
  await open(page);
  await add(page, [paths[0]]);
  await add(page, [copy(FILES[0], 970)]);
  await expect(page.getByRole("heading", { name: /same client/ })).toBeVisible();
  await press(page, /replace the older/);
  expect(await names(page)).toEqual(["Alder Home Goods"]);
  await expect(list(page)).toContainText("Newer file, same status");
  // From now on its id decides.
  await add(page, [copy(FILES[0], 970, (file) => ({ ...file, check: { ...file.check, saved_at: "2026-11-29T09:00:00Z" } }))]);
  await expect(page.getByRole("heading", { name: /same client/ })).toHaveCount(0);
  expect(await names(page)).toEqual(["Alder Home Goods"]);
});

test("a file with a problem: the count leads to it, and the rest are listed", async ({ page }) => {
  await open(page);
  const broken = join(made, "broken.json");
  writeFileSync(broken, "{");
  await add(page, [...paths.slice(0, 11), broken]);
  await expect(page.getByText("11 of 12 files were read; 1 has a problem.")).toBeVisible();
  const count = page.getByRole("button", { name: /^1\s*Files with a problem/ });
  await count.click();
  await expect(count).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("heading", { name: "Files with a problem" })).toBeFocused();
  await expect(page.getByRole("row", { name: /broken\.json/ })).toBeInViewport();
  await expect(list(page)).toHaveCount(0);
  await count.click();
  await expect(list(page).getByRole("rowheader")).toHaveCount(11);
  await count.click();
  await press(page, "Dismiss");
  await expect(list(page).getByRole("rowheader")).toHaveCount(11);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("a dropped folder is read, with the folders in it", async ({ page }) => {
  await open(page);
  const folder = mkdtempSync(join(made, "dropped-"));
  mkdirSync(join(folder, "more"));
  for (const [at, path] of paths.entries()) copyFileSync(path, join(folder, at < 5 ? "" : "more", FILES[at]));
  writeFileSync(join(folder, "broken.json"), "{");
  const devtools = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await devtools.send("Input.dispatchDragEvent", { type, x: 200, y: 300, data: { items: [], files: [folder], dragOperationsMask: 1 } });
  }
  await expect(page.getByText("12 of 13 files were read; 1 has a problem.")).toBeVisible();
  expect(await names(page)).toEqual(ORDER);
  await expect(page.getByRole("table", { name: "Files with a problem" })).toContainText(/dropped-\w+\/broken\.json/);
});

test("what is marked done is neither counted, nor next, nor on a CAPE list", async ({ page }) => {
  await open(page);
  // By day 80: December 7, and January 25.
  const birch = copy(FILES[1], 960, (file) => {
    file.facts.entries[0].entry_number = "ABC12345676";
    file.facts.entries[1].entry_number = "ABC12345684";
    return file;
  });
  await add(page, birch);
  await expect(list(page)).toContainText("2 open, 1 in 14 days");
  await expect(page.getByRole("button", { name: /^1\s*File in 7 days/ })).toBeVisible();
  await page.getByRole("link", { name: "Docket" }).click();
  await page.getByLabel("Show").selectOption("Overdue and the next 14 days");
  await page.getByLabel("Your initials").fill("MK");
  const line = page.getByRole("table", { name: "Docket" }).getByRole("row").filter({ hasText: "File in CAPE" });
  await expect(line).toContainText("Dec 7");
  await line.getByRole("button", { name: /^Done/ }).click();
  await page.getByRole("link", { name: "Clients", exact: true }).click();
  await expect(list(page)).toContainText("1 open");
  await expect(list(page)).not.toContainText("in 14 days");
  await expect(page.getByRole("button", { name: /^0\s*File in 7 days/ })).toBeVisible();
  await page.getByRole("link", { name: "Save and send" }).click();
  for (const [button, file] of [["One list for all clients", /^cape-list-clients/], ["One list per client", /^cape-list-birch/]]) {
    await press(page, button);
    await expect(page.getByText(/^Left out: 1 entry that you marked done/)).toBeVisible();
    expect((await saved(page, file)).text).toBe("Entry Number\r\nABC12345684\r\n");
  }
});

test("several things on the same day: ours comes first", async ({ page }) => {
  await open(page);
  await add(page, [paths[11]]);
  const row = list(page).getByRole("row", { name: /Katsura/ });
  await expect(row).toContainText(/today\s*File in CAPE: \S+\s*Sign in: Pat/);
  await expect(row).toContainText("Us");
});

test("the docket shows, prints, and exports all entries of a line", async ({ page }) => {
  await open(page);
  await add(page, [paths[8]]);
  await page.getByRole("link", { name: "Docket" }).click();
  await page.getByLabel("Show").selectOption("Everything");
  const line = page.getByRole("table", { name: "Docket" }).getByRole("row").filter({ hasText: /and \d+ more/ }).first();
  const few = line.getByText(/and \d+ more/);
  const count = Number(/and (\d+) more/.exec(await few.innerText())[1]) + 3;
  const all = line.locator(".asc-clients-all");
  await expect(all).toBeHidden();
  await few.click();
  await expect(all).toBeVisible();
  expect((await all.innerText()).split(/, and |, /)).toHaveLength(count);
  await few.click();
  await expect(all).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(all).toBeVisible();
  await expect(few).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "Save and send" }).click();
  const { text } = await saved(page, "Save the docket (docket.csv)");
  expect(Math.max(...text.split("\r\n").map((row) => row.split("; ").length))).toBeGreaterThanOrEqual(count);
});

test("the docket: done with initials, closed with a reason, reopened", async ({ page }) => {
  await open(page);
  await add(page, paths);
  await page.getByRole("link", { name: "Docket" }).click();
  const docket = page.getByRole("table", { name: "Docket" });
  const line = docket.getByRole("row").filter({ hasText: "Dogwood Apparel" }).first();
  await line.getByRole("button", { name: /^Done/ }).click();
  await expect(page.getByText("Enter your initials first.")).toBeVisible();
  await page.getByLabel("Your initials").fill("MK");
  await line.getByRole("button", { name: /^Done/ }).click();
  await expect(line).toContainText("MK, Nov 30");
  const katsura = docket.getByRole("row").filter({ hasText: "Katsura Imports" }).first();
  await katsura.getByRole("button", { name: /^Close/ }).click();
  await page.getByLabel("Why close it?").fill("Signed in by phone");
  await katsura.getByRole("button", { name: "Save" }).click();
  await expect(katsura).toContainText("Closed by MK, Nov 30: Signed in by phone");
  await page.getByRole("link", { name: "Clients" }).click();
  // Done on Monday, Dogwood's next day is another.
  expect((await names(page)).indexOf("Dogwood Apparel")).toBeGreaterThan(3);
  await page.getByRole("link", { name: "Docket" }).click();
  await line.getByRole("button", { name: /^Reopen/ }).click();
  await expect(line.getByRole("button", { name: /^Done/ })).toBeVisible();
});

test("the Monday sheet of sixty clients prints on three pages, each with its dates", async ({ page }) => {
  await open(page);
  await add(page, sixty());
  await page.getByRole("link", { name: "Docket" }).click();
  const path = join(made, "docket.pdf");
  await page.pdf({ path, preferCSSPageSize: true });
  const texts = execFileSync("pdftotext", ["-layout", path, "-"]).toString().split("\f").filter((text) => text.trim());
  expect(texts.length).toBeLessThanOrEqual(3);
  for (const text of texts) {
    expect(text).toContain("As of Monday, November 30, 2026");
    expect(text).toContain("Guidance as of");
  }
});

test("exports for spreadsheets, CAPE, calendars, and e-mail", async ({ page }) => {
  await open(page);
  // Its second entry is open in CAPE; the check digit of the number would be 6.
  const mistyped = copy(FILES[1], 951, (file) => {
    file.facts.entries[1].entry_number = "ABC12345671";
    return file;
  });
  await add(page, [...paths, mistyped, copy(FILES[0], 950, (file) => ({ ...file, facts: { ...file.facts, company: { ...file.facts.company, label: "=HYPERLINK(1)" } } }))]);
  await page.getByRole("link", { name: "Save and send" }).click();
  const clients = await saved(page, "Save the list (clients.csv)");
  expect(clients.name).toBe("clients-2026-11-30.csv");
  const rows = clients.text.trim().split("\r\n");
  expect(rows).toHaveLength(15);
  for (const row of rows) expect(row.replace("\ufeff", "")).toMatch(/^".*"$/);
  expect(clients.text).toContain(`"'=HYPERLINK(1)"`);
  const docket = await saved(page, "Save the docket (docket.csv)");
  expect(docket.text).toContain(`"2026-12-03","3","Sign in","Birch Footwear"`);
  const calendar = await saved(page, "Save the calendar (.ics)");
  const unfolded = calendar.text.replaceAll("\r\n ", "");
  expect(unfolded).toMatch(/SUMMARY:CAPE: .*Katsura Imports 1/);
  expect(unfolded).toContain("UID:cape-by-2026-11-30-clients@ace-self-check.invalid");
  expect(unfolded).toContain("TRIGGER:-P6DT15H");
  await press(page, "One list for all clients");
  await expect(page.getByText(/check digit doesn’t fit/).first()).toBeVisible();
  const before = await saved(page, /^cape-list-clients/);
  expect(before.text).not.toContain("ABC12345671");
  await page.getByLabel(/^Include entries/).check();
  await press(page, "One list for all clients");
  await expect(page.getByText(/^Listed, though/)).toBeVisible();
  const after = await saved(page, /^cape-list-clients/);
  expect(after.text.startsWith("Entry Number\r\n")).toBe(true);
  expect(after.text).toContain("ABC12345671");
  await press(page, "Prepare e-mails");
  const mail = page.getByRole("listitem").filter({ hasText: "Birch Footwear" }).getByRole("link", { name: "Open as an e-mail" }).first();
  const text = decodeURIComponent(await mail.getAttribute("href"));
  expect(text).toContain("subject=ACE Self-Check: what we need from Birch Footwear, next date: December 3, 2026");
  expect(text).toContain("sign in to ACE by December 3, 2026");
});

test("e-mails: ACH missing, and answers that are stale", async ({ page }) => {
  await open(page);
  await add(page, paths);
  await page.getByRole("link", { name: "Save and send" }).click();
  const items = page.getByRole("region", { name: "E-mails" }).getByRole("listitem");
  const texts = async () => {
    const links = await items.getByRole("link", { name: "Open as an e-mail" }).all();
    return Promise.all(links.map(async (link) => decodeURIComponent(await link.getAttribute("href"))));
  };
  await page.getByLabel("Ask for").selectOption("Please enroll for ACH refunds");
  await press(page, "Prepare e-mails");
  await expect(items).toHaveCount(2);
  for (const text of await texts()) {
    expect(text).toContain("- Enroll for ACH refunds in ACE.");
    expect(text).toContain("The next date is Monday, November 30, 2026:");
  }
  // Only one client's answers are missing; two weeks and a day later those of all are stale.
  const again = "Please update your answers";
  await page.getByLabel("Ask for").selectOption(again);
  await press(page, "Prepare e-mails");
  await expect(items.filter({ hasText: "Fir Tools" })).toHaveCount(0);
  await open(page, { today: "2026-12-15" });
  await page.reload();
  await ready(page);
  await add(page, paths);
  await page.getByRole("link", { name: "Save and send" }).click();
  await page.getByLabel("Ask for").selectOption(again);
  await press(page, "Prepare e-mails");
  await expect(items).toHaveCount(12);
  const link = items.filter({ hasText: "Fir Tools" }).getByRole("link", { name: "Open as an e-mail" });
  const text = decodeURIComponent(await link.getAttribute("href"));
  expect(text).toContain("please update your answers (Fir Tools, next date: December 29, 2026)");
  expect(text).toContain("from November 30, 2026 may be out of date");
  // Its link opens the check with these answers.
  const [, address] = /(http\S+index\.html#\S+)/.exec(text);
  await page.goto(address);
  await ready(page);
  await expect(page.getByText("Fir Tools").first()).toBeVisible();
});

test("the whole check speaks about the client, not to it", async ({ page }) => {
  await open(page);
  await add(page, paths);
  const links = await list(page).getByRole("rowheader").getByRole("link").all();
  for (const href of await Promise.all(links.map((link) => link.getAttribute("href")))) {
    await page.evaluate((hash) => (location.hash = hash), `${href}/check`);
    await expect(page.getByRole("heading", { name: "Checks", exact: true })).toBeVisible();
    await settled(page);
    const text = await page.getByRole("main").innerText();
    expect(text).not.toMatch(/your (company|account owner|bank|broker|entries)|you (plan|haven’t)/i);
  }
});

test("a newer build waits, and reloads only when no client would be lost", async ({ page }) => {
  const NEWER = /^A newer version of this page is ready/;
  const old = await serve({ root: DIST });
  await page.goto(`${old.url}clients.html`);
  await ready(page);
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await page.getByLabel(/^Self-check files/).setInputFiles(paths.slice(0, 2));
  await expect(list(page).getByRole("rowheader")).toHaveCount(2);
  await old.close();
  const folder = await newer(DIST);
  const now = await serve({ root: folder, port: old.port });
  try {
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()));
    await expect(page.getByText(NEWER)).toBeVisible();
    await press(page, "Reload with the update");
    await expect(page.getByText(/^Your clients aren’t kept in this browser/)).toBeVisible();
    await keep(page);
    await Promise.all([page.waitForEvent("load"), press(page, "Reload with the update")]);
    await ready(page);
    await expect(page.getByText(NEWER)).toHaveCount(0);
    await expect(list(page).getByRole("rowheader")).toHaveCount(2);
  } finally {
    await now.close();
    rmSync(folder, { recursive: true });
  }
});

test("a portfolio file saves and opens everything", async ({ page }) => {
  await open(page);
  await add(page, paths);
  await page.getByRole("link", { name: "Fir Tools" }).click();
  await page.getByLabel("Client number").fill("K-4711");
  await page.getByLabel("Stage").selectOption("Waiting for CBP");
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByLabel("Your filer codes").fill("abc");
  await page.getByLabel("Your filer codes").blur();
  await page.getByRole("link", { name: "Save and send" }).click();
  const file = await saved(page, "Save the portfolio file");
  expect(JSON.parse(file.text)).toMatchObject({ format: "ace-portfolio", version: 1, firm: { filer_codes: ["ABC"] }, seen: { on: "2026-11-30" } });
  const path = join(made, file.name);
  writeFileSync(path, file.text);
  await page.reload();
  await ready(page);
  await expect(list(page)).toHaveCount(0);
  await open(page, { today: "2026-12-07" });
  await add(page, [path]);
  await expect(page.getByText(/^Since Monday, November 30: .*left CAPE/)).toBeVisible();
  await page.getByLabel(/^Search/).fill("k4711");
  expect(await names(page)).toEqual(["Fir Tools"]);
  await page.getByRole("link", { name: "Docket" }).click();
  // What went by since Monday stays on top until it is done or closed.
  await expect(page.getByRole("table", { name: "Docket" }).getByRole("row").nth(1)).toContainText("Overdue");
});

test("clients are kept only on request and can be forgotten; the answers of the check stay", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("ace-self-check", "the importer’s own"));
  await open(page);
  await add(page, paths.slice(0, 3));
  await page.reload();
  await ready(page);
  await expect(page.getByRole("heading", { name: "Clients" })).toBeVisible();
  await expect(list(page)).toHaveCount(0);
  await add(page, paths.slice(0, 3));
  await page.getByRole("link", { name: "Save and send" }).click();
  await press(page, "Keep on this computer");
  await expect(page.getByText(/^Kept in this browser: [1-9]/)).toBeVisible();
  await page.getByRole("link", { name: "Clients" }).click();
  await page.getByRole("link", { name: "Cedar Toys" }).click();
  await page.getByLabel("Note", { exact: true }).fill("Call Ed");
  await page.getByLabel("Note", { exact: true }).blur();
  await page.reload();
  await ready(page);
  await expect(page.getByLabel("Note", { exact: true })).toHaveValue("Call Ed");
  await page.getByRole("link", { name: "Open the whole check" }).click();
  await expect(page.getByRole("heading", { name: "Checks", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Save and send" }).click();
  await press(page, "Forget all");
  await press(page, "Yes, forget all clients");
  await expect(page.getByText("Nothing is kept on this computer anymore.")).toBeVisible();
  await page.goto("/clients.html");
  await ready(page);
  await expect(list(page)).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem("ace-self-check"))).toBe("the importer’s own");
});

test("two tabs that keep their clients keep those of both", async ({ page, context }) => {
  await open(page);
  await keep(page);
  const other = await context.newPage();
  await open(other);
  await keeps(other);
  await add(page, join(FOLDER, "01-all-fine.json"));
  await add(other, join(FOLDER, "11-protest-day.json"));
  await expect.poll(() => records(page)).toHaveLength(3);
  await page.reload();
  await ready(page);
  await expect(list(page).getByRole("rowheader")).toHaveCount(2);
  expect((await names(page)).sort()).toEqual(["Alder Home Goods", "Juniper Foods"]);
});

for (const hears of [true, false]) {
  test(`what a tab forgets, another one ${hears ? "that hears of it " : ""}doesn’t bring back`, async ({ page, context }) => {
    await open(page);
    await keep(page);
    await add(page, paths[0]);
    await expect.poll(() => records(page)).toHaveLength(2);
    const other = await context.newPage();
    if (!hears) await other.addInitScript(() => delete globalThis.BroadcastChannel);
    await open(other);
    await other.getByRole("link", { name: "Alder Home Goods" }).click();
    await forget(page);
    if (!hears) {
      await expect(other.getByText(FORGOTTEN)).toHaveCount(0);
      await other.getByLabel("Note", { exact: true }).fill("Call Ed");
      await other.getByLabel("Note", { exact: true }).blur();
    }
    await expect(other.getByText(FORGOTTEN)).toBeVisible();
    // What it still lists can be kept again, but only on request.
    await other.getByLabel("Client number").fill("K-4711");
    await other.getByLabel("Client number").blur();
    await other.getByRole("link", { name: "Save and send" }).click();
    await expect(other.getByRole("button", { name: "Keep on this computer" })).toBeVisible();
    expect(await records(other)).toEqual([]);
    const third = await context.newPage();
    await open(third);
    await expect(list(third)).toHaveCount(0);
  });
}

test("records without a head are removed when the page opens", async ({ page }) => {
  await open(page);
  await page.evaluate(
    () =>
      new Promise((done) => {
        const request = indexedDB.open("ace-self-check-clients", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("records").put("left over", "7");
        request.onsuccess = () => done(request.result.close());
      }),
  );
  expect(await records(page)).toEqual(["7"]);
  await page.reload();
  await ready(page);
  await expect.poll(() => records(page)).toEqual([]);
});

test("after a failed write, a client can still be removed, and everything forgotten", async ({ page }) => {
  await open(page);
  await keep(page);
  await add(page, paths.slice(0, 2));
  await expect.poll(() => records(page)).toHaveLength(3);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("", "QuotaExceededError");
    };
  });
  await page.getByRole("link", { name: "Alder Home Goods" }).click();
  await page.getByLabel("Note", { exact: true }).fill("Call Ed");
  await page.getByLabel("Note", { exact: true }).blur();
  await page.getByRole("link", { name: "Save and send" }).click();
  await expect(page.getByText(/^Your browser couldn’t keep this/)).toBeVisible();
  await page.getByRole("link", { name: "Clients", exact: true }).click();
  await page.getByRole("link", { name: "Alder Home Goods" }).click();
  await press(page, "Remove from this list");
  await expect.poll(() => records(page)).toHaveLength(2);
  await forget(page);
  expect(await records(page)).toEqual([]);
});

test("someone’s portfolio file doesn’t replace the page’s own settings", async ({ page }) => {
  await open(page);
  const path = join(made, "theirs.json");
  writeFileSync(path, JSON.stringify({ format: "ace-portfolio", version: 1, firm: { filer_codes: ["XYZ"], stale_after: 99 }, clients: [] }));
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByLabel("Your filer codes").fill("ABC");
  await page.getByLabel("Your filer codes").blur();
  await page.getByRole("link", { name: "Clients", exact: true }).click();
  await add(page, path);
  await expect(page.getByText("The portfolio file has other settings; yours stay as they are.")).toBeVisible();
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByLabel("Your filer codes")).toHaveValue("ABC");
  await expect(page.getByLabel(/^Answers are stale/)).toHaveValue("14");
});

test("a contact is one address or one phone number", async ({ page }) => {
  await open(page);
  await add(page, paths[1]);
  const openClient = () => page.getByRole("link", { name: "Birch Footwear" }).click();
  await openClient();
  const contact = page.getByLabel(/^Contact/);
  await contact.fill("pat@example.com, sam@example.org");
  await contact.blur();
  await expect(contact).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText(/^Enter one e-mail address/)).toBeVisible();
  await contact.fill("pat@example.com");
  await contact.blur();
  await expect(contact).toHaveAttribute("aria-invalid", "false");
  await page.getByRole("link", { name: "Clients", exact: true }).click();
  await openClient();
  await expect(contact).toHaveValue("pat@example.com");
});

test("no width from 320 to 1,600 pixels scrolls sideways, and axe finds nothing", async ({ page }) => {
  await page.addInitScript({ path: AXE });
  await open(page);
  await add(page, paths);
  /** How far the page, or a part of it with a scroll bar of its own, is wider than it should be. */
  const tooWide = (width) =>
    page.evaluate((width) => {
      const frames = [...document.querySelectorAll(".asc-table-frame")].map((frame) => frame.scrollWidth - frame.clientWidth);
      return Math.max(0, document.documentElement.scrollWidth - width, ...frames);
    }, width);
  await page.getByText("Columns", { exact: true }).click();
  const columns = await page.getByRole("group").filter({ hasText: "Columns" }).getByRole("checkbox").all();
  for (const isAll of [true, false]) {
    for (const column of columns) await column.setChecked(isAll);
    for (const width of [320, 704, 768, 1216, 1280, 1440, 1536, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      expect(await tooWide(width), `${isAll ? "all" : "no other"} columns at ${width}`).toBe(0);
    }
  }
  await page.reload();
  await ready(page);
  await add(page, paths);
  const client = await place(page, "Hazel Retail Group");
  for (const hash of ["#/", "#/docket", "#/save", "#/settings", client, `${client}/check`]) {
    await page.evaluate((hash) => (location.hash = hash), hash);
    for (const width of [320, 360, 704, 768, 1280, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      expect(await tooWide(width), `${hash} at ${width}`).toBe(0);
    }
    const { violations, unsure } = await axe(page);
    expect({ violations, unsure }, hash).toEqual({ violations: [], unsure: [] });
  }
});

test("page translation: the list, the docket, and a client show the same words", async ({ page }) => {
  await open(page);
  await add(page, paths);
  const client = await place(page, "Birch Footwear");
  const walk = async () => {
    const seen = [];
    const look = async () => {
      await settled(page);
      seen.push(unmarked(await page.evaluate(() => document.body.innerText)));
    };
    await look();
    await page.getByRole("button", { name: /No ACH/ }).or(page.getByText(/No ACH/)).first().click();
    await look();
    await page.locator(".asc-clients-count[aria-pressed=true]").click();
    for (const hash of ["#/docket", client, "#/settings", "#/"]) {
      await page.evaluate((hash) => (location.hash = hash), hash);
      await look();
    }
    return seen;
  };
  const plain = await walk();
  await page.evaluate(translatePage);
  expect(await walk()).toEqual(plain);
});

test("by keyboard: from the skip link to a client and back", async ({ page }) => {
  await open(page);
  await add(page, paths);
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.getByRole("link", { name: "Hazel Retail Group" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Clients" })).toBeFocused();
});

test("the page doesn't start in a frame", async ({ page, baseURL }) => {
  await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: `<iframe src="${baseURL}clients.html"></iframe>` }));
  await page.goto("/host.html");
  await expect(page.frameLocator("iframe").getByText(/^This page didn’t start/)).toBeVisible();
});

test("the page requests nothing once it has started, and an importer loads none of it", async ({ page, browser }) => {
  const asked = [];
  const server = await serve({ root: DIST, heard: (url) => asked.push(url) });
  try {
    const context = await browser.newContext({ serviceWorkers: "block" });
    const broker = await context.newPage();
    const seen = [];
    context.on("request", (request) => seen.push(request.url()));
    await broker.goto(`${server.url}clients.html`);
    await ready(broker);
    const before = asked.length;
    await broker.getByLabel(/^Self-check files/).setInputFiles(paths);
    await expect(status(broker)).toBeVisible();
    // The first file starts the worker, whose script is one more.
    expect(asked.slice(before).filter((url) => !/clients-(reader|glue)-/.test(url))).toEqual([]);
    expect(seen.filter((url) => !url.startsWith(server.url) && !/^(data|blob):/.test(url))).toEqual([]);
    await context.close();
    asked.length = 0;
    const importer = await browser.newContext();
    const check = await importer.newPage();
    await check.goto(server.url);
    await ready(check);
    await check.evaluate(() => navigator.serviceWorker.ready);
    expect(asked.filter((url) => url.includes("clients"))).toEqual([]);
    await importer.close();
  } finally {
    await server.close();
  }
});

test("after a first visit it opens without a server", async ({ page }) => {
  const server = await serve({ root: DIST });
  await page.goto(`${server.url}clients.html`);
  await ready(page);
  const isKept = () =>
    page.evaluate(async () => {
      for (const name of await caches.keys()) if (await (await caches.open(name)).match("clients.html")) return Boolean(navigator.serviceWorker.controller);
      return false;
    });
  await expect.poll(isKept).toBe(true);
  await server.close();
  await page.reload();
  await ready(page);
  await page.getByLabel(/^Self-check files/).setInputFiles(paths.slice(0, 2));
  await expect(list(page).getByRole("rowheader")).toHaveCount(2);
});

test("the one-file edition opens from a disk, requests nothing, and reads in slices", async ({ page, context }, testInfo) => {
  test.skip(!existsSync(join(DIST, "ace-clients.html")), "the quick build has none");
  const file = testInfo.outputPath("my clients.html");
  copyFileSync(join(DIST, "ace-clients.html"), file);
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  await page.clock.setFixedTime("2026-11-30T12:00:00-05:00");
  await page.goto(pathToFileURL(file).href);
  await ready(page);
  await page.getByLabel(/^Self-check files/).setInputFiles(paths);
  await expect(status(page)).toBeVisible();
  expect(await names(page)).toEqual(ORDER);
  expect(asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith("file:"))).toEqual([]);
  expect(asked.filter((url) => url.startsWith("file:"))).toHaveLength(1);
});
