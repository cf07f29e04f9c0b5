// Sharing as a respondent does it, links taken apart, and receivers who have nothing stored.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { onPlan, open, openFile, press, ready } from "./actions.mjs";
import { answered, factsFrom, listen } from "./stage.mjs";

export const LEVELS = { full: "Everything as you entered it", filing: "For filing", initials: "Initials instead of names", roles: "Roles instead of names" };
export const DICTIONARY = readFileSync(fileURLToPath(new URL("../../src/sharing/link/dictionary-1.txt", import.meta.url)));

/** Opens "Share" on the plan and chooses how much is shown. */
export async function shareAt(page, level) {
  const share = page.getByRole("button", { name: "Share", exact: true });
  if ((await share.getAttribute("aria-expanded")) === "false") await share.click();
  await page.getByRole("radio", { name: LEVELS[level], exact: true }).check();
}

/** Presses "Copy a link" and reads the clipboard. */
export async function copyLink(page) {
  await press(page, "Copy a link");
  await expect(page.getByText("The link is copied.")).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The text a link carries, taken apart as its published form says. */
export function inflated(link) {
  const bytes = Buffer.from(link.split(/[#&?]s=1\./)[1], "base64url");
  return inflateRawSync(bytes.subarray(6), { dictionary: DICTIONARY }).toString();
}

/** The part of an address behind `#` that carries a text. */
export function linkOf(text, version = 1) {
  const packed = deflateRawSync(Buffer.from(text));
  const counted = Buffer.concat([Buffer.from([packed.length >> 8, packed.length & 255]), packed]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(counted));
  return `s=${version}.${Buffer.concat([sum, counted]).toString("base64url")}`;
}

/** Someone with nothing stored opens a link or a shared file; what they then save. */
export async function received(browser, baseURL, { link, text }) {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const heard = listen(page);
  await page.clock.setFixedTime("2026-06-18T12:00:00-04:00");
  if (link) {
    await page.goto(link);
    await ready(page);
  } else {
    await open(page);
    await openFile(page, text, "shared.json");
  }
  await onPlan(page);
  const saved = await factsFrom({ page, at: page });
  const shown = { url: page.url(), title: await page.title(), body: await page.locator("body").textContent() };
  await context.close();
  expect(heard).toEqual([]);
  return { ...saved, ...shown, facts: answered(saved.facts) };
}
