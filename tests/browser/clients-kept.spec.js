// Where the brokers' page keeps its clients: only where that is asked for. And the page itself: offline, newer, as one file.
import { expect, test } from "@playwright/test";
import { copyFileSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { press, ready, reload, visit } from "./actions.mjs";
import { newer } from "./builds.mjs";
import { FOLDER, FORGOTTEN, ORDER, add, forget, keep, keeps, list, names, open, openWith, paths, records, status } from "./clients.mjs";
import { serve } from "./serve.mjs";
import { DIST } from "./ways/copy.mjs";

test.use({ serviceWorkers: "allow" });

test("a newer build waits, and reloads only when no client would be lost", async ({ page }) => {
  const NEWER = /^A newer version of this page is ready/;
  const old = await serve({ root: DIST });
  await visit(page, `${old.url}clients.html`);
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

test("a kept client that is removed is gone after a reload, and one that is put back isn’t", async ({ page }) => {
  await openWith(page, paths.slice(0, 3));
  await keep(page);
  const remove = async (name) => {
    await page.getByRole("link", { name: "Clients", exact: true }).click();
    await page.getByRole("link", { name }).click();
    await press(page, "Remove from this list");
  };
  await remove("Cedar Toys");
  await remove("Birch Footwear");
  await press(page, "Undo");
  await keeps(page);
  await reload(page);
  await expect(list(page).getByRole("rowheader")).toHaveCount(2);
  expect((await names(page)).toSorted()).toEqual(["Alder Home Goods", "Birch Footwear"]);
});

test("clients are kept only on request and can be forgotten; the answers of the check stay", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("ace-self-check", "the importer’s own"));
  await openWith(page, paths.slice(0, 3));
  await reload(page);
  await expect(page.getByRole("heading", { name: "Clients" })).toBeVisible();
  await expect(list(page)).toHaveCount(0);
  await add(page, paths.slice(0, 3));
  await page.getByRole("link", { name: "Save and send" }).click();
  await press(page, "Keep on this computer");
  await expect(page.getByText(/^Kept in this browser: [1-9]/)).toBeVisible();
  // The button is gone.
  const heading = page.getByRole("heading", { name: "Keep your work" });
  await expect(heading).toBeFocused();
  await page.getByRole("link", { name: "Clients" }).click();
  await page.getByRole("link", { name: "Cedar Toys" }).click();
  await page.getByLabel("Note", { exact: true }).fill("Call Ed");
  await page.getByLabel("Note", { exact: true }).blur();
  await keeps(page);
  await page.getByRole("link", { name: "Cedar Toys" }).click();
  await reload(page);
  await expect(page.getByLabel("Note", { exact: true })).toHaveValue("Call Ed");
  await page.getByRole("link", { name: "Open the whole check" }).click();
  await expect(page.getByRole("heading", { name: "Checks", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Save and send" }).click();
  await press(page, "Forget all");
  await expect(page.getByRole("button", { name: "Yes, forget all clients" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(FORGOTTEN)).toBeVisible();
  await expect(heading).toBeFocused();
  await visit(page, "/clients.html");
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
  await reload(page);
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
  await reload(page);
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

test("after a first visit it opens without a server", async ({ page }) => {
  const server = await serve({ root: DIST });
  await visit(page, `${server.url}clients.html`);
  const isKept = () =>
    page.evaluate(async () => {
      for (const name of await caches.keys()) if (await (await caches.open(name)).match("clients.html")) return Boolean(navigator.serviceWorker.controller);
      return false;
    });
  await expect.poll(isKept).toBe(true);
  await server.close();
  await reload(page);
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
  await visit(page, pathToFileURL(file).href);
  await page.getByLabel(/^Self-check files/).setInputFiles(paths);
  await expect(status(page)).toBeVisible();
  expect(await names(page)).toEqual(ORDER);
  expect(asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith("file:"))).toEqual([]);
  expect(asked.filter((url) => url.startsWith("file:"))).toHaveLength(1);
});
