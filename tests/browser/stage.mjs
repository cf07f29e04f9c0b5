// The page where something is wrong with its storage: at the top level or in a frame, with a second page of
// the same site looking on, which stores, clears and reads what the page under test does not do itself.
import { expect } from "@playwright/test";
import { onPlan, onScreen, press, ready, save } from "./actions.mjs";
import { listen } from "./walk.mjs";

export { listen };

/** Where the page keeps its answers. */
export const STORE = "ace-self-check";
export const SAVED = "Saved on this device";
export const NOT_SAVED = "Not saved: save a file";
export const ELSEWHERE = "Not saved: another tab has other answers";
export const OTHER_TAB = /Another tab in this browser changed or cleared the answers/;

/** A self-check file. */
export const file = (facts) => ({ format: "ace-self-check", version: 2, facts });

/** What is answered in a document's facts: unanswered fields and empty lists are left out. */
export function answered(value) {
  if (Array.isArray(value)) return value.map(answered);
  if (value === null || typeof value !== "object") return value;
  const parts = Object.entries(value).map(([name, part]) => [name, answered(part)]);
  const isEmpty = (part) => part === null || (typeof part === "object" && !Object.keys(part).length);
  return Object.fromEntries(parts.filter(([, part]) => !isEmpty(part)));
}

/** A page of this site with nothing on it. */
export async function bystander(context, baseURL) {
  const page = await context.newPage();
  await page.route("**/bystander.html", (route) => route.fulfill({ contentType: "text/html", body: "<title>Bystander</title>" }));
  await page.goto(`${baseURL}bystander.html`);
  const get = (name = STORE) => page.evaluate((name) => localStorage.getItem(name), name);
  return {
    put: (text, name = STORE) => page.evaluate(([name, text]) => localStorage.setItem(name, text), [name, text]),
    get,
    /** The facts stored, or the text where it is no file. */
    facts: async () => {
      const text = (await get()) ?? "{}";
      return text.startsWith("{") ? answered(JSON.parse(text).facts ?? {}) : text.slice(0, 100);
    },
    /** Everything stored, by name. */
    all: () => page.evaluate(() => ({ ...localStorage })),
    clear: () => page.evaluate(() => localStorage.clear()),
    /** Fills the storage to the last character; gives the text that does it. */
    fill: () =>
      page.evaluate(() => {
        let text = "";
        for (let size = 1 << 22; size >= 1; size >>= 1) {
          try {
            localStorage.setItem("another page's", text + "#".repeat(size));
            text += "#".repeat(size);
          } catch {
            // So much does not fit.
          }
        }
        return text;
      }),
  };
}

/** Shows the page at an address on a day: at the top level, or in a frame (`sandbox` for one that may not store). */
export async function enter(page, baseURL, { place, address = "/", today }) {
  const heard = listen(page);
  await page.clock.setFixedTime(`${today}T12:00:00-05:00`);
  const src = `${baseURL}#${address}`;
  if (place === "top level") {
    await page.goto(src);
  } else {
    const sandbox = place === "sandbox" ? 'sandbox="allow-scripts allow-forms allow-downloads"' : "";
    const body = `<!doctype html><title>A broker’s site</title><iframe name="check" ${sandbox} src="${src}" title="check" width="900" height="700"></iframe>`;
    await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body }));
    await page.goto(`${baseURL}host.html`);
  }
  const at = place === "top level" ? page : page.frame({ name: "check" });
  await ready(at);
  return { page, at, heard };
}

/** Reloads the page, or the frame it is in. */
export async function again({ page, at }) {
  if (at === page) {
    await page.reload();
  } else {
    const gone = page.waitForEvent("framenavigated", (frame) => frame === at);
    // Elsewhere first: the same address in a frame is no new page.
    await at.evaluate(() => setTimeout(() => location.reload()));
    await gone;
  }
  await ready(at);
  await standsThere(at);
}

/** Something is shown: one heading, and it is no empty page. */
export async function standsThere(at) {
  await expect(at.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(at.getByRole("heading", { level: 1 })).not.toHaveText("");
  await expect(at.getByText("The interactive check couldn’t start")).toHaveCount(0);
}

export async function says(at, status) {
  await expect(at.getByRole("banner").getByRole("status")).toHaveText(status);
}

/** Whether the page warns about another tab's answers. */
export async function toldOfOther(at, told = true) {
  await expect(at.getByRole("alert").filter({ hasText: OTHER_TAB })).toHaveCount(told ? 1 : 0);
}

/** Presses a button that saves a file, and gives the facts in it. */
export async function factsFrom({ page, at }, name = "Save file") {
  const { text } = await save(page, name, at);
  return { text, facts: JSON.parse(text).facts };
}

/** Goes to a screen by the page's own navigation, which is there once something is answered. */
export async function goTo(at, screen) {
  await at.getByRole("navigation", { name: "Main" }).getByRole("link", { name: screen, exact: true }).click();
}

/** Goes to the plan by the page's own navigation. */
export async function toPlan(at) {
  await goTo(at, "Plan");
  await onPlan(at);
}

/** Opens a file from the first screen, and replaces what is there. */
export async function reopen({ page, at }, text) {
  await at.getByRole("link", { name: "ACE Self-Check", exact: true }).click();
  await onScreen(at, /Locked out of ACE/);
  const choosing = page.waitForEvent("filechooser");
  await press(at, "Open a saved check");
  await (await choosing).setFiles({ name: "check.json", mimeType: "application/json", buffer: Buffer.from(text) });
  const plan = at.getByRole("heading", { level: 2, name: "Do this today" });
  const asked = at.getByRole("button", { name: "Open and replace" });
  await expect(plan.or(asked)).toBeVisible();
  if (await asked.isVisible()) await asked.click();
  await onPlan(at);
}

/** Answers an item of the list "While the refund is on its way" on the plan. */
export async function tick(at, item, answer) {
  // The fold of the checklists, and the list in it.
  const folds = at.locator("details").filter({ has: at.getByText("Show the list While the refund is on its way") });
  await expect(folds).toHaveCount(2);
  for (const fold of await folds.all()) {
    if ((await fold.getAttribute("open")) === null) await fold.locator("> summary").click();
  }
  await at.getByRole("group", { name: item }).getByRole("radio", { name: answer, exact: true }).check();
}
