// What runs in the page is what was built: scripts by their digests, and HTML only of the kind that the app itself sets.
import { expect, test } from "@playwright/test";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { open } from "./actions.mjs";
import { DIST } from "./builds.mjs";
import { serve } from "./serve.mjs";

const sets = (page, html) =>
  page.evaluate((html) => {
    try {
      document.createElement("div").innerHTML = html;
      return true;
    } catch {
      return false;
    }
  }, html);

test("HTML is set only without addresses, styles, and handlers", async ({ page }) => {
  await open(page);
  for (const html of ["", "plain", '<p class="asc-quiet">Text</p>', '<defs><pattern id="a" width="6"></pattern></defs>']) expect(await sets(page, html), html).toBe(true);
  for (const html of [
    "<script>1</script>", "<img src=x onerror=1>", '<p onclick="1">', '<a href="javascript:1">', '<p style="color:red">', "<svg><animate>",
    "<math><mi>", "<details ontoggle=1 open>", "<template>", "<p class='a' onclick='1'>", '<p class="a"onclick="1">', "<video><source>", "<input autofocus>", "<p", "&lt;", "<!-- -->",
    '<p id="a" data-x="1">', '<use href="#a">', "<P ONCLICK=1>",
  ]) expect(await sets(page, html), html).toBe(false);
});

test("every script, style sheet, and module has a digest, each file is asked for once, and a changed one doesn’t run", async ({ page, baseURL }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").at(-1)));
  await page.addInitScript(() => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("denied", "SecurityError"))));
  await page.goto(baseURL);
  await expect(page.locator("html")).toHaveAttribute("data-ready", "app");
  const parts = await page.locator("script[src], link[rel=stylesheet], link[rel=modulepreload], link[rel=preload]").evaluateAll((parts) => parts.map((part) => [(part.src || part.href).split("/").at(-1), part.integrity || part.dataset.integrity]));
  expect(parts.length).toBeGreaterThan(3);
  for (const [name, integrity] of parts) {
    expect(integrity, name).toMatch(/^sha384-/);
    expect(asked.filter((one) => one === name), name).toHaveLength(1);
  }

  const folder = await mkdtemp(join(tmpdir(), "ace-self-check-changed-"));
  await cp(DIST, folder, { recursive: true });
  for (const kind of [/^boot-/, /^page-.*\.js$/]) {
    const name = parts.map(([name]) => name).find((name) => kind.test(name));
    const before = await readFile(join(folder, name), "utf8");
    await writeFile(join(folder, name), `${before}\nwindow.changed = true;\n`);
    const server = await serve({ root: folder });
    await page.goto(server.url);
    await expect(page.getByRole("heading", { name: "ACE Self-Check", level: 1 }).or(page.locator(".asc-static h1")).first()).toBeAttached();
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => window.changed), name).toBeUndefined();
    await expect(page.locator("html")).not.toHaveAttribute("data-ready", "app");
    await server.close();
    await writeFile(join(folder, name), before);
  }
  await rm(folder, { recursive: true });
});
