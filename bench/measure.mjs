// How far it is to an answer: screens, taps, words, heights, and printed pages for six people, on the built page: the
// first table of docs/experience.md. Prints figures; nothing fails.
//
//   node bench/measure.mjs [--root DIR] [--pictures DIR]
//
// --root      the build to walk through (default: dist)
// --pictures  saves each plan there, at 360 and 1280 px
import { createRequire } from "node:module";
import { serve } from "../tests/browser/serve.mjs";
import { parse } from "../tools/options.mjs";

const values = parse(import.meta.url, { root: { type: "string" }, pictures: { type: "string" } });
const { chromium } = createRequire(new URL("../tests/browser/package.json", import.meta.url))("@playwright/test");
const PHONE = { width: 360, height: 740 };
const TODAY = "2026-11-30T12:00:00-05:00";
const STORE = "ace-self-check";

const server = await serve(values.root ? { root: values.root } : {});
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });

/** A visit that counts what is seen and pressed. */
async function visit({ stored } = {}) {
  const context = await browser.newContext({ viewport: PHONE, timezoneId: "America/New_York" });
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  if (stored) await page.addInitScript(([name, text]) => localStorage.setItem(name, text), [STORE, JSON.stringify(stored)]);
  await page.goto(server.url);
  await page.locator("html[data-ready=app]").waitFor();
  const count = { screens: 0, taps: 0, words: 0 };
  let seen = "";
  const look = async () => {
    await page.waitForTimeout(150);
    const address = await page.evaluate(() => location.hash);
    const words = await page.evaluate(() => document.querySelector("main").innerText.split(/\s+/).filter(Boolean).length);
    if (address !== seen) count.screens += 1;
    return { address, words };
  };
  /** Counts the screen that is left: what was shown on it when it was. */
  const leave = async () => {
    const { address, words } = await look();
    seen = address;
    count.words += words;
  };
  const press = async (locator) => {
    count.taps += 1;
    await locator.click();
  };
  const radio = (answer, group) =>
    press((group ? page.getByRole("group", { name: group }) : page).getByRole("radio", { name: answer, exact: true }).first());
  const button = async (name) => {
    await leave();
    await press(page.getByRole("button", { name, exact: true }));
  };
  return { page, count, radio, button, look, leave, press, context };
}

/** The plan as it is: its height, and what the first screenful holds. */
async function plan(page) {
  await page.getByRole("heading", { name: "Do this today" }).waitFor();
  return page.evaluate(() => {
    const first = document.querySelector(".asc-today .asc-button");
    const shows = (element) => Boolean(element) && element.getBoundingClientRect().bottom <= innerHeight;
    return {
      height: document.documentElement.scrollHeight,
      steps: document.querySelectorAll(".asc-today > li").length,
      first: document.querySelector(".asc-today h3")?.textContent,
      button: shows(first) ? "yes" : `no (${Math.round(first?.getBoundingClientRect().bottom ?? 0)} px)`,
    };
  });
}

async function row(name, walk, goals, { stored } = {}) {
  const at = await visit({ stored });
  await walk(at);
  const { address } = await at.look();
  const { height, steps, first, button } = await plan(at.page);
  const { screens, taps, words } = at.count;
  console.log(`\n${name}`);
  console.log(`  screens ${screens}, taps ${taps}, words before the plan ${words}   goal: ${goals}`);
  console.log(`  ends on ${address}; ${steps} steps today; the first: ${first}`);
  console.log(`  plan at 360 px: ${height} px high; first step's button in the first screenful: ${button}`);
  const pdf = await at.page.pdf({ preferCSSPageSize: true });
  console.log(`  printed: ${pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g).length} page(s)`);
  if (values.pictures) {
    const file = `${values.pictures}/${name.replace(/\W+/g, "-")}`;
    await at.page.screenshot({ path: `${file}-360.png`, fullPage: true });
    await at.page.setViewportSize({ width: 1280, height: 900 });
    await at.page.screenshot({ path: `${file}-1280.png`, fullPage: true });
  }
  await at.context.close();
}

const person = (id, label, role, last_login, more = {}) => ({ id, label, role, last_login, employment: "current", ...more });
const entry = (at) => ({
  id: `e${at}`,
  entry_number: null,
  entry_type: "01",
  liquidation: "liquidated",
  liquidated_on: `2026-${at % 2 ? "10" : "09"}-${String((at % 28) + 1).padStart(2, "0")}`,
  flagged_for_reconciliation: "no",
  open_protest: "no",
});
const file = (facts) => ({ format: "ace-self-check", version: 2, facts });

await row(
  "office manager: the only owner has left, a broker filed",
  async ({ page, radio, button }) => {
    await button("Start");
    await radio("Yes");
    await button("Continue");
    await page.getByLabel("First name or initials").fill("Danny");
    await radio("No", /still work/);
    await button("Continue");
    await radio("A customs broker");
    await button("Continue");
  },
  "at most 6, 12, 400; height at most 2,500",
);
await row(
  "nothing known: “I don’t know” everywhere",
  async ({ radio, button }) => {
    await button("Start");
    await radio("I don’t know");
    await button("Continue");
    await button("Nobody here knows who it was");
    await radio("I don’t know");
    await button("Continue");
  },
  "three things to do today",
);
await row(
  "no account, number of importer numbers unknown",
  async ({ radio, button }) => {
    await button("Start");
    await radio("No");
    await button("Continue");
    await radio("A customs broker");
    await button("Continue");
  },
  "at most 4 screens",
);
await row(
  "somebody has left, whose role nobody gave",
  async () => {},
  "something to do",
  { stored: file({ company: { portal_account: "yes" }, people: [{ id: "p1", label: "Sam", employment: "left" }], broker: { entries_filed_by: "unknown" } }) },
);
await row(
  "compliance manager: three people, 40 entries",
  async () => {},
  "at most 12 screens, 40 clicks; height at most 2,900",
  {
    stored: file({
      company: { label: "Hudson Furniture", portal_account: "yes" },
      people: [
        person("p1", "Dana", "trade_account_owner", "2026-06-01", { mailbox: "controlled", password: "known" }),
        person("p2", "Tom", "proxy_trade_account_owner", "2026-11-20"),
        person("p3", "Ana", "trade_account_user", "2026-05"),
      ],
      broker: { entries_filed_by: "one_broker" },
      entries: Array.from({ length: 40 }, (_, at) => entry(at + 1)),
    }),
  },
);
await row(
  "returning visitor: Ana signed in today",
  async ({ page, leave, press }) => {
    await leave();
    await press(page.getByRole("button", { name: "Ana signed in today" }));
    await page.getByText(/last sign-in is today/).waitFor();
  },
  "1 screen, 2 taps",
  { stored: file({ company: { portal_account: "yes" }, people: [person("p1", "Ana", "trade_account_owner", "2026-10-30")], broker: { entries_filed_by: "importer" } }) },
);
await browser.close();
await server.close();
