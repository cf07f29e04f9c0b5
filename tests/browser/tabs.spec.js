// Two tabs of one browser, answering at once: what a tab reported as saved stays until its respondent, or the
// other's, chooses otherwise; and a tab that is not told shows what is stored.
import { expect, test } from "@playwright/test";
import { answer, onPlan, open, press, ready } from "./actions.mjs";
import { randoms } from "./random.js";
import { ELSEWHERE, SAVED, STORE, factsFrom, file, says, tick, toldOfOther } from "./stage.mjs";

const COUNT = Number(process.env.ASC_INTERLEAVINGS ?? 100);
const SEED = Number(process.env.ASC_SEED ?? 20261130);
const CHECK = JSON.stringify(file({ company: { label: "Acme", portal_account: "yes" } }));

/** Whether two lists of ticks are the same. */
const alike = (one, other) => JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/**
 * Run in each tab before the page: what its respondent touches, what they choose, and every write that
 * changes an answer they neither touched nor chose to replace: a lost write.
 */
function guard(store) {
  const { getItem, setItem, removeItem } = Storage.prototype;
  const ticks = (text) => {
    const { checklists = {}, company = {} } = (text && JSON.parse(text).facts) || {};
    const flat = Object.entries(checklists).flatMap(([list, items]) => Object.entries(items ?? {}).map(([item, answer]) => [`${list}-${item}`, answer]));
    return { ...Object.fromEntries(flat), ...(company?.label && { label: company.label }) };
  };
  const own = { touched: new Set(), chose: false, lost: [], ticks };
  const look = (area, text) => {
    const [before, after] = [ticks(getItem.call(area, store)), ticks(text)];
    const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]);
    // Storage that was emptied is filled again: nothing of it is lost.
    if (Object.keys(before).length && !own.chose) {
      own.lost.push(...changed.filter((name) => !own.touched.has(name)).map((name) => `${name}: ${before[name]} became ${after[name]}`));
    }
    own.touched.clear();
    own.chose = false;
  };
  Storage.prototype.setItem = function (name, text) {
    if (name === store) look(this, text);
    return setItem.call(this, name, text);
  };
  Storage.prototype.removeItem = function (name) {
    if (name === store) look(this, null);
    return removeItem.call(this, name);
  };
  window.__own = own;
}

/** What a tab shows and says, and what it finds stored. */
function state(store) {
  const own = window.__own;
  const radios = [...document.querySelectorAll("input[type=radio][name^=asc-tick-]:checked")];
  return {
    shown: Object.fromEntries(radios.map((radio) => [radio.name.replace("asc-tick-", ""), radio.value])),
    stored: (({ label, ...rest }) => rest)(own.ticks(localStorage.getItem(store))),
    status: document.querySelector("header [role=status]").textContent,
    // Before the first answer there is no navigation, and nothing is said of saving.
    begun: Boolean(document.querySelector("header nav")),
    told: [...document.querySelectorAll("[role=alert]")].some((alert) => alert.textContent.includes("Another tab in this browser")),
    lost: own.lost,
  };
}

/** Answers an item of the lists at random, so that the answers become such as were not there before. */
function answerSomething([at, among]) {
  const radios = [...document.querySelectorAll("input[type=radio][name^=asc-tick-]")].filter((radio) => !radio.checked);
  const radio = radios[Math.floor(at * radios.length * (among ? 1 : 0.2))];
  window.__own.touched.add(radio.name.replace("asc-tick-", ""));
  radio.click();
}

/** Presses a button that replaces what is stored by choice, or what is shown by what is stored; it may have gone. */
function chooseBy([name, shows]) {
  const button = [...document.querySelectorAll("button")].find((button) => button.textContent === name);
  if (!button) return false;
  window.__own.chose = !shows;
  if (shows) window.__own.touched.clear();
  button.click();
  return true;
}

/** Shows the same answers in both tabs. */
async function begin(tabs, address) {
  await open(tabs[0], { address });
  await tabs[0].evaluate(([store, text]) => localStorage.setItem(store, text), [STORE, CHECK]);
  await tabs[0].reload();
  await ready(tabs[0]);
  await open(tabs[1], { address });
  for (const tab of tabs) await says(tab, SAVED);
}

const TAKE = "Show the other tab’s answers here";
const INSIST = "Keep this tab’s answers";
const FILE = "Save this tab’s answers as a file";

test(`${COUNT} interleavings of two tabs lose no write`, async ({ context }) => {
  test.setTimeout(900_000);
  console.log(`seed ${SEED}`);
  const random = randoms({ state: SEED });
  await context.addInitScript(guard, STORE);
  const tabs = [await context.newPage(), await context.newPage()];
  const heard = [];
  for (const tab of tabs) tab.on("pageerror", (error) => heard.push(error.message));
  await begin(tabs, "/plan");
  const count = { actions: 0, answers: 0, reloads: 0, conflicts: 0, taken: 0, insisted: 0, files: 0, again: 0 };

  const back = async (tab) => {
    await tab.evaluate(() => (location.hash = "#/plan"));
    await onPlan(tab);
  };
  const startAgain = async (tab) => {
    await tab.evaluate(() => [...document.querySelectorAll("button")].find(({ id }) => id === "asc-start-again").click());
    await tab.evaluate(chooseBy, ["Clear all answers"]);
    count.again += 1;
    await back(tab);
  };
  const actions = [
    [60, (tab) => ((count.answers += 1), tab.evaluate(answerSomething, [random(), 1]))],
    [10, (tab) => new Promise((done) => setTimeout(done, random() * 15)).then(() => tab.evaluate(() => 0))],
    [4, async (tab) => ((count.reloads += 1), await tab.reload(), await ready(tab))],
    [2, startAgain],
  ];
  const one = async (tab) => {
    let left = random() * 76;
    const [, act] = actions.find(([weight]) => (left -= weight) < 0) ?? actions[0];
    count.actions += 1;
    await act(tab);
  };

  // Once settled, each tab either warns or shows what is stored.
  const settle = async (which) => {
    let seen;
    await expect
      .poll(
        async () => {
          seen = await Promise.all(tabs.map((tab) => tab.evaluate(state, STORE)));
          const stored = JSON.stringify(seen[0].stored);
          return seen.map(({ shown, status, begun, told, stored: mine }) => {
            if (JSON.stringify(mine) !== stored) return "the tabs find different things stored";
            if (told) return status === (begun ? ELSEWHERE : "") ? "fine" : `told, and says "${status}"`;
            if (status !== (begun ? SAVED : "")) return `not told, and says "${status}"`;
            return alike(shown, mine) ? "fine" : `says it is saved, shows ${JSON.stringify(shown)}, stored is ${JSON.stringify(mine)}`;
          });
        },
        { message: `seed ${SEED}, interleaving ${which}`, intervals: [5, 10, 20, 50, 100, 250], timeout: 60_000 },
      )
      .toEqual(["fine", "fine"]);
    expect(seen.flatMap(({ lost }) => lost), `lost writes, seed ${SEED}, interleaving ${which}`).toEqual([]);
    return seen;
  };

  for (let which = 0; which < COUNT; which += 1) {
    const steps = 2 + Math.floor(random() * 4);
    // At once, or one after the other without waiting for what follows.
    if (random() < 0.5) {
      await Promise.all(tabs.map(async (tab) => one(tab)));
    }
    for (let step = 0; step < steps; step += 1) await one(tabs[Math.floor(random() * 2)]);
    const seen = await settle(which);
    const told = tabs.filter((_, at) => seen[at].told);
    count.conflicts += told.length;
    // Some conflicts last into the next interleaving.
    for (const tab of told) {
      const way = random();
      if (way < 0.35) {
        if (await tab.evaluate(chooseBy, [TAKE, true])) count.taken += 1;
        await back(tab);
      } else if (way < 0.7) {
        if (await tab.evaluate(chooseBy, [INSIST])) count.insisted += 1;
      } else if (way < 0.8) {
        const downloading = tab.waitForEvent("download");
        await press(tab, FILE);
        await downloading;
        count.files += 1;
      }
    }
    if (told.length) await settle(`${which}, resolved`);
  }
  expect(heard).toEqual([]);
  expect(count.conflicts).toBeGreaterThan(COUNT / 20);
  console.log(`${COUNT} interleavings, ${JSON.stringify(count)}, lost writes 0`);
});

async function pair(context) {
  const tabs = [await context.newPage(), await context.newPage()];
  await begin(tabs, "/setup");
  return tabs;
}

const say = (tab, chosen) => answer(tab, /CAPE tab/, chosen);

test("the other tab warns at once, and no longer when its answers are shown", async ({ context }) => {
  const [one, other] = await pair(context);
  await say(one, "Yes");
  await press(one, "Continue");
  await says(one, SAVED);
  await toldOfOther(other);
  await says(other, ELSEWHERE);
  await press(other, TAKE);
  await says(other, SAVED);
  await toldOfOther(other, false);
});

// Keeping::look compares what is stored with what this tab last saw, not with what it shows.
test("a tab with its own answers doesn't count as saved when another tab's change is reverted", async ({ context }) => {
  const [one, other] = await pair(context);
  await say(one, "Yes");
  await press(one, "Continue");
  await toldOfOther(other);
  await say(other, "No");
  await press(other, "Continue");
  await says(other, ELSEWHERE);
  // Stored are again the answers the other tab began with, not those it shows.
  await one.evaluate(([store, text]) => localStorage.setItem(store, text), [STORE, CHECK]);
  await expect.poll(() => other.evaluate((store) => localStorage.getItem(store), STORE)).toBe(CHECK);
  await says(other, ELSEWHERE);
});

test("a tab whose answers become the same as another tab's counts as saved", async ({ context }) => {
  const [one, other] = await pair(context);
  await say(one, "Yes");
  await press(one, "Continue");
  await toldOfOther(other);
  await say(other, "Yes");
  await says(other, SAVED);
  await toldOfOther(other, false);
});

// Saving gives the check its id and day, which doesn't change an answer.
test("a tab does not warn when the other saves the same answers, and saves the same check", async ({ context }) => {
  const tabs = [await context.newPage(), await context.newPage()];
  await begin(tabs, "/result");
  const stamp = (tab) => tab.evaluate((store) => JSON.parse(localStorage.getItem(store)).check, STORE);
  await tabs[1].evaluate(() => {
    window.heard = new Promise((done) => addEventListener("storage", () => setTimeout(done)));
  });
  const { text } = await factsFrom({ page: tabs[0], at: tabs[0] });
  const { check } = JSON.parse(text);
  expect(check.id).toMatch(/^[a-z0-9]{12,26}$/);
  await expect.poll(() => stamp(tabs[1])).toEqual(check);
  await tabs[1].evaluate(() => window.heard);
  for (const tab of tabs) await says(tab, SAVED);
  await toldOfOther(tabs[1], false);
  // With a change of its own it keeps the id.
  await tick(tabs[1], /REV-613/, "Yes");
  await says(tabs[1], SAVED);
  await toldOfOther(tabs[0]);
  expect((await stamp(tabs[1])).id).toBe(check.id);
});
