// The chaos run: random actions over the whole page, in episodes, each held against a model of what the page should
// hold. docs/testing.md, “Chaos”, says what counts as lost.
//
//   node tests/browser/chaos/run.mjs [--clients] [--actions N] [--seed S] [--dist DIR] [--episode N] [--only K] [--workers N]
//
// --clients  the brokers' page instead of the check
// --actions  how many actions in all (default: 100,000)     --seed     where the numbers come from (default: of the day)
// --episode  how many actions an episode has (default: 200) --only     one episode, by its number, with all it does
// --dist     the build (default: dist)                      --workers  browsers at once (default: 2)
//
// Environment: CHROMIUM says where that is; ASC_ASSESS names the native engine's program.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { serve } from "../serve.mjs";
import { episode as ofCheck } from "./episode.mjs";
import { episode as ofClients } from "./clients.mjs";
import { seedOf } from "./random.mjs";
import { parse } from "../../../tools/options.mjs";

const { chromium } = createRequire(new URL("../package.json", import.meta.url))("playwright");
const values = parse(import.meta.url, {
  clients: { type: "boolean", default: false },
  actions: { type: "string", default: "100000" },
  seed: { type: "string", default: String(Date.now() % 1_000_000) },
  episode: { type: "string", default: "200" },
  only: { type: "string" },
  dist: { type: "string" },
  workers: { type: "string", default: "2" },
});
const [ACTIONS, SEED, EACH, WORKERS] = [values.actions, values.seed, values.episode, values.workers].map(Number);
const episode = values.clients ? ofClients : ofCheck;
const EPISODES = Math.ceil(ACTIONS / EACH);
const launch = {
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
  ],
};

const server = await serve(values.dist ? { root: resolve(values.dist) } : {});
const began = performance.now();
const seconds = () => Math.round((performance.now() - began) / 1_000);
console.log(`seed ${SEED}: ${values.only ? `episode ${values.only}` : `${EPISODES} episodes`} of ${EACH} actions`);
const sum = { episodes: 0, actions: 0, compared: 0, failed: 0, done: {}, wrong: {} };
const waiting = values.only === undefined ? Array.from({ length: EPISODES }, (_, at) => at) : [Number(values.only)];
await Promise.all(Array.from({ length: Math.min(WORKERS, waiting.length) }, work));
await server.close();
report();
process.exitCode = sum.failed ? 1 : 0;

/** A browser that runs episodes, one after the other, until there are no more. */
async function work() {
  let browser = await chromium.launch(launch);
  for (let ran = 0; waiting.length; ran += 1) {
    // A browser is not expected to live for ever.
    if (!browser.isConnected() || (ran && ran % 100 === 0)) {
      await browser.close().catch(() => undefined);
      browser = await chromium.launch(launch);
    }
    const which = waiting.shift();
    count(which, await episode({ browser, origin: server.url, seed: seedOf(SEED, which), actions: EACH }));
  }
  await browser.close();
}

function count(which, { done, total, wrong, log, compared }) {
  sum.episodes += 1;
  sum.actions += total;
  sum.compared += compared;
  for (const [kind, times] of Object.entries(done)) sum.done[kind] = (sum.done[kind] ?? 0) + times;
  if (values.only !== undefined) console.log(log.join("\n"));
  if (wrong.length) {
    sum.failed += 1;
    for (const what of wrong) sum.wrong[kindOf(what)] = (sum.wrong[kindOf(what)] ?? 0) + 1;
    console.log(`\nepisode ${which}, action ${total}: ${wrong.slice(0, 4).join("\n  ")}`);
    console.log(log.slice(-8).map((line) => `    ${line}`).join("\n"));
    console.log(`  again: ${values.clients ? "--clients " : ""}--seed ${SEED} --episode ${EACH} --only ${which}`);
  }
  if (sum.episodes % 25 === 0) console.log(`${sum.episodes} episodes, ${sum.actions} actions, ${sum.failed} failed, ${seconds()} s`);
}

/** What a failure is counted as. */
function kindOf(what) {
  if (/console error|error in the page|crashed|policy was broken/.test(what)) return "console errors, page errors and breaks of the policy";
  if (/lost|held|overwritten|kept aside|typed was/.test(what)) return "answers lost or not shown";
  if (/says/.test(what)) return "false claims about saving or results";
  return "others";
}

function report() {
  const kinds = Object.entries(sum.done).sort(([, a], [, b]) => b - a);
  console.log(`\n${sum.actions} actions in ${sum.episodes} episodes, ${seconds()} s, seed ${SEED}`);
  console.log(kinds.map(([kind, times]) => `${times} × ${kind}`).join(", "));
  console.log(`${sum.compared} ${values.clients ? "clients held against the model" : "files held against the native engine"}`);
  for (const kind of ["console errors, page errors and breaks of the policy", "answers lost or not shown", "false claims about saving or results", "others"]) {
    console.log(`${kind}: ${sum.wrong[kind] ?? 0}`);
  }
}
