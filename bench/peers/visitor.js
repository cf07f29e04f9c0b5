// A visitor that answers the first screens as fast as the page lets it, in the page itself: the same for every page.
// Put into each document before its own scripts. Finds everything by what a person sees: headings, buttons, choices.
//
// Time is taken in the page. A screen counts as painted in the first task after the frame that drew its heading.

/**
 * The plan: the words, whether to go on to the third screen, and for how many milliseconds the start screen and the
 * first question are each read. Sets `window.visit`.
 */
export function visitor({ words: { CONTINUE, SCREENS, START }, through, pause = 0 }) {
  if (window !== top) return;
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled;
  const said = (element) => (element.value || element.textContent).replace(/\s+/g, " ").trim();
  const find = (selector, text) => [...document.querySelectorAll(selector)].find((element) => said(element) === text && shown(element));
  const button = (name) => find("button, a, input[type=button]", name);
  /** SurveyJS makes its titles no headings. */
  const heading = (title) => find("h1, h2, h3, h4, h5, h6, .sd-title", title);

  /** What `look` gives, once it gives something and that has been painted; and when. */
  const painted = (look) =>
    new Promise((done) => {
      const again = () => {
        const found = look();
        if (!found) return requestAnimationFrame(again);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done({ found, at: performance.now() });
        port2.postMessage(0);
      };
      requestAnimationFrame(again);
    });
  const reads = () => new Promise((done) => (pause ? setTimeout(done, pause) : done()));

  /** Answers a screen; when that has been painted. */
  async function answer({ fields }) {
    const main = [...document.querySelectorAll("main")].find(shown) ?? document.body;
    for (const { chosen } of fields.filter(({ chosen }) => chosen)) main.querySelector(`input[type=radio][value=${chosen}]`).click();
    return (await painted(() => true)).at;
  }

  /** Goes on to the next screen; when the press was, and when that has been painted. */
  async function goOn(next) {
    const pressed = performance.now();
    button(CONTINUE).click();
    const { at } = await painted(() => heading(next.title));
    return { at, took: at - pressed };
  }

  async function visit() {
    const told = {};
    const [first, second, third] = SCREENS;
    told.start = (await painted(() => heading(START.title))).at;
    await reads();
    // It may be read before it can be pressed, and the app may have drawn it anew since it was found.
    await painted(() => button(START.button));
    button(START.button).click();
    told.first = (await painted(() => heading(first.title))).at;
    await reads();
    // What was answered is painted first, so that a press waits for nothing but itself.
    told.usable = await answer(first);
    const { at, took } = await goOn(second);
    Object.assign(told, { answered: at, waited: took });
    if (through) {
      await answer(second);
      told.answer = (await goOn(third)).took;
    }
    // The browser tells of its first paint a little after it.
    told.painted = (await painted(() => performance.getEntriesByName("first-contentful-paint")[0])).found.startTime;
    const received = performance.getEntriesByType("resource").filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= told.answered);
    told.received = [location.href.split("#")[0], ...received.map(({ name }) => name).filter((name) => name.startsWith(location.origin))];
    return told;
  }
  window.visit = visit().catch((error) => ({ failed: `${error.stack}\nat ${location.href}` }));
}
