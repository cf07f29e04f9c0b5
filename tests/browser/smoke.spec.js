// The page as it is delivered: it starts, keeps its own policy, asks nobody else for anything, and works where a
// broker may put it.
import { expect, test } from "@playwright/test";
import { NESTED } from "./playwright.config.js";

// Playwright warns in the console about a worker that it blocks.
test.use({ serviceWorkers: "allow" });

/** Collects everything the page says or asks for that it should not. */
async function watch(page, baseURL) {
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL)) complaints.push(`request elsewhere: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  await page.exposeFunction("ascViolation", (text) => complaints.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      window.ascViolation(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return complaints;
}

for (const folder of ["/", NESTED]) {
  test(`starts without complaint at ${folder}`, async ({ page, baseURL }) => {
    const complaints = await watch(page, baseURL);
    await page.goto(folder);
    await expect(page.locator("html")).toHaveAttribute("data-ready", "app");
    await expect(page).toHaveTitle(/^\S.*ACE Self-Check|^ACE Self-Check/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.locator(".asc-static")).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}

test("without JavaScript the static page stays", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.locator("main.asc-static")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await context.close();
});

for (const [name, pattern] of [["module", /\.wasm$/], ["glue", /page-[^/]*\.js$/]]) {
  test(`when the ${name} can't be fetched the static page stays and says so`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("data-ready", "static");
    await expect(page.locator("main.asc-static")).toBeVisible();
    await expect(page.getByRole("alert")).toContainText("couldn’t start");
  });
}

test("a browser without WebAssembly gets the static page", async ({ page }) => {
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-ready", "static");
  await expect(page.getByRole("alert")).toContainText("couldn’t start");
});
