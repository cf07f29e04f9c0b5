// What CBP's CAPE messages mean: from the entries, a list that was downloaded, and a search that finds no entry, to a
// message and back. And the states that sound like a dormant login.
import { expect, test } from "@playwright/test";
import { onScreen, open, press, readPasted } from "./actions.mjs";
import { cases, go, resume, settled, unfold } from "./walk.mjs";

const TITLE = "What CBP’s CAPE messages mean";

const field = (page) => page.getByRole("searchbox", { name: "Find a message" });
const messages = (page) => page.locator(".asc-message > summary");
const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test("from the entries to a message and back, by keyboard", async ({ page }) => {
  await open(page, { address: "/entries" });
  await page.getByRole("link", { name: TITLE }).press("Enter");
  await onScreen(page, TITLE);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "26 messages" })).toBeVisible();
  await expect(messages(page)).toHaveCount(26);

  await page.keyboard.press("Tab");
  while (!(await field(page).evaluate((one) => one === document.activeElement))) await page.keyboard.press("Tab");
  await page.keyboard.type("protest");
  await expect(page.getByRole("status").filter({ hasText: /^\d+ of 26 messages$/ })).toBeVisible();
  const first = messages(page).first();
  await expect(first).toContainText("PROTEST ON ENTRY");
  await expect(first).toContainText("A trade lawyer");

  await page.keyboard.press("Tab");
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("keeps its entry out of CAPE")).toBeVisible();
  await page.getByRole("link", { name: "Link to this message PROTEST ON ENTRY" }).press("Enter");
  await expect(page).toHaveURL(/#\/cape-messages\/protest$/);
  await expect(messages(page)).toHaveCount(26);
  const own = messages(page).filter({ hasText: "PROTEST ON ENTRY" });
  await expect(own).toBeFocused();
  await expect(own).toBeInViewport();
  await expect(page.getByText("keeps its entry out of CAPE")).toBeVisible();

  await page.getByRole("link", { name: "Back", exact: true }).press("Enter");
  await onScreen(page, "Entries");
});

test("a message has an address of its own", async ({ page }) => {
  await open(page, { address: "/cape-messages/final-liquidation" });
  const own = messages(page).filter({ hasText: "ENTRY SUMMARY IS IN FINAL LIQUIDATION STATUS" });
  await expect(own).toBeFocused();
  const link = page.getByRole("link", { name: "Open CBP’s page on protests (opens in a new tab)" });
  await expect(link).toBeVisible();
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("rel", "noopener noreferrer external");
});

test("a pasted line finds its message, nonsense finds none, and clearing shows all", async ({ page }) => {
  await open(page, { address: "/cape-messages" });
  await field(page).fill("ABC12345678,UNABLE TO CALCULATE DUTY");
  await expect(messages(page)).toHaveCount(1);
  await expect(page.getByText("couldn’t compute the duty")).toBeVisible();
  await expect(page.getByRole("link", { name: "IEEPARefunds@cbp.dhs.gov" })).toHaveAttribute("href", "mailto:IEEPARefunds@cbp.dhs.gov");
  await field(page).fill("zzz");
  await expect(page.getByText("No message matches.")).toBeVisible();
  await expect(messages(page)).toHaveCount(0);
  await field(page).fill("");
  await expect(messages(page)).toHaveCount(26);
});

test("the CAPE list and the search among the entries link to the messages", async ({ page }) => {
  await open(page, { address: "/table/entries" });
  await readPasted(page, "Entry Number,Liquidation Status,Recon\nB7603245278,Unliquidated,No");
  await page.getByRole("checkbox", { name: "Keep the full entry numbers in this check" }).check();
  await press(page, "Add 1 entry");
  await onScreen(page, "Entries");
  const links = page.getByRole("link", { name: TITLE });
  await expect(links).toHaveCount(1);
  await press(page, "CAPE list");
  await expect(links).toHaveCount(2);

  // An entry's own next step.
  await page.getByRole("link", { name: /^Change/ }).click();
  await expect(page.getByRole("heading", { name: "Next: List it in a CAPE declaration" })).toBeVisible();
  await links.click();
  await onScreen(page, TITLE);
  await expect(messages(page)).toHaveCount(26);

  await page.getByRole("link", { name: "Back", exact: true }).click();
  const find = page.getByRole("searchbox", { name: "Find by name or number" });
  await find.fill("recon already filed");
  await expect(page.getByText("No entries match.")).toBeVisible();
  await expect(links).toHaveCount(2);
  await links.last().click();
  await onScreen(page, TITLE);
});

test("the login check distinguishes three states, each with its own address and subject", async ({ page }) => {
  await resume(page, cases()[1], "/plan");
  await page.getByText("Not the same thing").click();
  const state = (name) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
  for (const [name, subject, email, href] of [
    ["ACE login shut off (dormant)", "reactivation", "ACE.Support@cbp.dhs.gov", "mailto:ACE.Support@cbp.dhs.gov?subject=reactivation"],
    ["Importer number inactive", "IOR reactivation request", "IORProgram@cbp.dhs.gov", "mailto:IORProgram@cbp.dhs.gov"],
    ["Importer number void", "Void IR#", "bondquestions@cbp.dhs.gov", "mailto:bondquestions@cbp.dhs.gov?subject=Void%20IR%23"],
  ]) {
    await expect(state(name)).toContainText(`Subject: ${subject}`);
    await expect(state(name).getByRole("link", { name: email })).toHaveAttribute("href", href);
    await expect(state(name).getByRole("link", { name: /^[^ ]+@/ })).toHaveCount(1);
  }
});

// As wide as a phone, every case is in layout.spec.js.
test("nothing overflows sideways in a window of a usual width", async ({ page }) => {
  await resume(page, cases()[1], "/cape-messages");
  for (const address of ["/cape-messages", "/plan", "/entries"]) {
    await go(page, address);
    await unfold(page);
    for (const width of [360, 768]) {
      await page.setViewportSize({ width, height: 740 });
      await settled(page);
      expect(await sideways(page), `${address} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});
