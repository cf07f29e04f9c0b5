// The brokers' page at work: files that come again, the docket, and what is saved and sent.
import { expect, test } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { press, reload, visit } from "./actions.mjs";
import { FILES, ORDER, add, copy, list, made, names, open, openWith, paths, saved, sixty } from "./clients.mjs";

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
  await openWith(page, [paths[0]]);
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
  await openWith(page, [paths[0]]);
  // The earlier file is of November 30, too.
  const stamp = (file, time) => ({ ...file, check: { id: "copy0000000970", saved_at: `2026-11-30T${time}Z` } });
  const newer = copy(FILES[0], 970, (file) => stamp(file, "15:00:00"));
  await add(page, [newer]);
  await expect(page.getByRole("heading", { name: /same client/ })).toBeVisible();
  await press(page, /replace the older/);
  expect(await names(page)).toEqual(["Alder Home Goods"]);
  await expect(list(page)).toContainText("Newer file, same status");
  // From now on its id decides.
  const later = copy(FILES[0], 971, (file) => ({ ...stamp(file, "16:00:00"), facts: { ...file.facts, filing: { planned_on: "2026-12-08" } } }));
  await add(page, [later]);
  await expect(list(page)).toContainText("1 change since the older file");
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
  await expect(list(page)).toContainText("2 open, 1 within 14 days");
  await expect(page.getByRole("button", { name: /^1\s*File within 7 days/ })).toBeVisible();
  await page.getByRole("link", { name: "Docket" }).click();
  await page.getByLabel("Show", { exact: true }).selectOption("Overdue and the next 14 days");
  await page.getByLabel("Your initials").fill("MK");
  const line = page.getByRole("table", { name: "Docket" }).getByRole("row").filter({ hasText: "File in CAPE" });
  await expect(line).toContainText("Dec 7");
  await line.getByRole("button", { name: /^Done/ }).click();
  await page.getByRole("link", { name: "Clients", exact: true }).click();
  await expect(list(page)).toContainText("1 open");
  await expect(list(page)).not.toContainText("within 14 days");
  await expect(page.getByRole("button", { name: /^0\s*File within 7 days/ })).toBeVisible();
  await page.getByRole("link", { name: "Save and send" }).click();
  for (const [button, file] of [["One list for all clients", /^cape-list-clients/], ["One list per client", /^cape-list-birch/]]) {
    await press(page, button);
    await expect(page.getByText(/^Left out: 1 entry that you marked done/)).toBeVisible();
    expect((await saved(page, file)).text).toBe("Entry Number\r\nABC12345684\r\n");
  }
});

test("a line of the docket keeps the focus when it is done and reopened", async ({ page }) => {
  await openWith(page, [paths[0]]);
  await page.getByRole("link", { name: "Docket" }).click();
  await page.getByLabel("Show", { exact: true }).selectOption("Everything");
  await page.getByLabel("Your initials").fill("MK");
  const line = page.getByRole("table", { name: "Docket" }).getByRole("row").nth(1);
  await line.getByRole("button", { name: /^Done/ }).press("Enter");
  await expect(line.getByRole("button", { name: /^Reopen/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(line.getByRole("button", { name: /^Done/ })).toBeFocused();
  await line.getByRole("button", { name: /^Close/ }).press("Enter");
  await line.getByRole("button", { name: "Cancel" }).press("Enter");
  await expect(line.getByRole("button", { name: /^Done/ })).toBeFocused();
});

test("a past day that is done goes from the docket, and the heading takes the focus", async ({ page }) => {
  await open(page, { today: "2026-12-15" });
  await add(page, [paths[1]]);
  await page.getByRole("link", { name: "Docket" }).click();
  await page.getByLabel("Your initials").fill("MK");
  const overdue = page.getByRole("table", { name: "Docket" }).getByRole("row").filter({ hasText: "Overdue" });
  const count = await overdue.count();
  await overdue.first().getByRole("button", { name: /^Done/ }).press("Enter");
  await expect(overdue).toHaveCount(count - 1);
  await expect(page.getByRole("heading", { level: 1, name: "Docket" })).toBeFocused();
});

test("the second press of a double-click doesn’t mark the line that moves up", async ({ page }) => {
  await open(page, { today: "2026-12-15" });
  await add(page, paths);
  await page.getByRole("link", { name: "Docket" }).click();
  await page.getByLabel("Your initials").fill("MK");
  const done = page.getByRole("table", { name: "Docket" }).getByRole("row").filter({ hasText: "Overdue" }).getByRole("button", { name: /^Done/ });
  const count = await done.count();
  expect(count).toBeGreaterThan(1);
  await done.first().dblclick();
  await expect(done).toHaveCount(count - 1);
  await page.getByRole("link", { name: "Save and send" }).click();
  const { clients } = JSON.parse((await saved(page, "Save the portfolio file")).text);
  expect(clients.flatMap(({ marks }) => marks.done)).toHaveLength(1);
});

test("a reason being typed stays when a new day begins", async ({ page }) => {
  await openWith(page, [paths[0]]);
  await page.getByRole("link", { name: "Docket" }).click();
  await page.getByLabel("Show", { exact: true }).selectOption("Everything");
  await page.getByLabel("Your initials").fill("MK");
  const docket = page.getByRole("table", { name: "Docket" });
  await docket.getByRole("button", { name: /^Close/ }).last().click();
  const reason = page.getByLabel("Why close it?");
  await reason.fill("By phone");
  await page.clock.setFixedTime("2026-12-01T12:00:00-05:00");
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(docket.getByRole("columnheader", { name: "Day" })).toHaveAttribute("data-as-of", /December 1/);
  await expect(reason).toHaveValue("By phone");
  await expect(reason).toBeFocused();
});

test("a removed client can be put back, with its notes", async ({ page }) => {
  await openWith(page, paths.slice(0, 2));
  await page.getByRole("link", { name: "Alder Home Goods" }).click();
  await page.getByLabel("Name in your books").fill("Alder, Inc.");
  // The first press counts, although it is what ends the typing.
  await press(page, "Remove from this list");
  await expect(list(page).getByRole("rowheader")).toHaveCount(1);
  await expect(page.getByText("Alder, Inc. was removed from this list.")).toBeVisible();
  await press(page, "Undo");
  await expect(list(page).getByRole("link", { name: "Alder, Inc." })).toBeVisible();
  await expect(page.getByText(/was removed/)).toHaveCount(0);
});

test("closing the tab asks first while clients are neither saved nor kept", async ({ page }) => {
  await open(page);
  const asks = async () => {
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
  };
  const main = page.getByRole("main");
  await expect(main).not.toHaveAttribute("data-unsaved");
  await add(page, [paths[0]]);
  await asks();
  await page.getByRole("link", { name: "Save and send" }).click();
  await saved(page, "Save the portfolio file");
  await expect(main).not.toHaveAttribute("data-unsaved");
});

test("several things on the same day: ours comes first", async ({ page }) => {
  await openWith(page, [paths[11]]);
  const row = list(page).getByRole("row", { name: /Katsura/ });
  await expect(row).toContainText(/today\s*File in CAPE: \S+\s*Sign in: Pat/);
  await expect(row).toContainText("Us");
});

test("the docket shows, prints, and exports all entries of a line", async ({ page }) => {
  await openWith(page, [paths[8]]);
  await page.getByRole("link", { name: "Docket" }).click();
  await page.getByLabel("Show", { exact: true }).selectOption("Everything");
  const line = page.getByRole("table", { name: "Docket" }).getByRole("row").filter({ hasText: /and \d+ more/ }).first();
  const few = line.getByText(/and \d+ more/);
  const count = Number(/and (\d+) more/.exec(await few.innerText())[1]) + 3;
  const all = line.locator("details > span");
  await expect(all).toBeHidden();
  await few.click();
  await expect(all).toBeVisible();
  const entries = (await all.innerText()).split(/, and |, /);
  expect(entries).toHaveLength(count);
  await few.click();
  await expect(all).toBeHidden();
  const path = join(made, "all.pdf");
  await page.pdf({ path, preferCSSPageSize: true });
  const printed = execFileSync("pdftotext", [path, "-"]).toString().replaceAll(/\s/g, "");
  for (const entry of entries) expect(printed).toContain(entry);
  expect(printed).not.toMatch(/and\d+more/);
  await page.getByRole("link", { name: "Save and send" }).click();
  const { text } = await saved(page, "Save the docket (docket.csv)");
  expect(Math.max(...text.split("\r\n").map((row) => row.split("; ").length))).toBeGreaterThanOrEqual(count);
});

test("the docket: done with initials, closed with a reason, reopened", async ({ page }) => {
  await openWith(page, paths);
  await page.getByRole("link", { name: "Docket" }).click();
  const docket = page.getByRole("table", { name: "Docket" });
  const line = docket.getByRole("row").filter({ hasText: "Dogwood Apparel" }).first();
  await line.getByRole("button", { name: /^Done/ }).click();
  await expect(page.getByText("Enter your initials first.")).toBeVisible();
  const katsura = docket.getByRole("row").filter({ hasText: "Katsura Imports" }).first();
  await katsura.getByRole("button", { name: /^Close/ }).click();
  await page.getByLabel("Why close it?").fill("Signed in by phone");
  await katsura.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Your initials")).toBeFocused();
  await expect(page.getByLabel("Why close it?"), "the reason waits for the initials").toHaveValue("Signed in by phone");
  await page.getByLabel("Your initials").fill("MK");
  await katsura.getByRole("button", { name: "Save" }).click();
  await expect(katsura).toContainText("Closed by MK, Nov 30: Signed in by phone");
  await line.getByRole("button", { name: /^Done/ }).click();
  await expect(line).toContainText("MK, Nov 30");
  await page.getByRole("link", { name: "Clients" }).click();
  // Done on Monday, Dogwood's next day is another.
  expect((await names(page)).indexOf("Dogwood Apparel")).toBeGreaterThan(3);
  await page.getByRole("link", { name: "Docket" }).click();
  await line.getByRole("button", { name: /^Reopen/ }).click();
  await expect(line.getByRole("button", { name: /^Done/ })).toBeVisible();
});

test("the Monday sheet of sixty clients prints on three pages, each with its dates", async ({ page }) => {
  await openWith(page, sixty());
  await page.getByRole("link", { name: "Docket" }).click();
  await expect(page.getByRole("table", { name: "Docket" })).toBeVisible();
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
    file.facts.company.label = "Sycamore Shoes";
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
  expect(text).toContain("subject=ACE Self-Check: what we need from Birch Footwear, next deadline: December 3, 2026");
  expect(text).toContain("sign in to ACE by December 3, 2026");
});

test("e-mails: ACH missing, and answers that are stale", async ({ page }) => {
  await openWith(page, paths);
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
    expect(text).toContain("Your next deadline is Monday, November 30, 2026:");
  }
  // Only one client's answers are missing; two weeks and a day later those of all are stale.
  const again = "Please update your answers";
  await page.getByLabel("Ask for").selectOption(again);
  await press(page, "Prepare e-mails");
  await expect(items.filter({ hasText: "Fir Tools" })).toHaveCount(0);
  await open(page, { today: "2026-12-15" });
  await reload(page);
  await add(page, paths);
  await page.getByRole("link", { name: "Save and send" }).click();
  await page.getByLabel("Ask for").selectOption(again);
  await press(page, "Prepare e-mails");
  await expect(items).toHaveCount(12);
  const link = items.filter({ hasText: "Fir Tools" }).getByRole("link", { name: "Open as an e-mail" });
  const text = decodeURIComponent(await link.getAttribute("href"));
  expect(text).toContain("please update your answers (Fir Tools, next deadline: December 29, 2026)");
  expect(text).toContain("from November 30, 2026 may be out of date");
  // Its link opens the check with these answers.
  const [, address] = /(http\S+index\.html#\S+)/.exec(text);
  await visit(page, address);
  await expect(page.getByText("Fir Tools").first()).toBeVisible();
});

test("only what was asked for last is prepared", async ({ page }) => {
  await openWith(page, paths);
  await page.getByRole("link", { name: "Save and send" }).click();
  const [lists, mails] = ["Lists for CAPE", "E-mails"].map((name) => page.getByRole("region", { name }).getByRole("listitem"));
  const both = (names) =>
    page.evaluate(async (names) => {
      for (const name of names) [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name).click();
      // Clients are prepared a few per turn.
      for (let turn = 0; turn < 50; turn += 1) await new Promise((done) => setTimeout(done));
    }, names);
  await both(["One list per client"]);
  const each = await lists.allTextContents();
  await both(["One list for all clients", "One list per client"]);
  expect(await lists.allTextContents()).toEqual(each);
  await page.getByLabel("Ask for").evaluate(async (select) => {
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Prepare e-mails").click();
    select.selectedIndex += 1;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    for (let turn = 0; turn < 50; turn += 1) await new Promise((done) => setTimeout(done));
  });
  await expect(mails).toHaveCount(0);
});

test("files added right after Cancel are read", async ({ page }) => {
  await open(page);
  await page.evaluate(async (texts) => {
    const give = (files) => {
      const all = new DataTransfer();
      const input = document.getElementById("asc-files");
      for (const file of files) all.items.add(file);
      input.files = all.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    };
    give(Array.from({ length: 200 }, (_, at) => new File([texts[0]], `${at}.json`)));
    const cancel = () => [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel");
    while (!cancel()?.checkVisibility()) await new Promise((done) => setTimeout(done));
    cancel().click();
    give([new File([texts[1]], "later.json")]);
  }, [0, 4].map((at) => readFileSync(paths[at], "utf8")));
  await expect(list(page).getByRole("rowheader", { name: /Elm Lighting/ })).toBeVisible();
});

test("where the browser doesn't copy, the text of an e-mail is shown", async ({ page }) => {
  await page.addInitScript(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("denied"))));
  await openWith(page, paths);
  await page.getByRole("link", { name: "Save and send" }).click();
  await press(page, "Prepare e-mails");
  const mail = page.getByRole("listitem").filter({ hasText: "Birch Footwear" });
  await mail.getByRole("button", { name: "Copy" }).click();
  await expect(mail.getByRole("textbox", { name: /Select the text/ })).toHaveValue(/Birch Footwear/);
});
