// Files and links with a passphrase, and links with a last day. age-encryption, an implementation in JavaScript by another
// hand, opens what the page seals and seals what the page opens.
import { expect, test } from "@playwright/test";
import { Decrypter, Encrypter, armor } from "age-encryption";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { onPlan, openCheck, openFile, press, save, toPlanBy, visit } from "./actions.mjs";
import { DIST } from "./builds.mjs";
import { DICTIONARY, copyLink, shareAt } from "./sharing.mjs";
import { STORE, answered, factsFrom, file, listen } from "./stage.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const PASSPHRASE = "walnut ferry copper lamp";
const OURS = { company: { label: "Acme Imports", portal_account: "yes" }, people: [{ id: "p1", label: "Dana Smith", role: "trade_account_owner", last_login: "2026-06-10" }] };
const THEIRS = { company: { label: "Their Imports", portal_account: "no" } };
const ASKS = { file: "This file is protected with a passphrase", link: "This link is protected with a passphrase" };

async function decrypted(sealed, passphrase = PASSPHRASE) {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return Buffer.from(await decrypter.decrypt(sealed));
}

async function encrypted(text, work = 18) {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(PASSPHRASE);
  encrypter.setScryptWorkFactor(work);
  return Buffer.from(await encrypter.encrypt(text));
}

const held = async (page) => answered((await factsFrom({ page, at: page })).facts);

async function showPlan(page, facts = OURS) {
  await openCheck(page, JSON.stringify(file(facts)));
}

const asks = (page, what) => page.getByRole("heading", { name: ASKS[what] });
const region = (page, what) => page.getByRole("region", { name: ASKS[what] });

/** Types a passphrase where a file or a link asks for one. */
async function unlock(page, what, passphrase = PASSPHRASE) {
  await region(page, what).getByRole("textbox", { name: "Passphrase" }).fill(passphrase);
  await region(page, what).getByRole("button", { name: "Open", exact: true }).click();
}

/** Opens Share with a passphrase typed. */
async function shareSealed(page) {
  await shareAt(page, "full");
  await page.getByText("Passphrase and end date").click();
  await page.getByRole("textbox", { name: "Passphrase (optional)" }).fill(PASSPHRASE);
}

const field = (page) => page.getByRole("textbox", { name: "Passphrase (optional)" });

/** What the page leaves in the browser and the document. */
const left = (page) => page.evaluate(() => [JSON.stringify(localStorage), JSON.stringify(sessionStorage), JSON.stringify(history.state), location.href, document.documentElement.outerHTML].join());

test("a file is sealed by a module of its own, and another implementation opens it", async ({ page }) => {
  const heard = listen(page);
  const asked = [];
  page.on("request", (request) => asked.push(request.url().split("/").pop()));
  await showPlan(page);
  await shareSealed(page);
  expect(asked).not.toContain("seal.wasm");
  const { name, text: sealed } = await save(page, "Save a file with this passphrase");
  expect(asked).toContain("seal.wasm");
  expect(name).toBe("ace-self-check-acme-imports-shared-2026-06-18.json.age");
  expect(sealed).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
  expect(answered(JSON.parse(await decrypted(armor.decode(sealed))).facts)).toEqual(OURS);
  await expect(decrypted(armor.decode(sealed), "walnut ferry copper")).rejects.toThrow();

  // Used, it is gone.
  await expect(page.getByText(/^Protected\./)).toBeVisible();
  await expect(field(page)).toHaveValue("");
  await expect(page.getByRole("button", { name: "Save a file to share" })).toBeVisible();
  expect(await left(page)).not.toContain(PASSPHRASE);
  expect(heard).toEqual([]);

  // And the page itself opens it.
  await openFile(page, sealed, "a.json.age");
  await unlock(page, "file");
  await toPlanBy(page, "Open and replace");
  expect(await held(page)).toEqual(OURS);
});

test("the page's own module has nothing of age", () => {
  const [page] = readdirSync(DIST).filter((name) => /^page-.*\.wasm$/.test(name));
  const has = (name, text) => readFileSync(join(DIST, name)).includes(text);
  expect(has("seal.wasm", "scrypt")).toBe(true);
  expect(has(page, "scrypt")).toBe(false);
  expect(readFileSync(join(DIST, "service-worker.js"), "utf8")).toContain("seal.wasm");
});

for (const [form, shape] of Object.entries({ text: (sealed) => armor.encode(sealed), bytes: (sealed) => sealed })) {
  test(`a file that another program sealed as ${form} opens; a wrong passphrase changes nothing and can be corrected`, async ({ page }) => {
    await showPlan(page);
    const stored = await page.evaluate((name) => localStorage.getItem(name), STORE);
    await openFile(page, shape(await encrypted(JSON.stringify(file(THEIRS)))), "theirs.json.age");
    await expect(asks(page, "file")).toBeFocused();
    await unlock(page, "file", "walnut ferry");
    await expect(page.getByText(/isn’t the passphrase of this file/)).toBeVisible();
    expect(await page.evaluate((name) => localStorage.getItem(name), STORE)).toBe(stored);
    await unlock(page, "file");
    await toPlanBy(page, "Open and replace");
    expect(await held(page)).toEqual(THEIRS);
    expect(await left(page)).not.toContain(PASSPHRASE);
  });
}

test("a damaged file, and one that asks for too much work, say so", async ({ page }) => {
  await showPlan(page);
  const sealed = await encrypted(JSON.stringify(file(THEIRS)), 12);
  const damaged = Buffer.from(sealed);
  damaged[damaged.length - 20] ^= 1;
  await openFile(page, damaged, "theirs.json.age");
  await unlock(page, "file");
  await expect(page.getByText(/This file is damaged/)).toBeVisible();

  const end = sealed.indexOf("\n", sealed.indexOf("-> scrypt"));
  const greedy = Buffer.concat([sealed.subarray(0, end - 2), Buffer.from("22"), sealed.subarray(end)]);
  await openFile(page, greedy, "theirs.json.age");
  await unlock(page, "file");
  await expect(page.getByText(/takes more work or memory/)).toBeVisible();
  await press(page, "Cancel");
  await expect(asks(page, "file")).toHaveCount(0);
  expect(await held(page)).toEqual(OURS);
});

test("a link is sealed: another implementation reads it, the page asks, and its checksum tells damage from a wrong passphrase", async ({ page, browser, baseURL }) => {
  await showPlan(page);
  await shareSealed(page);
  await press(page, "Copy a link with this passphrase");
  await expect(page.getByText("The link is copied.")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const bytes = Buffer.from(link.split("#s=2.")[1], "base64url");
  expect(bytes[6]).toBe(1);
  const packed = await decrypted(bytes.subarray(7));
  expect(answered(JSON.parse(inflateRawSync(packed, { dictionary: DICTIONARY })).facts)).toEqual(OURS);
  // The field is empty again: the next link has no passphrase, and its button says so.
  expect(await copyLink(page)).toContain("#s=1.");

  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  await other.clock.setFixedTime("2026-06-18T12:00:00-04:00");
  await visit(other, link);
  await expect(asks(other, "link")).toBeFocused();
  expect(other.url()).not.toContain("s=2");
  await unlock(other, "link", "another one");
  await expect(other.getByText(/isn’t the passphrase of this link/)).toBeVisible();
  await unlock(other, "link", ` ${PASSPHRASE} `);
  await onPlan(other);
  expect(await held(other)).toEqual(OURS);

  const at = link.length - 40;
  const changed = link.slice(0, at) + (link[at] === "A" ? "B" : "A") + link.slice(at + 1);
  await other.evaluate((hash) => (location.hash = hash), new URL(changed).hash);
  await expect(other.getByText(/changed along the way/)).toBeVisible();
  await expect(asks(other, "link")).toHaveCount(0);
  await context.close();
});

test("Start again forgets a passphrase and what waits for one", async ({ page }) => {
  await showPlan(page);
  await shareSealed(page);
  await openFile(page, await encrypted(JSON.stringify(file(THEIRS)), 12), "theirs.json.age");
  await region(page, "file").getByRole("textbox", { name: "Passphrase" }).fill(PASSPHRASE);
  await page.getByRole("button", { name: "Start again", exact: true }).click();
  await page.getByRole("alert").getByRole("button").first().click();
  await expect(asks(page, "file")).toHaveCount(0);
  const typed = () => page.evaluate((text) => [...document.querySelectorAll("input, textarea")].some((one) => one.value.includes(text)), PASSPHRASE);
  expect(await typed()).toBe(false);
  expect(await left(page)).not.toContain(PASSPHRASE);
});

test("where the module can't be loaded, nothing is shared or lost, and it can be tried again", async ({ page, context }) => {
  await context.route("**/seal.wasm", (route) => route.abort());
  await showPlan(page);
  await shareSealed(page);
  await press(page, "Save a file with this passphrase");
  await expect(page.getByText(/Nothing was shared/)).toBeVisible();
  await expect(field(page)).toHaveValue(PASSPHRASE);
  await context.unroute("**/seal.wasm");
  await save(page, "Save a file with this passphrase");
});

test("where the browser gives no randomness, nothing is sealed", async ({ page }) => {
  await page.addInitScript(() => (Crypto.prototype.getRandomValues = (array) => array));
  await showPlan(page);
  await shareSealed(page);
  await press(page, "Save a file with this passphrase");
  await expect(page.getByText(/Nothing was shared/)).toBeVisible();
});

test("a link with a last day opens on that day and not after it", async ({ page, browser, baseURL }) => {
  await showPlan(page);
  await shareAt(page, "full");
  await page.getByText("Passphrase and end date").click();
  await page.getByRole("combobox", { name: "How long the link works" }).selectOption("For 7 days");
  await expect(page.getByText(/The link works through June 25, 2026/)).toBeVisible();
  const link = await copyLink(page);
  for (const [today, opens] of [["2026-06-25", true], ["2026-06-26", false]]) {
    const context = await browser.newContext({ baseURL });
    const other = await context.newPage();
    await other.clock.setFixedTime(`${today}T12:00:00-04:00`);
    await visit(other, link);
    if (opens) await onPlan(other);
    else await expect(other.getByText(/This link worked through June 25, 2026\. Ask the sender for a new one/)).toBeVisible();
    await context.close();
  }
});
