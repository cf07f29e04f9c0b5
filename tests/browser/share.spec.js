// Links and shared files: what was previewed arrives, nothing is replaced unasked, and damage is said.
import { expect, test } from "@playwright/test";
import { onPlan, onScreen, open, openCheck, openFile, press, ready, reload, save, toPlanBy } from "./actions.mjs";
import { copyLink, linkOf, received, shareAt } from "./sharing.mjs";
import { STORE, answered, factsFrom, file, listen, toPlan } from "./stage.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const login = { role: "trade_account_owner", last_login: "2026-06-10", password: "known", employment: "current" };
const proxy = { role: "proxy_trade_account_owner", last_login: "2026-05" };
const goods = { entry_type: "01", liquidation: "liquidated", liquidated_on: "2026-05-15", open_protest: "no" };
const rest = {
  broker: { entries_filed_by: "one_broker", can_file_now: "unknown" },
  filing: { planned_on: "2026-07-01" },
  checklists: { pipeline: { rev_613_watched: "no" } },
};
const account = { portal_account: "yes", cape_tab: "no" };
const OURS = {
  as_of: "2026-06-18",
  company: { label: "Acme Imports", ...account },
  people: [{ id: "dana-smith", label: "Dana Smith", ...login }, { id: "drew", label: "drew Sato", ...proxy }],
  entries: [{ id: "shoes", label: "spring shoes", entry_number: "B7603245278", ...goods }],
  ...rest,
};
/** What a receiver is to have at each level; and two lines of the preview. */
const SEEN = {
  filing: [
    {
      as_of: "2026-06-18",
      company: { label: "Acme Imports", ...account },
      people: [{ id: "p1", label: "DS", ...login }, { id: "p2", label: "DS 2", ...proxy }],
      entries: [{ id: "e1", entry_number: "B7603245278", ...goods }],
      ...rest,
    },
    ["DS, Trade Account Owner", "DS 2, "],
    /the company’s name, initials of people, entry numbers/,
    /^Left out: names of entries\.$/,
  ],
  full: [OURS, ["Dana Smith, Trade Account Owner", "drew Sato, "], /names of people.*entry numbers/, undefined],
  initials: [
    {
      as_of: "2026-06-18",
      company: { label: "AI", ...account },
      people: [{ id: "p1", label: "DS", ...login }, { id: "p2", label: "DS 2", ...proxy }],
      entries: [{ id: "e1", label: "SS", ...goods }],
      ...rest,
    },
    ["DS, Trade Account Owner", "DS 2, "],
    /initials of people/,
    /^Left out: entry numbers\.$/,
  ],
  roles: [
    {
      as_of: "2026-06-18",
      company: account,
      people: [{ id: "p1", ...login }, { id: "p2", ...proxy }],
      entries: [{ id: "e1", ...goods }],
      ...rest,
    },
    ["Person 1, Trade Account Owner", "Person 2, "],
    /roles of people/,
    /^Left out: the company’s name, names of people, names of entries,? and entry numbers\.$/,
  ],
};

const held = async (page) => answered((await factsFrom({ page, at: page })).facts);

/** Shows the plan of some answers opened from a file. */
async function showPlan(page, facts = OURS) {
  await openCheck(page, JSON.stringify(file(facts)));
}

for (const [level, [facts, people, shown, hidden]] of Object.entries(SEEN)) {
  test(`preview, link and file show the same: ${level}`, async ({ page, browser, baseURL }) => {
    const heard = listen(page);
    await showPlan(page);
    await shareAt(page, level);
    const panel = page.getByRole("region", { name: "Share this check" });
    await expect(panel.getByText(/can’t file \S+ from this|can’t file from this/)).toHaveCount(0);
    for (const [at, line] of people.entries()) await expect(panel.getByRole("listitem").nth(at)).toContainText(line);
    await expect(panel.getByText(/^The recipient sees /)).toHaveText(shown);
    if (hidden) await expect(panel.getByText(/^Left out: /)).toHaveText(hidden);
    else await expect(panel.getByText(/^Left out: /)).toHaveCount(0);

    const link = await copyLink(page);
    expect(link).toMatch(new RegExp(`^${baseURL}#s=1\\.[A-Za-z0-9_-]+$`));
    expect(link.length).toBeLessThan(1_800 + baseURL.length + 1);
    const byLink = await received(browser, baseURL, { link });
    expect(byLink.facts).toEqual(facts);
    expect(byLink.url).toBe(`${baseURL}#/plan`);
    expect(byLink.title).not.toContain("s=1");

    const { name, text } = await save(page, "Save a file to share");
    const of = { full: "acme-imports-", filing: "acme-imports-", initials: "ai-", roles: "" }[level];
    expect(name).toBe(`ace-self-check-${of}shared-2026-06-18.json`);
    expect(answered(JSON.parse(text).facts)).toEqual(facts);
    expect((await received(browser, baseURL, { text })).facts).toEqual(facts);
    // Sharing changes nothing here.
    expect(await held(page)).toEqual(OURS);
    expect(heard).toEqual([]);
  });
}

test("sharing for filing says if a broker can't file from it, and leads to the entries", async ({ page }) => {
  const unfit = page.getByText(/The broker can’t file/);
  const entries = [{ id: "e1", label: "5278", ...goods }];
  await showPlan(page, { ...OURS, company: account, entries });
  await shareAt(page, "initials");
  await expect(unfit).toHaveCount(0);
  await shareAt(page, "filing");
  await expect(unfit).toContainText("no entry number was kept");
  // Naming the company there isn't followed by a line that says it has no name.
  await page.getByRole("textbox", { name: "What is your company called?" }).fill("Acme Imports");
  await expect(page.getByText(/^The recipient sees the company’s name/)).toBeVisible();
  await expect(page.getByText(/haven’t named/)).toHaveCount(0);
  await unfit.getByRole("link", { name: "See the entries" }).click();
  await onScreen(page, "Entries");
});

const THEIRS = { company: { label: "Their Imports", portal_account: "no" } };
const LINK = linkOf(JSON.stringify(file(THEIRS)));
const asks = (page) => page.getByRole("heading", { name: "Open these answers?" });

for (const [how, arrive] of [
  ["opened where answers are stored", async (page) => (await page.goto("about:blank"), await page.goto(`/#${LINK}`))],
  ["pasted into the open tab", (page) => page.evaluate((link) => (location.hash = link), LINK)],
]) {
  test(`a link ${how} asks first, Cancel keeps, Undo brings back`, async ({ page }) => {
    const heard = listen(page);
    await showPlan(page);
    // Saving gives the check its id and day, which stay through everything below.
    expect(await held(page)).toEqual(OURS);
    const stored = await page.evaluate((name) => localStorage.getItem(name), STORE);
    expect(JSON.parse(stored).check).toEqual({ id: expect.stringMatching(/^[a-z0-9]{12,26}$/), saved_at: "2026-06-18T16:00:00Z" });
    await arrive(page);
    await ready(page);
    await expect(asks(page)).toBeFocused();
    await expect(page.getByRole("region", { name: "Open these answers?" })).toContainText("Their Imports");
    expect(page.url()).not.toContain("s=1");
    await expect(page).not.toHaveTitle(/s=1/);
    expect(await page.evaluate((name) => localStorage.getItem(name), STORE)).toBe(stored);
    await press(page, "Cancel");
    await expect(asks(page)).toHaveCount(0);
    await toPlan(page);
    expect(await held(page)).toEqual(OURS);

    // Asked and not answered, it has replaced nothing either.
    await arrive(page);
    await ready(page);
    await expect(asks(page)).toBeVisible();
    await reload(page);
    await expect(asks(page)).toHaveCount(0);
    expect(await page.evaluate((name) => localStorage.getItem(name), STORE)).toBe(stored);

    await arrive(page);
    await toPlanBy(page, "Open and replace");
    await expect(page.getByText("Their Imports").first()).toBeVisible();
    expect(await held(page)).toEqual(THEIRS);
    await press(page, "Undo");
    expect(await held(page)).toEqual(OURS);
    expect(page.url()).not.toContain("s=1");
    expect(heard).toEqual([]);
  });
}

// Undo does not leave the screen, so everything on it has to follow.
test("after Undo the plan is for the restored answers", async ({ page }) => {
  await showPlan(page);
  await page.evaluate((link) => (location.hash = link), LINK);
  await press(page, "Open and replace");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Their Imports");
  await press(page, "Undo");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Dana Smith");
  await expect(page.getByRole("region", { name: "People" })).toContainText("Drew Sato");
  await expect(page.getByText("Their Imports")).toHaveCount(0);
});

test("the browser's Back does not come back to a link", async ({ page }) => {
  await showPlan(page);
  await page.evaluate((link) => (location.hash = link), LINK);
  await expect(asks(page)).toBeVisible();
  await press(page, "Cancel");
  await page.goBack();
  await expect(asks(page)).toHaveCount(0);
  expect(page.url()).not.toContain("s=1");
});

const later = linkOf(JSON.stringify({ format: "ace-self-check", version: 7, facts: {} }));
const DAMAGED = {
  cut: [LINK.slice(0, -9), /Part of this link is missing/],
  "cut to its beginning": ["s=1.", /Part of this link is missing/],
  edited: [LINK.slice(0, 40) + (LINK[40] === "A" ? "B" : "A") + LINK.slice(41), /This link was changed along the way/],
  foreign: ["s=https%3A%2F%2Fexample.com", /This link was changed along the way/],
  newer: [LINK.replace("s=1.", "s=3."), /This link has version 3, which is newer than this page/],
  "with a newer file": [later, /The answers in this link can’t be used: .*7/],
  "with something else": [linkOf('{"format":"another"}'), /The answers in this link can’t be used/],
  "far too long": [`s=1.${"A".repeat(9_000)}`, /too long to come from/],
};
test("a damaged link is reported as such, and changes nothing", async ({ page }) => {
  const heard = listen(page);
  const arrive = async (what, link, says) => {
    await page.evaluate((link) => (location.hash = link), link);
    await expect(page.getByText(says), what).toBeVisible();
    expect(page.url(), what).not.toContain("s=");
    await expect(asks(page), what).toHaveCount(0);
    // What was said of it goes away, and can be said of the next one.
    await press(page, "Dismiss");
    await expect(page.getByText(says), what).toHaveCount(0);
  };
  await test.step("as the first thing opened", async () => {
    const [link, says] = DAMAGED.cut;
    await open(page, { address: link });
    await expect(page.getByText(says)).toBeVisible();
    expect(page.url()).not.toContain("s=");
    await press(page, "Dismiss");
  });
  for (const [what, [link, says]] of Object.entries(DAMAGED)) {
    await test.step(`${what}, with nothing stored`, () => arrive(what, link, says));
  }
  await openFile(page, JSON.stringify(file(OURS)));
  await onPlan(page);
  for (const [what, [link, says]] of Object.entries(DAMAGED)) {
    await test.step(`${what}, over answers`, () => arrive(what, link, says));
  }
  expect(await held(page)).toEqual(OURS);
  expect(heard).toEqual([]);
});

test("a check of 60 people is too long for a link, and offers a file", async ({ page, browser, baseURL }) => {
  const one = (list, at) => list[((at + 3) * 2_654_435_761) % 1_000_003 % list.length];
  const days = (at) => `2026-0${1 + (at % 5)}-${10 + (at % 19)}`;
  // Names nobody could guess: sixty people of few words and answers do fit into a link.
  const word = (at) => Array.from({ length: 7 }, (_, place) => String.fromCharCode(97 + ((((at + 1) * 48_271 * (place + 3) ** 5) % 65_537) % 26))).join("");
  const names = (at) => `${word(at)} ${word(at + 100)}`;
  const people = Array.from({ length: 60 }, (_, at) => ({
    id: `p${at + 1}`,
    label: names(at),
    role: ["trade_account_user", "proxy_trade_account_owner"][at % 2],
    last_login: days(at),
    deactivation: one(["none", "inactivity", "compliance_or_security", "unknown"], at),
    password: one(["known", "forgotten", "unknown"], at * 5 + 1),
    mailbox: one(["controlled", "lost", "unknown"], at * 7 + 2),
    security_answers: one(["known", "lost", "unknown"], at * 11 + 3),
    employment: one(["current", "left", "unknown"], at * 13 + 4),
  }));
  const facts = { company: { portal_account: "yes" }, people };
  await showPlan(page, facts);
  await shareAt(page, "full");
  await expect(page.getByText(/too long for a link, which can have at most 1,800 characters/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy a link" })).toHaveCount(0);
  const { text } = await save(page, "Save a file to share");
  expect((await received(browser, baseURL, { text })).facts).toEqual(facts);
});

for (const [what, deny] of [
  ["refuses", () => (Clipboard.prototype.writeText = () => Promise.reject(new DOMException("denied", "NotAllowedError")))],
  ["is not there", () => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined })],
]) {
  test(`where the clipboard ${what} the link is shown to be copied by hand`, async ({ page, browser, baseURL }) => {
    await page.addInitScript(deny);
    await showPlan(page);
    await shareAt(page, "full");
    await press(page, "Copy a link");
    const link = await page.getByRole("textbox", { name: /Select the link and copy it/ }).inputValue();
    expect((await received(browser, baseURL, { link })).facts).toEqual(OURS);
  });
}
