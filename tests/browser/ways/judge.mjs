// What is held against the ways out, in either browser.
import { serve } from "../serve.mjs";
import { DIST } from "./copy.mjs";
import { lookUps, open, passes, table } from "./passes.mjs";
import { KNOWN } from "./known.mjs";

const BARE = /^(\d+ )?connections?, 0 bytes$/;

/** Prints the table and gives what is wrong. `names`: what the browser wrote down of names it looked up. */
export function judge(browser, results, names) {
  for (const ways of Object.values(results)) lookUps(ways, names);
  const all = passes();
  for (const { id, says } of all) console.log(`${id}: ${says}`);
  console.log(`${table(results)}\n`);
  const faults = [];
  for (const [id, ways] of Object.entries(results)) {
    const found = open(ways);
    console.log(`${browser}, ${id}: ${found.length} of ${ways.length} ways open: ${found.join("; ")}`);
    if (id === "none") {
      // The recorders work: without a policy most ways arrive, and those that don't prove nothing.
      const never = ways.filter(({ arrived }) => !arrived).map(({ name, said }) => `${name} (${said.join(", ") || "nothing happened"})`);
      console.log(`${browser}, open to nobody: ${never.join("; ")}`);
      if (found.length < ways.length * 0.7) faults.push(`without a policy only ${found.length} of ${ways.length} ways arrived`);
    } else {
      const known = KNOWN.filter((one) => one.browsers.includes(browser) && one.passes.includes(all.find((pass) => pass.id === id).like ?? id));
      for (const { name, arrived } of ways.filter((way) => way.arrived)) {
        const one = known.find((each) => each.name === name);
        if (!one || (one.bare && !BARE.test(arrived))) faults.push(`${id}: open: ${name}: ${arrived}`);
      }
      const shut = known.map(({ name }) => name).filter((name) => !found.includes(name));
      if (shut.length) console.log(`${browser}, ${id}: known as open, shut today: ${shut.join("; ")}`);
    }
  }
  return faults;
}

/**
 * The built page for ten seconds and a few clicks. `visit(url, hear)` opens it in a fresh window and tells each address
 * asked for; gives what is wrong.
 */
export async function leftAlone(visit) {
  const origins = new Set();
  let after;
  const server = await serve({ root: DIST, heard: (url) => after?.push(`server: ${url}`) });
  try {
    const page = await visit(server.url, (url) => {
      origins.add(new URL(url).origin);
      if (/^(http|ws)/.test(url)) after?.push(url);
    });
    const ready = await page.evaluate(async () => {
      const until = Date.now() + 8000;
      while (!document.documentElement.dataset.ready && Date.now() < until) await new Promise((done) => setTimeout(done, 50));
      return document.documentElement.dataset.ready;
    });
    // The worker fetches what the page only offers, on a busy machine later than the clicks.
    await page.evaluate(async () => {
      const until = Date.now() + 120_000;
      const isKept = async (name) => Boolean(await caches.match(name));
      while (!((await isKept("workbook.wasm")) && (await isKept("seal.wasm")) && (await isKept("ace-self-check.html"))) && Date.now() < until) await new Promise((done) => setTimeout(done, 100));
    });
    await new Promise((done) => setTimeout(done, 500));
    after = [];
    const clicked = await page.evaluate(async () => {
      const pause = (time) => new Promise((done) => setTimeout(done, time));
      const headings = [];
      const press = async (find) => {
        find()?.click();
        await pause(500);
        headings.push(document.querySelector("h1")?.textContent.trim());
      };
      const button = (name) => [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === name);
      await press(() => button("Start"));
      for (let time = 0; time < 3; time += 1) {
        await press(() => document.querySelector("input[type=radio]"));
        await press(() => button("Continue"));
      }
      await pause(10_000);
      return headings;
    });
    await page.close();
    console.log(`left alone: ${after.length} requests after the start (${[...new Set(after)].join(" ") || "none"}); screens: ${[...new Set(clicked)].join(" / ")}; origins: ${[...origins].join(" ")}`);
    const elsewhere = [...origins].filter((origin) => origin !== new URL(server.url).origin && origin !== "null");
    return [
      ...(ready === "app" ? [] : [`the page did not start: ${ready}`]),
      ...(new Set(clicked).size > 2 ? [] : [`the clicks went nowhere: ${clicked}`]),
      ...after.map((url) => `asked for after the start: ${url}`),
      ...elsewhere.map((origin) => `asked elsewhere: ${origin}`),
    ];
  } finally {
    await server.close();
  }
}
