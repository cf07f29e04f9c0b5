// A short chaos run: what it does and holds against what, chaos/run.mjs says. A failure names the seed to repeat it.
import { expect, test } from "@playwright/test";
import { episode } from "./chaos/episode.mjs";
import { seedOf } from "./chaos/random.mjs";

const SEED = Number(process.env.ASC_SEED ?? Date.now() % 1_000_000);
const ACTIONS = 150;

for (const which of [0, 1]) {
  test(`episode ${which} of ${ACTIONS} random actions loses nothing and breaks nothing`, async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const { wrong, log, total } = await episode({ browser, origin: baseURL, seed: seedOf(SEED, which), actions: ACTIONS });
    const again = `node tests/browser/chaos/run.mjs --seed ${SEED} --episode ${ACTIONS} --only ${which}`;
    expect(wrong, [again, ...log.slice(-12)].join("\n")).toEqual([]);
    expect(total).toBeGreaterThanOrEqual(ACTIONS);
  });
}
