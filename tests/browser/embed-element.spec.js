// The element <ace-self-check> alone, with a frame that says what each test has it say.
import { expect } from "@playwright/test";
import Ajv from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { element, page as hostPage, seen, test, watch } from "./hosts.mjs";

const published = (name) => readFileSync(new URL(`../../public/${name}`, import.meta.url), "utf8");
const fits = new Ajv({ strict: true }).compile(JSON.parse(published("embed-messages.schema.json")));
const NONCE = "0123456789abcdef0123456789abcdef";
const OTHER_NONCE = "f".repeat(32);
/** The settings as the protocol lists them. */
const ALL = {
  broker: "O’Neil & “Sons” <Brokers>",
  contact: "555-0100",
  "send-to": "checks@example.com",
  scheme: "dark",
  accent: "#123456",
  "accent-dark": "#abcdef",
  background: "#ffffff",
  "background-dark": "#000000",
  surface: "#fff",
  "surface-dark": "#111",
  text: "#000",
  "text-dark": "#fff",
  radius: "4",
  font: 'Georgia, "Times New Roman", serif',
  "text-size": "18",
  density: "roomy",
  width: "900",
};

/** A frame that only records its messages and their senders. */
const FRAME = `<!doctype html><title>frame</title><script>
  const told = [];
  addEventListener("message", ({ data, origin }) => told.push({ origin, ...JSON.parse(data) }));
</script>`;

/** Shows a page with elements whose frames are of another site. */
async function show({ page, host, stranger, baseURL }, bodies = [{}], options = {}) {
  await watch(page);
  const frame = stranger.put("/frame.html", FRAME, { name: "localhost" });
  const body = bodies.map((attributes) => element({ "src-page": frame, ...attributes })).join("");
  await page.goto(host.put("/", hostPage(baseURL, body, options), options));
  await expect(page.locator("ace-self-check iframe")).toHaveCount(bodies.length);
  return framesOf(page);
}

/** The frames, once they have loaded. */
async function framesOf(page) {
  const handles = await page.locator("ace-self-check iframe").elementHandles();
  const frames = await Promise.all(handles.map((handle) => handle.contentFrame()));
  await Promise.all(frames.map((frame) => frame.waitForLoadState()));
  return frames;
}

/** The messages the frame received. */
async function told(frame) {
  const messages = await frame.evaluate(() => told);
  for (const message of messages) expect(fits(message), JSON.stringify([message, fits.errors])).toBe(true);
  return messages;
}

const heightOf = (page) => page.locator("ace-self-check iframe").evaluate((frame) => frame.getBoundingClientRect().height);

/** The frame posts a message to its host; anything but text is sent as it is. */
async function say(frame, type, more = {}, nonce = NONCE) {
  await frame.evaluate((text) => parent.postMessage(text, "*"), JSON.stringify({ "ace-self-check": 1, type, nonce, ...more }));
}

/** A page as above; its first frame, which has said hello. */
async function greeted(...given) {
  const [frame] = await show(...given);
  await say(frame, "hello");
  return frame;
}

/** Nothing more is on its way: messages come in the order they are sent. */
async function settled(page, frame) {
  await frame.evaluate(() => parent.postMessage('{"sent":"last"}', "*"));
  await expect.poll(async () => (await seen(page)).messages.some(({ sent }) => sent === "last")).toBe(true);
  await page.evaluate(() => (window.seen.messages.length = 0));
}

/** The frame reports a height, and then has it or another. */
async function expectHeight(page, frame, reported, expected = reported) {
  await say(frame, "state", { step: "start", height: reported });
  await settled(page, frame);
  expect(await heightOf(page)).toBe(expected);
}

test("the frame gets every setting in its address, and again in the answer to its hello", async ({ page, sites }) => {
  const [frame] = await show({ page, ...sites }, [ALL]);
  expect(Object.fromEntries(new URL(frame.url()).searchParams)).toEqual(ALL);
  expect(await told(frame)).toEqual([]);
  await say(frame, "hello");
  await expect
    .poll(() => told(frame))
    .toEqual([{ origin: sites.host.origin(), "ace-self-check": 1, type: "welcome", nonce: NONCE, settings: ALL, checks: 1 }]);
});

test("the frame has the attributes that the protocol promises", async ({ page, sites }) => {
  await show({ page, ...sites });
  const iframe = page.locator("ace-self-check iframe");
  await expect(iframe).toHaveAttribute("title", "ACE Self-Check");
  await expect(iframe).toHaveAttribute("allow", "clipboard-write");
  await expect(iframe).toHaveAttribute("referrerpolicy", "no-referrer");
  await expect(iframe).toHaveCSS("border-top-width", "0px");
  await expect(iframe).not.toHaveAttribute("sandbox");
  expect(await heightOf(page)).toBe(480);
  const wide = (selector) => page.locator(selector).evaluate((one) => one.getBoundingClientRect().width);
  expect(await wide("ace-self-check iframe")).toBe(await wide("body"));
});

test("without src-page the frame is the index.html beside embed.js", async ({ page, host, baseURL }) => {
  await page.route("**/index.html*", (route) => route.fulfill({ contentType: "text/html", body: FRAME }));
  await page.goto(host.put("/", hostPage(`${baseURL}a/deep/path/`, element({ accent: "#123456" }))));
  await expect(page.locator("iframe")).toHaveAttribute("src", `${baseURL}a/deep/path/index.html?accent=%23123456`);
});

for (const address of ["javascript:parent.broken=1", "data:text/html,x", "blob:x", "http://"]) {
  test(`src-page refuses ${address}`, async ({ page, host, baseURL }) => {
    await page.route("**/index.html*", (route) => route.fulfill({ contentType: "text/html", body: FRAME }));
    await page.goto(host.put("/", hostPage(baseURL, element({ "src-page": address }))));
    await expect(page.locator("iframe")).toHaveAttribute("src", `${baseURL}index.html`);
    expect(await page.evaluate(() => window.broken)).toBeUndefined();
  });
}

for (const [height, expected] of [[500, 500], [12.2, 160], [-5, 160], [159, 160], [640.2, 641], [40_000, 40_000], [1e9, 40_000]]) {
  test(`a height of ${height} is ${expected} px`, async ({ page, sites }) => {
    const frame = await greeted({ page, ...sites });
    await say(frame, "state", { step: "start", height });
    await settled(page, frame);
    expect(await heightOf(page)).toBe(expected);
    expect((await seen(page)).events).toEqual([{ what: "step", detail: { step: "start", height: expected } }]);
  });
}

for (const [given, expected] of [["600", 600], ["10", 160], ["99999", 40_000], ["tall", 480], ["", 480]]) {
  test(`min-height="${given}" is ${expected} px until the frame has reported its height`, async ({ page, sites }) => {
    const [frame] = await show({ page, ...sites }, [{ "min-height": given }]);
    expect(await heightOf(page)).toBe(expected);
    await say(frame, "hello");
    await say(frame, "state", { step: "start", height: 300 });
    await expect.poll(() => heightOf(page)).toBe(300);
  });
}

test("refused settings are reported to the host", async ({ page, sites }) => {
  const frame = await greeted({ page, ...sites });
  const refused = [{ name: "accent", reason: "accent: too light", nearest: "#607080" }];
  await say(frame, "settings", { refused: [{ ...refused[0], more: 1 }] });
  await say(frame, "settings", { refused: [] });
  await settled(page, frame);
  expect((await seen(page)).events).toEqual([
    { what: "settings", detail: { refused } },
    { what: "settings", detail: { refused: [] } },
  ]);
});

const FILE = '{"format":"ace-self-check","version":2,"facts":{"company":{"label":"Acme"}}}';

test("a result is taken by a listener that prevents the default, and only then is it received", async ({ page, sites }) => {
  const frame = await greeted({ page, ...sites });
  await say(frame, "result", { file: FILE });
  await settled(page, frame);
  expect((await seen(page)).events).toEqual([{ what: "result", detail: { file: FILE, check: JSON.parse(FILE) } }]);
  expect((await told(frame)).map(({ type }) => type)).toEqual(["welcome"]);

  await page.evaluate(() => addEventListener("ace-self-check-result", (event) => event.preventDefault()));
  await say(frame, "result", { file: FILE });
  const received = { origin: sites.host.origin(), "ace-self-check": 1, type: "received", nonce: NONCE };
  await expect.poll(async () => (await told(frame)).slice(1)).toEqual([received]);
});

for (const [what, listener, answers] of [
  ["kept", "Promise.resolve()", ["receiving", "received"]],
  ["not kept", 'Promise.reject(new Error("503"))', ["receiving", "failed"]],
  ["still being sent", "new Promise(() => {})", ["receiving"]],
]) {
  test(`a listener that takes its time: the result is ${what}`, async ({ page, sites }) => {
    const [frame] = await show({ page, ...sites });
    await page.evaluate(`addEventListener("ace-self-check-result", (event) => event.respondWith(${listener}))`);
    await say(frame, "hello");
    await say(frame, "result", { file: FILE, number: 7 });
    await expect.poll(async () => (await told(frame)).slice(1).map(({ type, number }) => [type, number])).toEqual(answers.map((type) => [type, 7]));
    await settled(page, frame);
    expect(await told(frame)).toHaveLength(1 + answers.length);
  });
}

test("an answer that comes after the frame has loaded again is not sent to the new one", async ({ page, sites }) => {
  const [frame] = await show({ page, ...sites });
  await page.evaluate(() => addEventListener("ace-self-check-result", (event) => event.respondWith(new Promise((keep) => (window.keep = keep)))));
  await say(frame, "hello");
  await say(frame, "result", { file: FILE, number: 1 });
  await expect.poll(async () => (await told(frame)).length).toBe(2);
  await say(frame, "hello", {}, OTHER_NONCE);
  await page.evaluate(() => window.keep());
  await settled(page, frame);
  expect((await told(frame)).map(({ type }) => type)).toEqual(["welcome", "receiving", "welcome"]);
});

test("a listener may take the element away together with the result", async ({ page, sites }) => {
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const [frame] = await show({ page, ...sites });
  await page.evaluate(() =>
    addEventListener("ace-self-check-result", (event) => (event.preventDefault(), event.target.replaceWith("Thank you."))),
  );
  await say(frame, "hello");
  await say(frame, "result", { file: FILE });
  await expect(page.getByText("Thank you.")).toBeVisible();
  expect(errors).toEqual([]);
});

for (const [what, file] of [["no text", 1], ["no JSON", "{"], ["another format", '{"format":"other"}'], ["null", "null"]]) {
  test(`a result that is ${what} is ignored`, async ({ page, sites }) => {
    const frame = await greeted({ page, ...sites });
    await say(frame, "result", { file });
    await settled(page, frame);
    expect((await seen(page)).events).toEqual([]);
  });
}

test("changed attributes go in one message with all settings, without removed ones", async ({ page, sites }) => {
  const frame = await greeted({ page, ...sites }, [{ broker: "Old", radius: "3" }]);
  await expect.poll(async () => (await told(frame)).length).toBe(1);
  await page.locator("ace-self-check").evaluate((one) => {
    one.setAttribute("broker", "New");
    one.setAttribute("accent", "#333333");
    one.removeAttribute("radius");
    one.setAttribute("class", "another matter");
  });
  await expect.poll(async () => (await told(frame)).length).toBe(2);
  expect((await told(frame))[1]).toMatchObject({ type: "configure", nonce: NONCE, settings: { broker: "New", accent: "#333333" } });
  expect((await told(frame))[1].settings).not.toHaveProperty("radius");
});

test("nothing is sent before the hello, and the answer to it has what was set meanwhile", async ({ page, sites }) => {
  const [frame] = await show({ page, ...sites });
  await page.locator("ace-self-check").evaluate((one) => one.setAttribute("broker", "Meanwhile"));
  await settled(page, frame);
  expect(await told(frame)).toEqual([]);
  await say(frame, "hello");
  await expect.poll(async () => (await told(frame)).map(({ settings }) => settings.broker)).toEqual(["Meanwhile"]);
});

test("a second hello, as after the back/forward cache, is answered, and its nonce counts from then on", async ({ page, sites }) => {
  const frame = await greeted({ page, ...sites });
  await say(frame, "hello", {}, OTHER_NONCE);
  await say(frame, "state", { step: "start", height: 700 });
  await say(frame, "state", { step: "people", height: 800 }, OTHER_NONCE);
  await settled(page, frame);
  expect((await told(frame)).map(({ nonce }) => nonce)).toEqual([NONCE, OTHER_NONCE]);
  expect((await seen(page)).events.map(({ detail }) => detail.height)).toEqual([800]);
});

test("a removed element is silent; added again, it starts over at its last height", async ({ page, sites }) => {
  const frame = await greeted({ page, ...sites });
  await say(frame, "state", { step: "result", height: 900 });
  await expect.poll(() => heightOf(page)).toBe(900);
  await page.locator("ace-self-check").evaluate((one) => {
    window.kept = one;
    one.remove();
    one.setAttribute("broker", "While away");
  });
  await expect(page.locator("iframe")).toHaveCount(0);
  await page.evaluate(() => document.body.append(window.kept));
  await expect(page.locator("ace-self-check iframe")).toHaveCount(1);
  const [again] = await framesOf(page);
  expect(await heightOf(page)).toBe(900);
  // The old nonce is nothing to the new frame's host.
  await say(again, "state", { step: "start", height: 200 });
  await say(again, "hello", {}, OTHER_NONCE);
  await say(again, "state", { step: "start", height: 300 }, OTHER_NONCE);
  await settled(page, again);
  expect((await told(again)).map(({ type, settings }) => [type, settings.broker])).toEqual([["welcome", "While away"]]);
  expect((await seen(page)).events.map(({ detail }) => detail.height)).toEqual([900, 300]);
});

test("a removed element leaves no listener behind", async ({ page, sites }) => {
  await page.addInitScript(() => {
    window.listeners = 0;
    for (const [name, change] of [["addEventListener", 1], ["removeEventListener", -1]]) {
      const own = window[name];
      window[name] = function (type, ...rest) {
        if (type === "message") window.listeners += change;
        return own.call(this ?? window, type, ...rest);
      };
    }
  });
  await show({ page, ...sites }, [{}, {}]);
  const counts = await page.evaluate(() => {
    const before = window.listeners;
    for (const one of document.querySelectorAll("ace-self-check")) one.remove();
    return [before, window.listeners];
  });
  expect(counts[0] - counts[1]).toBe(2);
});

test("moved with moveBefore, the frame and what it holds stay", async ({ page, sites }) => {
  const frame = await greeted({ page, ...sites });
  await expect.poll(async () => (await told(frame)).length).toBe(1);
  const isMoved = await page.evaluate(() => {
    const place = document.body.appendChild(document.createElement("section"));
    place.moveBefore?.(document.querySelector("ace-self-check"), null);
    return Boolean(place.moveBefore);
  });
  expect(isMoved).toBe(true);
  await say(frame, "state", { step: "start", height: 333 });
  await expect.poll(() => heightOf(page)).toBe(333);
  expect(await told(frame)).toHaveLength(1);
});

test("loading embed.js twice defines one element, without an error", async ({ page, sites }) => {
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const twice = `<script src="${sites.baseURL}embed.js"></script><script src="${sites.baseURL}a/deep/path/embed.js"></script>`;
  const frame = await greeted({ page, ...sites }, [{}], { head: twice });
  await expect.poll(async () => (await told(frame)).length).toBe(1);
  expect(errors).toEqual([]);
});

test("two elements hear only their own frames", async ({ page, sites }) => {
  const [one, other] = await show({ page, ...sites }, [{ id: "one", broker: "One" }, { id: "other", broker: "Other" }]);
  await say(one, "hello");
  await say(other, "hello");
  await say(one, "state", { step: "start", height: 400 });
  await say(other, "state", { step: "result", height: 600 });
  await settled(page, other);
  await settled(page, one);
  const heights = await page.locator("ace-self-check").evaluateAll((all) => all.map((element) => element.offsetHeight));
  expect(heights).toEqual([400, 600]);
  expect((await told(one)).map(({ settings, checks }) => [settings.broker, checks])).toEqual([["One", 2]]);
  expect((await told(other)).map(({ settings, checks }) => [settings.broker, checks])).toEqual([["Other", 2]]);
  // Once it is alone, it learns that.
  await page.evaluate(() => document.querySelector("#other").remove());
  await expect.poll(async () => (await told(one)).map(({ type, checks }) => [type, checks])).toEqual([["welcome", 2], ["configure", 1]]);
});

test("in a sandboxed page, where every frame is sandboxed, the height is right", async ({ page, sites }) => {
  const headers = { "content-security-policy": "sandbox allow-scripts" };
  const [frame] = await show({ page, ...sites }, [{}], { headers });
  expect(await frame.evaluate(() => origin)).toBe("null");
  await say(frame, "hello");
  await expectHeight(page, frame, 433);
});

test("what is inside the element is shown until the frame works", async ({ page, sites }) => {
  const { host, stranger, baseURL } = sites;
  const frame = stranger.put("/frame.html", FRAME, { name: "localhost" });
  const inside = element({ "src-page": frame }).replace("></ace", '><p>Call us, or <a href="/check">open the check</a>.</p></ace');
  await page.goto(host.put("/", hostPage(baseURL, inside)));
  const link = page.getByRole("link", { name: "open the check" });
  const [at] = await framesOf(page);
  await expect(link).toBeVisible();
  await say(at, "hello");
  await expect(link).toBeHidden();
  // A frame that is loaded again has yet to say that it works.
  await page.locator("ace-self-check").evaluate((one) => one.setAttribute("sandbox", ""));
  await expect(link).toBeVisible();
});

test("without scripts there is what is inside the element", async ({ browser, sites }) => {
  const { host, baseURL } = sites;
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(host.put("/", hostPage(baseURL, '<ace-self-check><a href="/check">open the check</a></ace-self-check>')));
  await expect(page.getByRole("link", { name: "open the check" })).toBeVisible();
  await page.close();
});

test("messages from a sandboxed frame, which has no origin, are accepted", async ({ page, sites }) => {
  const [frame] = await show({ page, ...sites }, [{ sandbox: true, broker: "Apart" }]);
  const sandbox = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox";
  await expect(page.locator("iframe")).toHaveAttribute("sandbox", sandbox);
  expect(await frame.evaluate(() => origin)).toBe("null");
  await say(frame, "hello");
  await expectHeight(page, frame, 410);
  expect((await told(frame)).map(({ settings }) => settings.broker)).toEqual(["Apart"]);
});

test("messages from a frame without an origin that the element didn't sandbox are ignored", async ({ page, host, stranger, baseURL }) => {
  await watch(page);
  const address = stranger.put("/frame.html", FRAME, { headers: { "content-security-policy": "sandbox allow-scripts" } });
  await page.goto(host.put("/", hostPage(baseURL, element({ "src-page": address }))));
  const [frame] = await framesOf(page);
  await say(frame, "hello");
  await expectHeight(page, frame, 410, 480);
  expect(await told(frame)).toEqual([]);
});

test("a frame that navigated to another site gets no messages, and its own are ignored", async ({ page, sites }) => {
  const frame = await greeted({ page, ...sites });
  await expect.poll(async () => (await told(frame)).length).toBe(1);
  // The same words at the site's other name: to browsers another site.
  const elsewhere = `${sites.stranger.origin("127.0.0.1")}/frame.html`;
  await frame.evaluate((to) => void setTimeout(() => location.assign(to)), elsewhere);
  const gone = () => page.frames().find((one) => one.url() === elsewhere);
  await expect.poll(gone).toBeDefined();
  await gone().waitForLoadState();
  await page.locator("ace-self-check").evaluate((one) => one.setAttribute("broker", "For our page only"));
  await say(gone(), "state", { step: "start", height: 700 });
  await settled(page, gone());
  expect(await told(gone())).toEqual([]);
  expect(await heightOf(page)).toBe(480);
});

test.describe("with a clock of the test's own", () => {
  const link = (page) => page.getByRole("link", { name: "Open ACE Self-Check in a new tab" });
  /** What the page says to developers. */
  const complaints = (page) => {
    const said = [];
    page.on("console", (message) => message.type() === "error" && message.text().startsWith("<ace-self-check>") && said.push(message.text()));
    return said;
  };
  const errors = async (page) => (await seen(page)).events.filter(({ what }) => what === "error").map(({ detail }) => detail);

  test("after 10 s without a hello there is a link to the page; a late hello takes it away", async ({ page, sites }) => {
    // Stopped, because on a busy machine seconds pass before the frame is there.
    await page.clock.install({ time: "2026-06-18T12:00:00Z" });
    await page.clock.pauseAt("2026-06-18T12:00:01Z");
    const [frame] = await show({ page, ...sites }, [{ broker: "Slow" }]);
    await page.clock.fastForward(9_000);
    await expect(link(page)).toHaveCount(0);
    await page.clock.fastForward(1_100);
    await expect(link(page)).toHaveAttribute("href", `${sites.stranger.origin("localhost")}/frame.html`);
    expect((await errors(page)).map(({ reason }) => reason)).toEqual(["no-answer"]);
    // What is in the frame then is the browser's own page, not the check.
    await expect(page.locator("iframe")).toBeHidden();
    await say(frame, "hello");
    await expect(link(page)).toHaveCount(0);
    await expect(page.locator("iframe")).toBeVisible();
  });

  test("a page that has loaded and is slow to start stays in sight, below the link", async ({ page, sites }) => {
    await page.clock.install();
    const [frame] = await show({ page, ...sites });
    await say(frame, "loading", { nonce: undefined });
    await settled(page, frame);
    await page.clock.fastForward(10_100);
    await expect(link(page)).toHaveCount(1);
    await expect(page.locator("iframe")).toBeVisible();
    const [{ reason, message }] = await errors(page);
    expect(reason).toBe("not-started");
    expect(message).not.toContain("frame-ancestors");
  });

  test("after a hello there is no link", async ({ page, sites }) => {
    await page.clock.install();
    const frame = await greeted({ page, ...sites });
    await expect.poll(async () => (await told(frame)).length).toBe(1);
    await page.clock.fastForward(60_000);
    await expect(link(page)).toHaveCount(0);
    expect(await errors(page)).toEqual([]);
  });

  test("where the site of the check can't be reached there is the link", async ({ page, host, stranger, baseURL }) => {
    await page.clock.install();
    const gone = `${stranger.origin()}/index.html`;
    await stranger.close();
    await page.goto(host.put("/", hostPage(baseURL, element({ "src-page": gone }))));
    await expect(page.locator("iframe")).toHaveCount(1);
    await page.clock.fastForward(10_100);
    await expect(link(page)).toHaveAttribute("href", gone);
  });

  test("a check that this page may not embed: a link, an event, and the line that is missing", async ({ page, host, stranger, baseURL }) => {
    const said = complaints(page);
    await watch(page);
    await page.clock.install();
    const headers = { "content-security-policy": "frame-ancestors 'self' https://www.broker.example" };
    const refused = stranger.put("/frame.html", FRAME, { headers });
    await page.goto(host.put("/", hostPage(baseURL, element({ "src-page": refused, broker: "Harbor" }))));
    await expect(page.locator("iframe")).toHaveCount(1);
    await page.clock.fastForward(10_100);
    await expect(link(page)).toHaveAttribute("href", refused);
    const [{ reason, message }] = await errors(page);
    expect(reason).toBe("no-answer");
    expect(message).toContain(`Its Content-Security-Policy needs: frame-ancestors 'self' ${host.origin()}`);
    await expect.poll(() => said).toEqual([`<ace-self-check>: ${message}`]);
    // With that line, it works.
    const line = message.match(/frame-ancestors .*/)[0];
    stranger.put("/frame.html", `${FRAME}<script>parent.postMessage("works", "*")</script>`, { headers: { "content-security-policy": line } });
    await page.evaluate(() => addEventListener("message", ({ data }) => (window.works ||= data === "works")));
    await page.locator("ace-self-check").evaluate((one) => one.replaceWith(one.cloneNode()));
    await page.waitForFunction(() => window.works);
  });

  test("in a page within a page the line names both", async ({ page, host, stranger, baseURL }) => {
    await watch(page);
    await page.clock.install();
    const inner = host.put("/inner", hostPage(baseURL, element({ "src-page": `${stranger.origin()}/none` })));
    await page.goto(stranger.put("/outer", `<!doctype html><title>outer</title><iframe name="inner" src="${inner}"></iframe>`, { name: "localhost" }));
    const said = complaints(page);
    await expect.poll(() => page.frame({ name: "inner" })?.locator("iframe").count()).toBe(1);
    await page.clock.fastForward(10_100);
    await expect.poll(() => said.join()).toContain(`frame-ancestors 'self' ${host.origin()} ${stranger.origin("localhost")}`);
  });

  test("the host's own link is enough", async ({ page, host, stranger, baseURL }) => {
    await page.clock.install();
    const attributes = element({ "src-page": `${stranger.origin()}/none` });
    await page.goto(host.put("/", hostPage(baseURL, attributes.replace("></ace", '><a href="/check">open the check</a></ace'))));
    await expect(page.locator("iframe")).toHaveCount(1);
    await page.clock.fastForward(10_100);
    await expect(page.getByRole("link")).toHaveText(["open the check"]);
  });
});

test("a frame forbidden by the host's own policy is reported at once, with the missing line", async ({ page, host, stranger, baseURL }) => {
  await watch(page);
  const policy = `default-src 'none'; script-src ${baseURL}`;
  const check = stranger.put("/frame.html", FRAME);
  await page.goto(host.put("/", hostPage(baseURL, element({ "src-page": check, broker: "Harbor" })), { headers: { "content-security-policy": policy } }));
  await expect.poll(async () => (await seen(page)).events.map(({ detail }) => detail.reason)).toEqual(["blocked-by-this-page"]);
  expect((await seen(page)).events[0].detail.message).toContain(`frame-src ${stranger.origin()}`);
  await expect(page.getByRole("link", { name: "Open ACE Self-Check in a new tab" })).toHaveAttribute("href", check);
});

test("loaded as a module it doesn't know where the check is: its content stays, and it says why", async ({ page, host, baseURL }) => {
  await watch(page);
  const head = `<script type="module" src="${baseURL}embed.js"></script>`;
  const html = hostPage(baseURL, '<ace-self-check><a href="/check">open the check</a></ace-self-check>').replace(/<script src[^>]*><\/script>/, head);
  await page.goto(host.put("/", html));
  await expect.poll(async () => (await seen(page)).events.map(({ detail }) => detail.reason)).toEqual(["no-address"]);
  await expect(page.getByRole("link", { name: "open the check" })).toBeVisible();
});

test("a strict policy of the host reports no violation", async ({ page, sites }) => {
  const { stranger, baseURL } = sites;
  const policy = `default-src 'none'; script-src ${baseURL}; frame-src ${stranger.origin("localhost")}; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'`;
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const frame = await greeted({ page, ...sites }, [{ broker: "Strict" }], { headers: { "content-security-policy": policy } });
  await expectHeight(page, frame, 512);
  const { violations } = await seen(page);
  expect(violations).toEqual([]);
  expect(errors).toEqual([]);
  // It is in force.
  const html = await page.evaluate(() => {
    try {
      document.body.innerHTML = "<b>";
    } catch (error) {
      return error.name;
    }
  });
  expect(html).toBe("TypeError");
});

test("embed.d.ts lists exactly what embed.js supports", async () => {
  const types = published("embed.d.ts");
  const settings = types.match(/interface Settings \{([^]*?)\n\}/)[1];
  const names = [...settings.matchAll(/^ {2}"?([a-z-]+)"?\?:/gm)].map(([, name]) => name);
  expect(names.sort()).toEqual(Object.keys(ALL).sort());
});
