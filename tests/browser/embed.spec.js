// The embed matrix: the page in frames of other sites, under what hosts and visitors' browsers do to it. In each cell a
// respondent goes from the start to the plan and takes the file along.
import { expect } from "@playwright/test";
import { FIRST_STORY, onPlan, onScreen, press, ready, save } from "./actions.mjs";
import { asVisited, element, messagesAnAct, page as hostPage, seen, test, watch } from "./hosts.mjs";
import { NOT_SAVED, SAVED, goTo, says } from "./stage.mjs";

// In turn, so that one worker has all rows of the table.
test.describe.configure({ mode: "default" });
test.use({ trace: "off" });

const TODAY = "2026-05-04";
const LOWEST = 160;
const HIGHEST = 40_000;
/** So high that what follows lies below the fold. */
const ABOVE = `<label>Search <input autofocus></label>${"<p>News from the broker.</p>".repeat(60)}`;

// Another port is the same site, and finds what the top level stored; another host has a storage of its own.
const CELLS = {
  "storage shared": { name: "127.0.0.1", mark: "top level" },
  "storage partitioned": { mark: null },
  sandboxed: { attributes: { sandbox: true }, notice: NOT_SAVED },
  "storage blocked": { isBlocked: true, notice: NOT_SAVED },
  "strict policy": { isStrict: true },
  "two embeds": { count: 2 },
  "right to left, 320 px, dark": { dir: "rtl", options: { viewport: { width: 320, height: 640 }, colorScheme: "dark" } },
};

/** The respondent's way, a step for each screen. */
const WAY = [
  ...FIRST_STORY,
  (at) => goTo(at, "Answers"),
  (at) => onScreen(at, "Answers"),
  (at) => press(at, "See the plan"),
  (at) => onPlan(at),
];

const rows = [];

test.afterAll(() => {
  if (!rows.length) return;
  const columns = Object.keys(rows[0]);
  const width = (column) => Math.max(column.length, ...rows.map((row) => String(row[column]).length));
  const line = (row) => columns.map((column) => String(row[column]).padEnd(width(column))).join("  ");
  console.log(["", line(Object.fromEntries(columns.map((name) => [name, name]))), ...rows.map(line)].join("\n"));
});

/** Opens a host's page; returns the frames once each has reported its height. */
async function arrive(context, sites, cell) {
  const { host, baseURL } = sites;
  const check = new URL(baseURL).origin;
  const policy = `default-src 'none'; script-src ${check}; frame-src ${check}; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'`;
  const body = ABOVE + element(cell.attributes).repeat(cell.count ?? 1);
  const headers = cell.isStrict ? { "content-security-policy": policy } : {};
  const address = host.put("/", hostPage(baseURL, body, { dir: cell.dir }), { name: cell.name ?? "localhost", headers });

  const page = context.pages()[0] ?? (await context.newPage());
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  if (cell.mark !== undefined) {
    await page.goto(`${baseURL}configure.css`);
    await page.evaluate(() => localStorage.setItem("mark", "top level"));
  }
  await watch(page);
  await page.clock.setFixedTime(`${TODAY}T12:00:00-04:00`);
  await page.goto(address);
  const iframes = page.locator("ace-self-check iframe");
  await expect(iframes).toHaveCount(cell.count ?? 1);
  const frames = await Promise.all((await iframes.elementHandles()).map((handle) => handle.contentFrame()));
  for (const frame of frames) await ready(frame);
  await expect.poll(async () => (await steps(page)).length).toBeGreaterThanOrEqual(frames.length);
  return { page, iframes, frames, errors };
}

const steps = async (page) => (await seen(page)).events.filter(({ what }) => what === "step").map(({ detail }) => detail);

/**
 * What a frame has to say it has said, and the host has drawn it, twice: nothing follows from the new height. By time,
 * since a frame that is out of sight is not drawn.
 */
async function settled(page, frame) {
  for (let round = 0; round < 2; round += 1) {
    await frame.evaluate(() => new Promise((drawn) => setTimeout(drawn, 50)));
    await page.evaluate(() => (window.isSettled = new Promise((done) => addEventListener("message", ({ data }) => data === "settled" && done()))) && undefined);
    await frame.evaluate(() => parent.postMessage("settled", "*"));
    await page.evaluate(() => window.isSettled);
  }
}

/** Which scroll bars a frame has. */
const scrollBars = (frame) =>
  frame.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.scrollingElement;
    return [...(scrollWidth > clientWidth ? ["across"] : []), ...(scrollHeight > clientHeight ? ["down"] : [])];
  });

for (const [what, cell] of Object.entries(CELLS)) {
  test(what, { tag: cell.count ? "@windowed" : [] }, async ({ playwright, launchOptions, sites, baseURL }) => {
    const options = { timezoneId: "America/New_York", locale: "en-US", ...cell.options };
    const blocked = cell.isBlocked ? new URL(baseURL).origin : undefined;
    await asVisited({ playwright, launchOptions }, { blocked, ...options }, async (context) => {
      const { page, iframes, frames, errors } = await arrive(context, sites, cell);
      const [frame] = frames;
      await settled(page, frame);

      // The host's page is as it was: its own field has the focus, and it has not scrolled.
      const { scrolls, focus } = await seen(page);
      const top = await page.evaluate(() => [document.activeElement.localName, scrollY]);
      expect([top, scrolls, focus.filter((one) => one !== "input")]).toEqual([["input", 0], 0, []]);

      const notice = cell.notice ?? SAVED;
      const bars = [];
      await iframes.first().scrollIntoViewIfNeeded();
      await settled(page, frame);
      for (const step of WAY) {
        await step(frame);
        await settled(page, frame);
        bars.push(...(await scrollBars(frame)));
      }
      const counts = await messagesAnAct(page, frame);
      expect(counts.length).toBeGreaterThan(WAY.length);
      expect(Math.max(...counts), "messages an act").toBeLessThanOrEqual(2);
      expect(bars, "scroll bars").toEqual([]);
      await says(frame, notice);

      const told = await steps(page);
      expect(new Set(told.map(({ step }) => step))).toEqual(new Set(["start", "question", "people", "check-answers", "result"]));
      const heights = told.map(({ height }) => height);
      expect(heights.filter((height) => !(height >= LOWEST && height <= HIGHEST))).toEqual([]);
      expect(await iframes.first().evaluate((one) => one.clientHeight)).toBe(
        await frame.evaluate(() => innerHeight),
      );

      const { text } = await save(page, "Save file", frame);
      expect(JSON.parse(text).facts.people[0]).toMatchObject({ label: "Dana", last_login: "2026-02-24" });

      const { violations } = await seen(page);
      expect([...violations, ...errors]).toEqual([]);
      if (cell.mark !== undefined) expect(await frame.evaluate(() => localStorage.getItem("mark"))).toBe(cell.mark);
      if (cell.count) await others(frames.slice(1));
      rows.push({
        cell: what,
        screens: WAY.length,
        acts: counts.length,
        messages: told.length,
        "most an act": Math.max(...counts),
        heights: `${Math.min(...heights)}–${Math.max(...heights)}`,
        "scroll bars": bars.length,
        notice,
      });
    });
  });
}

/** The other embeds of the page are where they were, and warn of the answers they do not show. Nothing of their own is to be saved. */
async function others(frames) {
  for (const frame of frames) {
    await onScreen(frame, /Locked out of ACE/);
    await says(frame, "");
    await expect(frame.getByRole("alert").filter({ hasText: "Another check on this page" })).toHaveCount(1);
  }
}
