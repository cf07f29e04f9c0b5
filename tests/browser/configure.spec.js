// The page for brokers: settings reach the preview and the code to paste, and what the frame refuses is shown next to
// its field.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ready } from "./actions.mjs";
import { test } from "./hosts.mjs";
import { serve } from "./serve.mjs";
import { AXE, axe, listen, settled } from "./walk.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const NASTY = `O’Neil & "Sons" <Brokers>`;

/** A frame that refuses what a test has it refuse: `refuses` holds names and reasons. */
const FRAME = `<!doctype html><title>frame</title><script>
  const nonce = "0123456789abcdef0123456789abcdef";
  const say = (type, more) => parent.postMessage(JSON.stringify({ "ace-self-check": 1, type, nonce, ...more }), "*");
  let settings = {};
  let refuses = {};
  const answer = () => say("settings", { refused: Object.keys(settings).filter((name) => name in refuses).map((name) => ({ name, reason: refuses[name] })) });
  addEventListener("message", ({ data }) => {
    const message = JSON.parse(data);
    if (message["ace-self-check"]) ({ settings } = message), answer();
  });
  say("hello");
  say("state", { step: "start", height: 600 });
</script>`;

/** Opens the page with the frame above in place of the check. */
async function open(page, refuses = {}) {
  await page.route("**/index.html*", (route) =>
    route.fulfill({ contentType: "text/html", body: FRAME.replace("refuses = {}", `refuses = ${JSON.stringify(refuses)}`) }),
  );
  await page.goto("/configure.html");
  await expect(page.getByText("All settings are in use.")).toBeVisible();
}

const field = (page, name) => page.getByLabel(name, { exact: true });
const light = (page, color) => page.getByRole("group", { name: color, exact: true }).getByLabel("Light", { exact: true });
const code = (page, name) => page.getByRole("region", { name });
const settingsIn = (page) => page.frames().find((frame) => frame.url().includes("index.html")).evaluate(() => settings);

async function fillIn(page) {
  await field(page, "Name").fill(NASTY);
  await field(page, "E-mail address for results").fill("checks@example.com");
  await field(page, "Light or dark").selectOption("Always light");
  await light(page, "Accent").fill("#123456");
  await field(page, "Text size").fill("18");
  await field(page, "Initial height").fill("600");
}

const FILLED = { broker: NASTY, "send-to": "checks@example.com", scheme: "light", accent: "#123456", "text-size": "18" };

test("what is set reaches the preview, without the frame being loaded again", async ({ page, baseURL }) => {
  const heard = listen(page);
  await open(page);
  let loads = 0;
  page.on("request", (request) => (loads += request.url().startsWith(`${baseURL}index.html`)));
  await fillIn(page);
  await expect.poll(() => settingsIn(page)).toEqual(FILLED);
  await page.getByRole("button", { name: "Clear all settings" }).click();
  await expect.poll(() => settingsIn(page)).toEqual({});
  await expect(code(page, "Code for the element")).toHaveText(/<ace-self-check><\/ace-self-check>$/);
  expect(loads).toBe(0);
  expect(heard).toEqual([]);
});

test("the code for the element, pasted into another site, makes the frame that was set", async ({ page, sites }) => {
  await open(page);
  await fillIn(page);
  await expect(code(page, "Code for the element")).toContainText("min-height");
  const text = await code(page, "Code for the element").textContent();
  expect(text).toContain(`<script src="${sites.baseURL}embed.js" async></script>`);

  await page.goto(sites.host.put("/pasted", `<!doctype html><title>x</title>${text}<p>after</p>`));
  const attributes = await page
    .locator("ace-self-check")
    .evaluate((one) => Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])));
  expect(attributes).toEqual({ ...FILLED, "min-height": "600" });
  await expect(page.getByText("after")).toBeVisible();
  const src = new URL(await page.locator("ace-self-check iframe").getAttribute("src"));
  expect(src.origin + src.pathname).toBe(`${sites.baseURL}index.html`);
  expect(Object.fromEntries(src.searchParams)).toEqual(FILLED);
});

test("the code for a plain frame has the same settings", async ({ page, sites }) => {
  await open(page);
  await fillIn(page);
  await page.getByRole("checkbox", { name: "Keep nothing in the browser" }).check();
  const region = code(page, "Code for a plain frame");
  await expect(region).toContainText("sandbox");
  const text = await region.textContent();
  await page.goto(sites.host.put("/pasted", `<!doctype html><title>x</title>${text}<p>after</p>`));
  await expect(page.getByText("after")).toBeVisible();
  const iframe = page.locator("iframe");
  await expect(iframe).toHaveAttribute("sandbox", "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox");
  await expect(iframe).toHaveAttribute("title", "ACE Self-Check");
  const src = new URL(await iframe.getAttribute("src"));
  expect(Object.fromEntries(src.searchParams)).toEqual(FILLED);
});

test("the frame's reason is next to its field, and the setting is not in the code", async ({ page }) => {
  const reason = "accent: #9bd has 2.1:1 on the background #ffffff; at least 4.5:1 is needed";
  await open(page, { accent: reason, radius: "radius: 99 is more than 24" });
  await light(page, "Accent").fill("#9bd");
  await field(page, "Rounded corners").fill("99");
  await field(page, "Name").fill("Harbor");
  await expect(page.getByRole("status").filter({ hasText: "2 settings are left out" })).toBeVisible();
  await expect(light(page, "Accent")).toHaveAccessibleDescription(reason);
  await expect(light(page, "Accent")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText(reason)).toBeVisible();
  await expect(field(page, "Rounded corners")).toHaveAccessibleDescription("0 to 24 pixels. radius: 99 is more than 24");
  await expect(code(page, "Code for the element")).toContainText("Harbor");
  await expect(code(page, "Code for the element")).not.toContainText(/accent|radius/);
  await expect(code(page, "Code for a plain frame")).not.toContainText(/accent|radius/);

  await light(page, "Accent").fill("");
  await expect(page.getByText(reason)).toHaveCount(0);
  await expect(light(page, "Accent")).not.toHaveAttribute("aria-invalid");
  await expect(page.getByRole("status").filter({ hasText: "One setting is left out" })).toBeVisible();
});

test("a picked color is written into its field, and a written one shows in the picker", async ({ page }) => {
  await open(page);
  const picker = page.getByLabel("Pick: Accent, light");
  await expect(picker).toHaveValue("#14568c");
  await picker.fill("#aa0000");
  await expect(light(page, "Accent")).toHaveValue("#aa0000");
  await expect.poll(() => settingsIn(page)).toEqual({ accent: "#aa0000" });
  await light(page, "Accent").fill("#0a0");
  await expect(picker).toHaveValue("#00aa00");
});

test("the preview can be seen in light and dark, which is not in the code", async ({ page }) => {
  await open(page);
  await page.getByRole("radio", { name: "Dark", exact: true }).check();
  await expect.poll(() => settingsIn(page)).toEqual({ scheme: "dark" });
  await expect(code(page, "Code for the element")).not.toContainText("scheme");
  await page.getByRole("radio", { name: "320 px" }).check();
  await expect.poll(() => page.locator("ace-self-check").evaluate((one) => one.offsetWidth)).toBe(320);
});

test.describe("copying", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("the code is copied", async ({ page }) => {
    await open(page);
    await field(page, "Name").fill(NASTY);
    await expect(code(page, "Code for the element")).toContainText("broker");
    for (const [button, region] of [
      ["Copy the code for the element", "Code for the element"],
      ["Copy the code for a plain frame", "Code for a plain frame"],
    ]) {
      await page.getByRole("button", { name: button }).click();
      await expect(page.getByRole("status").filter({ hasText: "Copied." }).last()).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page, region).textContent());
    }
  });
});

test("where copying is denied, the code is selected", async ({ page }) => {
  await page.addInitScript(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("denied"))));
  await open(page);
  await page.getByRole("button", { name: "Copy the code for the element" }).click();
  await expect(page.getByText("The code is selected")).toBeVisible();
  expect(await page.evaluate(() => getSelection().toString().trim())).toBe(
    (await code(page, "Code for the element").textContent()).trim(),
  );
});

test("with the headers as shipped the preview is the check itself", async ({ page }) => {
  const [, rule] = readFileSync(`${ROOT}public/_headers`, "utf8").match(/^\/\*\n((?: .*\n)+)/m);
  const headers = Object.fromEntries(rule.trim().split("\n").map((line) => line.trim().split(/: (.*)/)));
  expect(headers["Content-Security-Policy"]).toContain("frame-ancestors 'self'");
  const served = await serve({ headers, root: process.env.ASC_DIST });
  const heard = listen(page);
  await page.goto(`${served.url}configure.html`);
  await ready(page.frameLocator("ace-self-check iframe"));
  expect(heard).toEqual([]);
  await served.close();
});

test("what is shown as the default of each color is the page's own", async ({ page }) => {
  await open(page);
  const tokens = readFileSync(`${ROOT}style/tokens.css`, "utf8");
  const [lightOnes, darkOnes] = tokens.split("prefers-color-scheme: dark");
  const token = (text, name) => text.match(new RegExp(`--asc-color-${name}: (#\\w+);`))[1];
  const names = { accent: "accent", background: "page", surface: "surface", text: "text" };
  for (const [setting, name] of Object.entries(names)) {
    await expect(page.locator(`#${setting}`)).toHaveAttribute("placeholder", token(lightOnes, name));
    await expect(page.locator(`#${setting}-dark`)).toHaveAttribute("placeholder", token(darkOnes, name));
  }
});

test("everything can be reached by keyboard, in order", async ({ page }) => {
  await open(page);
  const reached = [];
  for (let count = 0; count < 80; count += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const one = document.activeElement;
      return one === document.body ? "" : one.id || one.textContent.trim() || one.ariaLabel || one.localName;
    });
    if (!at) break;
    reached.push(at);
  }
  const ids = await page.evaluate(() => [...document.querySelectorAll("#settings [id][name]")].map(({ id }) => id));
  expect(reached.filter((one) => ids.includes(one))).toEqual(ids);
  expect(reached[0]).toBe("Skip to the settings");
  expect(reached).toContain("Copy the code for the element");
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 360, 768, 1280]) {
    test(`nothing is wrong by axe, cut off or too small to press: ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.addInitScript({ path: AXE });
      await open(page, { accent: "accent: #9bd has 2.1:1 on the background #ffffff; at least 4.5:1 is needed" });
      await light(page, "Accent").fill("#9bd");
      await expect(page.getByText(/^accent: /)).toBeVisible();
      await settled(page);
      const { rules, violations } = await axe(page);
      expect(rules).toBeGreaterThan(60);
      expect(violations).toEqual([]);
      const { across, small } = await page.evaluate(() => ({
        across: document.documentElement.scrollWidth - innerWidth,
        small: [...document.querySelectorAll("a, button, input, select")]
          .map((one) => [one, (one.closest("label") ?? one).getBoundingClientRect()])
          .filter(([one, { width, height }]) => !one.closest("p") && (width < 24 || height < 24) && !one.matches(".skip"))
          .map(([one]) => one.outerHTML.slice(0, 80)),
      }));
      expect(across).toBeLessThanOrEqual(0);
      expect(small).toEqual([]);
    });
  }
}
