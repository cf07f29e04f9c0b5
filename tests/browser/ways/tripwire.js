// What a compromised build could do: tries the ways the address asks for and leaves what became of each in
// <html data-ways>. Of its address: `ways` is "quiet" or one way's number; `own` lets it open the door for HTML itself.
import { TO } from "./ways-targets.js";
import { WAYS } from "./ways-list.js";

const asked = new URLSearchParams(location.search);
const root = document.documentElement;

if (asked.has("own")) {
  const same = (value) => value;
  globalThis.trustedTypes?.createPolicy("default", { createHTML: same, createScript: same, createScriptURL: same });
}

const outcomes = {};
let current;
const note = (name, what) => {
  const said = (outcomes[name] ??= []);
  if (!said.includes(what)) said.push(what);
};
document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  const port = /^\w+:\/\/[^/]+:(\d+)/.exec(blockedURI)?.[1];
  const at = TO.findIndex((to) => String(to.port) === port);
  const name = WAYS[at]?.name ?? current;
  // Firefox says nothing here where the door for HTML is meant.
  if (name) note(name, effectiveDirective || "require-trusted-types-for");
});
const pause = (time) => new Promise((done) => setTimeout(done, time));

/** Tries one way, and gives it a while for what it says and does. */
async function attempt(at) {
  const { name, run } = WAYS[at];
  current = name;
  outcomes[name] = [];
  try {
    const to = { ...TO[at], here: new URL(TO[at].here, location).href, bare: new URL(TO[at].bare, location).href };
    await Promise.race([run(to), pause(800)]);
  } catch (error) {
    note(name, error.name === "Missing" ? `not in this browser: ${error.message}` : error.name || String(error));
  }
  await pause(120);
}

async function go() {
  // The page's own script has started, or failed to: what it says is none of the ways'.
  const until = Date.now() + 5000;
  while (!asked.has("own") && !root.dataset.ready && Date.now() < until) await pause(50);
  await pause(asked.has("own") ? 500 : 100);
  const which = asked.get("ways");
  const list = which === "quiet" ? [...WAYS.keys()].filter((at) => !WAYS[at].leaves) : [Number(which)];
  for (const at of list) await attempt(at);
  root.dataset.ways = JSON.stringify(outcomes);
}

if (asked.has("ways")) go();
