// The check in a frame of another site: how it looks, what it says and hears, and what the respondent lets go.
import { expect, test } from "@playwright/test";
import Ajv from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { ASKS, choose, onPlan, onScreen, press, ready, save } from "./actions.mjs";
import { hears, heard, serveHosts, show } from "./host.mjs";
import { LEVELS, inflated, linkOf } from "./sharing.mjs";
import { SAVED, answered, file, goTo, listen, says } from "./stage.mjs";

const SCHEMA = fileURLToPath(new URL("../../public/embed-messages.schema.json", import.meta.url));
const fits = new Ajv({ strict: true }).compile(JSON.parse(readFileSync(SCHEMA, "utf8")));
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const BROKER = "Harbor & Sons";
const FACTS = {
  as_of: "2026-06-18",
  company: { label: "Acme Imports", portal_account: "yes" },
  people: [{ id: "p1", label: "Dana Smith", role: "trade_account_owner", last_login: "2026-05-01", password: "known" }],
};
const LINK = `#${linkOf(JSON.stringify(file(FACTS)))}`;

let hosts;
test.beforeAll(async () => {
  hosts = await serveHosts();
});
test.afterAll(() => hosts.close());

const query = (settings) => `?${new URLSearchParams(settings)}`;
const style = (at, selector, property) =>
  at.locator(selector).first().evaluate((element, property) => getComputedStyle(element)[property], property);
/** Lets everything that was said be heard, and drawn. */
const settle = async (page) => {
  for (const frame of page.frames()) await frame.evaluate(() => new Promise((done) => setTimeout(done, 150)));
};

test("settings of the address take effect in a frame without a script", async ({ page, baseURL }) => {
  const settings = { broker: BROKER, contact: "555-0100", accent: "#7a1fa2", background: "#fffaf0", radius: "0", width: "700" };
  const src = `${baseURL}${query({ ...settings, scheme: "light", "text-size": "20", "send-to": "imports@harbor.example" })}${LINK}`;
  const at = await show(page, hosts.around(src, { greets: false }));
  await onPlan(at);
  const bar = at.getByRole("complementary");
  await expect(bar.getByText(BROKER, { exact: true })).toBeVisible();
  await expect(bar.getByText("555-0100")).toBeVisible();
  expect(await style(at, "body", "backgroundColor")).toBe("rgb(255, 250, 240)");
  expect(await style(at, "main a:not(.asc-button)", "color")).toBe("rgb(122, 31, 162)");
  expect(await style(at, ".asc-button", "borderTopLeftRadius")).toBe("0px");
  expect(await style(at, "main", "maxWidth")).toBe("700px");
  // 20 pixels where the browser's own text has 16; cut to a whole percent.
  expect(parseFloat(await style(at, "body", "fontSize"))).toBeCloseTo(20, 0);
  // Nobody answered: it has said that it is there, and nothing more.
  await settle(page);
  expect((await heard(page)).map(({ type }) => type)).toEqual(["loading", "hello"]);
  await expect(at.getByRole("button", { name: `Send to ${BROKER}` })).toBeVisible();
  await expect(at.getByRole("button", { name: /^Share with/ })).toHaveCount(0);
});

test("settings count for nothing at the top level", async ({ page, baseURL }) => {
  const said = [];
  await page.exposeFunction("said", (text) => said.push(text));
  await page.addInitScript(() => addEventListener("message", ({ data }) => window.said(String(data))));
  await page.goto(`${baseURL}${query({ broker: BROKER, contact: "555-0100", accent: "#7a1fa2", width: "400" })}`);
  await ready(page);
  await expect(page.getByText(BROKER)).toHaveCount(0);
  await expect(page.getByText("555-0100")).toHaveCount(0);
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Open in full page" })).toHaveCount(0);
  expect(await page.locator("html").getAttribute("style")).toBeNull();
  // Nor what a page says to itself, or one that opened it.
  await page.evaluate(() => postMessage(JSON.stringify({ "ace-self-check": 1, type: "welcome", nonce: "", settings: { broker: "Harbor" } }), "*"));
  await settle(page);
  expect(said).toHaveLength(1);
  await expect(page.getByText("Harbor")).toHaveCount(0);
});

test("a name like CBP's and an unreadable color are refused with a reason", async ({ page, baseURL }) => {
  const settings = { broker: "U.S. Customs and Border Protection", accent: "#9bd", radius: "4" };
  const at = await show(page, hosts.around(baseURL, { settings }));
  await hears(page, ({ type }) => type === "settings");
  const [{ refused }] = await heard(page, "settings");
  expect(refused.map(({ name }) => name)).toEqual(["broker", "accent"]);
  expect(refused[1].reason).toMatch(/^accent: #99bbdd has 1.8:1 on the background #f7f7f5; at least 4.5:1 is needed/);
  expect(await style(at, ".asc-button", "borderTopLeftRadius")).toBe("4px");
  // It can be used as it is named.
  const { nearest } = refused[1];
  expect(refused[1].reason).toContain(nearest);
  await page.evaluate((accent) => window.say("configure", { settings: { accent } }), nearest);
  await expect.poll(async () => (await heard(page, "settings")).at(-1).refused).toEqual([]);
  await expect(at.getByText("Border Protection", { exact: false })).toHaveCount(0);
});

test("the host gets the kind of screen and the height, and nothing else", async ({ page, baseURL }) => {
  const errors = listen(page);
  const at = await show(page, hosts.around(baseURL, { settings: { broker: BROKER } }));
  const [loading, hello] = await heard(page);
  expect(loading).toEqual({ "ace-self-check": 1, type: "loading" });
  expect(hello).toEqual({ "ace-self-check": 1, type: "hello", nonce: expect.stringMatching(/^[0-9a-f]{32}$/) });
  const steps = [];
  const step = async (name, act) => {
    const before = (await heard(page, "state")).length;
    await act();
    await hears(page, (message) => message.step === name);
    await settle(page);
    const told = (await heard(page, "state")).slice(before);
    steps.push([name, told.length]);
    // What is drawn is as high as the frame: nothing scrolls, and there is no gap.
    const [content, frame] = await at.evaluate(() => [document.body.getBoundingClientRect().height, innerHeight]);
    expect(Math.ceil(content)).toBe(frame);
    expect(await at.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  };
  await step("start", async () => {});
  await step("question", () => press(at, "Start"));
  await step("people", () => choose(at, ASKS.account, "Yes"));
  await step("check-answers", () => goTo(at, "Answers"));
  await step("result", () => goTo(at, "Plan"));
  await step("entries", () => goTo(at, "Entries"));
  await step("table", () => at.evaluate(() => (location.hash = "#/table/people")));
  await step("as-of", () => at.evaluate(() => (location.hash = "#/as-of")));
  await step("sources", () => goTo(at, "Sources"));
  await step("abilities", () => at.evaluate(() => (location.hash = "#/abilities")));
  for (const [name, times] of steps) expect(times, name).toBeLessThanOrEqual(2);
  for (const message of await heard(page)) {
    expect(fits(message), JSON.stringify(fits.errors)).toBe(true);
    if (message.type === "state") expect(Object.keys(message).sort()).toEqual(["ace-self-check", "height", "nonce", "step", "type"]);
  }
  const origins = await page.evaluate(() => [...new Set(window.heard.map(({ origin }) => `${origin}/`))]);
  expect(origins).toEqual([baseURL]);
  expect(errors).toEqual([]);
});

test("the height of the content does not depend on the frame's", async ({ page, baseURL }) => {
  const at = await show(page, hosts.around(`${baseURL}${LINK}`, { sizes: false, height: 200 }));
  await hears(page, ({ step }) => step === "result");
  await settle(page);
  const before = await heard(page, "state");
  for (const height of [160, 900, 5_000, 40_000]) {
    await page.locator("iframe").evaluate((frame, height) => (frame.style.height = `${height}px`), height);
    await settle(page);
  }
  expect(await heard(page, "state")).toEqual(before);
  await expect(at.getByRole("heading", { level: 1 })).toHaveCount(1);
});

test("later settings replace all earlier ones", async ({ page, baseURL }) => {
  const src = `${baseURL}${query({ broker: "First", radius: "0" })}`;
  const at = await show(page, hosts.around(src, { settings: { broker: "Second", accent: "#7a1fa2" } }));
  await expect(at.getByText("Second")).toBeVisible();
  await expect(at.getByText("First")).toHaveCount(0);
  expect(await style(at, ".asc-button", "borderTopLeftRadius")).not.toBe("0px");
  await page.evaluate(() => window.say("configure", { settings: { contact: "555-0103" } }));
  await expect(at.getByText("555-0103")).toBeVisible();
  await expect(at.getByText("Second")).toHaveCount(0);
  expect(await style(at, "html", "cssText")).not.toContain("#7a1fa2");
  expect(await at.locator("html").getAttribute("style")).toBe("");
});

test("messages with another nonce, type, version, or shape, or from another window, are ignored", async ({ page, baseURL }) => {
  const errors = listen(page);
  const at = await show(page, hosts.around(baseURL, { settings: { broker: BROKER } }));
  await expect(at.getByText(BROKER, { exact: true })).toBeVisible();
  await settle(page);
  const before = await heard(page);
  await page.evaluate(() => {
    const to = document.querySelector("iframe").contentWindow;
    const settings = { broker: "Stranger" };
    const envelope = { "ace-self-check": 1, type: "configure", nonce: window.nonce, settings };
    window.say("configure", { settings }, "0".repeat(32));
    window.say("configure", { settings }, null);
    window.say("result", { settings });
    window.say("configure", { settings, pad: "x".repeat(17_000) });
    to.postMessage(JSON.stringify({ ...envelope, "ace-self-check": 2 }), "*");
    to.postMessage(envelope, "*");
    to.postMessage("{", "*");
    to.postMessage(null, "*");
    to.postMessage(new ArrayBuffer(8), "*");
    // A sibling window knows the nonce, but isn't the host.
    const beside = document.createElement("iframe");
    beside.srcdoc = `<script>parent.frames[0].postMessage(${JSON.stringify(JSON.stringify(envelope))}, "*"); parent.said = true</script>`;
    document.body.append(beside);
  });
  await page.waitForFunction(() => window.said);
  await settle(page);
  expect(await heard(page)).toEqual(before);
  await expect(at.getByText("Stranger")).toHaveCount(0);
  await expect(at.getByText(BROKER, { exact: true })).toBeVisible();
  expect(errors).toEqual([]);
});

for (const [where, above] of [["in view", 0], ["below", 3_000]]) {
  test(`nothing takes the focus or scrolls before the respondent turns to the frame: ${where}`, async ({ page, baseURL }) => {
    // Some browsers refuse what a frame asks for unasked; here it does not even ask.
    await page.addInitScript(() => {
      globalThis.moved = [];
      const told = (object, name) => {
        const move = object[name];
        object[name] = function (...args) {
          globalThis.moved.push(name);
          return move.apply(this, args);
        };
      };
      for (const name of ["focus", "scrollIntoView", "scroll", "scrollTo", "scrollBy"]) {
        if (name in HTMLElement.prototype) told(HTMLElement.prototype, name);
        if (name in window) told(window, name);
      }
    });
    // A link that was opened tells of it in a notice, which takes the focus at the top level.
    const address = hosts.around(`${baseURL}${LINK}`, { above: `<div style="height:${above}px"></div>`, settings: { broker: BROKER } });
    await page.clock.setFixedTime("2026-06-18T12:00:00-04:00");
    await page.goto(address);
    await page.getByRole("textbox", { name: "Search" }).focus();
    const at = page.frame({ name: "check" });
    await ready(at);
    await hears(page, ({ step }) => step === "result");
    await page.evaluate(() => window.say("configure", { settings: { broker: "Later" } }));
    await expect(at.getByText("Later", { exact: true })).toBeAttached();
    await settle(page);
    const host = () => page.evaluate(() => [document.activeElement.tagName, scrollY]);
    expect(await host()).toEqual(["INPUT", 0]);
    // A browser draws a frame that is out of view only when it comes into view: nothing has waited for that.
    await page.evaluate((above) => scrollTo(0, above), above);
    await settle(page);
    expect(await host()).toEqual(["INPUT", above]);
    expect(await at.evaluate(() => [document.activeElement.tagName, scrollY, ...globalThis.moved])).toEqual(["BODY", 0]);
    // From the first press on it is the page it always is.
    await at.getByRole("link", { name: "Entries", exact: true }).click();
    await expect(at.getByRole("heading", { level: 1, name: "Entries" })).toBeFocused();
  });
}

test("a result goes to the host only when the respondent has seen it and presses Share", async ({ page, baseURL }) => {
  const at = await show(page, hosts.around(`${baseURL}${LINK}`, { settings: { broker: BROKER } }));
  await press(at, `Share with ${BROKER}`);
  await at.getByRole("radio", { name: LEVELS.initials, exact: true }).check();
  const panel = at.getByRole("region", { name: `Send it to ${BROKER}` });
  await expect(panel.getByText(/^The recipient sees the company’s initials, initials of people/)).toBeVisible();
  await expect(panel.getByRole("listitem")).toHaveText([/^DS, .*account owner/i]);
  await expect(panel).toContainText(`Goes to ${hosts.origin}`);
  await settle(page);
  expect(await heard(page, "result")).toEqual([]);

  const now = panel.getByRole("button", { name: "Share", exact: true });
  await now.focus();
  await now.click();
  await expect(panel.getByText(`Shared with ${BROKER}.`)).toBeVisible();
  const [result, ...more] = await heard(page, "result");
  expect(more).toEqual([]);
  expect(fits(result), JSON.stringify(fits.errors)).toBe(true);
  const document = JSON.parse(result.file);
  expect(answered(document.facts)).toEqual({
    as_of: "2026-06-18",
    company: { label: "AI", portal_account: "yes" },
    people: [{ id: "p1", label: "DS", role: "trade_account_owner", last_login: "2026-05-01", password: "known" }],
  });
  expect(document.assessment.as_of).toBe("2026-06-18");
  // Another choice is another result, not shared yet.
  await at.getByRole("radio", { name: LEVELS.full, exact: true }).check();
  await expect(panel.getByText(`Shared with ${BROKER}.`)).toHaveCount(0);
  expect(await heard(page, "result")).toHaveLength(1);
});

test("if the host doesn't take the result, the page says that it didn't respond and offers a file", async ({ page, baseURL }) => {
  const at = await show(page, hosts.around(`${baseURL}${LINK}`, { takes: false }));
  const host = hosts.origin.replace("http://", "");
  // Nothing is shared yet: that it was taken means nothing.
  await page.evaluate(() => window.say("received"));
  await press(at, `Share with ${host}`);
  const panel = at.getByRole("region", { name: `Send it to ${host}` });
  const now = panel.getByRole("button", { name: "Share", exact: true });
  await now.focus();
  await now.click();
  await expect(panel.getByText("Sharing…")).toBeVisible();
  await expect(panel.getByText(`${host} may not have your result`)).toBeVisible();
  const { text } = await save(page, "Save a file to share", panel);
  expect(text).toBe((await heard(page, "result"))[0].file);
  // Better late than never.
  await page.evaluate(() => window.say("received"));
  await expect(panel.getByText(`Shared with ${host}.`)).toBeVisible();
});

for (const [what, answer, said] of [
  ["takes it in the end", "received", `Shared with ${BROKER}.`],
  ["can't take it", "failed", `Sending failed: ${BROKER} doesn’t have your result`],
]) {
  test(`a host that takes its time and ${what}`, async ({ page, baseURL }) => {
    const at = await show(page, hosts.around(`${baseURL}${LINK}`, { takes: false, settings: { broker: BROKER } }));
    await press(at, `Share with ${BROKER}`);
    const panel = at.getByRole("region", { name: `Send it to ${BROKER}` });
    const share = panel.getByRole("button", { name: "Share", exact: true });
    await share.click();
    await hears(page, ({ type }) => type === "result");
    const [{ number }] = await heard(page, "result");
    await page.evaluate((number) => window.say("receiving", { number }), number);
    await expect(panel.getByRole("status").getByText(`Sending it to ${BROKER}…`)).toBeVisible();
    // Not again while it is at it; nor is it taken by an answer to another result.
    await share.click();
    await page.evaluate((number) => window.say("received", { number: number + 1 }), number);
    await settle(page);
    expect(await heard(page, "result")).toHaveLength(1);
    await expect(panel.getByText("Sending it to")).toBeVisible();

    await page.evaluate(([type, number]) => window.say(type, { number }), [answer, number]);
    await expect(panel.getByRole("status").getByText(said)).toBeVisible();
    await expect(panel.getByRole("button", { name: "Save a file to share" })).toHaveCount(answer === "failed" ? 1 : 0);
    await share.click();
    await expect.poll(async () => (await heard(page, "result")).map(({ number }) => number)).toEqual([1, 2]);
  });
}

test("two checks on one page say that they share their answers", async ({ page, baseURL }) => {
  const two = "<ace-self-check></ace-self-check>".repeat(2);
  // Of the same site: to frames of another, Playwright's Chromium gives no storage to share.
  await page.goto(hosts.put(`<!doctype html><title>Two</title><script src="${baseURL}embed.js"></script>${two}`).replace("localhost", "127.0.0.1"));
  const iframes = page.locator("ace-self-check iframe");
  await expect(iframes).toHaveCount(2);
  const [one, other] = await Promise.all((await iframes.elementHandles()).map((handle) => handle.contentFrame()));
  await ready(one);
  await ready(other);
  await press(one, "Start");
  await choose(one, ASKS.account, "No");
  const notice = other.getByRole("alert");
  await expect(notice).toContainText("Another check on this page");
  await expect(notice).not.toContainText("tab");
  await press(other, "Show the other check’s answers here");
  await expect(notice).toHaveCount(0);
  await expect(other.getByText("The other answers are shown here now.")).toBeVisible();
});

test("Send to opens a mail with a link to exactly what is shown", async ({ page, baseURL }) => {
  const settings = { broker: BROKER, "send-to": "imports+ace@harbor.example" };
  const at = await show(page, hosts.around(`${baseURL}${LINK}`, { settings }));
  const panel = at.getByRole("region", { name: `Send it to ${BROKER}` });
  await press(panel, `Send to ${BROKER}`);
  const mail = new URL(await panel.getByRole("link", { name: "Open the e-mail" }).getAttribute("href"));
  expect(mail.protocol + mail.pathname).toBe("mailto:imports%2Bace@harbor.example");
  const link = mail.searchParams.get("body").match(/\S+$/)[0];
  expect(link.startsWith(`${baseURL}#s=1.`)).toBe(true);
  const { facts } = JSON.parse(inflated(link));
  expect([facts.company.label, facts.people[0].label]).toEqual(["AI", "DS"]);
  expect(decodeURIComponent(mail.href)).not.toMatch(/Acme|Dana/);
  // For a visitor whose mail is on a website.
  const { name, text } = await save(page, "Save a file to share", panel);
  expect(name).toBe("ace-self-check-ai-shared-2026-06-18.json");
  const saved = answered(JSON.parse(text).facts);
  expect([saved.company.label, saved.people[0].label]).toEqual(["AI", "DS"]);
});

test("the full page opens in a tab of its own with the answers, the screen, and who offers the check", async ({ page, baseURL, context }) => {
  const errors = listen(page);
  const at = await show(page, hosts.around(`${baseURL}${query({ broker: BROKER, accent: "#7a1fa2" })}`, { greets: false }));
  const link = at.getByRole("link", { name: "Open in full page" });
  await expect(link).toHaveAttribute("href", `${baseURL}#/?broker=Harbor+%26+Sons`);
  await expect(link).toHaveAttribute("rel", /noopener/);
  await press(at, "Start");
  await choose(at, ASKS.account, "No");
  await onScreen(at, ASKS.broker);
  await expect(link).toHaveAttribute("href", new RegExp(`^${baseURL}#/broker\\?broker=Harbor\\+%26\\+Sons&s=1\\.`));
  expect(answered(JSON.parse(inflated(await link.getAttribute("href"))).facts)).toEqual({ company: { portal_account: "no" } });
  const opening = context.waitForEvent("page");
  await link.click();
  const full = await opening;
  await ready(full);
  await onScreen(full, ASKS.broker);
  await expect(full.getByText(`Asked by ${BROKER}. This page can’t verify that.`)).toBeVisible();
  // How the host's page looks stays there.
  expect(await full.locator("html").getAttribute("style")).toBeNull();
  expect(await full.evaluate(() => window.opener)).toBeNull();
  expect(full.url()).toBe(`${baseURL}#/broker`);
  await page.bringToFront();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(at, "Copy its address");
  await expect(at.getByText("The address is copied.")).toBeVisible();
  expect(errors).toEqual([]);
});

test("answers too long for an address stay, and a file is offered", async ({ page, baseURL }) => {
  const random = (at) => [...Array(60)].map((_, place) => String.fromCharCode(97 + (((at + 7) * 48_271 * (place + 3) ** 3) % 65_537) % 26)).join("");
  const people = [...Array(60)].map((_, at) => ({ id: `p${at + 1}`, label: random(at), role: "trade_account_user" }));
  const at = await show(page, hosts.around(baseURL, { settings: { "send-to": "imports@harbor.example" } }));
  const choosing = page.waitForEvent("filechooser");
  await press(at, "Open a saved check");
  await (await choosing).setFiles({ name: "c.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file({ people }))) });
  await onPlan(at);
  const bar = at.getByRole("complementary");
  await expect(bar.getByText(/too long for an address/)).toBeVisible();
  await expect(bar.getByRole("link", { name: "Open in full page" })).toHaveAttribute("href", `${baseURL}#/plan?send-to=imports%40harbor.example`);
  const saved = await save(page, "Save file", bar);
  expect(JSON.parse(saved.text).facts.people).toHaveLength(60);

  // A mail then has the file to attach, and says where it is opened.
  await press(at, "Send to imports@harbor.example");
  await at.getByRole("radio", { name: LEVELS.full, exact: true }).check();
  const send = at.getByRole("link", { name: "Save the file and open the e-mail" });
  const body = new URL(await send.getAttribute("href")).searchParams.get("body");
  expect(body).toContain(baseURL);
  // The mail program is not opened here.
  await send.evaluate((link) => link.addEventListener("click", (event) => event.preventDefault()));
  const sharing = page.waitForEvent("download");
  await send.click();
  expect(body).toContain((await sharing).suggestedFilename());
});

test("without storage it says so, and what can't be saved can be copied", async ({ page, baseURL }) => {
  const at = await show(page, hosts.around(`${baseURL}${LINK}`, { sandbox: "allow-scripts" }));
  await onPlan(at);
  await expect(at.getByText(/Your answers last until you leave or reload it/)).toBeVisible();
  await hears(page, ({ step }) => step === "result");
  // Neither downloads nor the clipboard: the text itself.
  await press(at, "Save file");
  await press(at, "Copy it instead");
  const text = await at.getByRole("textbox", { name: /Select the text and copy it/ }).inputValue();
  expect(answered(JSON.parse(text).facts)).toEqual(FACTS);
});

test("a frame with storage shows no such notice", async ({ page, baseURL }) => {
  // Of the same site, since for others that is the browser's to say.
  const at = await show(page, hosts.around(`${baseURL}${LINK}`).replace("localhost", "127.0.0.1"));
  await onPlan(at);
  await says(at, SAVED);
  await expect(at.getByText(/Your answers last until/)).toHaveCount(0);
});

test("a host without an origin gets the height, and is offered no result", async ({ page, baseURL }) => {
  const host = hosts.around(`${baseURL}${LINK}`, { settings: { broker: BROKER } });
  await page.clock.setFixedTime("2026-06-18T12:00:00-04:00");
  await page.goto(hosts.put(`<!doctype html><iframe name="host" sandbox="allow-scripts" src="${host}" width="900" height="900"></iframe>`));
  await expect.poll(() => page.frame({ name: "check" })?.url()).toContain(baseURL);
  const at = page.frame({ name: "check" });
  await ready(at);
  await hears(page.frame({ name: "host" }), ({ step }) => step === "result");
  await onPlan(at);
  await expect(at.getByText(BROKER, { exact: true })).toBeVisible();
  await expect(at.getByRole("button", { name: /^Share with/ })).toHaveCount(0);
});

for (const scheme of ["light", "dark"]) {
  test(`a theme that is accepted can be read: ${scheme}`, async ({ page, baseURL }) => {
    const settings = {
      scheme,
      accent: "#9a3412",
      background: "#fdf3e1",
      surface: "#fffaf0",
      text: "#3b2a1a",
      "background-dark": "#1a1023",
      "surface-dark": "#251733",
      "text-dark": "#f3e8ff",
    };
    const at = await show(page, hosts.around(`${baseURL}${LINK}`, { settings }));
    await hears(page, ({ type }) => type === "settings");
    expect((await heard(page, "settings"))[0].refused).toEqual([]);
    await at.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    // In the check's own frame, where the page's policy lets no script be added.
    const source = readFileSync(AXE, "utf8");
    for (const screen of ["#/plan", "#/entries", "#/sources", "#/people/p1", "#/answers"]) {
      await at.evaluate((screen) => (location.hash = screen), screen);
      await settle(page);
      const found = await at.evaluate(`(async () => { if (!window.axe) { ${source} } const { violations } = await axe.run({ runOnly: ["color-contrast"] }); return violations.flatMap(({ nodes }) => nodes.map(({ failureSummary, html }) => html + failureSummary)); })()`);
      expect(found, screen).toEqual([]);
    }
  });
}
