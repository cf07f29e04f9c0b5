// 100,000 hostile messages to each side: nothing is thrown, nothing changes, nothing is answered, and the page still
// works. ASC_SEED repeats a run.
import { expect } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { element, page as hostPage, seen, test, watch } from "./hosts.mjs";

const COUNT = 100_000;
const SEED = Number(process.env.ASC_SEED) || Math.floor(Math.random() * 2 ** 32);
const NONCE = "0123456789abcdef0123456789abcdef";
const MAKER = fileURLToPath(new URL("hostile-messages.js", import.meta.url));

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
  test.setTimeout(300_000);
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
      await sender.addScriptTag({ path: MAKER });
      return sender.evaluate(([share, seed, how]) => flood(window.top, share, seed, how), [share, SEED + at, how]);
    }),
  );
  expect(unsent).toEqual([0, 0, 0, 0]);
  await expect.poll(() => page.evaluate(() => window.got), { timeout: 60_000 }).toBe(COUNT);
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
