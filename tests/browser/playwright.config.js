import { defineConfig } from "@playwright/test";
import { serve } from "./serve.mjs";

// The page is served twice: at the root and from a nested folder, as a broker's site would have it.
export const NESTED = "/a/deep/path/";

// A free port is taken once; Playwright's workers read this file again and find it in the environment.
if (!process.env.ASC_PORT) {
  const probe = await serve();
  process.env.ASC_PORT = String(probe.port);
  await probe.close();
}
const port = process.env.ASC_PORT;
const root = process.getuid?.() === 0;

/** What the default tier of ./check runs, but for the tests tagged @slow. */
const QUICK = ["smoke", "keyboard", "storage", "share", "entries", "print", "frame", "translate"].map((name) => `${name}.spec.js`);

/** Separate steps of ./check: the servers have to be installed first, and the ways out take minutes. */
const APART = ["hosting.spec.js", "plain-hosting.spec.js", "ways-out.spec.js"];
/** Tag of tests that need Chromium itself, because its headless shell loses some clicks in frames of other sites. */
const WINDOWED = /@windowed/;

/** Launch options for Chromium or its headless shell. */
const chromium = (executablePath = "/usr/bin/chromium") => ({
  executablePath,
  args: [
    ...(root ? ["--no-sandbox"] : []),
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
});

export default defineConfig({
  testDir: ".",
  projects: [
    { name: "quick", testMatch: QUICK, grepInvert: /@slow/ },
    { name: "page", testMatch: "*.spec.js", testIgnore: APART, grepInvert: WINDOWED },
    { name: "windowed", testMatch: "*.spec.js", testIgnore: APART, grep: WINDOWED, use: { launchOptions: chromium(process.env.CHROMIUM) } },
    { name: "hosting", testMatch: ["hosting.spec.js", "plain-hosting.spec.js"], use: { serviceWorkers: "allow" } },
    // In Chromium itself: whatever it does on its own could be a way out.
    { name: "ways", testMatch: "ways-out.spec.js", use: { serviceWorkers: "allow", launchOptions: chromium(process.env.CHROMIUM) } },
  ],
  outputDir: "out",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A shared machine may freeze for seconds, so a failed test is retried once there, and reported as flaky.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  // No test may fail because the machine is busy: a wait ends when its condition holds, and these only bound a hang.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [["line"]],
  webServer: {
    // ASC_DIST names another build to test.
    command: [
      `node serve.mjs --port ${port} --at ${NESTED}`,
      process.env.ASC_DIST ? `--root ${process.env.ASC_DIST}` : "",
    ].join(" "),
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    timezoneId: "America/New_York",
    locale: "en-US",
    // A test that needs the service worker allows it: fetching and checking its copy of the build takes longer than most
    // tests need.
    serviceWorkers: "block",
    // Recording costs each test a third of its time: only a second try is recorded (`--trace on` for any).
    trace: "on-first-retry",
    launchOptions: chromium(process.env.HEADLESS_SHELL || process.env.CHROMIUM),
  },
});
