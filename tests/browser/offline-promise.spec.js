// What the page says about use without a connection is true: it is said only where a worker holds the whole build, and
// a host that changes the page on the way is named as the reason where it isn't.
import { expect, test } from "@playwright/test";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ASKS, onScreen, press, reload, visit } from "./actions.mjs";
import { DIST, mixed } from "./builds.mjs";
import { listen } from "./stage.mjs";
import { serve } from "./serve.mjs";

test.use({ serviceWorkers: "allow" });

const PROMISE = /also opens without a connection/;
const REFUSED = /couldn’t keep a copy/;
const made = [];

test.afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true });
});

const state = (page) => page.locator("html");

test("offline use is promised once the worker controls the page, and works", async ({ page }) => {
  const server = await serve({ root: DIST });
  await visit(page, `${server.url}#/abilities`);
  await expect(state(page)).toHaveAttribute("data-offline", "ready");
  await expect(page.getByText(PROMISE)).toBeVisible();
  await server.close();
  await reload(page);
  await expect(page.getByText(PROMISE)).toBeVisible();
});

test("nothing is promised without a worker", async ({ page, baseURL }) => {
  await page.addInitScript(() => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("denied", "SecurityError"))));
  await visit(page, `${baseURL}#/abilities`);
  await expect(page.getByRole("heading", { name: "Without a connection" })).toBeVisible();
  await expect(page.getByText(PROMISE)).toHaveCount(0);
});

test("a page that was changed on the way works, and says that it isn’t kept", async ({ page }) => {
  const folder = await mixed(DIST);
  made.push(folder);
  const server = await serve({ root: folder });
  await visit(page, `${server.url}#/abilities`);
  await expect(page.getByText(REFUSED)).toBeVisible();
  await expect(page.getByText(PROMISE)).toHaveCount(0);
  await page.goto(`${server.url}#/`);
  await press(page, "Start");
  await onScreen(page, ASKS.account);
  await server.close();
});

test("a cached file that was changed is fetched again, and not used if it can’t be", async ({ page }) => {
  const server = await serve({ root: DIST });
  const heard = listen(page);
  await visit(page, `${server.url}#/abilities`);
  await expect(state(page)).toHaveAttribute("data-offline", "ready");
  const spoil = () =>
    page.evaluate(async () => {
      const [name] = await caches.keys();
      const cache = await caches.open(name);
      const boot = document.getElementById("asc-boot").src;
      await cache.put(boot, new Response("window.spoiled = true", { headers: { "content-type": "text/javascript" } }));
    });
  await spoil();
  await reload(page);
  expect(await page.evaluate(() => window.spoiled)).toBeUndefined();
  await expect(page.getByText(PROMISE)).toBeVisible();

  await spoil();
  await server.close();
  await page.reload();
  await expect(page.locator("html")).not.toHaveAttribute("data-ready", "app");
  expect(await page.evaluate(() => window.spoiled)).toBeUndefined();
  expect(heard.filter((one) => !/ERR_|Failed to load|net::/.test(one))).toEqual([]);
});
