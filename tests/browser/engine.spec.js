// The engine for sites that bring their own form, as the build ships it: assess.js on another site's page.
import { expect } from "@playwright/test";
import { isUtf8 } from "node:buffer";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { native, sorted, stories } from "./actions.mjs";
import { test } from "./hosts.mjs";

const GENERATE = fileURLToPath(new URL("../hostile/generate.py", import.meta.url));
const COUNT = 2000;
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

test("it loads nothing of the page, and is asked for once", async ({ page, sites }) => {
  const asked = [];
  page.on("request", (request) => request.url().startsWith(sites.baseURL) && asked.push(request.url().slice(sites.baseURL.length)));
  const assess = await form(page, sites);
  for (let at = 0; at < 3; at += 1) await assess([EMPTY]);
  expect(asked).toEqual(["assess.js", expect.stringMatching(MODULE)]);
});

test("a module that does not come is told, and comes at the next call", async ({ page, sites }) => {
  const assess = await form(page, sites);
  await page.route(MODULE, (route) => route.abort());
  expect(await assess([EMPTY])).toEqual(["TypeError"]);
  await page.unroute(MODULE);
  const [answer] = await assess([EMPTY]);
  expect(JSON.parse(answer).assessment.as_of).toBe(DAY);
});

test(`${COUNT} hostile files are each refused with a sentence`, async ({ page, sites }) => {
  const folder = mkdtempSync(join(tmpdir(), "asc-hostile-"));
  try {
    execFileSync("python3", ["-B", GENERATE, "--count", String(COUNT), "--seed", "7", "--out", folder]);
    const index = Object.entries(JSON.parse(readFileSync(join(folder, "index.json"), "utf8")));
    const assess = await form(page, sites);
    const refused = {};
    let mended = 0;
    for (let at = 0; at < index.length; at += 50) {
      const part = index.slice(at, at + 50);
      const texts = part.map(([file]) => readFileSync(join(folder, file)).toString("utf8"));
      const answers = await assess(texts);
      answers.forEach((answer, offset) => {
        const [file, category] = part[offset];
        const { error, problems } = JSON.parse(answer);
        if (!isUtf8(readFileSync(join(folder, file)))) {
          // Bytes that are no text can't come as a JavaScript string; made one, they may be harmless.
          mended += 1;
          return;
        }
        expect(error, `${file} (${category}): ${answer.slice(0, 200)}`).toMatch(/\S+ \S+/);
        expect(problems.length, file).toBeGreaterThan(0);
        for (const { at: place, message } of problems) {
          expect(place === "" || place.startsWith("/"), `${file}: ${place}`).toBe(true);
          expect(message.length, file).toBeGreaterThan(10);
        }
        refused[category] = (refused[category] ?? 0) + 1;
      });
    }
    // The module still answers: no panic has poisoned it.
    const [fine] = await assess(['{"format":"ace-self-check","version":1,"facts":{}}']);
    expect(JSON.parse(fine).assessment.company.route).toBe("answer_more");
    const count = Object.values(refused).reduce((sum, part) => sum + part, 0);
    expect(count + mended).toBe(COUNT);
    console.log(`assess.js refused ${count} hostile files and survived ${mended} that are no text: ${JSON.stringify(refused)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
