// The settings shipped in hosting/, in the servers they are written for: what each kind of file is sent with, what is
// refused, and that the page works behind them, on a host of its own and in a folder of another site.
import { expect, test } from "@playwright/test";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ASKS, choose, onPlan, openFile, ready, reload, save, stories, visit } from "./actions.mjs";
import { asked, askedFor, unpacked } from "./hosting/asked.mjs";
import { FOLDER, servers } from "./hosting/servers.mjs";
import { serve } from "./serve.mjs";
import { verify } from "./hosting/verify.mjs";
import { goTo } from "./stage.mjs";
import { DIST } from "./ways/copy.mjs";

const NEVER_CHANGES = "public, max-age=31536000, immutable";
const ASK_FIRST = "no-cache";
// What each kind of file is promised, by its name; the first that fits.
const KINDS = [
  { name: /-[0-9a-f]{8,16}(_bg)?\.wasm$/, type: "application/wasm", cache: NEVER_CHANGES },
  { name: /^(workbook|seal)\.wasm$/, type: "application/wasm", cache: ASK_FIRST },
  { name: /-[0-9a-f]{8,16}\.js$/, type: "text/javascript; charset=utf-8", cache: NEVER_CHANGES },
  { name: /-[0-9a-f]{8,16}\.css$/, type: "text/css; charset=utf-8", cache: NEVER_CHANGES },
  { name: /^ace-(self-check|clients)\.html$/, type: "text/html; charset=utf-8", cache: ASK_FIRST, download: true },
  { name: /\.html$/, type: "text/html; charset=utf-8", cache: ASK_FIRST },
  { name: /\.js$/, type: "text/javascript; charset=utf-8", cache: ASK_FIRST },
  { name: /\.css$/, type: "text/css; charset=utf-8", cache: ASK_FIRST },
  { name: /\.webmanifest$/, type: "application/manifest+json", cache: ASK_FIRST },
  { name: /\.svg$/, type: "image/svg+xml", cache: ASK_FIRST },
  { name: /\.png$/, type: "image/png", cache: ASK_FIRST },
  { name: /\.d\.ts$/, type: "text/plain; charset=utf-8", cache: ASK_FIRST },
  { name: /\.json$/, type: "application/json", cache: ASK_FIRST },
  { name: /^(?:_headers|SHA256SUMS|\.nojekyll)$/, type: "text/plain; charset=utf-8", cache: ASK_FIRST },
];
// Files whose settings are shipped whether or not this build has them.
const NAMED = ["ace-self-check.html", "embed.js", "service-worker.js"];

// The server header. Of the shipped settings, only nginx's can drop the version.
const NAMES = { nginx: /^nginx$/, apache: /^Apache/, apacheFolder: /^Apache/, caddy: /^Caddy$/ };

const isSetApart = (name) => /\.(?:br|gz)$|^\.htaccess$/.test(name);
const filesOf = (server) =>
  readdirSync(server.dist, { recursive: true }).filter((name) => !isSetApart(name) && statSync(join(server.dist, name)).isFile()).sort();
const kindOf = (name) => KINDS.find((kind) => kind.name.test(name));

/** The rules of public/_headers: for a path pattern, the headers by lower-case name. */
function rules() {
  const found = [];
  for (const line of readFileSync(join(DIST, "_headers"), "utf8").split("\n")) {
    const [, name, value] = /^ +([\w-]+): (.+)$/.exec(line) ?? [];
    if (name) found.at(-1).headers[name.toLowerCase()] = value;
    else if (line.startsWith("/")) found.push({ path: line, headers: {} });
  }
  return found;
}

/** What hosts that read public/_headers send with a path: of every rule that fits, several of a name joined. */
function byRules(path) {
  const fits = (pattern) => (pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern);
  const sent = {};
  for (const { path: pattern, headers } of rules()) {
    if (!fits(pattern)) continue;
    for (const [name, value] of Object.entries(headers)) sent[name] = name in sent ? `${sent[name]}, ${value}` : value;
  }
  return sent;
}

/** The headers that come with everything, an error too. */
const security = () => rules().find((rule) => rule.path === "/*").headers;

for (const [brand, start] of Object.entries(servers)) {
  test.describe(brand, () => {
    // One server for all of them, in turn.
    test.describe.configure({ mode: "default" });
    let server;
    test.beforeAll(async () => {
      server = await start({ dist: DIST });
      for (const name of NAMED.filter((one) => !existsSync(join(server.dist, one)))) writeFileSync(join(server.dist, name), "not in this build\n");
    });
    test.afterAll(() => server?.close());

    for (const place of ["own", "nested"]) {
      const where = place === "own" ? "/" : FOLDER;

      test(`every file at ${where} comes as promised, whichever way it is compressed`, async () => {
        const table = [];
        for (const name of filesOf(server)) {
          const kind = kindOf(name);
          expect(kind, `${name} is of no known kind`).toBeTruthy();
          const bytes = readFileSync(join(server.dist, name));
          const sizes = {};
          for (const [accept, encoding] of [["identity"], ["gzip", "gzip"], ["gzip, deflate, br, zstd", "br"]]) {
            const answer = await asked(server[place] + name, { headers: { "accept-encoding": accept } });
            const { status, headers } = answer;
            expect(status, name).toBe(200);
            expect(headers, name).toMatchObject(security());
            expect.soft(headers["content-type"], name).toBe(kind.type);
            expect.soft(headers["cache-control"], name).toBe(kind.cache);
            expect.soft(headers["content-disposition"], name).toBe(kind.download ? "attachment" : undefined);
            expect.soft(headers.server, name).toMatch(NAMES[brand]);
            expect(unpacked(answer).equals(bytes), `${name} by ${accept} is not the file`).toBe(true);
            // Caddy names no length with what it hasn't compressed itself.
            if (brand !== "caddy" || !encoding) expect(headers["content-length"], name).toBe(String(answer.body.length));
            if (existsSync(join(server.dist, `${name}.br`))) {
              expect(headers["content-encoding"], `${name} by ${accept}`).toBe(encoding);
              expect(headers.vary, name).toContain("Accept-Encoding");
            }
            sizes[encoding ?? "as it is"] = answer.body.length;
          }
          if (bytes.length > 1024 && /\.(?:css|html|js|json|wasm)$/.test(name)) {
            expect(sizes.br, `${name} by brotli`).toBeLessThan(sizes.gzip);
            expect(sizes.gzip, `${name} by gzip`).toBeLessThan(bytes.length);
          }
          table.push({ file: name, ...sizes, type: kind.type, cache: kind.cache });
        }
        console.table(table);
      });

      test(`a file at ${where} that is known already is not sent again`, async () => {
        for (const name of ["", ...filesOf(server)]) {
          const accept = { "accept-encoding": "br" };
          const first = await asked(server[place] + name, { headers: accept });
          for (const condition of [{ "if-none-match": first.headers.etag }, { "if-modified-since": first.headers["last-modified"] }]) {
            const again = await asked(server[place] + name, { headers: { ...accept, ...condition } });
            expect(again.status, name).toBe(304);
            expect(again.body.length).toBe(0);
            expect(again.headers).toMatchObject({ ...security(), "cache-control": first.headers["cache-control"] });
          }
          const changed = await asked(server[place] + name, { headers: { ...accept, "if-none-match": '"another"' } });
          expect(changed.status, name).toBe(200);
        }
      });

      test(`one compressed form at ${where} is not confused with another`, async () => {
        const module = filesOf(server).find((name) => name.endsWith(".wasm"));
        const tags = [];
        for (const accept of ["identity", "gzip", "br"]) {
          tags.push((await asked(server[place] + module, { headers: { "accept-encoding": accept } })).headers.etag);
        }
        expect(new Set(tags).size).toBe(3);
      });

      test(`a missing file at ${where} gives a 404 with the headers, and isn't cached for long`, async () => {
        for (const name of ["nowhere", "nowhere.html", "a/b/c", "asc-0123456789abcdef.css", "page-0123456789abcdef_bg.wasm"]) {
          const { status, headers, body } = await asked(server[place] + name);
          expect(status, name).toBe(404);
          expect(headers, name).toMatchObject({ ...security(), "cache-control": ASK_FIRST });
          expect(headers.server, name).toMatch(NAMES[brand]);
          expect(body.toString(), name).not.toMatch(/nginx\/\d/);
        }
        const posted = await asked(server[place], { method: "POST" });
        expect(posted.status).toBe(405);
        expect(posted.headers).toMatchObject(security());
      });

      test(`HEAD at ${where} sends what GET does, without a body`, async () => {
        for (const name of ["", ...filesOf(server)]) {
          const same = ({ headers: { date, connection, "keep-alive": keep, "transfer-encoding": transfer, ...rest } }) => rest;
          const headers = { "accept-encoding": "gzip, br" };
          const head = await asked(server[place] + name, { method: "HEAD", headers });
          expect(head.body.length).toBe(0);
          const got = same(await asked(server[place] + name, { headers }));
          // A length that follows from sending may be left out (RFC 9110, section 9.3.2), as Caddy does for short bodies.
          if (!("content-length" in head.headers)) delete got["content-length"];
          expect(same(head), name).toEqual(got);
        }
      });

      test(`no path at ${where} leads out of the folder`, async () => {
        const at = new URL(server[place]).pathname;
        const ups = ["..", "%2e%2e", "%2E.", "..%2f", "..%5c", ".%00.", "//..", "./.."];
        const paths = ups.flatMap((up) => [`${at}${up}/beside.txt`, `${at.slice(0, -1)}${up}/beside.txt`, `${at}x/${up}/${up}/beside.txt`]);
        for (const path of [...paths, `${at}../../../../../../etc/passwd`, `${at}nginx.conf`, `${at}.htaccess`, `${at}snippets/site.conf`]) {
          const answer = await askedFor(server[place], path);
          expect(answer, path).toMatch(/^HTTP\/1\.1 (?:40[034]|500) /);
          expect(answer, path).not.toMatch(/beside the served|root:/);
          // What lies outside the folder is answered by the other site, as it likes.
          if (place === "own") expect(answer, path).not.toMatch(/nginx\/\d/);
        }
      });

      test(`a check at ${where} is opened, answered and saved`, async ({ page }) => {
        const complaints = watch(page, server[place]);
        const [story] = stories();
        await page.clock.setFixedTime(`${story.document.facts.as_of}T12:00:00-04:00`);
        await visit(page, server[place]);
        await openFile(page, JSON.stringify(story.document));
        await onPlan(page);
        const file = await save(page);
        expect(JSON.parse(file.text).assessment).toMatchObject(story.expected);
        await page.goto(`${server[place]}#/answers`);
        await page.getByRole("link", { name: "Change Your bank for refunds" }).click();
        await choose(page, ASKS.bank, "No");
        await onPlan(page);
        await goTo(page, "Answers");
        await reload(page);
        await expect(page.getByRole("main")).toContainText(/Bank set up for refunds\s*No/);
        expect(complaints).toEqual([]);
      });

      test(`a frame without an origin can show the page at ${where}, and another site can not`, async ({ page }) => {
        const frame = `<!doctype html><title>A site</title><iframe name="check" sandbox="allow-scripts" src="${server[place]}"></iframe>`;
        await page.route(`${server[place]}site.html`, (route) => route.fulfill({ contentType: "text/html", body: frame }));
        await page.goto(`${server[place]}site.html`);
        await ready(page.frame({ name: "check" }));

        // Really served: to a page that is not, Chromium would refuse this machine's addresses for another reason.
        writeFileSync(join(server.home, "nothing/site.html"), frame);
        const elsewhere = await serve({ root: join(server.home, "nothing") });
        const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
        await page.goto(`${elsewhere.url}site.html`);
        await refused;
        await expect.poll(() => page.frame({ name: "check" }).url()).toBe("chrome-error://chromewebdata/");
        await elsewhere.close();
      });
    }

    test("tools/verify finds every file as it was built", async () => {
      for (const place of ["own", "nested"]) {
        const { status, said } = await verify(server[place]);
        expect(said).toContain(" 0 not:");
        expect(status, said).toBe(0);
      }
    });

    test("hosts that read _headers send each file with what this server does", async () => {
      for (const name of filesOf(server)) {
        const { headers } = await asked(server.own + name);
        const sent = byRules(`/${name}`);
        // Without a rule these hosts have a file asked for again each time.
        expect(headers, name).toMatchObject({ "cache-control": ASK_FIRST, ...sent });
        if (kindOf(name).cache === NEVER_CHANGES) expect(sent["cache-control"], name).toBe(NEVER_CHANGES);
      }
      expect(byRules("/")).toEqual(byRules("/index.html"));
    });
  });
}

/** Collects what the page says or asks for that it should not. */
function watch(page, own) {
  const complaints = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("request", (request) => request.url().startsWith(own) || request.url().startsWith("data:") || request.url().startsWith("blob:") || complaints.push(`request elsewhere: ${request.url()}`));
  page.on("response", (response) => response.status() >= 400 && complaints.push(`${response.status()}: ${response.url()}`));
  return complaints;
}
