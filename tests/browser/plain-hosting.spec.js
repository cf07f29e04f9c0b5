// Hosts without any of our settings, and hosts that mean no good.
import { expect, test } from "@playwright/test";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { ready } from "./actions.mjs";
import { verify } from "./hosting/verify.mjs";
import { serve } from "./serve.mjs";
import { DIST } from "./ways/copy.mjs";

/** Python's own server of files: no headers of ours, no compression. Resolves to `{ url, close }`. */
async function python(root) {
  const program = process.env.PYTHON || "python3";
  const child = spawn(program, ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1"], { cwd: root, stdio: ["ignore", "pipe", "ignore"] });
  const port = await new Promise((found) => child.stdout.on("data", (text) => /port (\d+)/.test(text) && found(/port (\d+)/.exec(text)[1])));
  return { url: `http://127.0.0.1:${port}/`, close: () => child.kill() };
}

/** A server that answers with the build, but for what `change` gives. Resolves to `{ url, close }`. */
async function changed(change) {
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "index.html" : request.url.slice(1);
    const { status = 200, headers = {}, body } = change(request, path) ?? {};
    try {
      response.writeHead(status, headers).end(body ?? readFileSync(join(DIST, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listens) => server.listen(0, "127.0.0.1", listens));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

test("a host without settings shows the page inside another site", async ({ page }) => {
  const host = await python(DIST);
  const folder = mkdtempSync(join(tmpdir(), "asc-site-"));
  writeFileSync(join(folder, "index.html"), `<!doctype html><title>A site</title>
    <script src="${host.url}embed.js" async></script>
    <ace-self-check broker="Harbor Brokers"></ace-self-check>`);
  const site = await serve({ root: folder });
  try {
    await page.goto(site.url);
    await expect.poll(() => page.frames().length).toBe(2);
    const [, frame] = page.frames();
    await ready(frame);
    await expect(frame.getByText("Harbor Brokers").first()).toBeVisible();
    expect(new URL(frame.url()).origin).not.toBe(new URL(page.url()).origin);
    const { status, said } = await verify(host.url);
    expect(status, said).toBe(0);
  } finally {
    await site.close();
    host.close();
    rmSync(folder, { recursive: true });
  }
});

test("over plain http the page makes no offline promise", async ({ page }) => {
  const says = /also opens without a connection/;
  const { url, close } = await serve({ root: DIST });
  // A name, which browsers don't trust as they do this machine's own address.
  await page.route("http://check.example/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: new URL(pathname.slice(1), url).href }) });
  });
  for (const [site, promises] of [[url, 1], ["http://check.example/", 0]]) {
    await page.goto(`${site}#/abilities`);
    await ready(page);
    await expect(page.getByText("Download the whole check as one file")).toBeVisible();
    await expect(page.getByText(says), site).toHaveCount(promises);
  }
  await close();
});

const EVIL = "<!doctype html><script>alert(1)</script>";
for (const [what, change, expected] of [
  ["another page at the folder's address", ({ url }) => url === "/" && { body: EVIL }, "./: is not the file"],
  ["another page under its name", (_, path) => path === "index.html" && { body: EVIL }, "index.html: is not the file"],
  [
    "another script, only when compressed",
    ({ headers }, path) => path === "embed.js" && headers["accept-encoding"] === "br" && { headers: { "content-encoding": "br" }, body: brotliCompressSync(EVIL) },
    "embed.js: is not the file, by br",
  ],
  [
    "another page for browsers alone",
    (request, path) => path === "index.html" && /text\/html/.test(request.headers.accept) && { body: EVIL },
    "index.html: is not the file",
  ],
  ["a header that loads another page", (_, path) => path === "index.html" && { headers: { refresh: "0; url=https://elsewhere.example/" } }, "index.html: comes with a header"],
  ["a list that vouches for its own page", (_, path) => path === "SHA256SUMS" && { body: `${"0".repeat(64)}  index.html\n` }, undefined],
  ["no settings", (_, path) => path === "_headers" && { status: 404, body: "" }, undefined],
  ["other settings", (_, path) => path === "_headers" && { body: "/*\n" }, "_headers: is not the file"],
  ["a page that leads to its folder", ({ url }) => url === "/index.html" && { status: 308, headers: { location: "./" } }, undefined],
  ["a file from elsewhere", (_, path) => path === "embed.js" && { status: 302, headers: { location: "https://elsewhere.example/" } }, "embed.js: leads to"],
]) {
  test(`tools/verify, of a site with ${what}`, async () => {
    const site = await changed(change);
    const { status, said } = await verify(site.url);
    site.close();
    expect(status, said).toBe(expected ? 1 : 0);
    if (expected) expect(said).toContain(`DIFFERS  ${expected}`);
  });
}

test("tools/verify says in a line that nothing answers, or that every address is wrong in the same way", async () => {
  const { url, close } = await serve({ root: DIST });
  const wrong = await verify(new URL("no/such/folder/", url).href);
  expect(wrong.status, wrong.said).toBe(1);
  expect(wrong.said.match(/^DIFFERS .*/gm), wrong.said).toEqual(["DIFFERS  every address: answers 404"]);
  await close();
  const dead = await verify(url);
  expect(dead.status, dead.said).toBe(1);
  expect(dead.said).toMatch(/^The list's .*\nNothing answers at .*ECONNREFUSED.*\n$/);
});

test("tools/verify refuses a list that names anything but files of a build", async () => {
  const folder = mkdtempSync(join(tmpdir(), "asc-list-"));
  const list = join(folder, "list");
  const digest = "0".repeat(64);
  const { url, close } = await serve({ root: DIST });
  for (const name of ["../index.html", "/etc/passwd", "a/../../b", "a\\b", "https://elsewhere.example/a", "a b", "", "%2e%2e/a"]) {
    writeFileSync(list, `${digest}  index.html\n${digest}  ${name}\n`);
    const { status, said } = await verify(url, list);
    expect(status, `${name}: ${said}`).toBe(2);
  }
  await close();
  rmSync(folder, { recursive: true });
});
