// A link whose "#" was encoded asks the host for a path that isn't there: its page for that leads to the check.
import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onPlan, ready } from "./actions.mjs";
import { linkOf } from "./sharing.mjs";
import { NESTED } from "./playwright.config.js";

const DIST = process.env.ASC_DIST || fileURLToPath(new URL("../../dist", import.meta.url));
const FACTS = { company: { portal_account: "yes" }, people: [{ id: "p1", label: "Dana", role: "trade_account_owner" }] };
const LINK = linkOf(JSON.stringify({ format: "ace-self-check", version: 2, facts: FACTS }));

/** A host that answers with 404.html, as GitHub Pages, Netlify, and storage do, under the policy of hosting/. */
async function host(page) {
  const policy = readFileSync(join(DIST, "_headers"), "utf8").match(/Content-Security-Policy: (.*)/)[1];
  const complaints = [];
  page.on("console", (message) => message.text().includes("Content Security Policy") && complaints.push(message.text()));
  await page.route(/%23|%2523|nowhere/i, (route) =>
    route.fulfill({
      status: 404,
      contentType: "text/html; charset=utf-8",
      headers: { "content-security-policy": policy, "x-content-type-options": "nosniff" },
      body: readFileSync(join(DIST, "404.html")),
    }),
  );
  return complaints;
}

for (const [what, path] of [
  ["# encoded", `/%23${LINK}`],
  ["# encoded, in a folder", `${NESTED}%23${LINK}`],
  ["# and = encoded", `/%23${LINK.replace("=", "%3D")}`],
  ["# encoded twice", `/%2523${LINK}`],
  ["the page's name before it", `/index.html%23${LINK}`],
  ["a tracker's query after it", `/%23${LINK}?utm_source=mail`],
]) {
  test(`${what}: the answers are opened`, async ({ page }) => {
    const complaints = await host(page);
    await page.goto(path, { waitUntil: "commit" });
    await ready(page);
    await onPlan(page);
    await expect(page.getByText("Dana").first()).toBeVisible();
    expect(page.url()).not.toContain("s=1");
    expect(complaints).toEqual([]);
  });
}

test("another path stays a page that isn't there", async ({ page }) => {
  await host(page);
  for (const path of ["nowhere", "nowhere%23/plan", "nowhere%23//evil.example/"]) {
    await page.goto(`/${path}`);
    await page.waitForTimeout(500);
    await expect(page.getByRole("heading", { name: "Page not found" })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(`/${path}`);
  }
});
