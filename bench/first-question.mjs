// From an address to the first question that takes an answer, and on to the third screen: bytes and times of the built
// page, of the same screens in SurveyJS and in React, and of a static page with the same first screens.
//
// The pages are served alike (compressed.mjs) and visited alike (peers/visitor.js): in each of them the same visitor
// presses Start, answers, and presses Continue as soon as each is painted; on the static page as far as its second
// question. Then the same again by visitors who first read the start screen and the first question for a while.
//
// Each cold visit has a browser profile of its own, made for it. A warm one is the third visit with that profile, its
// answers cleared: HTTP and code caches are filled. Service workers are blocked for all pages alike, so that a warm
// visit is one from the HTTP cache, with and without one.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { parseArgs } from "node:util";

const USAGE = `node bench/first-question.mjs [--dist NAME=DIR]… [--repeat N] [--pauses S,S…] [--only-ours]

From an address to the first question answered: bytes and times of the built page, of SurveyJS, of React and of a
static page, cold and warm, unthrottled and with a 4 times slower processor on slow 4G.

  --dist NAME=DIR  a build to measure; the first is the one the others are compared with (default: ours=dist)
  --repeat N       visits of each kind (default: 5)
  --pauses S,S…    how many seconds visitors read the start screen and the first question for; 0 is the one who goes
                   on to the third screen without a pause (default: 0,0.1,0.5,2)
  --only-ours      measures the builds only, without SurveyJS, React and the static page

Once before: npm install --no-save --prefix bench`;

const { values } = parseArgs({
  options: {
    dist: { type: "string", multiple: true, default: ["ours=dist"] },
    repeat: { type: "string", default: "5" },
    pauses: { type: "string", default: "0,0.1,0.5,2" },
    "only-ours": { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit();
}
// After --help, which works without the packages.
const { chromium, LAUNCH } = await import("./chromium.mjs");
const { serve } = await import("./compressed.mjs");
const { buildPeers } = await import("./peers/build.mjs");
const words = { ...(await import("./peers/words.js")) };
const { visitor } = await import("./peers/visitor.js");
const BUILDS = Object.fromEntries(
  values.dist.map((given) => {
    const [name, ...folder] = given.split("=");
    return folder.length ? [name, resolve(folder.join("="))] : ["ours", resolve(name)];
  }),
);
const [OURS] = Object.keys(BUILDS);
const PAUSES = values.pauses.split(",").map(Number);
const FLOOR = "static HTML";
const PATIENCE = 60_000;

// Lighthouse's "slow 4G" of 150 ms and 1.6 Mbit/s, in the figures it gives to a throttled connection, whose delay
// stands before each answer and not in each round trip.
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (0.75 * 1024 * 1024 * 0.9) / 8,
};
const PROFILES = [
  { name: "unthrottled", cpu: 1 },
  { name: "4× CPU, slow 4G", cpu: 4, network: SLOW_4G },
];

const pages = Object.entries({ ...BUILDS, ...(values["only-ours"] ? {} : await buildPeers()) });
const servers = new Map();
for (const [name, root] of pages) servers.set(name, await serve(root));

/** One visit: what the visitor tells. */
async function visit(context, name, { through, pause = 0, cpu = 1, network }) {
  const { url } = servers.get(name);
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.addInitScript(visitor, { words, through, pause });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (network) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", network);
  }
  await page.goto(url, { waitUntil: "commit" });
  const told = await Promise.race([
    page.evaluate(() => window.visit),
    page.waitForTimeout(PATIENCE).then(
      () => ({ failed: `no end after ${PATIENCE / 1_000} s` }),
      () => ({}),
    ),
  ]);
  if (told.failed || errors.length)
    throw new Error(
      `${name}: ${[told.failed, ...errors].join("; ")}: ${await page.evaluate(() => document.body.innerText.slice(0, 300))}`,
    );
  // Once the page is left: it may keep an answer while it is.
  await page.goto("about:blank");
  await session.send("Storage.clearDataForOrigin", { origin: new URL(url).origin, storageTypes: "local_storage" });
  await page.close();
  const paths = told.received.map((address) => new URL(address).pathname.slice(1) || "index.html");
  return { ...told, files: new Set(paths) };
}

/** The browser may still be writing for a moment; where it goes on, the folder stays behind, and the run goes on too. */
function forget(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  } catch (error) {
    console.error(`A browser profile stays behind: ${error.message}`);
  }
}

async function withProfile(use) {
  const folder = mkdtempSync(join(tmpdir(), "ace-self-check-bench-"));
  const options = {
    ...LAUNCH,
    serviceWorkers: "block",
    viewport: { width: 412, height: 823 },
    timezoneId: "America/New_York",
    locale: "en-US",
  };
  const context = await chromium.launchPersistentContext(folder, options);
  try {
    return await use(context);
  } finally {
    await context.close();
    forget(folder);
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const kB = (bytes) => (bytes / 1000).toFixed(1);

function tellBytes(cold) {
  const KINDS = [
    ["HTML", ".html"],
    ["CSS", ".css"],
    ["JS", ".js"],
    ["wasm", ".wasm"],
  ];
  console.log("\nkB received until the first question is answered, and requests; headers not counted; cold, 4× CPU, slow 4G");
  console.log(
    `                              ${KINDS.map(([kind]) => kind.padStart(8)).join("")}     all   of ours  requests`,
  );
  for (const coding of ["brotli", "gzip"]) {
    let ours;
    for (const [name] of pages) {
      const { files } = servers.get(name);
      const got = [...cold.get(name)].filter((path) => files.has(path));
      const sums = KINDS.map(([, ending]) =>
        got.filter((path) => extname(path) === ending).reduce((sum, path) => sum + files.get(path)[coding], 0),
      );
      const all = got.reduce((sum, path) => sum + files.get(path)[coding], 0);
      ours ??= all;
      const what = `${name}, ${coding} ${coding === "brotli" ? 11 : 9}`.padEnd(30);
      const sizes = [...sums, all].map((sum) => kB(sum).padStart(8)).join("");
      console.log(`${what}${sizes}${(all / ours).toFixed(2).padStart(8)}×${String(cold.get(name).size).padStart(10)}`);
    }
  }
}

const MARKS = [
  ["first paint", "painted"],
  ["first screen", "start"],
  ["first question", "first"],
  ["usable", "usable"],
  ["answered", "answered"],
];

function tellTimes(profile, kind, visits) {
  console.log(
    `\n${profile.name}, ${kind}: milliseconds, median of ${values.repeat}, and × ours; of “usable” and “answered” also the least and the most`,
  );
  console.log(
    `                ${MARKS.map(([mark]) => mark.padStart(16)).join("")}                          ${"an answer".padStart(14)}`,
  );
  const of = (name, key) => visits.get(name).map((told) => told[key]);
  // The static page has no third screen.
  const perAnswer = (name) => visits.get(name).map(({ answer = NaN }) => answer);
  const cell = (numbers, ours, digits = 0) =>
    Number.isNaN(numbers[0]) ? "" : `${median(numbers).toFixed(digits)} ${(median(numbers) / median(ours)).toFixed(2)}×`;
  for (const [name] of pages) {
    const marks = MARKS.map(([, key]) => cell(of(name, key), of(OURS, key)).padStart(16));
    const ranges = ["usable", "answered"].map((key) => {
      const ms = of(name, key).map(Math.round);
      return `${Math.min(...ms)}–${Math.max(...ms)}`;
    });
    const range = `(${ranges.join(", ")})`;
    console.log(
      `${name.padEnd(16)}${marks.join("")}  ${range.padEnd(24)}${cell(perAnswer(name), perAnswer(OURS), 1).padStart(14)}`,
    );
  }
}

/** Cold and warm visits of every page, in turn, so that what else the machine does meets all of them alike. */
async function measure(profile, plan) {
  const visits = { cold: new Map(pages.map(([name]) => [name, []])), warm: new Map(pages.map(([name]) => [name, []])) };
  for (let round = 0; round < Number(values.repeat); round += 1) {
    for (const [name] of pages) {
      await withProfile(async (context) => {
        const one = () => visit(context, name, { ...plan, through: plan.through && name !== FLOOR, ...profile });
        visits.cold.get(name).push(await one());
        await one();
        visits.warm.get(name).push(await one());
      });
    }
  }
  return visits;
}

function tellWaits(profile, kind, pause, visits) {
  const cells = pages.map(([name]) => {
    const waits = visits.get(name).map((told) => told.waited);
    return `${name} ${median(waits).toFixed(0)} (${Math.min(...waits).toFixed(0)}–${Math.max(...waits).toFixed(0)})`;
  });
  console.log(`${profile.name}, ${kind}, ${pause} s: ${cells.join(", ")}`);
}

const load = () => `${cpus().length} cores, load ${loadavg().map((n) => n.toFixed(2)).join(" ")}`;

console.log(`${new Date().toISOString().slice(0, 16)}Z, ${load()}`);
if (PAUSES.includes(0)) {
  const cold = new Map();
  for (const profile of PROFILES) {
    const visits = await measure(profile, { through: true });
    for (const [name, told] of visits.cold) cold.set(name, told.at(-1).files);
    for (const kind of ["cold", "warm"]) tellTimes(profile, kind, visits[kind]);
  }
  tellBytes(cold);
  console.log(`
first paint: the browser's first-contentful-paint, up to its presentation, some ms after what the others count.
Ours paints its static page first. first screen: the heading of the start screen is painted. first question:
Start was pressed at once, and the question is painted. usable: an answer was given at once, and is painted as chosen.
answered: Continue was pressed at once, and the next question is painted, so that the answer was taken. an answer: from
pressing Continue on the second question to the third one painted (a frame is 16.7 ms).`);
}
const pauses = PAUSES.filter((pause) => pause > 0);
if (pauses.length) {
  console.log("\nMilliseconds from pressing Continue to the second question painted, by seconds spent on the start screen and");
  console.log("on the first question each: median, and the least and the most");
}
for (const profile of PROFILES) {
  for (const pause of pauses) {
    const visits = await measure(profile, { through: false, pause: pause * 1_000 });
    for (const kind of ["cold", "warm"]) tellWaits(profile, kind, pause, visits[kind]);
  }
}
console.log(`\n${load()}`);
for (const server of servers.values()) await server.close();
