// Random actions in the page, in the page itself, from a seed (`randoms` of browser/random.js stands there): moves
// between all screens, answers, ticks, folds, filters and pages of lists. Nothing that makes the file larger or smaller, saves, prints or clears.

/** Does `count` actions and returns to the start screen; how many of each kind were done. */
export async function wander({ count, seed }) {
  const random = randoms({ state: seed });
  const pick = (list) => list[Math.floor(random() * list.length)];
  const settled = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const go = (address) => (location.hash = address);
  const SCREENS = [
    () => pick(["/", "/plan", "/entries", "/answers", "/sources", "/abilities", "/as-of", "/cape-messages"]),
    () => pick(["/account", "/broker", "/setup", "/bank", "/filing"]),
    () => `/people/p${1 + Math.floor(random() * 500)}`,
    () => `/entries/e${1 + Math.floor(random() * 9_999)}`,
  ];
  const KEPT_AWAY =
    /^(Add|Calendar|Clear|Copy|Load|Make|Open|Print|Remove|Save|Send|Share|Start|Undo|Download)|calendar|file/i;
  /** A random element of a kind that can be seen and may be used. */
  const any = (selector) => {
    const all = document.querySelectorAll(selector);
    for (let tried = 0; all.length && tried < 20; tried += 1) {
      const found = pick(all);
      if (!found.disabled && !KEPT_AWAY.test(found.textContent.trim()) && found.checkVisibility()) return found;
    }
    return undefined;
  };
  const type = (input, text) => {
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const press = (selector) => {
    const found = any(selector);
    found?.click();
    return Boolean(found);
  };
  // Each says whether there was something to do it to.
  const ACTIONS = {
    move: () => Boolean(go(pick(SCREENS)())),
    back: () => (history.back(), true),
    choose: () => press("main input[type=radio]:not(:checked)"),
    tick: () => press("main input[type=checkbox]"),
    press: () => press("main button"),
    fold: () => press("main summary"),
    type: () => {
      const input = any("main input[type=text], main input[type=search]");
      if (input) type(input, pick(["", "1", "12", "Entry 7", "Dana", "6", "2026"]));
      return Boolean(input);
    },
    select: () => {
      const select = any("main select");
      if (!select) return false;
      select.selectedIndex = Math.floor(random() * select.options.length);
      select.dispatchEvent(new Event("change", { bubbles: true }));
      return true;
    },
  };
  const WEIGHTS = { move: 6, back: 1, choose: 6, tick: 1, press: 3, fold: 3, type: 2, select: 1 };
  const weighed = Object.entries(WEIGHTS).flatMap(([kind, weight]) => Array(weight).fill(kind));
  const done = {};
  for (let at = 0; at < count;) {
    const kind = pick(weighed);
    if (!ACTIONS[kind]()) continue;
    done[kind] = (done[kind] ?? 0) + 1;
    at += 1;
    await settled();
  }
  // A step back may still be on its way.
  for (let times = 0; times < 10; times += 1) {
    go("/");
    await settled();
  }
  return done;
}
