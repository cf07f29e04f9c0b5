// What the tests of the brokers' page do: its files, the list, and where it keeps its clients.
import { expect } from "@playwright/test";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { press, ready } from "./actions.mjs";

export const FOLDER = fileURLToPath(new URL("../clients", import.meta.url));
export const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".json")).sort();
export const paths = FILES.map((name) => join(FOLDER, name));
export const made = mkdtempSync(join(tmpdir(), "asc-clients-"));

/** From the table of docs/clients.md: the names in order, and their next days. */
export const ORDER = ["Dogwood Apparel", "Hazel Retail Group", "Juniper Foods", "Katsura Imports", "Cedar Toys", "Birch Footwear", "Name this client", "Alder Home Goods", "Ivy Auto Parts", "Elm Lighting", "Fir Tools", "Name this client"];
export const DAYS = ["Nov 30", "Nov 30", "Nov 30", "Nov 30", "Dec 1", "Dec 3", "Dec 4", "Dec 7", "Dec 9", "Dec 17", "Dec 29", "Answers missing"];

// Several files of tests may run in one process, one after another.
process.on("exit", () => rmSync(made, { recursive: true, force: true }));

export async function open(page, { today = "2026-11-30", hash = "" } = {}) {
  await page.clock.setFixedTime(`${today}T12:00:00-05:00`);
  await page.goto(`/clients.html${hash}`);
  await ready(page);
}

export const list = (page) => page.getByRole("table", { name: /^Your clients/ });
export const names = (page) => list(page).getByRole("rowheader").getByRole("link").allInnerTexts();
export const status = (page) => page.getByText(/^(All files have been read\.|[\d,]+ of [\d,]+ files (was|were) read;)/);

export async function add(page, files) {
  if (await page.getByText("Add clients").isVisible().catch(() => false)) await page.getByText("Add clients").click();
  await page.getByLabel(/^Self-check files/).setInputFiles(files);
  await expect(status(page)).toBeVisible();
}

export async function openWith(page, files) {
  await open(page);
  await add(page, files);
}

/** The address of a client's page, after the `#`. */
export const place = (page, name) => list(page).getByRole("link", { name, exact: true }).getAttribute("href");

export const FORGOTTEN = "Nothing is kept on this computer anymore.";

/** Has the page keep its clients, and returns to the list. */
export async function keep(page) {
  await page.getByRole("link", { name: "Save and send" }).click();
  await press(page, "Keep on this computer");
  await keeps(page);
}

/** Waits until the page says that it keeps its clients, and returns to the list. */
export async function keeps(page) {
  await page.getByRole("link", { name: "Save and send" }).click();
  await expect(page.getByText(/^Kept in this browser: [1-9]/)).toBeVisible();
  await page.getByRole("link", { name: "Clients", exact: true }).click();
}

export async function forget(page) {
  await page.getByRole("link", { name: "Save and send" }).click();
  await press(page, "Forget all");
  await press(page, "Yes, forget all clients");
  await expect(page.getByText(FORGOTTEN)).toBeVisible();
}

/** The keys of the records on this computer; none without a database. */
export const records = (page) =>
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
export function copy(name, index, change = (file) => file) {
  const file = JSON.parse(readFileSync(join(FOLDER, name), "utf8"));
  file.version = 2;
  file.check = { id: `copy${String(index).padStart(10, "0")}`, saved_at: "2026-11-27T09:00:00Z" };
  const path = join(made, `${index}-${name}`);
  writeFileSync(path, JSON.stringify(change(file)));
  return path;
}

/** Sixty clients: each of the twelve five times. */
export const sixty = () => [0, 1, 2, 3, 4].flatMap((round) => FILES.map((name, at) => copy(name, round * 100 + at)));

export async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}
