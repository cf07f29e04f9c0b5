// What the page says about saving is true at each moment, and what is typed is not sent to be looked up.
import { expect, test } from "@playwright/test";
import { open, toOwner } from "./actions.mjs";
import { SAVED, bystander } from "./stage.mjs";
import { cases, resume, go } from "./walk.mjs";

const status = (page) => page.getByRole("banner").getByRole("status");

/** Keeps the page from its turn to write, as another tab that is writing does; gives what lets it go on. */
async function hold(other) {
  await other.evaluate(() => new Promise((held) => {
    navigator.locks.request("ace-self-check", () => new Promise((free) => {
      window.free = free;
      held();
    }));
  }));
  return () => other.evaluate(() => window.free());
}

test("the page says “Saving…” until a change is saved", async ({ page, context, baseURL }) => {
  await open(page);
  const other = await bystander(context, baseURL);
  const holder = context.pages().at(-1);
  await toOwner(page);
  await expect(status(page)).toHaveText(SAVED);

  const free = await hold(holder);
  const name = page.getByLabel(/^First name or initials/);
  await name.fill("Dana");
  await expect(status(page)).toHaveText("Saving…");
  expect((await other.facts()).people).toEqual([{ id: "p1", role: "trade_account_owner" }]);
  await name.fill("Dana K");
  await expect(status(page)).toHaveText("Saving…");
  await free();
  await expect(status(page)).toHaveText(SAVED);
  expect((await other.facts()).people).toMatchObject([{ label: "Dana K" }]);
});

test("no text field is spell-checked, filled in, or completed by a service", async ({ page }) => {
  const most = cases().reduce((one, other) => (other.screens.length > one.screens.length ? other : one));
  await resume(page, most);
  let found = 0;
  for (const address of most.screens) {
    await go(page, address);
    const fields = await page.locator("input[type=text], input[type=search], textarea").evaluateAll((fields) =>
      fields.map((field) => ({ id: field.id, spellcheck: field.spellcheck, autocomplete: field.autocomplete, suggestions: field.writingSuggestions ?? "false" })));
    found += fields.length;
    for (const field of fields) expect(field, address).toMatchObject({ spellcheck: false, autocomplete: "off", suggestions: "false" });
  }
  expect(found).toBeGreaterThan(10);
});
