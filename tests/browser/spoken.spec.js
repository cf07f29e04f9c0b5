// What a screen reader says on the way to the first story's plan, kept in spoken/story-1.txt so that a change of
// names, roles and order is seen. `playwright test spoken --update-snapshots` writes it anew: read it before keeping it.
import { expect, test } from "@playwright/test";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ready } from "./actions.mjs";
import { blunder, cases, go, mistakes, nothingAnswered, resume, settled } from "./walk.mjs";

test.use({ trace: "off", actionTimeout: 5_000 });

const KEPT = fileURLToPath(new URL("spoken/story-1.txt", import.meta.url));
const READER = createRequire(import.meta.url).resolve("@guidepup/virtual-screen-reader/browser.js");

/** Structure that real readers do not speak. */
const UNSPOKEN = /^(end of )?(paragraph|strong|code|document|generic)$/;

/** Reads a part of the page from its beginning to its end. */
async function read(page, selector) {
  const phrases = await page.evaluate(async (selector) => {
    // The virtual reader only sees attributes: not what is selected, nor that a collapsed section hides its content.
    for (const input of document.querySelectorAll("input[type=radio]")) input.toggleAttribute("checked", input.checked);
    for (const fold of document.querySelectorAll("details")) {
      const summary = fold.querySelector("summary");
      summary.setAttribute("role", "button");
      summary.setAttribute("aria-expanded", String(fold.open));
      if (!fold.open) for (const part of fold.children) if (part !== summary) part.style.display = "none";
    }
    // Served by this test from the page's own address, as its policy asks.
    const { virtual } = await import("./virtual-screen-reader.js");
    await virtual.start({ container: document.querySelector(selector) });
    const first = await virtual.lastSpokenPhrase();
    const last = first === "document" ? "end of document" : `end of ${first}`;
    for (let steps = 0; (await virtual.lastSpokenPhrase()) !== last; steps += 1) {
      if (steps > 10_000) throw new Error(`"${last}" is never said`);
      await virtual.next();
    }
    const phrases = await virtual.spokenPhraseLog();
    await virtual.stop();
    return phrases;
  }, selector);
  return phrases.filter((phrase) => !UNSPOKEN.test(phrase));
}

async function section(page, state, selector) {
  const phrases = await read(page, selector);
  const address = await page.evaluate(() => location.hash);
  return [`== ${address}${state}`, `title: ${await page.title()}`, ...phrases, ""];
}

test("the first story as it is spoken", async ({ page }) => {
  await page.route("**/virtual-screen-reader.js", (route) =>
    route.fulfill({ path: READER, contentType: "text/javascript" }),
  );
  const [, story] = cases();
  const lines = [];
  await resume(page, { ...nothingAnswered(), today: story.today });
  const wrong = ["/account", "/people/p1", "/filing"];
  for (const address of wrong) {
    const [state, make] = mistakes(address).at(-1);
    await go(page, address);
    await blunder(page, make);
    lines.push(...(await section(page, ` (${state})`, "main")));
  }

  await page.evaluate((document) => localStorage.setItem("ace-self-check", JSON.stringify(document)), story.document);
  await page.reload();
  await ready(page);
  await settled(page);
  const way = story.screens.filter((address) => address !== "/sources");
  for (const address of way) {
    await go(page, address);
    // Header and footer once, with the plan.
    lines.push(...(await section(page, "", address === "/plan" ? "body" : "main")));
  }

  const spoken = `${lines.join("\n")}\n`;
  console.log(`${way.length + wrong.length} screens, ${lines.length} phrases spoken`);
  if (["all", "changed"].includes(test.info().config.updateSnapshots)) {
    mkdirSync(dirname(KEPT), { recursive: true });
    writeFileSync(KEPT, spoken);
  }
  expect(spoken).toBe(readFileSync(KEPT, "utf8"));
});
