// A tab that is left open moves to the new day when it is looked at again, and at midnight: all dates are counted from
// it, the page says so, and no answer comes or goes by itself.
import { expect, test } from "@playwright/test";
import { native, onPlan, openFile, press, readPasted, save, sorted, typeDate, visit } from "./actions.mjs";
import { STORE, file, says, SAVED } from "./stage.mjs";

const EVENING = "2026-11-30T22:00:00-05:00";
const NOON = "2026-12-01T12:00:00-05:00";
const NOTICE = "It’s now Tuesday, December 1. Dates are counted from today.";
// 44 days before December 1: the login is due soon on one day and dormant on another.
const FACTS = {
  company: { label: "Acme", portal_account: "yes" },
  people: [{ id: "p1", label: "Dana", role: "trade_account_owner", employment: "current", last_login: "2026-10-17", mailbox: "controlled", password: "known" }],
  filing: { planned_on: "2026-12-20" },
  entries: [{ id: "e1", label: "shoes", liquidation: "liquidated", liquidated_on: "2026-09-11" }],
};

const notice = (page) => page.getByRole("status").filter({ hasText: NOTICE });
const stored = async (page) => JSON.parse((await page.evaluate((name) => localStorage.getItem(name), STORE)) ?? "{}").facts;

/** The page on the evening before, with answers, at an address. */
async function evening(page, { facts = FACTS, address = "/plan" } = {}) {
  await page.clock.install({ time: EVENING });
  await visit(page, "/");
  await openFile(page, JSON.stringify(file(facts)));
  await onPlan(page);
  await page.evaluate((address) => (location.hash = address), address);
  await page.clock.runFor(100);
}

/** The tab is looked at again on the next day, in one way. */
const WAYS = {
  visibilitychange: (page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange"))),
  focus: (page) => page.evaluate(() => dispatchEvent(new Event("focus"))),
  "coming back by Back": (page) => page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))),
};

test("the new day is taken when the tab is looked at again, in any of three ways", async ({ page }) => {
  await evening(page);
  await expect(page.getByRole("main")).toContainText("November 30, 2026");
  for (const [at, [name, way]] of Object.entries(WAYS).entries()) {
    const day = `2026-12-0${at + 1}`;
    await test.step(`${name}: ${day}`, async () => {
      const said = page.getByRole("status").filter({ hasText: `, December ${at + 1}. Dates are counted from today.` });
      await page.clock.setSystemTime(`${day}T12:00:00-05:00`);
      await expect(said).toHaveCount(0);
      await way(page);
      await expect(said).toBeVisible();
      const saved = await save(page);
      expect(saved.name).toContain(day);
      const { check, ...content } = JSON.parse(saved.text);
      expect(check.saved_at).toMatch(new RegExp(`^${day}T17:0`));
      expect(sorted(content)).toBe(sorted(native(JSON.stringify(file(FACTS)), day)));
    });
  }
});

test("at midnight, everything on the screens is what a page opened on that day shows", async ({ page, browser }) => {
  test.setTimeout(120_000);
  const addresses = ["/plan", "/answers", "/entries", "/entries/e1", "/people/p1", "/filing", "/sources", "/as-of"];
  const context = await browser.newContext({ timezoneId: "America/New_York" });
  const fresh = await context.newPage();
  await fresh.clock.install({ time: NOON });
  await visit(fresh, "/");
  await openFile(fresh, JSON.stringify(file(FACTS)));
  await onPlan(fresh);
  // All but what is said at the top.
  const words = (page) =>
    page.evaluate(() => {
      for (const fold of document.querySelectorAll("main details")) fold.open = true;
      return [...document.querySelectorAll("main > :not([role=status]), footer")].map((part) => part.innerText).join("\n");
    });
  const go = async (page, address) => {
    await page.evaluate((address) => (location.hash = address), address);
    await page.clock.runFor(100);
  };

  await evening(page);
  for (const address of addresses) {
    // The screen is there when the day changes.
    await page.clock.setSystemTime(EVENING);
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    await go(page, address);
    const before = await words(page);
    await page.clock.fastForward("02:00:01");
    await expect(notice(page)).toBeVisible();
    await go(fresh, address);
    await page.clock.runFor(100);
    expect(await words(page), address).toBe(await words(fresh));
    if (["/plan", "/answers"].includes(address)) expect(await words(page)).not.toBe(before);
  }
  await context.close();
});

test("the day is taken within a second of midnight, and within a minute of waking up", async ({ page }) => {
  await evening(page);
  await page.clock.pauseAt("2026-11-30T23:59:00-05:00");
  await page.clock.runFor(59_000);
  await expect(notice(page)).toHaveCount(0);
  await page.clock.runFor(2_000);
  await expect(notice(page)).toBeVisible();
  // While a computer sleeps, its clock goes on and no timer runs.
  await page.clock.setSystemTime("2026-12-02T08:00:00-05:00");
  await page.clock.runFor(60_000);
  await expect(page.getByText("It’s now Wednesday, December 2.")).toBeVisible();
});

test("where the screen that had the focus is drawn again, the notice gets it", async ({ page }) => {
  await evening(page);
  await page.getByRole("link", { name: "Use a different date" }).focus();
  await page.clock.fastForward("02:00:01");
  await page.clock.runFor(100);
  await expect(page.locator("#asc-new-day")).toBeFocused();
});

test("links, calendars, and tables use the new day", async ({ page }) => {
  await evening(page);
  await page.clock.fastForward("02:00:01");
  await expect(notice(page)).toBeVisible();
  expect((await save(page, "Calendar")).name).toBe("ace-dates-acme-2026-12-01.ics");
  // A login on the new day is no day ahead.
  await page.evaluate(() => (location.hash = "/table/people"));
  await readPasted(page, "Name,Role,Last login\nLee,TAO,12/1/2026");
  await page.clock.runFor(100);
  await press(page, "Add 1 person");
  await expect.poll(async () => (await stored(page)).people.map(({ last_login }) => last_login)).toEqual(["2026-10-17", "2026-12-01"]);
  await page.evaluate(() => (location.hash = "/plan"));
  await page.clock.runFor(100);
  const saved = await save(page);
  expect(sorted(JSON.parse(saved.text))).toBe(sorted(native(JSON.stringify({ ...JSON.parse(saved.text), assessment: undefined }), "2026-12-01")));
});

test("if the check is for a fixed day, no date changes and nothing is said", async ({ page }) => {
  await evening(page, { facts: { ...FACTS, as_of: "2026-11-15" } });
  const before = await page.getByRole("main").innerText();
  await page.clock.fastForward("02:00:01");
  await page.clock.runFor(100);
  await expect(page.getByText("Dates are counted from today")).toHaveCount(0);
  expect(await page.getByRole("main").innerText()).toBe(before);
  // Without it, the check is for the new day.
  await page.evaluate(() => (location.hash = "/as-of"));
  for (const name of ["Month", "Day", "Year"]) await page.getByRole("textbox", { name }).fill("");
  await press(page, "Continue");
  await expect(page.getByRole("main")).toContainText("December 1, 2026");
});

test("the notice can be dismissed, and comes back the next day", async ({ page }) => {
  await evening(page, { address: "/people/p1" });
  await page.clock.fastForward("02:00:01");
  await press(page, "Dismiss");
  await expect(notice(page)).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(page.getByText("Dates are counted from today")).toHaveCount(0);
  await page.clock.fastForward("24:00:00");
  await expect(page.getByText("It’s now Wednesday, December 2.")).toBeVisible();
});

test("Undo still works after the day has changed", async ({ page }) => {
  await evening(page, { address: "/people/p1" });
  await page.getByText("More about this person").click();
  await press(page, "Remove this person");
  await page.clock.fastForward("02:00:01");
  await expect(notice(page)).toBeVisible();
  await press(page, "Undo");
  await expect.poll(async () => (await stored(page)).people.map(({ label }) => label)).toEqual(["Dana"]);
});

test("what is being typed stays, and so does the focus", async ({ page }) => {
  await evening(page, { address: "/people/p1" });
  const name = page.getByLabel(/^First name or initials/);
  await name.fill("Dana Scully");
  await name.evaluate((field) => field.setSelectionRange(4, 4));
  await page.clock.fastForward("02:00:01");
  await expect(notice(page)).toBeVisible();
  await expect(name).toBeFocused();
  await page.keyboard.type("!");
  await expect(name).toHaveValue("Dana! Scully");
});

test("a half-typed date stays, and a day ahead becomes no answer by itself once it comes", async ({ page }) => {
  await evening(page, { address: "/people/p1" });
  await typeDate(page, ["12", "1", "2026"]);
  const fields = page.getByRole("textbox", { name: /^(Month|Day|Year)$/ });
  await page.clock.fastForward("02:00:01");
  await expect(notice(page)).toBeVisible();
  for (const [at, value] of ["12", "1", "2026"].entries()) await expect(fields.nth(at)).toHaveValue(value);
  expect((await stored(page)).people[0].last_login).toBe("2026-10-17");
  await press(page, "Continue");
  await expect.poll(async () => (await stored(page)).people[0].last_login).toBe("2026-12-01");
});

test("answers that are in the future after the clock was set back stay, with a notice", async ({ page }) => {
  const facts = { ...FACTS, people: [{ ...FACTS.people[0], last_login: "2026-11-30" }] };
  await evening(page, { facts });
  await page.clock.setSystemTime("2026-11-28T12:00:00-05:00");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(page.getByText("It’s now Saturday, November 28.")).toBeVisible();
  expect((await stored(page)).people[0].last_login).toBe("2026-11-30");
  await expect(page.getByRole("main")).toContainText("Some answers have dates after the day of the check");
  await page.clock.setSystemTime(NOON);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(page.getByRole("main")).not.toContainText("Some answers have dates after the day of the check");
  expect((await stored(page)).people[0].last_login).toBe("2026-11-30");
  await says(page, SAVED);
});
