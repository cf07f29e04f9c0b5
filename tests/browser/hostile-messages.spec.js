// 100,000 hostile messages to each side: nothing is thrown, nothing changes, nothing is answered, and the page still
// works. ASC_SEED repeats a run.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ASKS, choose, onScreen, press, ready } from "./actions.mjs";
import { element, page as hostPage, seen, test, watch } from "./hosts.mjs";
import { randoms } from "./random.js";

const COUNT = 100_000;
const SEED = Number(process.env.ASC_SEED ?? 20261130);
const NONCE = "0123456789abcdef0123456789abcdef";
/** The script that makes messages, with its random numbers. */
const MAKER = `${randoms}\n${readFileSync(fileURLToPath(new URL("hostile-messages.js", import.meta.url)), "utf8")}`;

test.use({ trace: "off" });

/** With everything else right these are wrong: what the frame may say, and the host may not. */
const TO_HOST = {
  hello: [{ nonce: "" }, { nonce: null }, { nonce: "0123456789abcdef0123456789abcdeg" }, { nonce: "0123456789ABCDEF0123456789ABCDEF" }],
  state: [
    {},
    { step: "start" },
    { height: 500 },
    { step: "start", height: "500" },
    { step: "start", height: null },
    { step: "start", height: [500] },
    { step: "start", height: { valueOf: 1 } },
    { step: "__proto__", height: 500 },
    { step: "constructor", height: 500 },
    { step: ["start"], height: 500 },
    { step: "p1", height: 500 },
    { step: "question ", height: 500 },
  ],
  settings: [
    {},
    { refused: null },
    { refused: {} },
    { refused: "accent" },
    { refused: [null] },
    { refused: [1] },
    { refused: [{ name: null, reason: "x" }] },
    { refused: [{ name: "accent" }] },
    { refused: [{ name: "accent", reason: {} }] },
    { refused: { length: 1, 0: { name: "accent", reason: "x" } } },
  ],
  result: [{}, { file: null }, { file: {} }, { file: "" }, { file: "{" }, { file: "null" }, { file: '{"format":"__proto__"}' }, { file: "[]" }],
  welcome: [],
  configure: [],
  received: [],
};

/** The same for the frame: what the host may say. `received` is right only while a result is waiting for it. */
const TO_FRAME = {
  welcome: [{ settings: null }, { settings: 1 }, { settings: "accent" }, { settings: [] }, { settings: [["broker", "x"]] }],
  configure: [{ settings: null }, { settings: true }, { settings: "" }, { settings: [] }, { settings: [{}] }],
  received: [],
  hello: [],
  state: [],
  settings: [],
  result: [],
};

/** A host that answers hello, and keeps what it hears and how to speak. */
const HOST = (src) => `<!doctype html><title>host</title><script>
  const heard = [];
  const say = (type, more) => check.postMessage(JSON.stringify({ "ace-self-check": 1, type, nonce, ...more }), "*");
  let check, nonce;
  addEventListener("message", ({ data, source }) => {
    if (source !== frames[0]) return;
    const message = JSON.parse(data);
    heard.push(message);
    if (message.type === "hello") ({ nonce } = message), (check = source), say("welcome", { settings: { broker: "Before", radius: "3" } });
  });
</script><iframe name="check" width="900" height="900" src="${src}"></iframe>`;

/** What a page does wrong with its console and its exceptions. */
function listen(page) {
  const heard = [];
  page.on("pageerror", (error) => heard.push(`exception: ${error.message}`));
  page.on("console", (message) => heard.push(`console ${message.type()}: ${message.text()}`));
  page.on("crash", () => heard.push("the page crashed"));
  return heard;
}

const FRAME = `<!doctype html><title>frame</title><script>
  const told = [];
  addEventListener("message", ({ data }) => told.push(data));
</script>`;

test("to the host: from its own frame, another of the same origin, a stranger's, and the page itself", async ({ page, sites }) => {
  const { host, stranger, baseURL } = sites;
  console.log(`messages to the host: ASC_SEED=${SEED}`);
  const heard = listen(page);
  await watch(page);
  const own = stranger.put("/own.html", FRAME);
  const sibling = stranger.put("/sibling.html", FRAME);
  const other = host.put("/other.html", FRAME);
  const body = `${element({ "src-page": own })}<iframe name="sibling" src="${sibling}"></iframe><iframe name="other" src="${other}"></iframe>`;
  await page.goto(host.put("/", hostPage(baseURL, body)));
  await expect(page.locator("ace-self-check iframe")).toHaveCount(1);
  await page.waitForLoadState("networkidle");
  const at = (address) => page.frames().find((frame) => frame.url() === address);
  const frame = at(own);
  const say = (message) => frame.evaluate((text) => parent.postMessage(text, "*"), JSON.stringify({ "ace-self-check": 1, nonce: NONCE, ...message }));
  await say({ type: "hello" });
  await say({ type: "state", step: "people", height: 765 });
  await expect.poll(async () => (await seen(page)).events.length).toBe(1);
  await page.evaluate(() => {
    // Thousands need not be kept.
    window.seen.messages = { push() {} };
    window.changes = 0;
    const { shadowRoot } = document.querySelector("ace-self-check");
    new MutationObserver((list) => (window.changes += list.length)).observe(shadowRoot, { subtree: true, childList: true, attributes: true });
    window.got = 0;
    addEventListener("message", () => (window.got += 1));
  });

  const senders = [frame, at(sibling), at(other), page.mainFrame()];
  const how = { nonce: NONCE, wrong: TO_HOST };
  const share = COUNT / senders.length;
  const unsent = await Promise.all(
    senders.map(async (sender, at) => {
      await sender.addScriptTag({ content: MAKER });
      return sender.evaluate(([share, seed, how]) => flood(window.top, share, seed, how), [share, SEED + at, how]);
    }),
  );
  expect(unsent).toEqual([0, 0, 0, 0]);
  await expect.poll(() => page.evaluate(() => window.got), { timeout: 280_000 }).toBe(COUNT);
  expect(heard).toEqual([]);
  expect(await page.evaluate(() => window.changes)).toBe(0);
  expect((await seen(page)).events).toHaveLength(1);
  expect(await frame.evaluate(() => told.map((text) => JSON.parse(text).type))).toEqual(["welcome"]);

  // It still answers.
  await say({ type: "state", step: "result", height: 1234 });
  await expect.poll(() => page.locator("ace-self-check").evaluate((one) => one.offsetHeight)).toBe(1234);
  await page.locator("ace-self-check").evaluate((one) => one.setAttribute("broker", "After"));
  await expect.poll(() => frame.evaluate(() => told.length)).toBe(2);
  console.log(`messages to the host: ${COUNT} sent, ${heard.length} exceptions, 0 changes`);
});

test("to the frame: from its host, a frame beside it, a stranger's window, and the page itself", async ({ page, sites }) => {
  test.setTimeout(400_000);
  const { host, stranger, baseURL } = sites;
  console.log(`messages to the frame: ASC_SEED=${SEED}`);
  const heard = listen(page);
  const beside = `<iframe name="beside" src="${host.put("/beside.html", FRAME)}"></iframe>`;
  const other = `<iframe name="other" src="${stranger.put("/other.html", FRAME)}"></iframe>`;
  await page.goto(host.put("/", HOST(`${baseURL}index.html`) + beside + other));
  const check = page.frame({ name: "check" });
  await ready(check);
  await expect(check.getByText("Before", { exact: true })).toBeVisible();
  await expect.poll(() => page.evaluate(() => [...new Set(heard.map(({ type }) => type))].sort())).toEqual(["hello", "loading", "settings", "state"]);
  // A question is open, and something is stored.
  await press(check, "Start");
  await choose(check, ASKS.account, "Yes");
  await onScreen(check, ASKS.owner);
  await expect.poll(() => page.evaluate(() => heard.length)).toBeGreaterThan(3);
  await page.waitForTimeout(500);
  const state = () =>
    check.evaluate(() => [document.documentElement.outerHTML, document.title, location.href, JSON.stringify({ ...localStorage })]);
  const before = await state();
  const said = await page.evaluate(() => heard.length);
  const nonce = await page.evaluate(() => nonce);
  await check.evaluate(() => {
    window.got = 0;
    addEventListener("message", () => (window.got += 1));
    addEventListener("error", () => (window.failed = (window.failed ?? 0) + 1));
    addEventListener("unhandledrejection", () => (window.failed = (window.failed ?? 0) + 1));
  });

  const how = { nonce, wrong: TO_FRAME };
  const senders = [page.mainFrame(), page.frame({ name: "beside" }), page.frame({ name: "other" }), check];
  const share = COUNT / senders.length;
  const unsent = await Promise.all(
    senders.map((sender, at) =>
      // The check's own policy lets no script be added; evaluated it is none.
      sender.evaluate(
        `(() => { ${MAKER}; return flood(top.frames[0], ${share}, ${SEED + at}, ${JSON.stringify(how)}); })()`,
      ),
    ),
  );
  expect(unsent).toEqual([0, 0, 0, 0]);
  await expect.poll(() => check.evaluate(() => window.got), { timeout: 280_000 }).toBe(COUNT);
  expect(heard).toEqual([]);
  expect(await check.evaluate(() => window.failed ?? 0)).toBe(0);
  expect(await page.evaluate(() => heard.length)).toBe(said);
  expect(await state()).toEqual(before);

  // It still answers: its host, whatever the settings hold, and the respondent.
  const junk = [
    JSON.parse('{"__proto__":"x","constructor":"y"}'),
    { broker: 1, accent: null, radius: [], font: {} },
    { toString: "x", hasOwnProperty: "y", length: "1" },
    { broker: "x".repeat(10_000) },
    { font: "a,".repeat(90), "send-to": "<script>@x", accent: "#ggg", width: "1e3", radius: "-0", scheme: "Dark" },
  ];
  await page.evaluate((all) => all.forEach((settings) => say("configure", { settings })), junk);
  await page.evaluate(() => say("configure", { settings: { broker: "After" } }));
  await expect(check.getByText("After", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => heard.filter(({ type }) => type === "settings").length)).toBe(2 + junk.length);
  await check.getByLabel(/^First name or initials/).fill("Dana");
  await press(check, "Continue");
  await onScreen(check, ASKS.broker);
  expect(heard).toEqual([]);
  console.log(`messages to the frame: ${COUNT} sent, ${heard.length} exceptions, 0 changes`);
});
