// The brokers' page, Clients: many checks at a glance, by any means, and nothing leaves.
import { expect, test } from "@playwright/test";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { press, reload, visit } from "./actions.mjs";
import { DAYS, FILES, ORDER, add, copy, list, made, names, open, openWith, paths, place, saved, sixty, status } from "./clients.mjs";
import { serve } from "./serve.mjs";
import { DIST } from "./ways/copy.mjs";
import { translatePage, unmarked } from "./translate.mjs";
import { AXE, axe, listen, settled } from "./walk.mjs";

test("twelve files are listed by urgency", async ({ page }) => {
  const heard = listen(page);
  await openWith(page, paths);
  expect(await names(page)).toEqual(ORDER);
  const rows = list(page).getByRole("row");
  for (const [at, day] of DAYS.entries()) await expect(rows.nth(at + 1)).toContainText(day);
  await expect(page).toHaveTitle(/^\(8\) Clients/);
  await expect(rows.nth(2)).toContainText("101 open, 20 within 14 days");
  expect(heard).toEqual([]);
});

test("the rows that are listed stay as they are while a client is added", async ({ page }) => {
  await openWith(page, [paths[0]]);
  const row = await list(page).getByRole("row").nth(1).elementHandle();
  await add(page, [paths[1]]);
  await expect.poll(async () => (await names(page)).length).toBe(2);
  expect(await row.evaluate((row) => row.isConnected)).toBe(true);
});

test("counts filter, headings sort, the search finds an entry number", async ({ page }) => {
  await openWith(page, paths);
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
  const again = [1, 2, 3].map((at) => {
    const path = join(made, `again-${at}.json`);
    copyFileSync(copy(FILES[0], 0, (file) => ({ ...file, check: { ...file.check, saved_at: `2026-11-2${at}T09:00:00Z` } })), path);
    return path;
  });
  await add(page, [...good, ...bad, huge, ...again]);
  await expect(page.getByText("40 clients", { exact: true })).toBeVisible();
  await expect(page.getByText("43 of 59 files were read; 16 have a problem.")).toBeVisible();
  const problems = page.getByRole("table", { name: "Files with a problem" });
  await expect(problems.getByRole("row")).toHaveCount(16);
  await expect(problems.getByRole("row", { name: "huge.json" })).toContainText("16 MiB");
});

test("of a long list of bad links a hundred are shown, and how many more there are", async ({ page }) => {
  await open(page);
  const path = join(made, "links.txt");
  writeFileSync(path, "s=1\n".repeat(150));
  await page.getByLabel(/^Self-check files/).setInputFiles(path);
  await expect(page.getByRole("table", { name: "Files with a problem" }).getByRole("row")).toHaveCount(100);
  await expect(page.getByText("And 50 more")).toBeVisible();
});

test("the whole check speaks about the client, not to it", async ({ page }) => {
  await openWith(page, paths);
  const links = await list(page).getByRole("rowheader").getByRole("link").all();
  for (const href of await Promise.all(links.map((link) => link.getAttribute("href")))) {
    await page.evaluate((hash) => (location.hash = hash), `${href}/check`);
    await expect(page.getByRole("heading", { name: "Checks", exact: true })).toBeVisible();
    await settled(page);
    const text = await page.getByRole("main").innerText();
    expect(text).not.toMatch(/your (company|account owner|bank|broker|entries)|you (plan|haven’t)/i);
  }
});

test("a portfolio file saves and opens everything", async ({ page }) => {
  await openWith(page, paths);
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
  await reload(page);
  await expect(list(page)).toHaveCount(0);
  await open(page, { today: "2026-12-07" });
  await add(page, [path]);
  await expect(page.getByText(/^Since Monday, November 30: .*CAPE closed for/)).toBeVisible();
  await page.getByLabel(/^Search/).fill("k4711");
  expect(await names(page)).toEqual(["Fir Tools"]);
  await page.getByRole("link", { name: "Docket" }).click();
  // What went by since Monday stays on top until it is done or closed.
  await expect(page.getByRole("table", { name: "Docket" }).getByRole("row").nth(1)).toContainText("Overdue");
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
  await openWith(page, paths[1]);
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
  await openWith(page, paths);
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
  await reload(page);
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
  await openWith(page, paths);
  const client = await place(page, "Birch Footwear");
  const walk = async () => {
    const seen = [];
    const look = async () => {
      await settled(page);
      seen.push(unmarked(await page.evaluate(() => document.body.innerText)));
    };
    // What was said about the files goes with the first step away.
    await page.evaluate(() => (location.hash = "#/save"));
    await page.evaluate(() => (location.hash = "#/"));
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
  await openWith(page, paths);
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

test("the worker imports nothing but this page’s own glue", async ({ page, baseURL }) => {
  await visit(page, `${baseURL}clients.html`);
  const heard = await page.evaluate(async () => {
    const worker = new Worker(new URL(document.getElementById("asc-boot").dataset.reader, document.baseURI).href);
    const heard = [];
    worker.addEventListener("message", ({ data }) => heard.push(data));
    const empty = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    worker.postMessage({ module: empty, glue: 'data:text/javascript,postMessage("ran"); export default () => {};' });
    await new Promise((waited) => setTimeout(waited, 1_500));
    worker.terminate();
    return heard;
  });
  expect(heard).toEqual([]);
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
    const context = await browser.newContext();
    const broker = await context.newPage();
    const seen = [];
    context.on("request", (request) => seen.push(request.url()));
    await visit(broker, `${server.url}clients.html`);
    const before = asked.length;
    await broker.getByLabel(/^Self-check files/).setInputFiles(paths);
    await expect(status(broker)).toBeVisible();
    // The first file starts the worker, whose script is one more.
    expect(asked.slice(before).filter((url) => !/clients-(reader|glue)-/.test(url))).toEqual([]);
    expect(seen.filter((url) => !url.startsWith(server.url) && !/^(data|blob):/.test(url))).toEqual([]);
    await context.close();
    asked.length = 0;
    const importer = await browser.newContext({ serviceWorkers: "allow" });
    const check = await importer.newPage();
    await visit(check, server.url);
    await check.evaluate(() => navigator.serviceWorker.ready);
    expect(asked.filter((url) => url.includes("clients"))).toEqual([]);
    await importer.close();
  } finally {
    await server.close();
  }
});
