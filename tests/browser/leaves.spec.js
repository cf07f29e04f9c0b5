// Nothing leaves: after the page is loaded it asks for nothing, and no answer is in an address, a header or a title.
import { expect, test } from "@playwright/test";
import { kept, onPlan, onScreen, open, openCheck, openFile, press, reload, save, toPlanBy, visit } from "./actions.mjs";
import { MARKERS, foundIn, typeEverywhere } from "./markers.mjs";
import { copyLink, shareAt } from "./sharing.mjs";
import { listen } from "./stage.mjs";

test.use({ serviceWorkers: "allow", permissions: ["clipboard-read", "clipboard-write"] });

/** Everything asked of the network, every address and title shown. */
async function record(context, page) {
  const log = { requests: [], addresses: [], titles: [], sockets: 0 };
  context.on("request", (request) => {
    log.requests.push(request.allHeaders().then((headers) => ({ url: request.url(), headers, body: request.postData() ?? "" })));
  });
  page.on("framenavigated", (frame) => log.addresses.push(frame.url()));
  page.on("websocket", () => (log.sockets += 1));
  await page.exposeFunction("ascTitle", (title) => log.titles.push(title));
  await page.addInitScript(() => {
    new MutationObserver(() => window.ascTitle(document.title)).observe(document, { subtree: true, childList: true, characterData: true });
    // What a page may send without being seen to navigate.
    navigator.sendBeacon = () => {
      throw new Error("a beacon was sent");
    };
    window.open = () => {
      throw new Error("a window was opened");
    };
    window.print = () => (window.printed = (window.printed ?? 0) + 1);
  });
  return log;
}

test("a whole journey makes no requests, and no answer is in an address, a header or a title", async ({ page, context }) => {
  const heard = listen(page);
  const log = await record(context, page);
  await open(page);
  // The copy for use without a connection is part of loading.
  await kept(page);
  const loaded = log.requests.length;
  expect(loaded).toBeGreaterThan(3);
  const names = [];

  await typeEverywhere(page);
  const file = await save(page);
  names.push(file.name, (await save(page, "Calendar")).name);
  for (const level of ["full", "initials", "roles"]) {
    await shareAt(page, level);
    await copyLink(page);
    names.push((await save(page, "Save a file to share")).name);
  }
  await shareAt(page, "full");
  const link = await copyLink(page);
  await press(page, "Print");
  await press(page, "Print now");
  // Once what is chosen has been drawn.
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(1);
  await press(page, "Start again");
  await press(page, "Clear all answers");
  await openFile(page, file.text);
  await onPlan(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Entries" }).click();
  names.push((await save(page, "Export as CSV")).name);
  for (const [address, heading] of [["/answers", "Answers"], ["/sources", "Sources"], ["/people/p1", /./], ["/abilities", /./]]) {
    await page.evaluate((address) => (location.hash = address), address);
    await onScreen(page, heading);
  }
  await page.evaluate((link) => (location.hash = link), link.split("#")[1]);
  await expect(page.getByRole("heading", { name: "Open these answers?" })).toBeVisible();
  await toPlanBy(page, "Open and replace");

  // Files that are saved are blobs of the page's own, and its icon is in it.
  const since = (await Promise.all(log.requests.slice(loaded))).map(({ url }) => url);
  const asked = since.filter((url) => !/^(blob|data):/.test(url));
  expect(asked).toEqual([]);

  // With answers stored, and by a link: what is asked for is the page, and nothing of the answers.
  await reload(page);
  await page.goto("about:blank");
  await visit(page, link);
  const requests = await Promise.all(log.requests);
  const leaks = requests.flatMap(({ url, headers, body }) => {
    // The worker, asking for its own build, names itself.
    const referrer = headers.referer?.endsWith("/service-worker.js") ? undefined : headers.referer;
    const said = `${url}\n${JSON.stringify(headers)}\n${body}`;
    return [...foundIn(said), ...(said.includes("s=1.") ? ["a link"] : []), ...(referrer ? [`referrer ${referrer}`] : [])];
  });
  expect(leaks).toEqual([]);
  expect(requests.filter(({ body }) => body)).toEqual([]);
  expect(log.sockets).toBe(0);
  const addresses = log.addresses.filter((address) => !address.includes("#s=1."));
  expect(addresses.flatMap((address) => foundIn(address))).toEqual([]);
  // A file that holds the company's name is called after it, and after nobody.
  expect(names.flatMap((name) => foundIn(name)).filter((field) => field !== "company")).toEqual([]);
  const titled = [...new Set(log.titles.flatMap((title) => foundIn(title)))];
  expect(titled).toEqual([]);
  expect(log.titles.filter((title) => title.includes("s=1"))).toEqual([]);
  expect(heard).toEqual([]);
  console.log(
    `requests after load: ${asked.length}; ${requests.length} in all, ${addresses.length} addresses, ${log.titles.length} titles, ${Object.keys(MARKERS).length + 1} markers; titles hold: ${titled.join(", ") || "none"}`,
  );
});

// A browser keeps titles in its history.
for (const address of ["/people/p1", "/plan", "/answers", "/entries/e1"]) {
  test(`the title of a screen names nobody: ${address}`, async ({ page }) => {
    const facts = { people: [{ id: "p1", label: MARKERS.person }], entries: [{ id: "e1", label: MARKERS.entry }] };
    await openCheck(page, JSON.stringify({ format: "ace-self-check", version: 2, facts }));
    await page.evaluate((address) => (location.hash = address), address);
    await page.waitForFunction((address) => location.hash === `#${address}`, address);
    await onScreen(page, /./);
    await expect(page.getByRole("main")).toContainText(/mark/);
    expect(foundIn(await page.title())).toEqual([]);
  });
}
