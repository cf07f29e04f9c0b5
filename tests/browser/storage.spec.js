// Storage that is denied, full or holds something foreign: the page works, says so, and loses nothing.
import { expect, test } from "@playwright/test";
import { choose, onScreen, open, press, ready } from "./actions.mjs";

async function beginsWell(page) {
  await press(page, "Start");
  await choose(page, "Does the company have an ACE Portal account?", "No");
  await onScreen(page, /How many importer of record/);
}

test("where storage is denied the page works and says that it is not saved", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open(page);
  await expect(page.getByText("Not saved here: keep your file")).toBeVisible();
  await beginsWell(page);
});

test("where storage is full the page works and says that it is not saved", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open(page);
  await beginsWell(page);
  await expect(page.getByText("Not saved here: keep your file")).toBeVisible();
});

test("a sandboxed frame has no storage, and the page works there", async ({ page, baseURL }) => {
  await page.route("**/frame.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<iframe sandbox="allow-scripts" src="${baseURL}" title="check" width="600" height="600"></iframe>` }),
  );
  await page.goto("/frame.html");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("Not saved here: keep your file")).toBeVisible();
  await frame.getByRole("button", { name: "Start", exact: true }).click();
  await expect(frame.getByRole("heading", { level: 1, name: "Does the company have an ACE Portal account?" })).toBeVisible();
});

for (const [what, text] of [
  ["corrupt", "{\"format\":\"ace-self"],
  ["foreign", "hello"],
  ["newer", "{\"format\":\"ace-self-check\",\"version\":7,\"facts\":{}}"],
]) {
  test(`stored data that is ${what} is set aside, offered, and not overwritten`, async ({ page }) => {
    await page.addInitScript((stored) => {
      if (!sessionStorage.getItem("seeded")) localStorage.setItem("ace-self-check", stored);
      sessionStorage.setItem("seeded", "1");
    }, text);
    await open(page);
    await expect(page.getByText("could not be read")).toBeVisible();
    await beginsWell(page);
    await page.reload();
    await ready(page);
    await expect(page.getByRole("button", { name: "Download the stored data" })).toBeVisible();
    const kept = await page.evaluate(() => Object.values(localStorage));
    expect(kept).toContain(text);
    await page.goto("/#/portal-account");
    await expect(page.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  });
}
