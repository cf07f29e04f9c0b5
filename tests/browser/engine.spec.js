// The engine for sites that bring their own form, as the build ships it: assess.js on another site's page.
import { expect } from "@playwright/test";
import { native, sorted, stories } from "./actions.mjs";
import { test } from "./hosts.mjs";

const MODULE = /engine-[0-9a-f]{16}\.wasm$/;
const DAY = "2026-06-18";
const OLDER = JSON.stringify({ format: "ace-self-check", version: 1, facts: { company: { portal_account: "yes" } } });
const EMPTY = JSON.stringify({ format: "ace-self-check", version: 2, facts: {} });

/** A form on another site; gives what assesses texts there, each to the text that comes back, or the error's name. */
async function form(page, sites) {
  await page.clock.setFixedTime(`${DAY}T12:00:00-04:00`);
  await page.goto(sites.host.put("/form", "<!doctype html><title>Form</title>"));
  const module = `${sites.baseURL}assess.js`;
  return (texts) =>
    page.evaluate(
      async ([module, texts]) => {
        const { assess } = await import(module);
        return Promise.all(texts.map((text) => assess(text).catch(({ name }) => name)));
      },
      [module, texts],
    );
}

test("on another site's page it says what the native engine says", async ({ page, sites }) => {
  const assess = await form(page, sites);
  const texts = [EMPTY, OLDER, ...stories().map(({ document }) => JSON.stringify(document))];
  for (const [at, answer] of (await assess(texts)).entries()) {
    expect(sorted(JSON.parse(answer))).toBe(sorted(native(texts[at], DAY)));
  }
});

test("it loads nothing of the page, and only once", async ({ page, sites }) => {
  const asked = [];
  page.on("request", (request) => request.url().startsWith(sites.baseURL) && asked.push(request.url().slice(sites.baseURL.length)));
  const assess = await form(page, sites);
  for (let at = 0; at < 3; at += 1) await assess([EMPTY]);
  expect(asked).toEqual(["assess.js", expect.stringMatching(MODULE)]);
});

test("a failed module load is reported, and retried at the next call", async ({ page, sites }) => {
  const assess = await form(page, sites);
  await page.route(MODULE, (route) => route.abort());
  expect(await assess([EMPTY])).toEqual(["TypeError"]);
  await page.unroute(MODULE);
  const [answer] = await assess([EMPTY]);
  expect(JSON.parse(answer).assessment.as_of).toBe(DAY);
});

/** Texts of each kind that is refused, and the place of the first problem. */
const BROKEN = [
  ["", ""],
  ["{", ""],
  ["[".repeat(200), ""],
  ["\u0000", ""],
  ["null", ""],
  [EMPTY.replace('"version":2', '"version":3'), "/version"],
  [EMPTY.replace('"facts":{}', '"facts":[]'), "/facts"],
  [EMPTY.replace("{}", '{"people":[{"id":"p1"},{"id":"p1"}]}'), "/facts/people/1/id"],
  [EMPTY.replace("{}", '{"filing":{"planned_on":"2026-02-30"}}'), "/facts/filing/planned_on"],
  [EMPTY.replace("{}", `{"company":{"label":"${"x".repeat(200_000)}"}}`), ""],
];

test("broken files are refused with a sentence and a place, and the next one is read", async ({ page, sites }) => {
  const assess = await form(page, sites);
  const answers = await assess([...BROKEN.map(([text]) => text), EMPTY]);
  for (const [at, [text, place]] of BROKEN.entries()) {
    const { error, problems } = JSON.parse(answers[at]);
    expect(error, text.slice(0, 80)).toMatch(/\S+ \S+/);
    expect(problems[0].at, text.slice(0, 80)).toBe(place);
    expect(problems[0].message.length).toBeGreaterThan(10);
  }
  // No panic has poisoned the module.
  expect(JSON.parse(answers.at(-1)).assessment.company.route).toBe("answer_more");
});
