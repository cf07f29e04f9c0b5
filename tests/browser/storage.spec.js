// Storage that is denied or holds something foreign: the page works, says so, and loses nothing. Full storage: faults.spec.js.
import { expect, test } from "@playwright/test";
import { ASKS, choose, native, onScreen, open, openCheck, openFile, press, reload, save, toPlanBy } from "./actions.mjs";
import { NOT_SAVED, says } from "./stage.mjs";
import { leave } from "./walk.mjs";

/** Instead of the line on privacy, where nothing can be kept. */
const LASTS = /^This browser doesn’t let us save anything:/;

async function beginsWell(page) {
  await press(page, "Start");
  await choose(page, ASKS.account, "No");
  await onScreen(page, ASKS.broker);
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
  await expect(page.getByText(LASTS)).toBeVisible();
  await beginsWell(page);
  await says(page, NOT_SAVED);
});

test("a sandboxed frame has no storage, and the page works there", async ({ page, baseURL }) => {
  await page.route("**/frame.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<iframe sandbox="allow-scripts" src="${baseURL}" title="check" width="600" height="600"></iframe>` }),
  );
  await page.goto("/frame.html");
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText(LASTS)).toBeVisible();
  await beginsWell(frame);
  await says(frame, NOT_SAVED);
});

for (const [what, text] of [
  ["corrupt", "{\"format\":\"ace-self"],
  ["foreign", "hello"],
  ["newer", "{\"format\":\"ace-self-check\",\"version\":7,\"facts\":{}}"],
]) {
  test(`stored data that is ${what} is set aside, offered, and not overwritten`, async ({ page }) => {
    await leave(page, text);
    await open(page);
    await expect(page.getByText("couldn’t read the answers")).toBeVisible();
    await beginsWell(page);
    await reload(page);
    await expect(page.getByRole("button", { name: "Download the stored data" })).toBeVisible();
    const kept = await page.evaluate(() => Object.values(localStorage));
    expect(kept).toContain(text);
    await page.goto("/#/account");
    await expect(page.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  });
}

test("answers kept by an older version are all there, are kept as this version, and that is said once", async ({ page }) => {
  const facts = { company: { portal_account: "no" }, people: [{ id: "p1", label: "Dana" }] };
  await leave(page, JSON.stringify({ format: "ace-self-check", version: 1, facts }));
  await open(page, { address: "/account" });
  const said = page.getByText("This page has new questions since your last visit. Your answers were carried over.");
  await expect(said).toBeVisible();
  await expect(page.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  const kept = () => page.evaluate(() => JSON.parse(localStorage.getItem("ace-self-check")));
  await expect.poll(async () => (await kept()).version).toBe(2);
  expect(await kept()).toMatchObject({ format: "ace-self-check", version: 2, facts });

  await reload(page);
  await expect(page.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  await expect(said).toHaveCount(0);
});

test("a file of an older version is opened whole, and what is new in this version is said", async ({ page }) => {
  const older = { format: "ace-self-check", version: 1, facts: { as_of: "2026-06-18", company: { label: "Acme", portal_account: "yes" } } };
  await openCheck(page, JSON.stringify(older));
  const notice = page.getByRole("status").filter({ hasText: "This file was saved by an older version of this page." });
  await expect(notice).toBeVisible();
  const file = JSON.parse((await save(page)).text);
  expect(file.version).toBe(2);
  expect(file.facts).toMatchObject(older.facts);
  await openFile(page, JSON.stringify(file));
  await toPlanBy(page, "Open and replace");
  await expect(page.getByText("Opened. These answers replaced those on this page.")).toBeVisible();
  await expect(page.getByText("older version")).toHaveCount(0);
});

test("removing someone also removes what was sent for them, so the file and the stored answers can still be read", async ({ page }) => {
  const requests = [{ route: "owner_update", who: "p1", sent_on: "2026-06-02" }, { route: "ask_broker", sent_on: "2026-06-02" }];
  const facts = { company: { portal_account: "yes" }, people: [{ id: "p1", label: "Dana" }, { id: "p2", label: "Lee" }], requests };
  await openCheck(page, JSON.stringify({ format: "ace-self-check", version: 2, facts }));
  await page.getByRole("link", { name: "Change Dana" }).click();
  await onScreen(page, "About Dana");
  await page.getByText("More about this person").click();
  await toPlanBy(page, "Remove this person");
  await reload(page);
  await expect(page.getByText("couldn’t read the answers")).toHaveCount(0);
  const { text } = await save(page);
  expect(JSON.parse(text).facts.requests).toEqual([{ route: "ask_broker", sent_on: "2026-06-02" }]);
  expect(native(text, "2026-06-18").facts.people.map(({ id }) => id)).toEqual(["p2"]);
});
