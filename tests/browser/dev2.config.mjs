import base from "/work/main/tests/browser/playwright.config.js";
export default { ...base, testDir: "/work/main/tests/browser", outputDir: "/tmp/a11y-out", workers: 1, webServer: { ...base.webServer, command: base.webServer.command.replace("serve.mjs", "/work/main/tests/browser/serve.mjs --root " + (process.env.DIST || "/tmp/devdist")) } };
