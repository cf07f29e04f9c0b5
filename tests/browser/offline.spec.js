// After one load the page needs no server; a newer build waits until it is asked for, and two builds never mix.
// The servers are really stopped: a browser's own "offline" spares what a worker asks for.
import { expect, test } from "@playwright/test";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { ASKS, kept, onPlan, onScreen, openFile, press, ready, reload, save, toOwner, toPlanBy, typeDate, visit } from "./actions.mjs";
import { DIST, mixed, newer } from "./builds.mjs";
import { answerEverything } from "./story.mjs";
import { file, goTo, listen, toPlan } from "./stage.mjs";
import { serve } from "./serve.mjs";

test.use({ serviceWorkers: "allow" });

const UPDATE = "A newer version of this page is ready";
const made = [];

/** A build served until it is stopped, for real; `heard` lists what was asked for. */
async function host(root, port = 0, at = []) {
  const heard = [];
  const server = await serve({ root, port, at, heard: (path) => heard.push(path) });
  return { ...server, heard };
}

/** The page once its worker holds the build and answers for it. */
async function load(page, url) {
  await visit(page, url);
  await kept(page);
}

/** Asks for a newer build, as the browser does of itself when the page is opened or looked at again. */
const ask = (page) => page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration.update()));

/** The names with digests that the page was made of. */
const madeOf = (page) =>
  page.evaluate(() => ["asc-glue", "asc-wasm", "asc-boot"].map((id) => document.getElementById(id)).map((part) => (part.href ?? part.src).split("/").pop()));

test.afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true });
});

test("with the server gone: reload, a second tab, a whole journey, save and open", async ({ page, context }) => {
  await page.clock.setFixedTime("2026-05-04T12:00:00-04:00");
  const server = await host(DIST);
  const heard = listen(page);
  await load(page, server.url);
  await server.close();

  await reload(page);
  await answerEverything(page);
  await toPlan(page);
  const saved = await save(page);
  expect(JSON.parse(saved.text).facts.people).toHaveLength(1);

  const second = await context.newPage();
  await second.clock.setFixedTime("2026-05-04T12:00:00-04:00");
  await visit(second, server.url);
  await onPlan(second);
  await openFile(second, saved.text);
  await toPlanBy(second, "Open and replace");

  const downloading = second.waitForEvent("download");
  await second.getByRole("link", { name: "How this works" }).click();
  await press(second, "Download the whole check as one file");
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("ace-self-check.html");
  expect(await readFile(await download.path())).toEqual(await readFile(join(DIST, "ace-self-check.html")));
  expect(heard).toEqual([]);
});

test("a newer build waits until the respondent accepts it, and nothing is lost", async ({ page, context }) => {
  const [one, two] = [await host(DIST), await newer(DIST)];
  made.push(two);
  await load(page, one.url);
  const old = await madeOf(page);
  await toOwner(page);
  await page.getByLabel(/^First name or initials/).fill("Dana");
  await page.goto(`${one.url}#/filing`);
  await onScreen(page, ASKS.filing);
  await typeDate(page, ["Octo", "3", ""]);
  await page.evaluate(() => (window.before = "still here"));

  // Another build takes the old one's place, and the old one's files are gone.
  await one.close();
  const now = await host(two, one.port);
  await ask(page);
  await expect(page.getByText(UPDATE)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Month" })).toHaveValue("Octo");
  expect(await page.evaluate(() => window.before)).toBe("still here");
  expect(now.heard.filter((path) => old.some((name) => path.includes(name)))).toEqual([]);

  // Until it is taken, every page is of the old build, from what was kept.
  const second = await context.newPage();
  await visit(second, one.url);
  expect(await madeOf(second)).toEqual(old);
  await reload(page);
  expect(await madeOf(page)).toEqual(old);
  await expect(page.getByText(UPDATE)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Month" })).toHaveValue("Octo");

  await Promise.all([page.waitForEvent("load"), press(page, "Reload with the update")]);
  await ready(page);
  const fresh = await madeOf(page);
  expect(fresh.filter((name) => old.includes(name))).toEqual([]);
  await expect(page.getByText(UPDATE)).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Month" })).toHaveValue("Octo");
  await expect(page.getByRole("textbox", { name: "Day" })).toHaveValue("3");
  await page.goto(`${one.url}#/people/p1`);
  await expect(page.getByLabel(/^First name or initials/)).toHaveValue("Dana");

  // The other tab runs on as it was, and comes back as the new build when it is loaded again.
  await now.close();
  await goTo(second, "Answers");
  await onScreen(second, "Answers");
  expect(await madeOf(second)).toEqual(old);
  await reload(second);
  expect(await madeOf(second)).toEqual(fresh);
});

test("a build with mismatched files is not kept", async ({ page }) => {
  const folder = await mixed(DIST);
  made.push(folder);
  const server = await host(folder);
  await visit(page, server.url);
  const state = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration ? [registration.installing, registration.waiting, registration.active].map(Boolean) : "none";
    });
  await expect.poll(state).toBe("none");
  await press(page, "Start");
  await onScreen(page, ASKS.account);
  await server.close();
});

test("an update that would lose something says what to do first", async ({ page }) => {
  const [one, two] = [await host(DIST), await newer(DIST)];
  made.push(two);
  await load(page, one.url);
  await one.close();
  const now = await host(two, one.port);
  await page.goto(`${one.url}#/table/entries`);
  await ask(page);
  await press(page, "Reload with the update");
  await expect(page.getByText("You haven’t added the spreadsheet")).toBeVisible();

  await page.goto(`${one.url}#/`);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await openFile(page, JSON.stringify(file({ company: { label: "Acme" } })));
  await press(page, "Reload with the update");
  await expect(page.getByText("Save a file, close this page, open it again")).toBeVisible();
  await now.close();
});

test("copies in two folders of one host stay separate", async ({ page }) => {
  const folder = "/a/deep/path/";
  const server = await host(DIST, 0, [folder]);
  await load(page, server.url + folder.slice(1));
  await load(page, server.url);
  const names = await page.evaluate(() => caches.keys());
  expect(names).toHaveLength(2);
  await server.close();
  for (const url of [server.url, server.url + folder.slice(1)]) {
    await page.goto(url);
    await reload(page);
  }
});

test("in a frame the page comes from its host, with the headers of the day", async ({ page }) => {
  const server = await host(DIST);
  await load(page, server.url);
  // Any other page of the host.
  await page.goto(`${server.url}self-check-file.schema.json`);
  const answered = page.waitForResponse((response) => response.url() === server.url);
  await page.evaluate((url) => {
    const frame = document.createElement("iframe");
    frame.src = url;
    document.body.append(frame);
  }, server.url);
  expect((await answered).fromServiceWorker()).toBe(false);
  await server.close();
});

test("no worker in a frame, and none where the browser or the host allows none: the page works anyway", async ({ page, context }) => {
  const server = await host(DIST);
  const body = `<!doctype html><title>A site</title><iframe name="check" src="${server.url}" title="check"></iframe>`;
  await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${server.url}host.html`);
  const frame = page.frame({ name: "check" });
  await ready(frame);
  await press(frame, "Start");
  await onScreen(frame, ASKS.account);
  expect(await frame.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);

  for (const without of [
    () => Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }),
    () => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("denied", "SecurityError"))),
  ]) {
    const other = await context.newPage();
    const heard = listen(other);
    await other.addInitScript(without);
    await visit(other, server.url);
    await press(other, "Start");
    await onScreen(other, ASKS.account);
    expect(heard).toEqual([]);
    await other.close();
  }
  await server.close();
});

test("the page can be installed", async ({ page, baseURL }) => {
  await load(page, baseURL);
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(JSON.parse(data)).toMatchObject({ name: "ACE Self-Check", display: "standalone", start_url: "./" });
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // The tests' own windows are private ones.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});

test("every screen warns about guidance older than 30 days", async ({ page, baseURL }) => {
  const said = page.getByText("last checked more than 30 days ago");
  await page.clock.setFixedTime("2026-12-30T12:00:00-05:00");
  await page.goto(`${baseURL}#/plan`);
  await onPlan(page);
  await expect(said).toHaveCount(0);
  await page.clock.setFixedTime("2026-12-31T12:00:00-05:00");
  await page.reload();
  await onPlan(page);
  await expect(said).toBeVisible();
});
