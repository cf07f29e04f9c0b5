// Puts ACE Self-Check into a page:
//
//   <script src="https://…/embed.js" async></script>
//   <ace-self-check broker="Example Brokerage" accent="#0b5cad"></ace-self-check>
//
// The element holds a frame with the page next to this script, gives it the settings, and keeps it as tall as what it
// shows. What visitors answer stays in the frame until they press "Share with" there. embed.d.ts has the types.
(() => {
  const NAME = "ace-self-check";
  // If loaded twice, the first one stays.
  if (customElements.get(NAME)) return;

  /** The version of the messages. */
  const VERSION = 1;
  /** Names of attributes, of the query's parameters and of the settings in messages. Only the frame judges their values. */
  const SETTINGS = [
    ...["broker", "contact", "send-to", "scheme", "radius", "font", "text-size", "density", "width"],
    ...["accent", "background", "surface", "text"].flatMap((color) => [color, `${color}-dark`]),
  ];
  const STEPS = "start question people check-answers result entries table as-of sources abilities".split(" ");
  const SANDBOX = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox";
  /** Characters, in a message from the frame: the result carries a file. */
  const LONGEST = 24 * 2 ** 20;
  /** CSS pixels. */
  const LOWEST = 160;
  const HIGHEST = 40_000;
  const FIRST_HEIGHT = 480;
  /** Milliseconds until a link is offered to those for whom the frame does not load. */
  const PATIENCE = 20_000;

  // Only while the script runs; not known where it is loaded as a module.
  const beside = document.currentScript?.src;

  // Made by script, which a host's style-src lets pass. Wide without overflowing the margins a host gives the element.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block; inline-size: 100%; inline-size: -moz-available; inline-size: -webkit-fill-available; inline-size: stretch }
    :host([hidden]) { display: none }
    iframe { display: block; inline-size: 100%; border: 0 }
    p { margin: 0; padding: .5rem 0 }
    a { color: inherit }
  `);

  const within = (height) => Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(height)));

  /** @returns {any} what was made; nothing where that throws */
  const tried = (make) => {
    try {
      return make();
    } catch {
      return undefined;
    }
  };

  class AceSelfCheck extends HTMLElement {
    static observedAttributes = [...SETTINGS, "sandbox", "src-page"];

    #root = this.attachShadow({ mode: "open" });
    /** @type {HTMLIFrameElement | undefined} */
    #frame;
    /** What messages from the frame have as their origin; none is like undefined. @type {string | undefined} */
    #origin;
    /** The frame's, since its last hello. @type {string | undefined} */
    #nonce;
    /** The last height the frame had: kept where the element is moved, so that the page does not jump. */
    #height = 0;
    #patience = 0;
    #isDue = false;

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [sheet];
    }

    connectedCallback() {
      addEventListener("message", this.#hear);
      this.#load();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      this.#unload();
    }

    /** Moved by `moveBefore()`: the frame stays as it is. */
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, after) {
      if (!this.#frame || before === after) return;
      if (SETTINGS.includes(name)) this.#configure();
      else this.#load();
    }

    #load() {
      this.#unload();
      const address = this.#address();
      const isSandboxed = this.hasAttribute("sandbox");
      this.#origin = isSandboxed ? "null" : /^https?:$/.test(address.protocol) ? address.origin : undefined;

      const frame = document.createElement("iframe");
      frame.title = "ACE Self-Check";
      frame.allow = "clipboard-write";
      frame.referrerPolicy = "no-referrer";
      if (isSandboxed) frame.setAttribute("sandbox", SANDBOX);
      frame.style.height = `${this.#height || within(Number(this.getAttribute("min-height")) || FIRST_HEIGHT)}px`;
      const page = address.href;
      for (const [name, value] of Object.entries(this.#settings())) address.searchParams.set(name, value);
      frame.src = address.href;
      this.#frame = frame;
      this.#root.append(frame);
      this.#patience = setTimeout(() => this.#offer(page), PATIENCE);
    }

    #unload() {
      clearTimeout(this.#patience);
      this.#root.replaceChildren();
      this.#frame = this.#nonce = undefined;
    }

    /** Where the page is. Only addresses of the web: a frame runs a `javascript:` one in the host's own name. */
    #address() {
      const named = this.getAttribute("src-page");
      const other = named && tried(() => new URL(named, document.baseURI));
      if (other && /^https?:$/.test(other.protocol)) return other;
      if (!beside) throw new TypeError(`<${NAME}>: load embed.js by <script src>, not as a module, or set src-page`);
      return new URL("index.html", beside);
    }

    /** The frame may still load: the link is above it until then. */
    #offer(page) {
      const line = document.createElement("p");
      const link = document.createElement("a");
      line.lang = "en";
      line.dir = "auto";
      link.href = page;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = "Open ACE Self-Check in a new tab";
      line.append(link);
      this.#root.prepend(line);
    }

    #settings() {
      const given = SETTINGS.map((name) => [name, this.getAttribute(name)]);
      return Object.fromEntries(given.filter(([, value]) => value));
    }

    /** Sends changed attributes to the frame: all that change at once go in one message. */
    #configure() {
      if (this.#isDue) return;
      this.#isDue = true;
      queueMicrotask(() => {
        this.#isDue = false;
        if (this.#nonce) this.#say("configure", { settings: this.#settings() });
      });
    }

    #say(type, more) {
      const text = JSON.stringify({ [NAME]: VERSION, type, nonce: this.#nonce, ...more });
      // A sandboxed frame has no origin to name; messages to it hold settings only. None: a listener took the element away.
      this.#frame?.contentWindow?.postMessage(text, this.#origin === "null" ? "*" : this.#origin);
    }

    /** Ignores what isn't from this element's own frame or isn't in the agreed form. */
    #hear = ({ source, origin, data }) => {
      if (source !== this.#frame?.contentWindow || origin !== this.#origin) return;
      if (typeof data !== "string" || data.length > LONGEST) return;
      const message = tried(() => JSON.parse(data));
      if (message?.[NAME] !== VERSION) return;
      if (message.type === "hello") this.#welcome(message);
      else if (this.#nonce && message.nonce === this.#nonce) this.#take(message);
    };

    #welcome({ nonce }) {
      if (typeof nonce !== "string" || !/^[0-9a-f]{32}$/.test(nonce)) return;
      this.#nonce = nonce;
      clearTimeout(this.#patience);
      this.#root.querySelector("p")?.remove();
      this.#say("welcome", { settings: this.#settings() });
    }

    #take({ type, step, height, refused, file }) {
      if (type === "state" && STEPS.includes(step) && Number.isFinite(height)) {
        this.#height = within(height);
        this.#frame.style.height = `${this.#height}px`;
        this.#tell("step", { step, height: this.#height });
      } else if (type === "settings" && Array.isArray(refused)) {
        const isRefusal = (one) => typeof one?.name === "string" && typeof one.reason === "string";
        if (refused.every(isRefusal)) this.#tell("settings", { refused: refused.map(({ name, reason }) => ({ name, reason })) });
      } else if (type === "result" && typeof file === "string") {
        const check = tried(() => JSON.parse(file));
        if (check?.format === NAME && this.#tell("result", { file, check })) this.#say("received");
      }
    }

    /** @returns {boolean} whether a listener took it: called `preventDefault()` */
    #tell(what, detail) {
      const options = { bubbles: true, composed: true, cancelable: what === "result", detail };
      return !this.dispatchEvent(new CustomEvent(`${NAME}-${what}`, options));
    }
  }

  customElements.define(NAME, AceSelfCheck);
})();
