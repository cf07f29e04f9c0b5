// The first story, answered screen by screen, ends with a saved file that says what the native engine says.
import { expect, test } from "@playwright/test";
import {
  ASKS, answer, choose, native, onPlan, onScreen, open, openCheck, openFile, press, reload, save, sorted,
  stories, toOwner, toPlanBy, typeDate, visit,
} from "./actions.mjs";
import { file } from "./stage.mjs";
import { answerEverything } from "./story.mjs";

const [story] = stories();

/** A section of the plan that is collapsed until it is wanted. */
function fold(page, name) {
  return page.getByRole("region", { name, exact: true });
}

async function expand(page, name) {
  await fold(page, name).locator("summary").first().click();
}

test("the first story, screen by screen, ends with the native engine's file", async ({ page }) => {
  await open(page, { today: "2026-05-04" });
  await answerEverything(page);

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Answers" }).click();
  await onScreen(page, "Answers");
  await expect(page.getByRole("main").getByText("Not answered")).toHaveCount(0);
  await toPlanBy(page, "See the plan");
  await onScreen(page, /Acme Imports/);
  await expect(page.getByRole("main")).toContainText("May 19, 2026");
  const today = page.getByRole("region", { name: "Do this today" }).getByRole("listitem");
  await expect(today.first()).toBeVisible();

  const file = await save(page);
  expect(file.name).toBe("ace-self-check-acme-imports-2026-05-04.json");
  const saved = JSON.parse(file.text);
  const { as_of, ...facts } = story.document.facts;
  // The screens ask for no more than they need: what is left is what the story's facts say.
  for (const [name, part] of Object.entries({ ...facts, company: { label: "Acme Imports", portal_account: "yes" } })) {
    if (name !== "people") expect(saved.facts[name], name).toMatchObject(part);
  }
  const { security_answers, ...dana } = facts.people[0];
  expect(saved.facts.people).toMatchObject([dana]);
  expect(sorted(saved.assessment)).toBe(sorted(native(file.text, "2026-05-04").assessment));
  expect(saved.assessment).toMatchObject(story.expected);
});

test("the short path has four screens before the plan, and each shows the answer so far", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("navigation", { name: "Main" })).toHaveCount(0);
  await press(page, "Start");
  await onScreen(page, ASKS.account);
  await expect(page.getByText("So far")).toHaveCount(0);
  await answer(page, ASKS.account, "I don’t know");
  await expect(page.getByText("So far")).toBeVisible();
  await press(page, "Continue");
  await onScreen(page, ASKS.owner);
  await expect(page.getByText("So far")).toBeVisible();
  // Someone who doesn't know when the owner last signed in may not know the owner either.
  await answer(page, /last sign in/, "I don’t know");
  await page.getByRole("button", { name: /Nobody here knows/ }).click();
  await onScreen(page, ASKS.broker);
  await answer(page, ASKS.broker, "I don’t know");
  await toPlanBy(page, "Continue");
  await expect(page.getByRole("region", { name: "Do this today" }).locator("ol > li")).toHaveCount(3);
  const { text } = await save(page);
  expect(JSON.parse(text).facts).toMatchObject({ company: { portal_account: "unknown", owner_known: "no" }, people: [] });
});

test("a person who has left is asked whether anyone else has a login, and a yes adds a person", async ({ page }) => {
  await open(page);
  await toOwner(page);
  await page.getByLabel(/^First name or initials/).fill("Danny");
  await expect(page.getByRole("group", { name: "When did Danny last sign in to ACE?" })).toBeVisible();
  await answer(page, /still work/, "No");
  await expect(page.getByRole("group", { name: /last sign in/ })).toHaveCount(0);
  await answer(page, /anyone else at your company/, "Yes");
  await press(page, "Continue");
  await onScreen(page, ASKS.someone);
  expect(page.url()).toContain("#/people/p2");
  await answer(page, /role in ACE/, /^User/);
  await answer(page, /still work/, "Yes");
  await press(page, "Continue");
  await choose(page, ASKS.broker, "We filed them ourselves");
  await onPlan(page);
  const { text } = await save(page);
  expect(JSON.parse(text).facts.people).toMatchObject([
    { label: "Danny", role: "trade_account_owner", employment: "left" },
    { role: "trade_account_user", employment: "current" },
  ]);
});

test("answers survive a reload, Change returns to the plan, and Start again can be undone", async ({ page }) => {
  await open(page, { today: "2026-05-04" });
  await answerEverything(page);
  await reload(page);
  await onScreen(page, "Entries");
  await page.goto("/#/answers");
  await page.getByRole("link", { name: "Change Your bank for refunds" }).click();
  await choose(page, ASKS.bank, "No");
  await onPlan(page);
  await expand(page, "Still open");
  const ach = fold(page, "Still open").getByText(/bank (is not|isn’t) set up for refunds/).first();
  await fold(page, "Still open").getByRole("heading", { level: 3, name: /bank|ACH/i }).click();
  await expect(ach).toBeVisible();

  await press(page, "Start again");
  await press(page, "Clear all answers");
  await onScreen(page, /Locked out of ACE/);
  await expect(page.getByRole("button", { name: "Start", exact: true })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toHaveCount(0);
  await press(page, "Undo");
  await page.goto("/#/plan");
  await expect(ach).toBeAttached();
});

test("a returning visitor lands on the plan, and records a sign-in with one button", async ({ page }) => {
  await openCheck(page, JSON.stringify(story.document));
  await page.goto("about:blank");
  await visit(page, "/");
  await onPlan(page);
  await press(page, "Dana signed in today");
  await expect(page.getByRole("button", { name: "Dana signed in today" })).toHaveCount(0);
  await onScreen(page, /^Dana can sign in/);
  const { text } = await save(page);
  expect(JSON.parse(text).facts.people).toMatchObject([{ last_login: "2026-05-04", deactivation: "none", password: "known", mailbox: "controlled" }]);
  await press(page, "Undo");
  await expect(page.getByRole("button", { name: "Dana signed in today" })).toBeVisible();
});

test("marking a step as sent makes the days count from that day", async ({ page }) => {
  await openCheck(page, JSON.stringify(story.document));
  const today = page.getByRole("region", { name: "Do this today" });
  const record = today.getByRole("button", { name: /^I (sent|did) it today|^I called today/ }).first();
  await record.click();
  await expect(page.getByRole("status").filter({ hasText: "May 4, 2026" })).toBeVisible();
  const requests = async () => JSON.parse((await save(page)).text).facts.requests ?? [];
  expect(await requests()).toMatchObject([{ sent_on: "2026-05-04" }]);
  await press(page, "Undo");
  expect(await requests()).toEqual([]);
  // Later it is among the answers, where it can be taken back.
  await record.click();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Answers" }).click();
  await page.getByRole("button", { name: /^Remove/ }).click();
  await expect(page.getByText("What you sent")).toHaveCount(0);
  await toPlanBy(page, "See the plan");
  expect(await requests()).toEqual([]);
});

test("a person of whom nothing was said is not listed", async ({ page }) => {
  await openCheck(page, JSON.stringify(story.document));
  const people = page.getByRole("region", { name: "People" }).getByRole("listitem");
  const before = await people.count();
  await page.getByRole("button", { name: /^Add someone else/ }).click();
  await toPlanBy(page, "Continue");
  await expect(people).toHaveCount(before);
});

test("the browser's Back, a copied address, and one of an earlier version lead to the screen", async ({ page }) => {
  await open(page);
  await press(page, "Start");
  await answer(page, ASKS.account, "No");
  await answer(page, /How many importer numbers/, "Several");
  await press(page, "Continue");
  await onScreen(page, ASKS.broker);
  expect(page.url()).toContain("#/broker");
  await page.goBack();
  await onScreen(page, ASKS.account);
  const account = page.getByRole("group", { name: ASKS.account });
  await expect(account.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Several", exact: true })).toBeChecked();
  await page.goto("/#/broker");
  await onScreen(page, ASKS.broker);
  await page.goto("/#/nowhere");
  await expect(page.getByText("There is no page at this address.")).toBeVisible();
  await page.goto("/#/check-answers");
  await onScreen(page, "Answers");
  await page.goto("/#/result");
  await onPlan(page);
});

test("the day of the check can be set, and not before an answer", async ({ page }) => {
  await openCheck(page, JSON.stringify(story.document));
  await page.getByRole("link", { name: "Use a different date" }).first().click();
  await typeDate(page, ["1", "5", "2026"]);
  await press(page, "Continue");
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(/Dana: Last (login|sign-in)/);
  await typeDate(page, ["April", "9", "2026"]);
  await toPlanBy(page, "Continue");
  await onScreen(page, /^Dana can sign in/);
  await expect(page.getByRole("region", { name: "People" }).locator("summary").first()).toContainText(/soon/i);
});

test("opened as a file, each story gets what the native engine says", async ({ page }) => {
  const today = "2026-11-20";
  await open(page, { today });
  for (const { title, document, expected } of stories()) {
    await test.step(title, async () => {
      await openFile(page, JSON.stringify(document));
      await onPlan(page);
      const saved = JSON.parse((await save(page)).text);
      expect(sorted(saved.assessment)).toBe(sorted(native(JSON.stringify(document), today).assessment));
      // The story names what matters, not everything.
      expect(saved.assessment).toMatchObject(expected);
      await press(page, "Start again");
      await press(page, "Clear all answers");
    });
  }
});

test("ticks are kept", async ({ page }) => {
  await openCheck(page, JSON.stringify(story.document));
  const list = page.getByText("Show the list The week before you file");
  await expand(page, "Checklists");
  await list.click();
  const item = page.getByRole("group", { name: /test report/ });
  await item.getByRole("radio", { name: "No", exact: true }).check();
  await expect(page.getByText(/Run ES-022 in ACE Reports/)).toBeVisible();
  await reload(page);
  await expand(page, "Checklists");
  await list.click();
  await expect(item.getByRole("radio", { name: "No", exact: true })).toBeChecked();
});

test("a refused file says what is wrong, leaves the answers as they are, and takes away the Undo of the change before", async ({ page }) => {
  await openCheck(page, JSON.stringify(story.document));
  await page.getByRole("button", { name: /^I (sent|did) it today|^I called today/ }).first().click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  const broken = structuredClone(story.document);
  broken.facts.people[0].last_login = "2026-02-30";
  broken.facts.company.shoe_size = 44;
  await openFile(page, JSON.stringify(broken));
  await expect(page.getByText("/facts/people/0/last_login")).toBeVisible();
  await expect(page.getByText("/facts/company/shoe_size")).toBeVisible();
  await expect(page.getByRole("region", { name: "People" }).getByRole("heading", { level: 3, name: "Dana" })).toBeVisible();
  await expect(page.getByText(/This file was not opened/)).toBeVisible();
  // A notice's Undo is its own.
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
});

/** A company whose only owner has left, with entries that a broker filed. */
const leftOwner = (count) => JSON.stringify(file({
  company: { label: "Acme", portal_account: "yes" },
  people: [{ id: "p1", label: "Gary", role: "trade_account_owner", employment: "left" }],
  broker: { entries_filed_by: "one_broker" },
  entries: Array.from({ length: count }, (_, at) => ({
    id: `e${at + 1}`, entry_number: `ABC12345${String(at).padStart(3, "0")}`, entry_type: "01", liquidation: "liquidated", liquidated_on: "2026-04-10",
    flagged_for_reconciliation: "no", open_protest: "no",
  })),
}));

test("an e-mail too long for a link is copied first, and the step says so", async ({ page }) => {
  await openCheck(page, leftOwner(3));
  const step = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Ask your broker to file for you" }) });
  const actions = step.getByRole("link", { name: /^Open the e-mail/ }).or(step.getByRole("button", { name: /^Copy/ }));
  await expect(actions.first()).toHaveText(/^Open the e-mail/);
  await expect(actions.first()).toHaveAttribute("href", /&body=/);
  await openFile(page, leftOwner(14));
  await toPlanBy(page, "Open and replace");
  await expect(actions.first()).toHaveText(/^Copy/);
  await expect(step.getByText(/too long for a link/)).toBeVisible();
});

test("a panel that opens below the fold comes into view", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openCheck(page, leftOwner(1));
  for (const [name, heading] of [["Share", "Share this check"], ["Print", /^Print/]]) {
    await page.getByRole("button", { name, exact: true }).first().click();
    const title = page.getByRole("heading", { name: heading });
    await expect(title).toBeFocused();
    await expect.poll(async () => (await title.boundingBox()).y).toBeLessThan(400);
  }
});
