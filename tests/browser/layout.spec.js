// Every screen where room is short or the reader's own settings rule: nothing scrolls sideways, nothing is cut off,
// no target is too small, and colors keep their contrast.
import { expect, test } from "@playwright/test";
import { onPlan, open, openCheck, openFile } from "./actions.mjs";
import { file } from "./stage.mjs";
import { axe, blunder, cases, fullest, go, mistakes, nothing, nothingAnswered, resume, settled, torn, unfold, walks } from "./walk.mjs";

test.use({ trace: "off", actionTimeout: 5_000 });

/** The start as a new visitor sees it, and the most there can be: what the other cases show has the same parts. */
const fewAndMost = () => [cases()[0], fullest()];

const MODES = [
  // As wide as a small phone. Whether all texts fit is asked of every case where they are spaced, which takes more room.
  {
    name: "1280 × 1024 at 400 %",
    use: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
    cases: fewAndMost,
    errors: true,
  },
  {
    name: "dark",
    use: { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
    cases: walks,
    rules: ["color-contrast"],
  },
  {
    name: "forced colors",
    use: { viewport: { width: 320, height: 640 }, forcedColors: "active" },
    cases: fewAndMost,
    rules: ["color-contrast"],
  },
  { name: "text spacing, 320 px wide", use: { viewport: { width: 320, height: 640 } }, cases: walks, spaced: true, errors: true },
  // Where there is room, only the length of a text matters.
  {
    name: "text spacing, 1280 px wide",
    use: { viewport: { width: 1280, height: 800 } },
    cases: () => [fullest()],
    spaced: true,
  },
];

/** The spacing of success criterion 1.4.12. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/** Names as long as the page takes them, without a place to break. */
function longNames() {
  const [, , two] = cases();
  const document = structuredClone(two.document);
  const long = "W".repeat(80);
  document.facts.company.label = long;
  for (const one of [...document.facts.people, ...document.facts.entries]) one.label = long;
  return { ...two, name: "long names", document };
}

for (const mode of MODES) {
  test.describe(mode.name, () => {
    test.use(mode.use);
    for (const one of [...mode.cases(), longNames(), ...(mode.errors ? [nothingAnswered()] : [])]) {
      test(one.name, async ({ page }) => {
        const walk = { page, mode, problems: [], measured: 0, targets: 0, inline: 0, spaced: 0, smallest: undefined };
        await resume(page, one);
        if (mode.spaced) await space(page);
        for (const address of one.screens) {
          await go(page, address);
          await unfold(page);
          await measure(walk, address);
          if (one.name !== "nothing answered") continue;
          for (const [state, make] of mistakes(address)) {
            await blunder(page, make);
            await measure(walk, `${address} [${state}]`);
          }
        }
        const { smallest } = walk;
        console.log(
          `${mode.name}, ${one.name}: ${walk.measured} screens, ${walk.targets} targets, the smallest ${smallest.width} × ${smallest.height} px (${smallest.what}); ` +
            `${walk.spaced} smaller than 24 px but set apart, ${walk.inline} links in sentences; ${walk.problems.length} problems`,
        );
        nothing(walk.problems, `${mode.name}, ${one.name}`);
      });
    }
  });
}

/** A style sheet made by script, which the page's policy allows. */
async function space(page) {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, SPACING);
  await settled(page);
}

async function measure(walk, address) {
  const found = await walk.page.evaluate(measured);
  walk.measured += 1;
  for (const count of ["targets", "inline", "spaced"]) walk[count] += found[count];
  const least = ({ width, height }) => Math.min(width, height);
  if (found.smallest && (!walk.smallest || least(found.smallest) < least(walk.smallest))) {
    walk.smallest = { ...found.smallest, what: `${found.smallest.what} at ${address}` };
  }
  walk.problems.push(...found.problems.map((what) => ({ where: address, what })));
  for (const what of await torn(walk.page)) walk.problems.push({ where: address, what });
  if (walk.mode.rules) {
    const { violations } = await axe(walk.page, walk.mode.rules);
    walk.problems.push(...violations.map((what) => ({ where: address, what })));
  }
}

/** Runs in the page: what does not fit, and the targets with their sizes. */
function measured() {
  const LEAST = 24;
  const problems = [];
  const name = (element) => {
    const id = element.id ? `#${element.id}` : "";
    const classes = [...element.classList].map((one) => `.${one}`).join("");
    return `${element.localName}${id}${classes} "${(element.textContent || element.value || "").trim().slice(0, 40)}"`;
  };
  const style = (element) => getComputedStyle(element);
  // Hidden from sight on purpose: one pixel, or clipped away.
  const unseen = (element) => {
    for (let part = element; part; part = part.parentElement) {
      if (style(part).clipPath.startsWith("inset(50%")) return true;
    }
    return false;
  };
  const scroller = (element) => {
    for (let part = element; part && part !== document.documentElement; part = part.parentElement) {
      if (/auto|scroll/.test(style(part).overflowX) && part.scrollWidth > part.clientWidth + 1) return part;
    }
  };

  // The innermost element without which the page would fit.
  const widest = () => {
    const fits = (element) => {
      const display = element.style.display;
      element.style.setProperty("display", "none", "important");
      const fits = document.documentElement.scrollWidth <= innerWidth;
      element.style.display = display;
      return fits;
    };
    let found = document.body;
    for (let inner = found; inner; inner = [...found.children].find(fits)) found = inner;
    return found;
  };

  const shown = [...document.body.querySelectorAll("*")].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !unseen(element),
  );

  if (document.documentElement.scrollWidth > innerWidth) {
    problems.push(
      `scrolls sideways: ${document.documentElement.scrollWidth} px of content on ${innerWidth} px, because of ${name(widest())}`,
    );
  }

  // A mark that is there by color only is gone where the reader's colors rule.
  if (matchMedia("(forced-colors: active)").matches) {
    const edges = (selector) => [...document.querySelectorAll(selector)].map((link) => style(link).borderBottomColor);
    const others = edges("nav a:not([aria-current])");
    if (edges("nav a[aria-current]").some((edge) => others.includes(edge)))
      problems.push("the current link of the navigation is marked like the others");
  }

  // Text that is outside of the window, where no scrolling within the page brings it in.
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const visible = new Set(shown);
  const scrolled = new Set();
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !visible.has(element) || element.closest(".asc-skip")) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const out = [...range.getClientRects()].find(
      (rect) => rect.width && (rect.left < -0.5 || rect.right > innerWidth + 0.5),
    );
    if (!out) continue;
    const within = scroller(element);
    if (within) scrolled.add(within);
    else
      problems.push(
        `text from ${Math.round(out.left)} to ${Math.round(out.right)} px of ${innerWidth}: ${name(element)}`,
      );
  }
  // Tables may scroll on their own (1.4.10); text may not.
  for (const part of scrolled) {
    if (!part.querySelector("table")) problems.push(`text is read only by scrolling sideways in ${name(part)}`);
    else if (part.tabIndex < 0) problems.push(`scrolls sideways and can't be reached by keyboard: ${name(part)}`);
  }

  for (const element of shown) {
    const { overflowX, overflowY } = style(element);
    const cuts = (value) => value === "hidden" || value === "clip";
    const wide = cuts(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const high = cuts(overflowY) && element.scrollHeight > element.clientHeight + 1;
    if ((wide || high) && element.clientWidth && element.textContent.trim()) {
      problems.push(
        `cut off: ${name(element)} has ${element.scrollWidth} × ${element.scrollHeight} px on ${element.clientWidth} × ${element.clientHeight}`,
      );
    }
    // Words that run out of what frames them.
    if (
      element.matches("button, .asc-button, .asc-badge, summary, label") &&
      element.clientWidth &&
      element.scrollWidth > element.clientWidth + 1
    ) {
      problems.push(
        `words run out of their frame: ${name(element)}, ${element.scrollWidth} px on ${element.clientWidth}`,
      );
    }
  }

  // Text in a drawing, of which axe does not know what lies behind it.
  const channels = (color) => color.match(/[\d.]+/g).map(Number);
  const luminance = (color) => {
    const [red, green, blue] = channels(color).map((one) =>
      one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (const element of shown.filter((element) => element.matches("svg text"))) {
    let ground = element.parentElement;
    while (ground.parentElement && (channels(style(ground).backgroundColor)[3] ?? 1) === 0)
      ground = ground.parentElement;
    const [one, other] = [style(element).fill, style(ground).backgroundColor].map(luminance);
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < 4.5)
      problems.push(
        `contrast of ${ratio.toFixed(2)} in the drawing: ${name(element)}, ${style(element).fill} on ${style(ground).backgroundColor}`,
      );
  }

  // Targets (2.5.8).
  const targets = shown
    .filter((element) => element.matches("a[href], button, input, summary, select, textarea, [role=button]"))
    .filter((element) => !element.closest(".asc-skip"))
    .map((element) => {
      const boxes = [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect());
      const largest = boxes.reduce((one, other) =>
        Math.min(other.width, other.height) > Math.min(one.width, one.height) ? other : one,
      );
      return { element, box: largest };
    })
    .filter(({ box }) => box.width && box.height);
  const small = ({ box }) => box.width < LEAST - 0.01 || box.height < LEAST - 0.01;
  // A link within a sentence has other words around it in its block.
  const inSentence = ({ element }) => {
    if (element.localName !== "a" || style(element).display !== "inline") return false;
    let block = element.parentElement;
    while (style(block).display === "inline") block = block.parentElement;
    const own = element.textContent.trim();
    return (
      block.textContent.trim() !== own &&
      [...block.childNodes].some((node) => !node.contains(element) && node.textContent.trim())
    );
  };
  const middle = ({ box }) => [box.left + box.width / 2, box.top + box.height / 2];
  const apart = (one) => {
    const [x, y] = middle(one);
    return targets.every((other) => {
      if (other === one) return true;
      if (small(other)) {
        const [ox, oy] = middle(other);
        return Math.hypot(ox - x, oy - y) >= LEAST;
      }
      const dx = Math.max(other.box.left - x, 0, x - other.box.right);
      const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
      return Math.hypot(dx, dy) >= LEAST / 2;
    });
  };
  let smallest;
  let inline = 0;
  let spaced = 0;
  for (const target of targets) {
    if (inSentence(target)) {
      inline += 1;
      continue;
    }
    const size = {
      width: Math.round(target.box.width * 10) / 10,
      height: Math.round(target.box.height * 10) / 10,
      what: name(target.element),
    };
    if (!smallest || Math.min(size.width, size.height) < Math.min(smallest.width, smallest.height)) smallest = size;
    if (!small(target)) continue;
    if (apart(target)) spaced += 1;
    else problems.push(`target of ${size.width} × ${size.height} px, close to another: ${size.what}`);
  }
  return { problems, smallest, targets: targets.length, inline, spaced };
}

test("entries with large amounts fit every window", async ({ page }) => {
  await open(page);
  const entry = { entry_type: "01", liquidation: "liquidated", liquidated_on: "2026-05-15", ieepa_cents: 38_394_537_149 };
  const entries = ["p", "q"].map((id) => ({ ...entry, id, entry_number: `ABC0226727${id === "p" ? 2 : 3}`, label: "Spring order" }));
  await openFile(page, JSON.stringify(file({ company: { portal_account: "yes" }, entries })));
  await onPlan(page);
  await page.goto("/#/entries");
  await expect(page.getByRole("checkbox", { name: /Spring order/ }).first()).toBeVisible();
  for (const width of [641, 768, 844, 896, 1025]) {
    await page.setViewportSize({ width, height: 700 });
    expect(await page.evaluate(() => document.scrollingElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
  }
});

test("a long name in answers to be opened makes nothing wider than the window", async ({ page }) => {
  const named = (label) => JSON.stringify(file({ company: { label } }));
  await openCheck(page, named("W".repeat(80)));
  await openFile(page, named("M".repeat(80)));
  await expect(page.getByRole("button", { name: "Open and replace" })).toBeVisible();
  for (const width of [1280, 700, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.scrollingElement.scrollWidth), `at ${width} pixels`).toBeLessThanOrEqual(width);
  }
});
