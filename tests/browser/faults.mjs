// What may be wrong with a browser's storage, and what is to follow.
import { ELSEWHERE, NOT_SAVED, SAVED, file } from "./stage.mjs";

/** Answers another tab stores, and answers left here before. */
export const THEIRS = JSON.stringify(file({ company: { label: "Their Imports", portal_account: "no" } }));
export const EARLIER = JSON.stringify(file({ company: { label: "Earlier Imports", portal_account: "yes", cape_tab: "no" } }));

/** Run in the page: from then on, and for as long as `__works` is not set, storage fails. */
const DENIED = {
  "access throws": () => {
    const storage = localStorage;
    Object.defineProperty(window, "localStorage", {
      configurable: true,
      get() {
        if (globalThis.__works) return storage;
        throw new DOMException("denied", "SecurityError");
      },
    });
  },
  "read throws": () => {
    const { getItem } = Storage.prototype;
    Storage.prototype.getItem = function (name) {
      if (globalThis.__works) return getItem.call(this, name);
      throw new DOMException("denied", "SecurityError");
    };
  },
  "write ignored": () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (name, text) {
      if (globalThis.__works) setItem.call(this, name, text);
    };
  },
};

/** Stored texts that are no answers this page can read. */
const FOREIGN = {
  corrupt: '{"format":"ace-self-check","version":2,"facts":{"company":{"label":"x"}},,}\u0000\ufffd',
  "newer version": JSON.stringify({ format: "ace-self-check", version: 7, facts: { company: { label: "later" }, moods: [] } }),
  // With as much again it would not fit into what a browser grants a site.
  "foreign 5 MB": `#${"foreign. ".repeat(555_000)}`,
};

/** Each fault: how it comes about (one of `deny`, `text`, or by its name), and what the page says once it is met. */
export const FAULTS = [
  ...Object.entries(DENIED).map(([name, deny]) => ({ name, deny, status: NOT_SAVED })),
  { name: "quota", status: NOT_SAVED },
  ...Object.entries(FOREIGN).map(([name, text]) => ({ name, text, status: ELSEWHERE, fits: name !== "foreign 5 MB" })),
  { name: "cleared in mid-visit", status: SAVED },
  { name: "changed by another tab", text: THEIRS, status: ELSEWHERE, readable: true },
  { name: "clock set back", status: SAVED },
];
