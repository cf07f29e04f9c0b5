// A short chaos run: docs/testing.md, “Chaos”, says what it does and what fails it. If it fails, it prints how to repeat it.
// A process of its own: Playwright's runner would give its contexts a time zone, which the run sets itself.
import { expect, test } from "@playwright/test";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const RUN = fileURLToPath(new URL("chaos/run.mjs", import.meta.url));
const SEED = process.env.ASC_SEED ?? "20261130";

test("300 random actions lose nothing and break nothing", () => {
  const dist = process.env.ASC_DIST ? ["--dist", process.env.ASC_DIST] : [];
  const given = ["--actions", "300", "--episode", "150", "--seed", SEED, ...dist];
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, ...given], { encoding: "utf8", timeout: 280_000 });
  expect(status, stdout + stderr).toBe(0);
});
