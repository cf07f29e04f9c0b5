// Every point of articles A and B (docs/guidance.md, “8. Sources”) appears where tests/points.md says.
import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { open, ready, stories } from "./actions.mjs";

const TABLE = readFileSync(fileURLToPath(new URL("../points.md", import.meta.url)), "utf8");
const POINTS = TABLE.split("\n")
  .filter((line) => /^\| (A|B|CBP|both) \|/.test(line))
  .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()))
  .map(([article, point, place, texts]) => ({ article, point, place, texts: texts.split(" ; ") }));

const person = (id, role, last_login, more = {}) => ({ id, role, last_login, mailbox: "controlled", employment: "current", ...more });
const check = (company, people = []) => ({ format: "ace-self-check", version: 2, facts: { as_of: "2026-06-18", company, people } });
const SITUATIONS = {
  "one number": check({ portal_account: "no", ior_count: "one" }),
  "several numbers": check({ portal_account: "no", ior_count: "several" }),
  forgotten: check({ portal_account: "yes" }, [person("p1", "trade_account_owner", "2026-04-01", { password: "forgotten", security_answers: "known" })]),
  "no CAPE tab": check({ portal_account: "yes", cape_tab: "no" }),
  proxy: check({ portal_account: "yes" }, [
    person("p1", "trade_account_owner", "2026-04-01"),
    person("p2", "proxy_trade_account_owner", "2026-06-10", { password: "known" }),
    person("p3", "trade_account_user", "2026-04-01"),
  ]),
  ...Object.fromEntries(stories().map((story, at) => [`story ${at + 1}`, story.document])),
};

/** All text of the page's body, collapsed parts included, with white space collapsed. */
const textOf = (page) => page.evaluate(() => document.body.textContent.replace(/\s+/g, " "));

async function show(page, place) {
  if (place === "start") return open(page);
  if (["sources", "abilities"].includes(place)) return open(page, { address: `/${place}` });
  const document = SITUATIONS[place];
  expect(document, `a place named "${place}"`).toBeTruthy();
  await page.addInitScript((text) => localStorage.setItem("ace-self-check", text), JSON.stringify(document));
  await open(page, { today: document.facts.as_of, address: "/plan" });
  return ready(page);
}

for (const place of new Set(POINTS.map((point) => point.place))) {
  const points = POINTS.filter((point) => point.place === place);
  test(`${points.length} points are in: ${place}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: place !== "no script" });
    const page = await context.newPage();
    if (place === "no script") await page.goto("/");
    else await show(page, place);
    const text = place === "no script" ? (await page.locator("body").textContent()).replace(/\s+/g, " ") : await textOf(page);
    const missing = points.flatMap(({ article, point, texts }) =>
      texts.filter((wanted) => !text.includes(wanted)).map((wanted) => `${article}, ${point}: “${wanted}”`),
    );
    expect(missing).toEqual([]);
    await context.close();
  });
}

test("the table holds the articles", () => {
  expect(POINTS.filter((point) => point.article === "A").length).toBeGreaterThanOrEqual(48);
  expect(POINTS.filter((point) => point.article === "B").length).toBeGreaterThanOrEqual(36);
  expect(POINTS.filter((point) => point.article === "CBP").length).toBeGreaterThanOrEqual(30);
});
