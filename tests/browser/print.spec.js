// On paper: what can't be pressed there is left out, what is to be done is expanded, and one part prints on its own.
import { expect, test } from "@playwright/test";
import { REASONS, axe, cases, go, nothing, resume, settled, torn, unfold, unfoldSteps } from "./walk.mjs";

test.use({ trace: "off", actionTimeout: 5_000 });

/** The width between the margins of a Letter page, in CSS pixels. */
const LETTER = Math.floor((8.5 - 2 * 0.7) * 96);

/** The words in a part of the page now. */
const words = (page, selector = "main") => page.locator(selector).innerText();

for (const one of cases()) {
  test(`every screen on paper: ${one.name}`, async ({ page }) => {
    const problems = [];
    let folds = 0;
    await resume(page, one);
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
      const folded = await words(page);
      const opened = await unfoldSteps(page);
      folds += opened;
      if (opened && folded !== (await words(page))) note(`${opened} folds, and not all they hold is printed`);
    }
    console.log(`${one.name}: ${one.screens.length} screens on paper, ${folds} folds`);
    nothing(problems, one.name);
  });
}

test("reasons and ready-made texts print where they were opened, and only there", async ({ page }) => {
  const [, one] = cases();
  await resume(page, one, "/plan");
  await page.emulateMedia({ media: "print" });
  const shown = () =>
    page
      .locator(REASONS)
      .evaluateAll((folds) => folds.map((one) => one.checkVisibility() && one.lastElementChild.checkVisibility()));
  const folds = await shown();
  expect(folds.length).toBeGreaterThan(10);
  expect(folds.filter(Boolean)).toEqual([]);
  await unfold(page);
  expect((await shown()).filter((one) => !one)).toEqual([]);
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
  await settled(page);
  expect(await page.evaluate(() => window.prints)).toBe(1);
});

for (const one of cases()) {
  test(`what is printed alone is the only thing printed: ${one.name}`, async ({ page }) => {
    // The part is set apart only while the print dialog is open.
    await page.addInitScript(() => {
      window.printed = [];
      window.print = () => window.printed.push(document.body.innerText.trim());
    });
    await resume(page, one, "/plan");
    await unfold(page);
    // Under print rules from the start: what is seen in the dialog's moment is what is printed.
    await page.emulateMedia({ media: "print" });
    const buttons = page.locator("button", { hasText: /^Print this alone/ });
    const count = await buttons.count();
    expect(count).toBeGreaterThan(0);
    const whole = await words(page, "body");
    for (let at = 0; at < count; at += 1) {
      const part = await buttons.nth(at).evaluate((button) => {
        const letter = button.closest(".asc-letter");
        const part = letter ? letter.querySelector(".asc-letter-text") : button.closest(".asc-checklist");
        return part.innerText.trim();
      });
      expect(part.length).toBeGreaterThan(100);
      // Buttons are not shown on paper: pressed by script.
      await buttons.nth(at).evaluate((button) => button.click());
      await settled(page);
      const printed = await page.evaluate(() => window.printed.splice(0));
      expect(printed, `what "${await buttons.nth(at).textContent()}" prints`).toEqual([part]);
    }
    expect(await words(page, "body"), "afterwards everything is there again").toBe(whole);
    console.log(`${one.name}: ${count} parts printed alone`);
  });
}
