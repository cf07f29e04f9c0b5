// Keeps one whole build of the page in the browser, so that it opens without a server.
//
// A build is taken as a whole or not at all: each file's digest is known, and what does not match ends the
// installation. What is kept is compared again whenever it is given out. A newer build waits until no page of the old one is open, or until a page says "take over".
// The build's last step fills in the list (tools/build/worker.mjs).

/** The name of this build. */
const BUILD = "";
/** What the page needs, each with its digest: { address, integrity }. */
const NEEDED = [];
/** What the brokers' page also needs; kept once it is first opened. The first is the page itself. */
const CLIENTS = [];
/** Downloads the page offers; kept if available. */
const OFFERED = [];

// Other copies of the page on the same host have their own caches.
const MINE = `ace-self-check ${registration.scope} `;
const CACHE = MINE + BUILD;
const PAGE = "./";

/** Asks the server, past the browser's own cache, for exactly this content. */
const exactly = ({ address, integrity }) => new Request(address, { integrity, cache: "no-cache" });

/** The files by their full addresses. */
const FILES = new Map([...NEEDED, ...CLIENTS, ...OFFERED].map((file) => [new URL(file.address, registration.scope).href, file]));
const pageAddress = new URL(PAGE, registration.scope).href;

/** Whether a response has the content of this build's file. */
async function isWhole(answer, { integrity }) {
  const digest = await crypto.subtle.digest("SHA-384", await answer.clone().arrayBuffer());
  return integrity === `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** A file of this build from the cache; from the server again if it was lost or changed; or nothing. */
async function kept(address) {
  const [cache, file] = [await caches.open(CACHE), FILES.get(address)];
  const found = file && (await cache.match(address));
  if (!found) return undefined;
  if (await isWhole(found, file)) return found;
  await cache.delete(address);
  await cache.add(exactly(file)).catch(() => {});
  return cache.match(address);
}

/** Whether the page could be opened without a server. */
async function hasAll() {
  const cache = await caches.open(CACHE);
  const missing = await Promise.all(NEEDED.map(async (file) => !(await cache.match(file.address)) && file));
  await Promise.all(missing.filter(Boolean).map((file) => cache.add(exactly(file)).catch(() => {})));
  const all = await Promise.all(NEEDED.map(({ address }) => kept(new URL(address, registration.scope).href)));
  return all.every(Boolean);
}

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(NEEDED.map(exactly));
  // If the brokers' page was kept offline, the new build keeps it, too.
  if (await keepsClients()) await cache.addAll(CLIENTS.map(exactly));
  // Not awaited: a missing download must not prevent the installation.
  for (const file of OFFERED) cache.add(exactly(file)).catch(() => {});
}

/** Whether a stored build has the brokers' page. */
async function keepsClients() {
  const names = (await caches.keys()).filter((name) => name.startsWith(MINE));
  const found = await Promise.all(names.map(async (name) => (await caches.open(name)).match(CLIENTS[0].address)));
  return found.some(Boolean);
}

async function keepClients() {
  const cache = await caches.open(CACHE);
  if (!(await cache.match(CLIENTS[0].address))) await cache.addAll(CLIENTS.map(exactly));
}

/** Forgets all builds except this one and the previous one, whose pages may still be open. */
async function forget() {
  const builds = (await caches.keys()).filter((name) => name.startsWith(MINE));
  const before = builds.filter((name) => name !== CACHE).slice(0, -1);
  await Promise.all(before.map((name) => caches.delete(name)));
}

/** The page comes from this build; a file with a digest in its name comes from whichever build has it. */
async function answer(request) {
  const { origin, pathname } = new URL(request.url);
  const here = new URL(registration.scope).pathname;
  const isPage = request.mode === "navigate" && (pathname === here || pathname === `${here}index.html`);
  const found = await kept(isPage ? pageAddress : origin + pathname);
  return found ?? (await fromOlder(origin + pathname)) ?? fetch(request);
}

async function fromOlder(address) {
  if (!/-[0-9a-f]{8,16}(_bg)?\.\w+$/.test(address)) return undefined;
  for (const name of await caches.keys()) {
    const found = name.startsWith(MINE) && (await (await caches.open(name)).match(address));
    if (found) return found;
  }
  return undefined;
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(forget().then(() => clients.claim())));
addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(skipWaiting());
  if (event.data === "whole?") event.waitUntil(hasAll().then((whole) => event.ports[0].postMessage(whole)));
  if (event.data === "keep clients") event.waitUntil(keepClients().catch(() => {}));
});
addEventListener("fetch", (event) => {
  const { request } = event;
  // What is stored has the headers of its day, and who may frame the page is for the host to say now.
  if (request.mode === "navigate" && request.destination !== "document") return;
  if (request.method === "GET" && request.url.startsWith(registration.scope)) event.respondWith(answer(request));
});
