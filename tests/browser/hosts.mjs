// Sites that embed the page: other origins than its own, with pages made for one test.
import { test as base } from "@playwright/test";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const HOST = "127.0.0.1";

/** A site on a port of its own; 127.0.0.1 and localhost are two names of it, and to browsers two sites. */
export async function site() {
  const pages = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const page = pages.get(pathname);
    // Asked for by browsers of themselves, it is no complaint.
    const missing = pathname === "/favicon.ico" ? 204 : 404;
    response.writeHead(page ? 200 : missing, { "content-type": "text/html; charset=utf-8", ...page?.headers });
    response.end(page?.html);
  });
  await new Promise((listens, fails) => server.once("error", fails).listen(0, HOST, listens));
  const { port } = server.address();
  return {
    /** Where the site is, under one of its names. */
    origin: (name = HOST) => `http://${name}:${port}`,
    /** Puts a page at a path; gives its address. */
    put(path, html, { name, headers } = {}) {
      pages.set(path, { html, headers });
      return `http://${name ?? HOST}:${port}${path}`;
    },
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** Tests with a site that embeds, `host`, and another that has nothing to do with it, `stranger`. */
export const test = base.extend({
  host: async ({}, use) => lend(use),
  stranger: async ({}, use) => lend(use),
  sites: async ({ host, stranger, baseURL }, use) => use({ host, stranger, baseURL }),
});

/**
 * Runs something with a Chromium as visitors have it: Playwright's own switches turn off that storage is partitioned by
 * the site at the top. `blocked` is an origin that the visitor lets store nothing, as the browser's settings for a site
 * do: then its storage throws, at the top and in frames alike.
 */
export async function asVisited({ playwright, launchOptions }, { blocked, ...options }, run) {
  const folder = mkdtempSync(join(tmpdir(), "asc-visitor-"));
  try {
    const BLOCK = 2;
    const cookies = blocked ? { [`${blocked},*`]: { setting: BLOCK } } : {};
    mkdirSync(join(folder, "Default"));
    writeFileSync(
      join(folder, "Default/Preferences"),
      JSON.stringify({ profile: { content_settings: { exceptions: { cookies } } } }),
    );
    const context = await playwright.chromium.launchPersistentContext(folder, {
      ...options,
      // The headless shell ignores preferences.
      executablePath: process.env.CHROMIUM || launchOptions.executablePath,
      ignoreDefaultArgs: true,
      args: [...launchOptions.args, "--headless=new", "--remote-debugging-pipe", `--user-data-dir=${folder}`, "about:blank"],
    });
    context.setDefaultTimeout(15_000);
    try {
      await run(context);
    } finally {
      await context.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lend(use) {
  const lent = await site();
  await use(lent);
  await lent.close();
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** `<ace-self-check>` with attributes; `true` is one without a value. */
export function element(attributes = {}) {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`,
  );
  return `<ace-self-check${written.join("")}></ace-self-check>`;
}

/** A host's page: embed.js of the check at `check`, and the body's content. */
export function page(check, body, { head = "", dir = "ltr" } = {}) {
  return `<!doctype html>
<html lang="en" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A broker’s site</title>
<script src="${check}embed.js" async></script>${head}</head>
<body><h1>A broker’s site</h1>${body}</body>
</html>`;
}

/**
 * Records what a host page sees: events of the element, policy violations, and what moved unasked; and in all frames
 * when something is pressed or typed. To be called before the page is opened; `seen` and `messagesAnAct` give it.
 */
export async function watch(page) {
  await page.addInitScript(() => {
    const now = () => performance.timeOrigin + performance.now();
    window.acts = [];
    for (const act of ["click", "input"]) addEventListener(act, () => window.acts.push(now()), { capture: true });
    if (window !== window.top) return;
    const seen = { events: [], times: [], violations: [], focus: [], scrolls: 0, messages: [] };
    window.seen = seen;
    for (const what of ["step", "settings", "result", "error"]) {
      document.addEventListener(`ace-self-check-${what}`, (event) => {
        seen.events.push({ what, detail: event.detail });
        seen.times.push(now());
      });
    }
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      seen.violations.push(`${violatedDirective} ${blockedURI}`),
    );
    document.addEventListener("focusin", ({ target }) => seen.focus.push(target.localName));
    addEventListener("scroll", () => (seen.scrolls += 1));
    addEventListener("message", ({ data }) => {
      try {
        seen.messages.push(JSON.parse(data));
      } catch {
        // None of ours.
      }
    });
  });
}

export const seen = (page) => page.evaluate(() => window.seen);

/** How many messages the host got after each press or key in a frame, until the next. */
export async function messagesAnAct(page, frame) {
  const acts = await frame.evaluate(() => window.acts);
  const { times } = await seen(page);
  return acts.map((act, at) => times.filter((time) => time > act && !(time >= acts[at + 1])).length);
}
