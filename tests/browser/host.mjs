// A page of another site with the check in a frame, and a script of its own that speaks as the schema of the messages says.
import { expect } from "@playwright/test";
import { ready } from "./actions.mjs";
import { site } from "./hosts.mjs";

/** What the page around the check does; it runs there. */
function speak({ greets, sizes, takes, settings }) {
  const heard = (window.heard = []);
  const frame = document.querySelector("iframe");
  window.say = (type, rest = {}, nonce = window.nonce) =>
    frame.contentWindow.postMessage(JSON.stringify({ "ace-self-check": 1, type, nonce, ...rest }), "*");
  addEventListener("message", ({ data, source, origin }) => {
    if (source !== frame.contentWindow) return;
    const message = JSON.parse(data);
    heard.push({ message, origin });
    if (message.type === "hello") {
      window.nonce = message.nonce;
      if (greets) window.say("welcome", { settings });
    }
    if (message.type === "state" && sizes) frame.style.height = `${message.height}px`;
    if (message.type === "result" && takes) window.say("received");
  });
}

/** Serves pages made on the spot from another site: `localhost`, where the check is at 127.0.0.1. */
export async function serveHosts() {
  const served = await site();
  let made = 0;
  const put = (html) => served.put(`/${made++}`, html, { name: "localhost" });
  return {
    origin: served.origin("localhost"),
    put,
    /** A page with the check at an address in a frame; gives its own address. */
    around: (src, { sandbox, above = "", greets = true, sizes = true, takes = true, settings = {}, height = 480 } = {}) =>
      put(
        `<!doctype html><title>A broker’s site</title><body style="margin:0"><label>Search <input></label>${above}` +
          `<iframe name="check" title="check" ${sandbox === undefined ? "" : `sandbox="${sandbox}"`} allow="clipboard-write"` +
          ` style="display:block;border:0;width:100%;height:${height}px"></iframe>` +
          `<script>(${speak})(${JSON.stringify({ greets, sizes, takes, settings })});document.querySelector("iframe").src=${JSON.stringify(src)}</script>`,
      ),
    close: served.close,
  };
}

/** Shows a page around the check on a day, and gives the frame. */
export async function show(page, address, today = "2026-06-18") {
  await page.clock.setFixedTime(`${today}T12:00:00-04:00`);
  await page.goto(address);
  const at = page.frame({ name: "check" });
  await ready(at);
  await hears(page, ({ type }) => type === "hello");
  return at;
}

/** The messages of a type that the page around the check has heard. */
export async function heard(page, type) {
  const all = await page.evaluate(() => window.heard.map(({ message }) => message));
  return type ? all.filter((message) => message.type === type) : all;
}

/** Waits until the page around the check has heard a message that fits. */
export async function hears(page, fits) {
  await expect.poll(async () => (await heard(page)).some(fits)).toBe(true);
}
