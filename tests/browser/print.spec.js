// On paper: what can't be pressed there is left out, the plan is a page whatever is open, and what is chosen follows it.
import { expect, test } from "@playwright/test";
import { axe, cases, go, nothing, resume, settled, torn, unfold, walks } from "./walk.mjs";

test.use({ trace: "off", actionTimeout: 5_000 });

/** The width between the margins of a Letter page, in CSS pixels. */
const LETTER = Math.floor((8.5 - 2 * 0.7) * 96);

/** The words in a part of the page now. */
const words = (page, selector = "main") => page.locator(selector).innerText();

/** Nothing of use only on a screen is printed, nothing is cut off, and no fold has to be open. */
async function screensOnPaper(page, one) {
  const problems = [];
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: LETTER, height: 900 });
  for (const where of one.screens) {
    await go(page, where);
    const note = (what) => problems.push({ where, what });
    const found = await page.evaluate(() => {
      const seen = (selector) =>
        [...document.querySelectorAll(selector)].filter(
          (one) => one.checkVisibility() && one.getBoundingClientRect().width,
        );
      const out = [...document.querySelectorAll("main *")].filter(
        (one) =>
          one.checkVisibility() && !one.closest(".asc-hidden") && one.getBoundingClientRect().right > innerWidth + 1,
      );
      return {
        pressed: seen("button, .asc-button, nav, .asc-skip, .asc-back-link, input[type=file]").map((one) =>
          one.outerHTML.slice(0, 100),
        ),
        out:
          document.documentElement.scrollWidth > innerWidth
            ? out.slice(0, 1).map((one) => one.outerHTML.slice(0, 100))
            : [],
      };
    });
    for (const one of found.pressed) note(`is of no use on paper and printed: ${one}`);
    for (const one of found.out) note(`is wider than the paper: ${one}`);
    for (const one of await torn(page)) note(one);
    if (where !== "/plan") continue;
    const folded = await words(page);
    await unfold(page);
    if (folded !== (await words(page))) note("prints what happens to be open");
  }
  console.log(`${one.name}: ${one.screens.length} screens on paper`);
  nothing(problems, one.name);
}

/** How many pages the plan takes, and the smallest type on it in points. */
async function printed(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g).length;
  await page.emulateMedia({ media: "print" });
  const smallest = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (text) =>
      text.data.trim() && text.parentElement.checkVisibility() && !text.parentElement.closest(".asc-hidden")
        ? NodeFilter.FILTER_ACCEPT
        : NodeFilter.FILTER_REJECT,
    );
    let least = Infinity;
    while (texts.nextNode()) {
      const { fontSize } = getComputedStyle(texts.currentNode.parentElement);
      least = Math.min(least, parseFloat(fontSize) * 0.75);
    }
    return least;
  });
  await page.emulateMedia({ media: null });
  return { pages, smallest };
}

/** Three people and 40 entries with amounts: a compliance manager's check. */
const MANY = {
  name: "three people, 40 entries",
  stored: true,
  today: "2026-11-30",
  document: {
    format: "ace-self-check",
    version: 2,
    facts: {
      company: { label: "Hudson Furniture", portal_account: "yes" },
      people: [
        { id: "p1", label: "Dana", role: "trade_account_owner", last_login: "2026-06-01", employment: "current", mailbox: "controlled" },
        { id: "p2", label: "Tom", role: "proxy_trade_account_owner", last_login: "2026-11-20", employment: "current" },
        { id: "p3", label: "Ana", role: "trade_account_user", last_login: "2026-05", employment: "current" },
      ],
      broker: { entries_filed_by: "one_broker" },
      entries: Array.from({ length: 40 }, (_, at) => ({
        id: `e${at}`,
        entry_type: "01",
        liquidation: "liquidated",
        liquidated_on: `2026-${at % 2 ? "10" : "09"}-${String((at % 28) + 1).padStart(2, "0")}`,
        flagged_for_reconciliation: "no",
        open_protest: "no",
        ieepa_cents: at % 3 ? 1_234_567 + at : null,
      })),
    },
  },
};

/** The plan takes one page, in type that can be read. */
async function planOnPaper(page, { name }) {
  await unfold(page);
  const { pages, smallest } = await printed(page);
  console.log(`${name}: ${pages} page, ${smallest} pt and larger`);
  expect(pages).toBe(1);
  expect(smallest).toBeGreaterThanOrEqual(10);
}

/** Each part with a button of its own prints nothing but itself. */
async function printedAlone(page, one) {
  await unfold(page);
  const buttons = page.locator("button", { hasText: /^Print this alone/ });
  // Under print rules from here: what is seen in the dialog's moment is what is printed.
  await page.emulateMedia({ media: "print" });
  const parts = await buttons.evaluateAll((all) =>
    all.map((button) => {
      const alone = button.closest(".asc-letter") ?? button.closest(".asc-checklist");
      alone.classList.add("asc-print-this");
      const text = (alone.querySelector(".asc-letter-text") ?? alone).innerText.trim();
      alone.classList.remove("asc-print-this");
      return text;
    }),
  );
  const count = parts.length;
  expect(count).toBeGreaterThan(0);
  const whole = await words(page, "body");
  for (let at = 0; at < count; at += 1) {
    const part = parts[at];
    expect(part.length).toBeGreaterThan(100);
    // Buttons are not shown on paper: pressed by script.
    await buttons.nth(at).evaluate((button) => button.click());
    await settled(page);
    const printed = await page.evaluate(() => window.printed.splice(0));
    expect(printed, `what "${await buttons.nth(at).textContent()}" prints`).toEqual([part]);
  }
  expect(await words(page, "body"), "afterwards everything is there again").toBe(whole);
  console.log(`${one.name}: ${count} parts printed alone`);
}

for (const one of walks()) {
  test(`what is printed of ${one.name}`, async ({ page }) => {
    // A part is set apart only while the print dialog is open.
    await page.addInitScript(() => {
      window.printed = [];
      window.print = () => window.printed.push(document.body.innerText.trim());
    });
    const screen = page.viewportSize();
    await resume(page, one);
    await test.step("every screen on paper", () => screensOnPaper(page, one));
    await page.setViewportSize(screen);
    await page.emulateMedia({ media: null });
    await go(page, "/plan");
    await test.step("the plan on a page of 10-point type or larger", () => planOnPaper(page, one));
    await test.step("what is printed alone is the only thing printed", () => printedAlone(page, one));
  });
}

test("only the chosen pages follow the plan", async ({ page }) => {
  await resume(page, MANY, "/plan");
  await planOnPaper(page, MANY);
  await page.getByRole("button", { name: "Print", exact: true }).click();
  const add = page.getByRole("group", { name: "Add pages" });
  const headings = async () => {
    await page.emulateMedia({ media: "print" });
    const shown = await page.locator(".asc-annex > h2").allInnerTexts();
    await page.emulateMedia({ media: null });
    return shown;
  };
  expect(await headings()).toEqual([]);
  const names = await add.getByRole("checkbox").evaluateAll((boxes) => boxes.map((box) => box.labels[0].textContent));
  expect(names.length).toBeGreaterThan(4);
  let before = 1;
  for (const name of names) {
    await add.getByRole("checkbox", { name }).check();
    const { pages } = await printed(page);
    expect(pages, name).toBeGreaterThan(before);
    before = pages;
  }
  expect(await headings()).toEqual(names);
  // Every entry is on its list.
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".asc-annex tbody th", { hasText: /^Entry \d+/ })).toHaveCount(40);
  await page.emulateMedia({ media: null });
  for (const name of names) await add.getByRole("checkbox", { name }).uncheck();
  expect((await printed(page)).pages).toBe(1);
});

test("a page shown dark prints dark on white", async ({ page }) => {
  const [, , one] = cases();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await resume(page, one, "/plan");
  const [paper, ink] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color];
  });
  expect([paper, ink]).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  expect((await axe(page, ["color-contrast"])).violations).toEqual([]);
});

test("Print prints the page, once", async ({ page }) => {
  const [, one] = cases();
  await page.addInitScript(() => {
    window.prints = 0;
    window.print = () => (window.prints += 1);
  });
  await resume(page, one, "/plan");
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await page.getByRole("button", { name: "Print now" }).click();
  await settled(page);
  expect(await page.evaluate(() => window.prints)).toBe(1);
});
