// Every screen in every state: axe has nothing to say, one heading, the title, the focus, a quiet console; and every
// error is in a summary that leads to the field, in the same words as at the field.
import { test } from "@playwright/test";
import { ready } from "./actions.mjs";
import { axe, blunder, cases, frame, fullest, go, kinds, listen, misnamed, mistakes, nothing, nothingAnswered, resume, settled, unfold, walks } from "./walk.mjs";

// A trace of thousands of steps takes longer than the steps; what is wrong is listed by address.
// What the page says about use without a connection would depend on when a worker has the page.
test.use({ trace: "off", actionTimeout: 5_000 });

const LEADS = 'nav a, main a[href^="#/"], main button';

/** One walk over a case's screens, which gathers what is wrong so that one defect hides no other. */
class Walk {
  problems = [];
  unsure = {};
  checked = 0;
  rules = 0;

  constructor(page) {
    this.page = page;
    this.heard = listen(page);
  }

  note(address, state, lines) {
    this.problems.push(...lines.map((what) => ({ where: `${address} [${state}]`, what })));
  }

  /** Looks at the screen as it is. */
  async look(address, state, { failed = false } = {}) {
    const shown = await frame(this.page);
    this.note(address, state, misnamed(shown, { failed }));
    const { rules, violations, unsure } = await axe(this.page);
    this.note(address, state, violations);
    // That something hidden was not looked at is always undecided.
    for (const line of unsure.filter((line) => !line.startsWith("hidden-content"))) {
      const rule = line.split(" ")[0];
      this.unsure[rule] = (this.unsure[rule] ?? 0) + 1;
    }
    this.rules = rules;
    this.checked += 1;
    this.note(address, state, this.heard.splice(0));
    return shown;
  }

  done(name) {
    const unsure =
      Object.entries(this.unsure)
        .map(([rule, count]) => `${rule} ${count}`)
        .join(", ") || "none";
    console.log(
      `${name}: ${this.checked} screens × states, ${this.rules} axe rules, ${this.problems.length} problems; undecided by axe: ${unsure}`,
    );
    nothing(this.problems, name);
  }
}

for (const one of walks()) {
  test(`every screen, as answered and unfolded: ${one.name}`, async ({ page }) => {
    const walk = new Walk(page);
    await resume(page, one);
    for (const address of one.screens) {
      const first = address === "/" && walk.checked === 0;
      await go(page, address);
      const { onHeading, focus } = await frame(page);
      if (!first && !onHeading) walk.note(address, "answered", [`focus is on ${focus}, not on the heading`]);
      // With everything open: axe passes over what is folded away. Folded, all screens are looked at below.
      await unfold(page);
      await walk.look(address, "unfolded");
    }
    walk.done(`${one.name}, answered and unfolded`);
  });
}

// Between them, these two have every kind of screen.
for (const one of [cases()[0], fullest()]) {
  test(`every screen is the same after a reload: ${one.name}`, async ({ page }) => {
    const walk = new Walk(page);
    await resume(page, one);
    const first = new Map();
    for (const address of kinds(one.screens)) {
      await go(page, address);
      first.set(address, await content(page));
    }
    // Whoever comes back with answers finds the plan.
    if (one.stored) first.set("/", first.get("/plan"));
    for (const [address, before] of first) {
      await go(page, address);
      await page.reload();
      await ready(page);
      await settled(page);
      const after = await content(page);
      if (before !== after) walk.note(address, "reloaded", [`was\n${before}\nand is\n${after}`]);
    }
    walk.note("", "reloaded", walk.heard);
    nothing(walk.problems, `${one.name}, reloaded`);
  });

  test(`links and buttons that lead on move the focus to the heading: ${one.name}`, async ({ page }) => {
    const walk = new Walk(page);
    await resume(page, one);
    const pressed = new Set();
    for (const address of kinds(one.screens)) {
      // Looked for again each time: some of them add something.
      for (;;) {
        await go(page, address);
        const next = (await leads(page)).find(({ key }) => !pressed.has(key));
        if (!next) break;
        pressed.add(next.key);
        await page.locator(LEADS).nth(next.at).click();
        await settled(page);
        // An unanswered question stays, with its errors: the next test looks at these.
        if (await page.getByRole("alert").filter({ hasText: "There is a problem" }).count()) continue;
        const shown = await frame(page);
        if (!shown.onHeading) walk.note(address, next.key, [`focus is on ${shown.focus}, not on the heading`]);
        walk.note(address, next.key, misnamed(shown));
      }
    }
    walk.note("", "leading on", walk.heard);
    console.log(`${one.name}: ${pressed.size} links and buttons that lead on`);
    nothing(walk.problems, one.name);
  });
}

test("every screen, unanswered and answered wrongly", async ({ page }) => {
  const walk = new Walk(page);
  const one = nothingAnswered();
  await resume(page, one);
  let failed = 0;
  for (const address of one.screens) {
    await go(page, address);
    await walk.look(address, "unanswered");
    for (const [state, make] of mistakes(address)) {
      await blunder(page, make);
      await summary(walk, address, state);
      failed += 1;
    }
  }
  console.log(`states with errors: ${failed} on ${one.screens.length} screens`);
  walk.done("unanswered, and answered wrongly");
});

/** The summary of errors has the focus, and each of its links leads to a field with the same words. */
async function summary(walk, address, state) {
  const { page } = walk;
  const alert = page.getByRole("alert").filter({ hasText: "There is a problem" });
  const links = alert.getByRole("link");
  const count = await links.count();
  if (!count) return walk.note(address, state, ["no summary of errors, or no link in it"]);
  if (!(await alert.evaluate((alert) => alert.parentElement === document.activeElement))) {
    walk.note(address, state, [`focus is on ${(await frame(page)).focus}, not on the summary of errors`]);
  }
  await walk.look(address, state, { failed: true });
  for (let at = 0; at < count; at += 1) {
    const words = (await links.nth(at).textContent()).trim();
    await links.nth(at).press("Enter");
    await settled(page);
    const { field, said } = await described(page);
    if (!field) walk.note(address, state, [`the link "${words}" leads to no field`]);
    else if (!said.includes(words))
      walk.note(address, state, [`"${words}" does not describe the field ${field}: ${said.join(" | ")}`]);
  }
}

/** The field that has the focus, and what describes it or the groups it is in. */
async function described(page) {
  return page.evaluate(() => {
    const field = document.activeElement.matches("input, select, textarea") ? document.activeElement : null;
    const said = [];
    for (let part = field; part; part = part.parentElement) {
      for (const id of (part.getAttribute("aria-describedby") ?? "").split(/\s+/).filter(Boolean)) {
        const words = document.getElementById(id);
        if (words?.checkVisibility())
          said.push(...(words.children.length ? [...words.children] : [words]).map((one) => one.textContent.trim()));
      }
    }
    return { field: field?.id, said };
  });
}

/** What a reader finds on the screen: the words, and what is chosen and typed. */
async function content(page) {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll("main input")].map(
      (field) => `${field.id}: ${field.type === "radio" ? field.checked : field.value}`,
    );
    return [document.querySelector("main").innerText, ...fields].join("\n");
  });
}

const ON = ["Continue", "See the plan", "Add an entry", "Add someone else with a login", "Nobody here knows who it is", "Start", "Go to your plan", "Done"];

/** The links and buttons of the screen that lead to another one, each with a name of its own. */
function leads(page) {
  return page.locator(LEADS).evaluateAll(
    (all, on) =>
      all.flatMap((one, at) => {
        const href = one.getAttribute("href");
        // What is folded can't be pressed.
        if (!one.checkVisibility()) return [];
        if (href) return href === location.hash ? [] : [{ at, key: href }];
        return on.includes(one.textContent.trim()) ? [{ at, key: `${location.hash} ${one.textContent}` }] : [];
      }),
    ON,
  );
}

test("axe finds no problems in the panels under the plan and among the entries", async ({ page }) => {
  const walk = new Walk(page);
  const one = cases()[2];
  await resume(page, one, "/plan");
  const press = (name) => page.getByRole("button", { name, exact: true }).first().click();
  for (const [width, scheme] of [[320, "light"], [1280, "dark"]]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await go(page, "/plan");
    for (const name of ["Share", "Print", "Calendar", "Save file", "Start again"]) {
      await press(name);
      await settled(page);
      await walk.look("/plan", `${name}, ${width} px, ${scheme}`);
    }
    await go(page, "/entries");
    for (const name of ["CAPE list", "Export as CSV"]) {
      await press(name);
      await settled(page);
      await walk.look("/entries", `${name}, ${width} px, ${scheme}`);
    }
    await page.getByRole("checkbox", { name: /^Select/ }).first().check();
    await settled(page);
    await walk.look("/entries", `selected, ${width} px, ${scheme}`);
  }
  walk.done("panels");
});
