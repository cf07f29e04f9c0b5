// A date that is half typed stays where it was typed: with its person, through Back, a reload and others' removal.
import { expect, test } from "@playwright/test";
import { answer, onPlan, onScreen, open, openCheck, press, readPasted, reload, toPlanBy, typeDate } from "./actions.mjs";
import { STORE, file } from "./stage.mjs";

/** The facts as the browser keeps them. */
const stored = async (page) => JSON.parse((await page.evaluate((name) => localStorage.getItem(name), STORE)) ?? "{}").facts;
const month = (page) => page.getByRole("textbox", { name: "Month" });

/** The screen about a person, with the fields of the last sign-in shown. */
async function lastLogin(page, id, name) {
  await page.goto(`/#/people/${id}`);
  await onScreen(page, `About ${name}`);
  const group = page.getByRole("group", { name: `When did ${name} last sign in to ACE?` });
  await expect(group).toBeVisible();
  return group;
}

const dated = (group) => group.getByRole("radio", { name: /this date/ });

/** Ann and Ben are listed, and Ben's last sign-in is half typed. */
async function halfTyped(page) {
  const people = ["Ann", "Ben"].map((label, at) => ({ id: `p${at + 1}`, label, role: "trade_account_user", employment: "current" }));
  await openCheck(page, JSON.stringify(file({ people })));
  await dated(await lastLogin(page, "p2", "Ben")).check();
  await month(page).fill("Octo");
}

async function remove(page, id) {
  await page.goto(`/#/people/${id}`);
  await page.getByText("More about this person").click();
  await toPlanBy(page, "Remove this person");
}

/** Carl and Dora, from a table, replace those listed. */
async function replacePeople(page) {
  await page.goto("/#/table/people");
  await readPasted(page, "Name,Role\nCarl,TAO\nDora,TAU");
  await page.getByRole("radio", { name: "Replace it with this file" }).check();
  await press(page, /^Add 2 people/);
  await onPlan(page);
}

test("a half-typed date stays with its person when another is removed, and through a reload", async ({ page }) => {
  await halfTyped(page);
  await remove(page, "p1");
  await lastLogin(page, "p2", "Ben");
  await expect(month(page)).toHaveValue("Octo");
  await reload(page);
  await expect(month(page)).toHaveValue("Octo");
});

test("a half-typed date doesn't go to a new person", async ({ page }) => {
  await halfTyped(page);
  await remove(page, "p2");
  await press(page, /^Add someone else/);
  await onScreen(page, /Someone else/);
  expect(page.url()).toContain("#/people/p2");
  await expect(page.getByRole("radio", { name: /this date/ })).not.toBeChecked();
  await page.getByRole("radio", { name: /this date/ }).check();
  await expect(month(page)).toHaveValue("");
});

test("a day that lay ahead when it was typed is an answer once the day of the check has come to it", async ({ page }) => {
  const entry = { id: "e1", label: "shoes", liquidation: "liquidated" };
  await openCheck(page, JSON.stringify(file({ people: [{ id: "p1", label: "Ann" }], entries: [entry] })));
  await dated(await lastLogin(page, "p1", "Ann")).check();
  await typeDate(page, ["6", "20", "2026"]);
  await page.goto("/#/entries/e1");
  await onScreen(page, "shoes");
  await typeDate(page, ["6", "20", "2026"]);
  await page.clock.setFixedTime("2026-06-22T12:00:00-04:00");
  await reload(page);
  await press(page, "Done");
  await onScreen(page, "Entries");
  await lastLogin(page, "p1", "Ann");
  expect((await stored(page)).people[0].last_login ?? null).toBe(null);
  await press(page, "Continue");
  await onScreen(page, /Who filed/);
  await expect.poll(() => stored(page)).toMatchObject({
    people: [{ last_login: "2026-06-20" }],
    entries: [{ liquidated_on: "2026-06-20" }],
  });
});

test("an entry that is liquidated after all has the day its form shows", async ({ page }) => {
  await openCheck(page, JSON.stringify(file({ entries: [{ id: "e1", label: "shoes" }] })));
  await page.goto("/#/entries/e1");
  await onScreen(page, "shoes");
  const status = (name) => page.getByRole("group", { name: "Liquidation", exact: true }).getByRole("radio", { name, exact: true }).check();
  await status("Liquidated");
  await typeDate(page, ["5", "15", "2026"]);
  await status("Liquidation suspended");
  await status("Liquidated");
  await expect(page.getByRole("textbox", { name: "Day" })).toHaveValue("15");
  await expect.poll(() => stored(page)).toMatchObject({ entries: [{ liquidation: "liquidated", liquidated_on: "2026-05-15" }] });
});

test("an answer given to many entries at once is shown in place of what was half typed", async ({ page }) => {
  await openCheck(page, JSON.stringify(file({ entries: [{ id: "e1", label: "shoes", liquidation: "liquidated" }] })));
  await page.goto("/#/entries/e1");
  await onScreen(page, "shoes");
  await month(page).fill("Octo");
  await press(page, "Done");
  await onScreen(page, "shoes");
  await page.goto("/#/entries");
  await onScreen(page, "Entries");
  await page.getByRole("checkbox", { name: /shoes/ }).check();
  await page.getByLabel("Change for all selected").selectOption("liquidated_on");
  await typeDate(page, ["5", "15", "2026"]);
  await press(page, /^Change 1 entry/);
  await expect.poll(() => stored(page)).toMatchObject({ entries: [{ liquidated_on: "2026-05-15" }] });
  await page.goto("/#/entries/e1");
  await onScreen(page, "shoes");
  await expect(month(page)).toHaveValue("5");
});

test("a half-typed date doesn't go to someone from a table who gets a removed person's id", async ({ page }) => {
  await halfTyped(page);
  await remove(page, "p2");
  await page.goto("/#/table/people");
  await readPasted(page, "Name,Role\nCarl,TAO");
  await press(page, "Add 1 person");
  await dated(await lastLogin(page, "p2", "Carl")).check();
  await expect(month(page)).toHaveValue("");
});

test("a half-typed date doesn't go to someone from a table who replaces those listed", async ({ page }) => {
  await halfTyped(page);
  await replacePeople(page);
  await expect.poll(async () => (await stored(page)).people.map(({ label }) => label)).toEqual(["Carl", "Dora"]);
  const { id } = (await stored(page)).people[1];
  await dated(await lastLogin(page, id, "Dora")).check();
  await expect(month(page)).toHaveValue("");
});

test("a half-typed date doesn't go to an owner added by a request, who gets a removed person's id", async ({ page }) => {
  const owner = { id: "p1", role: "trade_account_owner", last_login: "2026-06-18" };
  await openCheck(page, JSON.stringify(file({ company: { portal_account: "yes" }, people: [owner] })));
  await page.goto("/#/people/p1");
  const day = page.getByRole("textbox", { name: "Day" });
  await day.fill("31");
  await remove(page, "p1");
  await page.getByRole("button", { name: /^I sent it today.*: Your account owner/ }).click();
  await page.getByRole("button", { name: /owner signed in today$/ }).click();
  await page.goto("/#/people/p1");
  await expect(day).toHaveValue("18");
});

test("a half-typed date comes back with its person when an import that replaced them is undone", async ({ page }) => {
  await halfTyped(page);
  await replacePeople(page);
  await press(page, "Undo");
  await lastLogin(page, "p2", "Ben");
  await expect(month(page)).toHaveValue("Octo");
});

test("a full list takes no more, and is still there after a reload", async ({ page }) => {
  await open(page);
  const people = Array.from({ length: 500 }, (_, at) => ({ id: `p${at + 1}`, role: "trade_account_user", employment: "left" }));
  await page.evaluate(([name, text]) => localStorage.setItem(name, text), [STORE, JSON.stringify(file({ people }))]);
  await page.goto("/#/people/p500");
  await reload(page);
  await answer(page, /anyone else at your company/, "Yes");
  await press(page, "Continue");
  await expect(page.getByText("at most 500 people")).toBeVisible();
  await reload(page);
  await expect(page.getByText("couldn’t read the answers")).toHaveCount(0);
  expect((await stored(page)).people).toHaveLength(500);
  await page.goto("/#/people/p501");
  await expect(page.getByText("There is no page at this address.")).toBeVisible();
});

const STORED = {
  people: [{ id: "p1", label: "Ann", last_login: "2026-02-24" }],
  filing: { planned_on: "2026-05-11" },
  entries: [{ id: "e1", label: "shoes", liquidation: "liquidated", liquidated_on: "2026-05-15", flagged_for_reconciliation: "yes", reconciliation_due_on: "2026-07-01" }],
};
const DATES = [
  { name: "last sign-in", address: "/people/p1", field: "people.0.last_login", day: ["2", "24", "2026"], button: "Continue", group: /^Last (login|sign-in)$/, canBeEmpty: false },
  { name: "planned filing", address: "/filing", field: "filing.planned_on", day: ["5", "11", "2026"], button: "Continue", canBeEmpty: true },
  { name: "liquidation date", address: "/entries/e1", field: "entries.0.liquidated_on", day: ["5", "15", "2026"], button: "Done", group: "Liquidation date", canBeEmpty: true },
  { name: "reconciliation due", address: "/entries/e1", field: "entries.0.reconciliation_due_on", day: ["7", "1", "2026"], button: "Done", group: "Reconciliation due", canBeEmpty: true },
];
const at = (facts, path) => path.split(".").reduce((part, name) => part?.[name], facts);

for (const { name, address, field, day, button, group, canBeEmpty } of DATES) {
  test(`a stored date stays stored until another takes its place: ${name}`, async ({ page }) => {
    await openCheck(page, JSON.stringify(file(STORED)));
    const iso = at(STORED, field);
    const show = async () => {
      await page.goto("/#/sources");
      await page.goto(`/#${address}`);
      await expect(page.getByRole("button", { name: button, exact: true })).toBeVisible();
    };
    const fields = () => (group ? page.getByRole("group", { name: group }) : page).getByRole("textbox", { name: /^(Month|Day|Year)$/ });
    const shows = async (values) => {
      for (const [at, value] of values.entries()) await expect(fields().nth(at)).toHaveValue(value);
    };
    const type = async (values) => {
      for (const [at, value] of values.entries()) await fields().nth(at).fill(value);
    };
    const holds = (value) => expect.poll(async () => at(await stored(page), field) ?? null).toBe(value);

    // Half typed: it is there after a reload, and the old answer is still the one that counts.
    await show();
    await type(["Oc", day[1], day[2]]);
    await reload(page);
    await shows(["Oc", day[1], day[2]]);
    await holds(iso);

    // Continue says what is wrong, and keeps both.
    await press(page, button);
    await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
    await show();
    await shows(["Oc", day[1], day[2]]);
    await holds(iso);

    // Emptied: nothing is taken back until it is confirmed.
    await type(["", "", ""]);
    await reload(page);
    await holds(iso);
    await type(["", "", ""]);
    await press(page, button);
    if (canBeEmpty) {
      await holds(null);
    } else {
      await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
      await holds(iso);
    }

    // Another date takes its place as soon as it can be read.
    await show();
    await type(["1", "2", "2026"]);
    await holds("2026-01-02");
    await show();
    await shows(["1", "2", "2026"]);
  });
}

test("an entry's number and type stay stored until others take their place, or they are emptied", async ({ page }) => {
  await openCheck(page, JSON.stringify(file({ entries: [{ id: "e1", label: "shoes", entry_number: "B7603245278", entry_type: "01" }] })));
  await page.goto("/#/entries/e1");
  await onScreen(page, "shoes");
  const [number, type] = ["Entry number (optional)", "Entry type"].map((name) => page.getByLabel(name, { exact: true }));
  const holds = (entry) => expect.poll(async () => (await stored(page)).entries[0]).toMatchObject(entry);
  await number.fill("B76-0324");
  await type.fill("x");
  await press(page, "Done");
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
  await holds({ entry_number: "B7603245278", entry_type: "01" });
  await number.fill("ABC-1234567-0");
  await type.fill("3");
  await holds({ entry_number: "ABC12345670", entry_type: "03" });
  await number.fill("");
  await type.fill("");
  await expect.poll(async () => (({ entry_number, entry_type }) => [entry_number ?? null, entry_type ?? null])((await stored(page)).entries[0])).toEqual([null, null]);
});

test("a whole date in one field fills all three, and a form filled by a program is kept", async ({ page }) => {
  await halfTyped(page);
  const values = () => page.getByRole("textbox", { name: /^(Month|Day|Year)$/ }).evaluateAll((fields) => fields.map(({ value }) => value));
  await month(page).fill("2026-05-15");
  expect(await values()).toEqual(["05", "15", "2026"]);
  // A year of two digits is complete once the field is left.
  await month(page).fill("5/1/26");
  await page.getByRole("textbox", { name: "Day" }).focus();
  expect(await values()).toEqual(["5", "1", "2026"]);
  // Programs that fill forms may send nothing but `change`.
  await page.getByRole("textbox", { name: /First name/ }).evaluate((field) => {
    field.value = "Benjamin";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await expect.poll(async () => (await stored(page)).people[1]).toMatchObject({ label: "Benjamin", last_login: "2026-05-01" });
});
