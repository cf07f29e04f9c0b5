/** Types of embed.js: the element `<ace-self-check>`, its events, and the messages it exchanges with its frame. */

/** A color: `#rgb` or `#rrggbb`. */
export type Color = `#${string}`;

/**
 * What a host may set: as attributes of the element, as parameters of the frame's address, and in messages. All values
 * are text. The frame judges them; those it refuses come back with reasons in `ace-self-check-settings`.
 */
export interface Settings {
  /** The name of the site's owner: 1 to 60 characters. */
  broker?: string;
  /** One phone number or e-mail address, shown with the name; not CBP's. */
  contact?: string;
  /** One e-mail address; offers "Send to" with the result. */
  "send-to"?: string;
  /** `auto`, the default, follows the visitor's device. */
  scheme?: "light" | "dark" | "auto";
  accent?: Color;
  "accent-dark"?: Color;
  background?: Color;
  "background-dark"?: Color;
  surface?: Color;
  "surface-dark"?: Color;
  text?: Color;
  "text-dark"?: Color;
  /** The radius of corners, in CSS pixels: 0 to 24. */
  radius?: `${number}`;
  /** Names of fonts, separated by commas: at most 200 characters. Only fonts of the visitor's device. */
  font?: string;
  /** In CSS pixels: 14 to 22. */
  "text-size"?: `${number}`;
  density?: "compact" | "normal" | "roomy";
  /** The width of the column, in CSS pixels: 320 to 1200. */
  width?: `${number}`;
}

/** The element's attributes. */
export interface Attributes extends Settings {
  /** If present, the frame runs without its origin, and keeps nothing in the browser. */
  sandbox?: "";
  /** The page's address (`http:` or `https:`), if it isn't the `index.html` next to embed.js. */
  "src-page"?: string;
  /** Height of the frame until it has reported its own, in CSS pixels; 480 by default. */
  "min-height"?: `${number}`;
}

/** The kind of screen shown: never an answer, a name, or a question. */
export type Step =
  | "start"
  | "question"
  | "people"
  | "check-answers"
  | "result"
  | "entries"
  | "table"
  | "as-of"
  | "sources"
  | "abilities";

/** A setting that is left out, and why, in words. */
export interface Refused {
  /** One of {@link Settings}, or a name that isn't a setting. */
  name: string;
  reason: string;
  /** For a color that can't be read: the nearest one that can. */
  nearest?: Color;
}

/** What a visitor chose to share, after seeing it. self-check-file.schema.json describes it. */
export interface Check {
  format: "ace-self-check";
  version: number;
  facts: object;
  [member: string]: unknown;
}

/** The screen or its height has changed. `height` is the frame's, in CSS pixels. */
export type StepEvent = CustomEvent<{ step: Step; height: number }>;

/** The frame's answer to the settings; `refused` is empty where all are in use. */
export type SettingsEvent = CustomEvent<{ refused: Refused[] }>;

/**
 * The visitor pressed "Share with" and confirmed. A listener that accepts the check calls `preventDefault()` or
 * `respondWith()` before it returns; the visitor then sees that it was shared, otherwise that the page didn't respond.
 */
export interface ResultEvent extends CustomEvent<{ file: string; check: Check }> {
  /**
   * For a listener that first has to store or send the check: the visitor sees that it is being sent until the promise
   * settles, then that it was shared (fulfilled) or that sending failed (rejected), and can save a file instead.
   */
  respondWith(promise: Promise<unknown>): void;
}

/**
 * There is no check. `no-answer`: the frame said nothing for 10 seconds, for example because its server doesn't let this
 * page embed it. `not-started`: it has loaded, but not started in that time; it may still start. `blocked-by-this-page`:
 * this page's own policy forbids the frame. `no-address`: embed.js was loaded as a module, and there is no `src-page`.
 * `message` says what to do, for a developer.
 */
export type ErrorEvent = CustomEvent<{ reason: "no-answer" | "not-started" | "blocked-by-this-page" | "no-address"; message: string }>;

/** The element. It has attributes and events, no properties and methods of its own. */
export interface AceSelfCheckElement extends HTMLElement {}

/** Each message is the JSON text of one of these; see embed-messages.schema.json. */
interface Message<Type extends string> {
  "ace-self-check": 1;
  type: Type;
  /** 32 hexadecimal digits, made by the frame when it loads. */
  nonce: string;
}

export type FromFrame =
  | Omit<Message<"loading">, "nonce">
  | Message<"hello">
  | (Message<"state"> & { step: Step; height: number })
  | (Message<"settings"> & { refused: Refused[] })
  | (Message<"result"> & { number: number; file: string });

export type FromHost =
  | (Message<"welcome" | "configure"> & { settings: Settings; checks?: number })
  | (Message<"receiving" | "received" | "failed"> & { number?: number });

interface Events {
  "ace-self-check-step": StepEvent;
  "ace-self-check-settings": SettingsEvent;
  "ace-self-check-result": ResultEvent;
  "ace-self-check-error": ErrorEvent;
}

declare global {
  interface HTMLElementTagNameMap {
    "ace-self-check": AceSelfCheckElement;
  }
  // They bubble: a listener may be on the element, the document, or the window.
  interface HTMLElementEventMap extends Events {}
  interface DocumentEventMap extends Events {}
  interface WindowEventMap extends Events {}
}
