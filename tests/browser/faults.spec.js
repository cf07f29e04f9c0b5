// Each fault of the storage, at each moment, and in a frame in the middle of the interview: no answer in the page is lost,
// the page says what happened, and what it couldn't read stays as it is.
import { expect, test } from "@playwright/test";
import { ASKS, answer, choose, onPlan, onScreen, press } from "./actions.mjs";
import { EARLIER, FAULTS } from "./faults.mjs";
import * as stage from "./stage.mjs";

const { ELSEWHERE, NOT_SAVED, SAVED, STORE, answered, factsFrom, says, toldOfOther } = stage;
const TODAY = "2026-06-18";
const BACK = "2026-01-15";
const UNREADABLE = /We couldn’t read the answers stored in this browser/;
const LATE = /Some answers have dates after today’s date on this device/;
/** Who last signed in so long ago that the questions about a lock matter, and after the day the clock is set back to. */
const dana = { id: "p1", label: "Dana", role: "trade_account_owner", last_login: "2026-03-10", employment: "current" };
const MIDWAY = { company: { label: "Acme Imports", portal_account: "yes" }, people: [dana] };
const WHOLE = {
  ...MIDWAY,
  people: [{ ...dana, deactivation: "none", mailbox: "controlled", password: "known" }],
  broker: { entries_filed_by: "importer" },
};
const pipeline = (ticks) => ({ checklists: { pipeline: ticks } });
const MESSAGE = /login is deactivated/;
const INBOX = /open the inbox/;
const asStored = (facts) => JSON.stringify(stage.file(facts));

/** Shows the page with some facts stored, or a text, on a day; the fault may be there before. */
async function show(world, stored, address, { deny, today = TODAY } = {}) {
  if (stored !== undefined) await world.other.put(typeof stored === "string" ? stored : asStored(stored));
  if (deny) await world.page.addInitScript(deny);
  const shown = await stage.enter(world.page, world.baseURL, { place: world.place, address, today });
  return Object.assign(world, shown);
}

/** The facts the page holds, as its file has them. */
async function holds(world, facts) {
  const saved = await factsFrom(world);
  expect(answered(saved.facts)).toEqual(facts);
  return saved.text;
}

/** What the other page finds stored, which may take a moment to get there. */
async function stored({ other }, facts) {
  await expect.poll(() => other.facts()).toEqual(facts);
}

/** The clock is set back and the page loaded again: it says so. */
async function setBack(world) {
  await world.page.clock.setFixedTime(`${BACK}T12:00:00-05:00`);
  await stage.again(world);
  await expect(world.at.getByText(LATE)).toBeVisible();
}

/** The fault comes about while the page is open: by its own hand, with no event, or by another tab. */
async function strike(world, fault, silently) {
  const { at, other, page } = world;
  if (fault.deny) {
    await page.addInitScript(fault.deny);
    await at.evaluate(fault.deny);
  } else if (fault.name === "quota") {
    world.filler = await other.fill();
    await expect.poll(() => at.evaluate(() => localStorage.getItem("another page's")?.length)).toBe(world.filler.length);
  } else if (fault.text !== undefined) {
    if (silently) await at.evaluate(([name, text]) => localStorage.setItem(name, text), [STORE, fault.text]);
    else await other.put(fault.text);
  } else if (fault.name === "clock set back") {
    await setBack(world);
  } else if (silently) {
    await at.evaluate(() => localStorage.clear());
  } else {
    await other.clear();
  }
}

/** What stood in the storage when the page could not write is there to the byte. */
async function untouched(world, fault, before) {
  if (fault.deny || fault.name === "quota") expect(await world.other.get()).toBe(before);
  if (fault.text !== undefined) await expect.poll(async () => (await world.other.get()) === fault.text).toBe(true);
  if (world.filler) expect((await world.other.get("another page's")) === world.filler).toBe(true);
}

/** Foreign text is offered, and is there to the byte, in its place or aside. */
async function offered(world, fault) {
  await expect(world.at.getByText(UNREADABLE)).toBeVisible();
  await expect(world.at.getByRole("button", { name: "Download the stored data" })).toBeVisible();
  expect((await world.other.get(fault.fits ? `${STORE}.unreadable.1` : STORE)) === fault.text).toBe(true);
}

/** The fault is met at the first load, or right after it. */
async function atFirstLoad(world, fault) {
  const { other } = world;
  const met = fault.text !== undefined && !fault.readable;
  const hidden = fault.name.endsWith("throws");
  const late = fault.name === "clock set back";
  if (fault.name === "quota") world.filler = await other.fill();
  const left = hidden || fault.name.startsWith("cleared") ? EARLIER : met ? fault.text : late ? MIDWAY : undefined;
  await show(world, left, "/", { deny: fault.deny, today: late ? BACK : TODAY });
  const { at } = world;
  const status = met ? (fault.fits ? SAVED : NOT_SAVED) : fault.status;
  const begun = left && !hidden && !met ? JSON.parse(typeof left === "string" ? left : asStored(left)).facts : {};
  // Before the first answer there is nothing to save, and nothing is said of it.
  const whenBegun = (status) => (begun.company ? status : "");
  if (late) await expect(at.getByText(LATE)).toBeVisible();
  if (met) await offered(world, fault);
  const midway = fault.readable || fault.name.startsWith("cleared");
  if (midway) {
    await strike(world, fault, false);
    await toldOfOther(at);
    await says(at, whenBegun(ELSEWHERE));
  } else {
    await says(at, whenBegun(status));
  }
  if (begun.company === undefined) {
    await press(at, "Start");
    await choose(at, ASKS.account, "Yes");
    await onScreen(at, ASKS.owner);
    await at.getByLabel(/^First name or initials/).fill("Dana");
    await press(at, "Continue");
    await onScreen(at, ASKS.broker);
  } else if (late) {
    await at.getByRole("link", { name: "Change Dana" }).click();
    await answer(at, MESSAGE, "No");
  } else {
    await onPlan(at);
    await press(at, "Add someone else with a login");
    await onScreen(at, ASKS.someone);
    await at.getByLabel(/^First name or initials/).fill("Dana");
    await press(at, "Continue");
    await onScreen(at, ASKS.broker);
  }
  await says(at, status);
  await toldOfOther(at, fault.readable === true);
  await stage.toPlan(at);
  const expected = late
    ? { ...MIDWAY, people: [{ ...dana, deactivation: "none" }] }
    : begun.company
      ? { ...begun, people: [{ id: "p1", label: "Dana" }] }
      : { company: { portal_account: "yes" }, people: [{ id: "p1", label: "Dana", role: "trade_account_owner" }] };
  await holds(world, expected);
  if (met) await offered(world, fault);
  else await untouched(world, fault, left ?? null);
  if (status === SAVED) await stored(world, expected);
  if (met && !fault.fits) {
    await press(at, "Delete the stored data");
    await says(at, SAVED);
    await stored(world, expected);
  }
  if (fault.readable) {
    await press(at, "Show the other tab’s answers here");
    await says(at, SAVED);
    await press(at, "Undo");
    await says(at, SAVED);
    await stage.toPlan(at);
    await holds(world, expected);
    await stored(world, expected);
  }
}

/** The fault comes silently while a screen of questions is open: the next answer meets it. */
async function inMidInterview(world, fault) {
  await show(world, MIDWAY, "/people/p1");
  const { at, other } = world;
  await answer(at, MESSAGE, "No");
  await says(at, SAVED);
  await expect.poll(() => other.get()).toContain('"deactivation":"none"');
  const before = await other.get();
  await strike(world, fault, true);
  await answer(at, INBOX, "Yes");
  const expected = { ...MIDWAY, people: [{ ...dana, deactivation: "none", mailbox: "controlled" }] };
  await says(at, fault.status);
  await toldOfOther(at, fault.status === ELSEWHERE);
  await stage.toPlan(at);
  await holds(world, expected);
  await untouched(world, fault, before);
  if (fault.deny) {
    // Storage works again: the next change is kept, and with it all.
    await at.evaluate(() => (globalThis.__works = true));
    await stage.tick(at, /REV-613/, "No");
    await says(at, SAVED);
    await stored(world, { ...expected, ...pipeline({ rev_613_watched: "no" }) });
  } else if (fault.readable) {
    await press(at, "Keep this tab’s answers");
    await says(at, SAVED);
    await toldOfOther(at, false);
    await stored(world, expected);
  } else if (fault.status === SAVED) {
    await stored(world, expected);
  }
}

/** The fault comes on the plan, with an event where there is one; then the page is loaded again. */
async function onThePlan(world, fault) {
  await show(world, WHOLE, "/plan");
  const { at, other } = world;
  await onPlan(at);
  await stage.tick(at, /monthly login is scheduled/, "Yes");
  await says(at, SAVED);
  await expect.poll(() => other.get()).toContain('"monthly_login_scheduled":"yes"');
  const before = await other.get();
  await strike(world, fault, false);
  const isMentioned = fault.status === ELSEWHERE || fault.name.startsWith("cleared");
  await toldOfOther(at, isMentioned);
  if (isMentioned) await says(at, ELSEWHERE);
  await stage.tick(at, /REV-613/, "No");
  await says(at, fault.status);
  const expected = { ...WHOLE, ...pipeline({ monthly_login_scheduled: "yes", rev_613_watched: "no" }) };
  const text = await holds(world, expected);
  await untouched(world, fault, before);
  if (fault.status === ELSEWHERE) {
    const kept = await factsFrom(world, "Save this tab’s answers as a file");
    expect(answered(kept.facts)).toEqual(expected);
  }
  await stage.again(world);
  if (fault.text !== undefined && !fault.readable) await offered(world, fault);
  if (fault.name !== "clock set back") await stage.reopen(world, text);
  const lasts = fault.deny || fault.name === "quota" || fault.fits === false;
  await says(at, lasts ? NOT_SAVED : SAVED);
  await holds(world, expected);
  if (!lasts) await stored(world, expected);
  if (fault.text !== undefined && !fault.readable) await offered(world, fault);
}

/** A frame that may never store: the file is all there is. */
const SANDBOXED = {
  "first load": async (world) => {
    await show(world, EARLIER, "/account");
    await choose(world.at, ASKS.account, "Yes");
    await says(world.at, NOT_SAVED);
    await stage.toPlan(world.at);
    await holds(world, { company: { portal_account: "yes" }, people: [{ id: "p1", role: "trade_account_owner" }] });
  },
  "mid-interview": async (world) => {
    await show(world, EARLIER, "/");
    await stage.reopen(world, asStored(MIDWAY));
    await world.at.getByRole("link", { name: "Change Dana" }).click();
    await answer(world.at, MESSAGE, "No");
    await says(world.at, NOT_SAVED);
    await stage.toPlan(world.at);
    await holds(world, { ...MIDWAY, people: [{ ...dana, deactivation: "none" }] });
  },
  plan: async (world) => {
    await show(world, EARLIER, "/");
    await stage.reopen(world, asStored(WHOLE));
    await stage.tick(world.at, /REV-613/, "No");
    const text = await holds(world, { ...WHOLE, ...pipeline({ rev_613_watched: "no" }) });
    await stage.again(world);
    await stage.reopen(world, text);
    await says(world.at, NOT_SAVED);
    await holds(world, { ...WHOLE, ...pipeline({ rev_613_watched: "no" }) });
  },
};

const IN_FRAME = ["access throws", "newer version", "changed by another tab"];
const MOMENTS = { "first load": atFirstLoad, "mid-interview": inMidInterview, plan: onThePlan };
const cells = Object.keys(MOMENTS).flatMap((moment) => [
  ...FAULTS.map((fault) => ({ fault, moment, place: "top level", run: MOMENTS[moment] })),
  // A frame of the same origin has the same storage: one moment, and one fault of each kind, show that it is handled there too.
  ...FAULTS.filter(({ name }) => moment === "mid-interview" && IN_FRAME.includes(name)).map((fault) => ({ fault, moment, place: "frame", run: MOMENTS[moment] })),
  { fault: FAULTS[0], moment, place: "sandbox", run: SANDBOXED[moment] },
]);

for (const { fault, moment, place, run } of cells) {
  test(`${fault.name}, ${moment}, ${place}`, async ({ page, context, baseURL }) => {
    const world = { page, baseURL, place, other: await stage.bystander(context, baseURL) };
    await run(world, fault);
    await stage.standsThere(world.at);
    if (place === "sandbox") expect(await world.other.all()).toEqual({ [STORE]: EARLIER });
    expect(world.heard).toEqual([]);
  });
}
