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
  const answer = () => say("settings", { refused: Object.keys(settings).filter((name) => name in refuses).map((name) => ({ name, reason: refuses[name], ...(name === "accent" && { nearest: "#5f7489" }) })) });
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
  await unfold(page);
}

/** Opens everything that is folded. */
const unfold = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));

const field = (page, name) => page.getByLabel(name, { exact: true });
const light = (page, color) => page.getByRole("group", { name: color, exact: true }).getByLabel("Light", { exact: true });
const code = (page, name) => page.getByRole("region", { name, exact: true });
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

test("settings reach the preview without reloading the frame", async ({ page, baseURL }) => {
  const heard = listen(page);
  await open(page);
  let loads = 0;
  page.on("request", (request) => (loads += request.url().startsWith(`${baseURL}index.html`)));
  await test.step("all that is filled in, and cleared", async () => {
    await fillIn(page);
    await expect.poll(() => settingsIn(page)).toEqual(FILLED);
    await page.getByRole("button", { name: "Clear all settings" }).click();
    await expect.poll(() => settingsIn(page)).toEqual({});
    await expect(code(page, "Code for the element")).toHaveText(/<ace-self-check>\s*<a [^>]*>[^<]*<\/a>\s*<\/ace-self-check>$/);
  });
  await test.step("a picked color is written into its field, and a written one shows in the picker", async () => {
    const picker = page.getByLabel("Pick: Accent, light");
    await expect(picker).toHaveValue("#14568c");
    await picker.fill("#aa0000");
    await expect(light(page, "Accent")).toHaveValue("#aa0000");
    await expect.poll(() => settingsIn(page)).toEqual({ accent: "#aa0000" });
    await light(page, "Accent").fill("#0a0");
    await expect(picker).toHaveValue("#00aa00");
    await light(page, "Accent").fill("");
  });
  await test.step("switching the preview to light or dark doesn't change the code", async () => {
    await page.getByRole("radio", { name: "Dark", exact: true }).check();
    await expect.poll(() => settingsIn(page)).toEqual({ scheme: "dark" });
    await expect(code(page, "Code for the element")).not.toContainText("scheme");
    await page.getByRole("radio", { name: "320 px" }).check();
    await expect.poll(() => page.locator("ace-self-check").evaluate((one) => one.offsetWidth)).toBe(320);
  });
  await test.step("what is shown as the default of each color is the page's own", async () => {
    const tokens = readFileSync(`${ROOT}style/tokens.css`, "utf8");
    const [lightOnes, darkOnes] = tokens.split("prefers-color-scheme: dark");
    const token = (text, name) => text.match(new RegExp(`--asc-color-${name}: (#\\w+);`))[1];
    const names = { accent: "accent", background: "page", surface: "surface", text: "text" };
    for (const [setting, name] of Object.entries(names)) {
      await expect(page.locator(`#${setting}`)).toHaveAttribute("placeholder", token(lightOnes, name));
      await expect(page.locator(`#${setting}-dark`)).toHaveAttribute("placeholder", token(darkOnes, name));
    }
  });
  expect(loads).toBe(0);
  expect(heard).toEqual([]);
});

test("the code for each kind of site gives a frame with these settings", async ({ page, sites }) => {
  await open(page);
  await fillIn(page);
  const textOf = async (name, awaited) => {
    await expect(code(page, name)).toContainText(awaited);
    return code(page, name).textContent();
  };
  const own = await textOf("Code for the element", "min-height");
  const frameworks = [await textOf("Code for React", "min-height"), await textOf("Code for Vue", "min-height")];
  await page.getByRole("checkbox", { name: "Keep nothing in the browser" }).check();
  const plain = await textOf("Code for a plain frame", "sandbox");
  const pasted = (text, style = "") => page.goto(sites.host.put("/pasted", `<!doctype html><title>x</title>${style}${text}<p>after</p>`));

  await test.step("the element", async () => {
    expect(own).toContain(`<script src="${sites.baseURL}embed.js" async></script>`);
    await pasted(own);
    const attributes = await page
      .locator("ace-self-check")
      .evaluate((one) => Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])));
    expect(attributes).toEqual({ ...FILLED, "min-height": "600" });
    await expect(page.getByText("after")).toBeVisible();
    const src = new URL(await page.locator("ace-self-check iframe").getAttribute("src"));
    expect(src.origin + src.pathname).toBe(`${sites.baseURL}index.html`);
    expect(Object.fromEntries(src.searchParams)).toEqual(FILLED);
  });
  await test.step("React and Vue", async () => {
    for (const text of frameworks) {
      const tag = text.slice(text.lastIndexOf("<ace-self-check"));
      const attributes = await page.evaluate((tag) => {
        const [one] = new DOMParser().parseFromString(tag, "text/html").body.children;
        return Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value]));
      }, tag.replace(/\{\(event\)[^\n]*/, '""'));
      expect(attributes).toMatchObject({ ...FILLED, "src-page": `${sites.baseURL}index.html`, "min-height": "600" });
    }
  });
  await test.step("a plain frame", async () => {
    // What WordPress themes and page builders say of frames.
    const theme = "iframe { height: auto !important; max-width: 100%; aspect-ratio: 16 / 9 } p { margin: 0 }";
    await pasted(plain, `<style>${theme}</style>`);
    await expect(page.getByText("after")).toBeVisible();
    const iframe = page.locator("iframe");
    expect(await iframe.evaluate((frame) => frame.getBoundingClientRect().height)).toBeGreaterThanOrEqual(900);
    await expect(iframe).toHaveAttribute("sandbox", "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox");
    await expect(iframe).toHaveAttribute("title", "ACE Self-Check");
    const src = new URL(await iframe.getAttribute("src"));
    expect(Object.fromEntries(src.searchParams)).toEqual(FILLED);
  });
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

test.describe("copying", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("the code is copied", async ({ page }) => {
    await open(page);
    await field(page, "Name").fill(NASTY);
    await expect(code(page, "Code for the element")).toContainText("broker");
    for (const [button, region] of [
      ["Copy the code", "Code for the element"],
      ["Copy the code for a plain frame", "Code for a plain frame"],
    ]) {
      await page.getByRole("button", { name: button, exact: true }).click();
      await expect(page.getByRole("status").filter({ hasText: "Copied." }).last()).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page, region).textContent());
    }
  });
});

test("where copying is denied, the code is selected", async ({ page }) => {
  await page.addInitScript(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("denied"))));
  await open(page);
  await page.getByRole("button", { name: "Copy the code", exact: true }).click();
  await expect(page.getByText("The code is selected")).toBeVisible();
  expect(await page.evaluate(() => getSelection().toString().trim())).toBe(
    (await code(page, "Code for the element").textContent()).trim(),
  );
});

test("a button applies the nearest color that works, which survives a reload", async ({ page }) => {
  const body = FRAME.replace("refuses = {}", 'refuses = { accent: "accent: no" }').replace("name in refuses", 'settings[name] === "#9bd"');
  await page.route("**/index.html*", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto("/configure.html");
  await expect(page.getByText("All settings are in use.")).toBeVisible();
  await expect(light(page, "Accent")).toBeHidden();
  await page.getByText("Colors", { exact: true }).click();
  await light(page, "Accent").fill("#9bd");
  await page.getByRole("button", { name: "Use #5f7489" }).click();
  await expect(light(page, "Accent")).toHaveValue("#5f7489");
  await expect(light(page, "Accent")).toBeFocused();
  await expect(page.getByRole("button", { name: /^Use #/ })).toHaveCount(0);
  await expect(page.getByText("All settings are in use.")).toBeVisible();

  await page.reload();
  await expect(light(page, "Accent")).toBeVisible();
  await expect(light(page, "Accent")).toHaveValue("#5f7489");
  await expect.poll(() => settingsIn(page)).toEqual({ accent: "#5f7489" });
  // The check next to it has no answers yet: what is kept here is not read as one.
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("ace-self-check")))).toEqual([]);
  await page.getByRole("button", { name: "Clear all settings" }).click();
  await expect.poll(() => settingsIn(page)).toEqual({});
  await page.reload();
  await expect(page.getByText("All settings are in use.")).toBeVisible();
  await unfold(page);
  await expect(light(page, "Accent")).toHaveValue("");
});

test("an address of the check is used in the code, and one that won't do is warned of", async ({ page, baseURL }) => {
  await open(page);
  const address = field(page, "Address of the check");
  // Before anything is entered: this page itself is only on this computer.
  await expect(address).toHaveAccessibleDescription(/only on this computer/);
  for (const [given, warns, base] of [
    ["https://check.example/tools", null, "https://check.example/tools/"],
    ["https://check.example/tools/index.html?x#y", null, "https://check.example/tools/"],
    ["http://check.example/", /Use https:/, "http://check.example/"],
    ["http://localhost:8080/", /only on this computer/, "http://localhost:8080/"],
    ["https://127.0.0.1/check/", /only on this computer/, "https://127.0.0.1/check/"],
    ["check.example", /isn’t a complete address/, baseURL],
    ["http://[::1]/", /only on this computer/, "http://[::1]/"],
    ["javascript:alert(1)", /isn’t a web address/, baseURL],
    ["file:///check/site/index.html", /a file on your computer/, "file:///check/site/"],
  ]) {
    await test.step(given, async () => {
      await address.fill(given);
      await expect(code(page, "Code for the element")).toContainText(`<script src="${base}embed.js" async>`);
      await expect(code(page, "Code for a plain frame")).toContainText(`src="${base}index.html"`);
      await expect(address).toHaveAccessibleDescription(warns ?? "Where its files are. The code above uses it.");
    });
  }
});

test("opened from a disk, it says that it has to be on a server", async ({ page }) => {
  await page.goto(`file://${process.env.ASC_DIST ?? `${ROOT}dist`}/configure.html`);
  await expect(field(page, "Address of the check")).toHaveAccessibleDescription(/a file on your computer/);
});

test.describe("who may embed the check", () => {
  const status = (page) => page.getByRole("status").filter({ hasText: "server" });
  const missing = (page) => code(page, "For the server of the check");

  // What the page says is held against what the browser does with a frame in a page of each site.
  const POLICIES = [
    "frame-ancestors 'self'",
    "frame-ancestors 'none'",
    "frame-ancestors *",
    "frame-ancestors http:",
    "frame-ancestors https:",
    "frame-ancestors localhost:*",
    "frame-ancestors http://localhost:*",
    "frame-ancestors http://localhost",
    "frame-ancestors https://localhost:*",
    "frame-ancestors *.localhost:*",
    "frame-ancestors http://127.0.0.1:* http://other.example",
    "frame-ancestors http://other.example; img-src 'none'",
    "img-src 'none'; FRAME-ANCESTORS 'self' HTTP://LOCALHOST:*",
    "frame-ancestors *, frame-ancestors 'self'",
    "img-src *",
  ];

  test("the verdict agrees with the browser, and the missing line is enough", async ({ page, sites }) => {
    const { host, stranger } = sites;
    // Each time the page is as someone sees it who has never been there.
    await page.addInitScript(() => localStorage.clear());
    const works = `<!doctype html><title>x</title><script>parent.postMessage("works", "*")</script>`;
    /** Whether a browser shows the page with these headers in a page of the site. */
    const isShown = async (headers, site) => {
      const check = stranger.put("/index.html", works, { headers });
      const around = `<!doctype html><script>let works = 0; addEventListener("message", () => (works = 1))</script><iframe src="${check}" onload="window.loaded = 1"></iframe>`;
      await page.goto(host.put("/around", around, { name: new URL(site).hostname }));
      await page.waitForFunction(() => window.loaded);
      return page.evaluate(() => new Promise((done) => setTimeout(() => done(Boolean(works)), 100)));
    };
    const all = [
      ...POLICIES.map((policy) => ({ "content-security-policy": policy })),
      { "x-frame-options": "DENY" },
      { "x-frame-options": "SAMEORIGIN" },
      { "x-frame-options": "DENY", "content-security-policy": "frame-ancestors *" },
    ];
    // The page next to that check, with the same headers.
    await page.route(`${stranger.origin()}/{configure,embed}*`, async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: new URL(pathname.slice(1), sites.baseURL).href }) });
    });
    for (const headers of all) {
      const cases = [host.origin("localhost"), host.origin("127.0.0.1")].map((site) => ({ site, what: JSON.stringify([headers, site]) }));
      for (const one of cases) one.isShown = await isShown(headers, one.site);
      await page.goto(`${stranger.origin()}/configure.html`);
      for (const one of cases) {
        await field(page, "Address of your site").fill(one.site);
        // The verdict, or the line below it, is of this site by now.
        await expect(status(page).or(missing(page)).filter({ hasText: one.site }).first(), one.what).toBeVisible();
        const said = one.isShown ? /lets (any site|http)/ : /does not let|lets no other site/;
        await expect(status(page), one.what).toContainText(said);
        if (one.isShown) continue;
        await expect(missing(page), one.what).toContainText(one.site);
        one.line = await missing(page).textContent();
      }
      for (const { site, what, line } of cases.filter(({ line }) => line)) {
        expect(await isShown({ "content-security-policy": line }, site), what).toBe(true);
      }
    }
  });

  test("without headers to read there is the line, and none for an invalid site", async ({ page }) => {
    await open(page);
    await expect(missing(page)).toBeHidden();
    await field(page, "Address of your site").fill("ftp://harbor.example");
    await expect(page.getByText(/^That isn’t the address of a site/)).toBeVisible();
    await expect(missing(page)).toBeHidden();
    await field(page, "Address of the check").fill("https://check.example/");
    await field(page, "Address of your site").fill("www.harbor.example");
    await expect(status(page)).toContainText("only its own server’s headers");
    await expect(missing(page)).toHaveText("frame-ancestors 'self' https://www.harbor.example");
  });
});

test("the link for clients carries the name, the contact, and the address, and nothing else", async ({ page, baseURL }) => {
  await open(page, { contact: "contact: no" });
  const link = code(page, "Link for your clients");
  await expect(link).toBeHidden();
  await fillIn(page);
  await field(page, "Phone or e-mail").fill("Call us");
  // Last of what is filled in, once the frame has answered.
  await expect(link).toContainText("send-to");
  await expect(link).not.toContainText("contact");
  const sent = new URL(await link.textContent());
  expect(sent.origin + sent.pathname + sent.search).toBe(`${baseURL}index.html`);
  expect(sent.hash.slice(0, 3)).toBe("#/?");
  expect(Object.fromEntries(new URLSearchParams(sent.hash.slice(3)))).toEqual({ broker: NASTY, "send-to": "checks@example.com" });
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

test("everything can be reached by keyboard, in order", async ({ page }) => {
  await open(page);
  const reached = [];
  for (let count = 0; count < 120; count += 1) {
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
  expect(reached).toContain("Copy the code");
});

test("nothing fails axe, is cut off, or is too small to press", async ({ page }) => {
  await page.addInitScript({ path: AXE });
  await open(page, { accent: "accent: #9bd has 2.1:1 on the background #ffffff; at least 4.5:1 is needed" });
  await light(page, "Accent").fill("#9bd");
  await expect(page.getByText(/^accent: /)).toBeVisible();
  for (const [width, colorScheme] of [[320, "light"], [360, "dark"], [768, "light"], [1280, "dark"]]) {
    await test.step(`${width} px, ${colorScheme}`, async () => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await settled(page);
      const { rules, violations } = await axe(page);
      expect(rules).toBeGreaterThan(60);
      expect(violations).toEqual([]);
      const { across, small } = await page.evaluate(() => ({
        across: document.documentElement.scrollWidth - innerWidth,
        small: [...document.querySelectorAll("a, button, input, select, summary")]
          .filter((one) => one.checkVisibility())
          .map((one) => [one, (one.closest("label") ?? one).getBoundingClientRect()])
          .filter(([one, { width, height }]) => !one.closest("p") && (width < 24 || height < 24) && !one.matches(".skip"))
          .map(([one]) => one.outerHTML.slice(0, 80)),
      }));
      expect(across).toBeLessThanOrEqual(0);
      expect(small).toEqual([]);
    });
  }
});
