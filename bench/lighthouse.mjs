// Lighthouse's scores of the built page, by its own settings for mobile and desktop, and what keeps a score below 100.
//
//   npm install --no-save --prefix bench && node bench/lighthouse.mjs [--dist DIR] [--repeat N]
//
// Reports the run with the median performance of N runs (default 3). The page is served by compressed.mjs.
import { createServer } from "node:net";
import { resolve } from "node:path";
import { serve } from "./compressed.mjs";
import { parse } from "../tools/options.mjs";

const values = parse(import.meta.url, { dist: { type: "string", default: "dist" }, repeat: { type: "string", default: "3" } });
// After --help, which works without the packages.
const { chromium, LAUNCH } = await import("./chromium.mjs");
const { default: lighthouse, desktopConfig } = await import("lighthouse");
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** A port that is free now. */
function freePort() {
  const probe = createServer();
  return new Promise((found) =>
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    }),
  );
}

const server = await serve(resolve(values.dist));
const port = await freePort();
// Playwright would switch the cache of Back and Forward off, which Lighthouse tests.
const ignoreDefaultArgs = ["--disable-back-forward-cache"];
const browser = await chromium.launch({
  ...LAUNCH,
  args: [...LAUNCH.args, `--remote-debugging-port=${port}`],
  ignoreDefaultArgs,
});

const score = (number) => (number === null ? "–" : String(Math.round(number * 100)));
const median = (runs) =>
  runs.toSorted((a, b) => a.categories.performance.score - b.categories.performance.score)[runs.length >> 1];

/** The audits of a category that cost points, the dearest first. */
function failing({ audits }, category) {
  return category.auditRefs
    .map(({ id, weight }) => ({ ...audits[id], weight }))
    .filter(
      ({ score, weight, scoreDisplayMode }) =>
        score !== null && score < 1 && (weight > 0 || ["binary", "metricSavings"].includes(scoreDisplayMode)),
    )
    .sort((a, b) => b.weight - a.weight);
}

for (const [name, config] of [
  ["mobile", undefined],
  ["desktop", desktopConfig],
]) {
  const runs = [];
  for (let run = 0; run < Number(values.repeat); run += 1) {
    const { lhr } = await lighthouse(
      server.url,
      { port, output: "json", logLevel: "error", onlyCategories: CATEGORIES },
      config,
    );
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    runs.push(lhr);
  }
  const lhr = median(runs);
  const scores = CATEGORIES.map((id) => `${lhr.categories[id].title} ${score(lhr.categories[id].score)}`);
  console.log(`\n${name} (Lighthouse ${lhr.lighthouseVersion}): ${scores.join(", ")}`);
  for (const id of [
    "first-contentful-paint",
    "largest-contentful-paint",
    "speed-index",
    "total-blocking-time",
    "cumulative-layout-shift",
  ]) {
    console.log(`  ${lhr.audits[id].title}: ${lhr.audits[id].displayValue}, score ${score(lhr.audits[id].score)}`);
  }
  const largest = (lhr.audits["lcp-breakdown-insight"].details?.items ?? []).find(({ type }) => type === "node");
  if (largest) console.log(`  the largest paint is ${largest.snippet} “${largest.nodeLabel}”`);
  for (const id of CATEGORIES) {
    const category = lhr.categories[id];
    if (category.score === 1) continue;
    console.log(`  ${category.title} below 100:`);
    for (const { id: audit, title, displayValue, score: own, weight, details } of failing(lhr, category)) {
      const items = (details?.items ?? [])
        .slice(0, 3)
        .map((item) => item.node?.snippet ?? item.url ?? item.reason ?? "")
        .filter((text) => typeof text === "string" && text);
      const told = [displayValue, ...items].filter(Boolean).join(" | ").slice(0, 300);
      console.log(`    ${audit} (weight ${weight}, score ${score(own)}): ${title}${told && `: ${told}`}`);
    }
  }
}
await browser.close();
await server.close();
