// Before the page's own scripts: storage that can be made to fail, files and links that are caught instead of given
// away, and a guard at the storage that knows which answers this page has shown.

const STORE = "ace-self-check";
const ASIDE = /^ace-self-check\.unreadable\.\d$/;
const FAULT = "chaos.fault";

export const raw = (() => {
  const area = window.localStorage;
  const { getItem, setItem, removeItem } = Storage.prototype;
  return {
    area,
    get: (name = STORE) => getItem.call(area, name),
    set: (text, name = STORE) => setItem.call(area, name, text),
    remove: (name = STORE) => removeItem.call(area, name),
    aside: () => Object.keys(area).filter((name) => ASIDE.test(name)).map((name) => getItem.call(area, name)),
    hasRoom: () => {
      try {
        setItem.call(area, "chaos.room", "#".repeat(100_000));
        removeItem.call(area, "chaos.room");
        return true;
      } catch {
        return false;
      }
    },
    fault: () => getItem.call(sessionStorage, FAULT) ?? "",
    setFault: (fault) => setItem.call(sessionStorage, FAULT, fault),
  };
})();

/** What was caught, and what was seen that should not be. */
export const caught = { blobs: [], copied: undefined, wrong: [], shown: new Set(), pass: false, atStart: raw.get() };

/** A write by the page over answers that it has never shown, and that nobody chose to replace. */
function guard(text) {
  const before = raw.get();
  if (before === null || before === text) return;
  const facts = factsIn(before);
  if (caught.shown.has(facts ? canon(facts) : before) || raw.aside().includes(before)) return;
  caught.wrong.push(`stored answers that this tab never showed were overwritten: ${before.slice(0, 300)} by ${String(text).slice(0, 300)}`);
}

{
  const { getItem, setItem, removeItem } = Storage.prototype;
  const denied = () => new DOMException("denied", "SecurityError");
  Storage.prototype.getItem = function (name) {
    if (this === raw.area && raw.fault() === "read throws") throw denied();
    return getItem.call(this, name);
  };
  Storage.prototype.setItem = function (name, text) {
    if (this !== raw.area) return setItem.call(this, name, text);
    const fault = raw.fault();
    if (fault === "write throws") throw new DOMException("full", "QuotaExceededError");
    if (fault === "write ignored") return undefined;
    if (name === STORE) guard(text);
    return setItem.call(this, name, text);
  };
  Storage.prototype.removeItem = function (name) {
    if (this === raw.area && raw.fault() === "write ignored") return undefined;
    if (this === raw.area && name === STORE) guard(null);
    return removeItem.call(this, name);
  };
  Object.defineProperty(window, "localStorage", {
    configurable: true,
    get() {
      if (raw.fault() === "denied") throw denied();
      return raw.area;
    },
  });
}

{
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => (caught.blobs.push(blob), createObjectURL.call(URL, blob));
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download || caught.pass) click.call(this);
  };
  // Half of the browsers in the field do not let a page copy; the run tells this one which it is.
  const clipboard = { writeText: async (text) => ((caught.copied = text), raw.get("chaos.clipboard") === "no" ? Promise.reject(new Error("not allowed")) : undefined) };
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
  window.print = () => {};
  addEventListener("securitypolicyviolation", (event) => caught.wrong.push(`the policy was broken: ${event.violatedDirective} ${event.blockedURI}`));
}
