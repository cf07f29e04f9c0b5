// Each fault of the storage, at each moment, at the top level and in a frame: no answer in the page is lost,
// the page says how things stand, and what it has not read stays as it is.
import { expect, test } from "@playwright/test";
import { choose, onScreen, press } from "./actions.mjs";
import { EARLIER, FAULTS } from "./faults.mjs";
import * as stage from "./stage.mjs";

const { ELSEWHERE, NOT_SAVED, SAVED, STORE, answered, factsFrom, says, toldOfOther } = stage;
const TODAY = "2026-06-18";
const BACK = "2026-01-15";
const UNREADABLE = /Answers stored in this browser could not be read/;
const LATE = /Some answers lie after today’s date on this device/;
const dana = { id: "p1", label: "Dana", role: "trade_account_owner", last_login: "2026-06-10", employment: "current" };
const MIDWAY = { company: { label: "Acme Imports", portal_account: "yes" }, people: [dana] };
const WHOLE = {
  ...MIDWAY,
  people: [{ ...dana, deactivation: "none", mailbox: "controlled", password: "known" }],
  broker: { entries_filed_by: "importer" },
};
const pipeline = (ticks) => ({ checklists: { pipeline: ticks } });
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

/** The fault comes about while the page is open: by its own hand, told by no event, or by another tab. */
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

/** Foreign text is offered, and stands to the byte in its place or aside. */
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
  if (late) await expect(at.getByText(LATE)).toBeVisible();
  if (met) await offered(world, fault);
  const midway = fault.readable || fault.name.startsWith("cleared");
  if (midway) {
    await strike(world, fault, false);
    await toldOfOther(at);
    await says(at, ELSEWHERE);
  } else {
    await says(at, status);
  }
  await at.getByRole("navigation", { name: "Screens" }).getByRole("link", { name: "Questions" }).click();
  const begun = left && !hidden && !met ? JSON.parse(typeof left === "string" ? left : asStored(left)).facts : {};
  if (begun.company === undefined) {
    await choose(at, "Does the company have an ACE Portal account?", "Yes");
    await at.getByLabel("Name or initials (optional)").fill("Acme Imports");
    await press(at, "Continue");
  } else if (late) {
    await choose(at, "Has ACE shown Dana a message that the login is deactivated?", "No message");
  } else {
    await onScreen(at, "Who has a login to the company’s ACE Portal account?");
    await press(at, "Add a person");
    await at.getByLabel("Name or initials (optional)").fill("Dana");
    await press(at, "Continue");
  }
  await says(at, status);
  await toldOfOther(at, fault.readable === true);
  await stage.toResult(at);
  const expected = late
    ? { ...MIDWAY, people: [{ ...dana, deactivation: "none" }] }
    : begun.company
      ? { ...begun, people: [{ id: "p1", label: "Dana" }] }
      : { company: { portal_account: "yes", label: "Acme Imports" } };
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
    await stage.toResult(at);
    await holds(world, expected);
    await stored(world, expected);
  }
}

/** The fault comes silently while a question stands open: the next answer meets it. */
async function inMidInterview(world, fault) {
  await show(world, MIDWAY, "/people/p1/deactivation");
  const { at, other } = world;
  await choose(at, "Has ACE shown Dana a message that the login is deactivated?", "No message");
  await onScreen(at, "Can mail to Dana’s address on the ACE account be read today?");
  await says(at, SAVED);
  await expect.poll(() => other.get()).toContain('"deactivation":"none"');
  const before = await other.get();
  await strike(world, fault, true);
  await choose(at, "Can mail to Dana’s address on the ACE account be read today?", "Yes, it can be read");
  const expected = { ...MIDWAY, people: [{ ...dana, deactivation: "none", mailbox: "controlled" }] };
  await says(at, fault.status);
  await toldOfOther(at, fault.status === ELSEWHERE);
  await stage.toResult(at);
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

/** The fault comes on the result, told by an event where there is one; then the page is loaded again. */
async function onTheResult(world, fault) {
  await show(world, WHOLE, "/result");
  const { at, other } = world;
  await onScreen(at, "Your result");
  await stage.tick(at, /monthly login is scheduled/, "Yes");
  await says(at, SAVED);
  await expect.poll(() => other.get()).toContain('"monthly_login_scheduled":"yes"');
  const before = await other.get();
  await strike(world, fault, false);
  const told = fault.status === ELSEWHERE || fault.name.startsWith("cleared");
  await toldOfOther(at, told);
  if (told) await says(at, ELSEWHERE);
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
    await show(world, EARLIER, "/portal-account");
    await says(world.at, NOT_SAVED);
    await choose(world.at, "Does the company have an ACE Portal account?", "Yes");
    await stage.toResult(world.at);
    await holds(world, { company: { portal_account: "yes" } });
  },
  "mid-interview": async (world) => {
    await show(world, EARLIER, "/");
    await stage.reopen(world, asStored(MIDWAY));
    await world.at.getByRole("link", { name: "Questions" }).click();
    await choose(world.at, "Has ACE shown Dana a message that the login is deactivated?", "No message");
    await says(world.at, NOT_SAVED);
    await stage.toResult(world.at);
    await holds(world, { ...MIDWAY, people: [{ ...dana, deactivation: "none" }] });
  },
  result: async (world) => {
    await show(world, EARLIER, "/");
    await stage.reopen(world, asStored(WHOLE));
    await stage.tick(world.at, /REV-613/, "No");
    const text = await holds(world, { ...WHOLE, ...pipeline({ rev_613_watched: "no" }) });
    await stage.again(world);
    await says(world.at, NOT_SAVED);
    await stage.reopen(world, text);
    await holds(world, { ...WHOLE, ...pipeline({ rev_613_watched: "no" }) });
  },
};

const MOMENTS = { "first load": atFirstLoad, "mid-interview": inMidInterview, result: onTheResult };
const cells = Object.keys(MOMENTS).flatMap((moment) => [
  ...FAULTS.flatMap((fault) => ["top level", "frame"].map((place) => ({ fault, moment, place, run: MOMENTS[moment] }))),
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

test(`the matrix has ${cells.length} cells`, () => {
  expect(new Set(cells.map(({ fault, moment, place }) => `${fault.name}, ${moment}, ${place}`)).size).toBe(75);
  console.log(`${cells.length} cells: ${FAULTS.length} faults, 3 moments, 2 places and a sandbox`);
});
