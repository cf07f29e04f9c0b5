// The W3C's WebDriver protocol, as far as the stories need it: one client for every browser's own driver. Elements
// are found by the role and the accessible name that the browser itself computes.
import { setTimeout as pause } from "node:timers/promises";

/** How long a person would wait for a screen to answer, in milliseconds. */
const PATIENCE = 60_000;
const REFERENCE = "element-6066-11e4-a52e-4f735466cecf";

/** What can have a role in this page; the browser says which of these does. */
const CANDIDATES = {
  button: "button",
  group: "fieldset",
  heading: "h1, h2, h3",
  link: "a[href]",
  radio: "input[type=radio]",
  region: "section, [role=region]",
  summary: "summary",
  table: "table",
  textbox: "input[type=text], textarea",
};
const GONE = "stale element reference";

/** Tries until what is given back is neither undefined nor false; then gives that back. */
export async function until(what, attempt, patience = PATIENCE) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await attempt();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`not within ${patience / 1000} s: ${what}`);
    await pause(50);
  }
}

/** What a driver answers; a driver's refusal is thrown, `error` and all. */
async function ask(driver, method, path, body) {
  const response = await fetch(`${driver}${path}`, {
    method,
    body: body && JSON.stringify(body),
    headers: body && { "content-type": "application/json; charset=utf-8" },
    signal: AbortSignal.timeout(300_000),
  });
  const { value } = await response.json();
  if (response.ok) return value;
  throw Object.assign(new Error(`${method} ${path}: ${value.error}: ${value.message}`), { code: value.error });
}

/** Opens a browser through the driver at an address. */
export async function begin(driver, capabilities) {
  const { sessionId, capabilities: got } = await ask(driver, "POST", "/session", {
    capabilities: { alwaysMatch: capabilities },
  });
  return new Session(`${driver}/session/${sessionId}`, got);
}

/** A pattern for names that begin with a text, which ends where a word ends. */
export const beginning = (text) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\w)`);

class Session {
  constructor(address, capabilities) {
    this.address = address;
    this.capabilities = capabilities;
  }

  get(path) {
    return ask(this.address, "GET", path);
  }

  post(path, body = {}) {
    return ask(this.address, "POST", path, body);
  }

  end() {
    return ask(this.address, "DELETE", "");
  }

  /** An element as a script is given it. */
  reference(element) {
    return { [REFERENCE]: element };
  }

  /** Waits until the page runs. */
  ready() {
    const state = () => this.run("return document.documentElement.dataset.ready");
    return until("the page is ready", async () => (await state()) === "app");
  }

  /** Runs a script in the page; for what no person does, or reads a page's whole text at once. */
  run(script, ...args) {
    return this.post("/execute/sync", { script, args });
  }

  /** The elements a selector finds, in the page or within an element. */
  async all(css, within) {
    const found = await this.post(`${within ? `/element/${within}` : ""}/elements`, {
      using: "css selector",
      value: css,
    });
    return found.map((element) => element[REFERENCE]);
  }

  /** The elements that have a role, and a name: a text to equal or a pattern to match. */
  async withRole(role, name, within) {
    const fits = (label) => (typeof name === "string" ? label === name : name.test(label));
    const found = [];
    for (const element of await this.all(CANDIDATES[role], within)) {
      try {
        const label = (await this.get(`/element/${element}/computedlabel`)).replace(/\s+/g, " ").trim();
        if (!fits(label)) continue;
        // Browsers do not agree on what a summary is.
        if (role === "summary" || (await this.get(`/element/${element}/computedrole`)) === role) found.push(element);
      } catch (error) {
        // Redrawn meanwhile.
        if (error.code !== GONE) throw error;
      }
    }
    return found;
  }

  /** The one element with a role and a name, waited for. */
  async one(role, name, within) {
    return until(`one ${role} "${name}"`, async () => {
      const found = await this.withRole(role, name, within);
      return found.length === 1 ? found[0] : undefined;
    });
  }

  /** Presses what has a role and a name. */
  async press(role, name, within) {
    await until(`${role} "${name}" is pressed`, async () => {
      try {
        await this.post(`/element/${await this.one(role, name, within)}/click`);
        return true;
      } catch (error) {
        // Redrawn between the look and the press.
        if (error.code !== GONE) throw error;
        return false;
      }
    });
  }

  /** Replaces a field's text by typing. */
  async type(name, text, within) {
    const field = await this.one("textbox", name, within);
    await this.post(`/element/${field}/clear`);
    if (text) await this.post(`/element/${field}/value`, { text });
  }

  /** The nearest element of a kind around another. */
  async around(css, element) {
    const found = await this.run("return arguments[0].closest(arguments[1])", this.reference(element), css);
    return found[REFERENCE];
  }

  /** The text a person sees in an element, a line a part; of the whole page where no element is given. */
  async words(element) {
    const shown = element
      ? await this.run("return arguments[0].innerText", this.reference(element))
      : await this.run("return document.querySelector('main').innerText");
    return shown
      .split("\n")
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter(Boolean)
      .join("\n");
  }
}
