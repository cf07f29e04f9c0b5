// Puts ACE Self-Check into a page:
//
//   <script src="https://…/embed.js" async></script>
//   <ace-self-check broker="Example Brokerage" accent="#0b5cad"><a href="https://…/index.html">ACE Self-Check</a></ace-self-check>
//
// The element holds a frame with the page next to this script, gives it the settings, and keeps it as tall as what it
// shows. What is inside the element is shown until the frame has said that it works. What visitors answer stays in the
// frame until they press "Share with" there. embed.d.ts has the types.
(() => {
  const NAME = "ace-self-check";
  // If loaded twice, the first one wins.
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
  /** How long the frame has to say that it works, in milliseconds. */
  const PATIENCE = 10_000;

  // Known only while the script runs, and not in a module.
  const beside = document.currentScript?.src;
  /** The elements in the page, whose frames share their answers, and say so. */
  const connected = new Set();

  // Made by script, which a host's style-src allows. As wide as possible within the margins a host gives the element.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block; inline-size: 100%; inline-size: -moz-available; inline-size: -webkit-fill-available; inline-size: stretch }
    :host([hidden]), [hidden] { display: none }
    iframe { display: block; inline-size: 100%; border: 0 }
    p { margin: 0; padding: .5rem 0 }
    a { color: inherit }
  `);

  const within = (height) => Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(height)));

  /** @returns {any} the result; nothing if it throws */
  const tried = (make) => {
    try {
      return make();
    } catch {
      return undefined;
    }
  };

  /** The line that the check's site needs in its policy to be framed here, with every page around this one. */
  const ancestors = () => {
    if (self.origin === "null") return undefined;
    const around = [...(location.ancestorOrigins ?? [])].filter((origin) => origin !== "null");
    return `frame-ancestors ${[...new Set(["'self'", self.origin, ...around])].join(" ")}`;
  };

  /** A result, which a listener accepts by `preventDefault()`, or by `respondWith()` if that takes time. */
  class ResultEvent extends CustomEvent {
    /** @type {Promise<unknown> | undefined} */
    response;

    /** The visitor sees that the check is being sent until the promise settles, then whether it was. */
    respondWith(promise) {
      this.preventDefault();
      this.response = Promise.resolve(promise);
    }
  }

  class AceSelfCheck extends HTMLElement {
    static observedAttributes = [...SETTINGS, "sandbox", "src-page"];

    #root = this.attachShadow({ mode: "open" });
    /** The element's own content, shown until the frame works. */
    #fallback = document.createElement("slot");
    /** @type {HTMLIFrameElement | undefined} */
    #frame;
    /** What messages from the frame have as their origin; none is like undefined. @type {string | undefined} */
    #origin;
    /** The frame's, since its last hello. @type {string | undefined} */
    #nonce;
    /** The frame's last height, kept when the element is moved, so that the page doesn't jump. */
    #height = 0;
    #patience = 0;
    /** Whether the page in the frame has loaded; it may not have started yet. */
    #isThere = false;
    #isDue = false;

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [sheet];
    }

    connectedCallback() {
      addEventListener("message", this.#hear);
      document.addEventListener("securitypolicyviolation", this.#hearPolicy);
      this.#count(() => connected.add(this));
      this.#load();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      document.removeEventListener("securitypolicyviolation", this.#hearPolicy);
      this.#count(() => connected.delete(this));
      this.#unload();
    }

    /** Called for `moveBefore()`: the frame stays as it is. */
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, after) {
      if (!this.#frame || before === after) return;
      if (SETTINGS.includes(name)) this.#configure();
      else this.#load();
    }

    /** Tells the other elements how many there are. */
    #count(change) {
      change();
      for (const one of connected) if (one !== this) one.#configure();
    }

    #load() {
      this.#unload();
      this.#fallback.hidden = false;
      this.#root.append(this.#fallback);
      const address = this.#address();
      if (!address) return void this.#fail("no-address");
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
      this.#patience = setTimeout(() => this.#fail(this.#isThere ? "not-started" : "no-answer", page), PATIENCE);
    }

    #unload() {
      clearTimeout(this.#patience);
      this.#root.replaceChildren();
      this.#frame = this.#nonce = undefined;
      this.#isThere = false;
    }

    /** The page's address, if known. Only http(s): a frame would run a `javascript:` address with the host's origin. */
    #address() {
      const named = this.getAttribute("src-page");
      const other = named && tried(() => new URL(named, document.baseURI));
      if (other && /^https?:$/.test(other.protocol)) return other;
      return beside ? new URL("index.html", beside) : undefined;
    }

    /** This page's own policy forbids the frame: there is nothing to wait for. */
    #hearPolicy = ({ effectiveDirective, blockedURI, disposition }) => {
      const src = this.#frame?.src;
      if (!src || this.#nonce || disposition !== "enforce" || effectiveDirective !== "frame-src") return;
      const blocked = tried(() => new URL(blockedURI));
      if (blocked?.origin === new URL(src).origin) this.#fail("blocked-by-this-page", src.replace(/\?.*/, ""));
    };

    /** Says why there is no check, and offers a link. A late hello removes it again. */
    #fail(reason, page) {
      clearTimeout(this.#patience);
      const line = ancestors();
      const message = {
        "no-answer": () =>
          `no answer from ${page} within ${PATIENCE / 1000} seconds. If that page opens by itself, its server doesn’t let this page embed it. ` +
          (line ? `Its Content-Security-Policy needs: ${line}` : "It can’t name a page without an origin, such as a file or a sandboxed page."),
        "not-started": () => `${page} has loaded, but the check in it hasn’t started within ${PATIENCE / 1000} seconds.`,
        "blocked-by-this-page": () => `this page’s Content-Security-Policy forbids the frame. It needs: frame-src ${new URL(page).origin}`,
        "no-address": () => "where the check is isn’t known. Load embed.js by <script src>, not as a module, or set src-page.",
      }[reason]();
      console.error(`<${NAME}>: ${message}`);
      // A browser's own error in the frame is of no use to a visitor.
      if (this.#frame && !this.#isThere) this.#frame.hidden = true;
      if (page && !this.querySelector("a[href]")) this.#offer(page);
      this.#tell("error", { reason, message });
    }

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

    /** Sends changed attributes to the frame; simultaneous changes go in one message. */
    #configure() {
      if (this.#isDue) return;
      this.#isDue = true;
      queueMicrotask(() => {
        this.#isDue = false;
        if (this.#nonce) this.#saySettings("configure");
      });
    }

    #saySettings(type) {
      this.#say(type, { settings: this.#settings(), checks: connected.size });
    }

    #say(type, more) {
      const text = JSON.stringify({ [NAME]: VERSION, type, nonce: this.#nonce, ...more });
      // A frame without an origin can't be named, but messages to it only have settings. No frame: a listener removed the element.
      this.#frame?.contentWindow?.postMessage(text, this.#origin === "null" ? "*" : this.#origin);
    }

    /** Ignores messages that aren't from this element's own frame or don't follow the protocol. */
    #hear = ({ source, origin, data }) => {
      if (source !== this.#frame?.contentWindow) return;
      // In a sandboxed page every frame is sandboxed.
      if (origin === "null" && self.origin === "null") this.#origin = origin;
      if (origin !== this.#origin || typeof data !== "string" || data.length > LONGEST) return;
      const message = tried(() => JSON.parse(data));
      if (message?.[NAME] !== VERSION) return;
      if (message.type === "loading") this.#arrive();
      else if (message.type === "hello") this.#welcome(message);
      else if (this.#nonce && message.nonce === this.#nonce) this.#take(message);
    };

    #arrive() {
      this.#isThere = true;
      this.#frame.hidden = false;
    }

    #welcome({ nonce }) {
      if (typeof nonce !== "string" || !/^[0-9a-f]{32}$/.test(nonce)) return;
      this.#arrive();
      this.#nonce = nonce;
      clearTimeout(this.#patience);
      this.#root.querySelector("p")?.remove();
      this.#fallback.hidden = true;
      this.#saySettings("welcome");
    }

    #take({ type, step, height, refused, file, number }) {
      if (type === "state" && STEPS.includes(step) && Number.isFinite(height)) {
        this.#height = within(height);
        this.#frame.style.height = `${this.#height}px`;
        this.#tell("step", { step, height: this.#height });
      } else if (type === "settings" && Array.isArray(refused)) {
        const isRefusal = (one) => typeof one?.name === "string" && typeof one.reason === "string";
        const told = ({ name, reason, nearest }) => ({ name, reason, ...(typeof nearest === "string" && { nearest }) });
        if (refused.every(isRefusal)) this.#tell("settings", { refused: refused.map(told) });
      } else if (type === "result" && typeof file === "string") {
        const check = tried(() => JSON.parse(file));
        if (check?.format === NAME) this.#pass({ file, check }, Number.isFinite(number) ? { number } : {});
      }
    }

    /** Passes a result to the listeners, and their answer to the frame. */
    #pass(detail, more) {
      const event = new ResultEvent(`${NAME}-result`, { bubbles: true, composed: true, cancelable: true, detail });
      const nonce = this.#nonce;
      const answer = (type) => nonce === this.#nonce && this.#say(type, more);
      if (this.dispatchEvent(event)) return;
      if (!event.response) return void answer("received");
      answer("receiving");
      event.response.then(
        () => answer("received"),
        (error) => {
          console.error(`<${NAME}>: the result was not taken:`, error);
          answer("failed");
        },
      );
    }

    #tell(what, detail) {
      this.dispatchEvent(new CustomEvent(`${NAME}-${what}`, { bubbles: true, composed: true, detail }));
    }
  }

  customElements.define(NAME, AceSelfCheck);
})();
