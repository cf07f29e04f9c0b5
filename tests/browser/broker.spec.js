// The loop between a broker and its clients: a check is asked for, filled in, sent, and looked at, and the broker files
// from it. And requests and checks that mean no good.
import { expect } from "@playwright/test";
import { FIRST_STORY, onPlan, onScreen, open, openCheck, openFile, press, readPasted, reload, save, toPlanBy, visit } from "./actions.mjs";
import { heard, serveHosts, show } from "./host.mjs";
import { asVisited, test } from "./hosts.mjs";
import { LEVELS, linkOf } from "./sharing.mjs";
import { STORE, answered, file, listen, says, toPlan } from "./stage.mjs";
import { translatePage, unmarked } from "./translate.mjs";
import { AXE, axe } from "./walk.mjs";

const BROKER = "Harbor Brokers";
const TO = "imports@harbor.example";
const REQUEST = `#/?${new URLSearchParams({ broker: BROKER, contact: "555-0100", "send-to": TO })}`;
const NOON = "2026-06-18T12:00:00-04:00";
// CBP's own examples of numbers whose check digit fits.
const OURS = "B76-0324527-8";
const OTHERS = "ABC-1234567-6";
const COLUMNS = ["Entry Number", "Label", "Entry Type", "Liquidation Date", "Reconciliation Flag", "Open Protest"];
const CELLS = [COLUMNS, [OURS, "Dana’s chairs", "01", "6/1/2026", "no", "no"], [OTHERS, "Lamps", "01", "5/1/2026", "no", "no"]];
const CLIENTS = file({ company: { label: "Hudson Furniture", portal_account: "yes" } });
const OWN = file({ company: { label: "Our own company", portal_account: "no" } });

let hosts;
test.beforeAll(async () => {
  hosts = await serveHosts();
});
test.afterAll(() => hosts.close());

async function openRequest(page) {
  await page.clock.setFixedTime(NOON);
  await visit(page, `/${REQUEST}`);
}

/** The client answers the short path and pastes two entries with their numbers. */
async function fillIn(at, between = async () => {}) {
  for (const step of FIRST_STORY.slice(0, 2)) await step(at);
  await between();
  for (const step of FIRST_STORY.slice(2, 4)) await step(at);
  await onPlan(at);
  await at.evaluate(() => (location.hash = "#/table/entries"));
  await readPasted(at, CELLS.map((row) => row.join("\t")).join("\n"));
  await at.getByRole("checkbox", { name: /Keep the full entry numbers/ }).check();
  await press(at, "Add 2 entries");
  await onScreen(at, "Entries");
  await at.evaluate(() => (location.hash = "#/plan"));
  await onPlan(at);
}

/** Says that the broker is known, which chooses what it needs, and names the company, which is asked once more. */
async function chooseForFiling(panel) {
  await expect(panel.getByRole("radio", { name: LEVELS.initials, exact: true })).toBeChecked();
  await panel.getByRole("checkbox", { name: `Yes, I know ${BROKER}` }).check();
  await expect(panel.getByRole("radio", { name: "For filing", exact: true })).toBeChecked();
  await panel.getByRole("textbox", { name: "What is your company called?" }).fill("Hudson Furniture");
  await expect(panel.getByText(/^The recipient sees the company’s name, initials of people, entry numbers/)).toBeVisible();
}

/** What a broker can file from: the client's name and numbers; people are initials, and names of entries stay. */
function expectToFileFrom(facts) {
  expect(facts.company.label).toBe("Hudson Furniture");
  expect(facts.people.map(({ label }) => label)).toEqual(["D"]);
  expect(answered(facts.entries).map(({ entry_number, label }) => [entry_number, label])).toEqual([
    [OURS.replaceAll("-", ""), undefined],
    [OTHERS.replaceAll("-", ""), undefined],
  ]);
}

/** A broker's computer, with a check of its own stored, and its filer code set. */
async function brokers(browser, baseURL, run) {
  const context = await browser.newContext({ baseURL, permissions: ["clipboard-read", "clipboard-write"] });
  await context.addInitScript(
    ([store, own]) => {
      if (location.protocol === "http:") localStorage.getItem(store) ?? localStorage.setItem(store, own);
    },
    [STORE, JSON.stringify(OWN)],
  );
  const page = await context.newPage();
  const errors = listen(page);
  const stored = () => page.evaluate((store) => localStorage.getItem(store), STORE);
  await open(page);
  await onPlan(page);
  const before = await stored();
  await run(page);
  // Whatever was looked at: nothing of it is stored, and the broker's own check is as it was.
  expect(await stored()).toBe(before);
  await reload(page);
  await expect(page.getByText("Our own company").first()).toBeVisible();
  expect(errors).toEqual([]);
  await context.close();
}

const section = (page, name) => page.getByRole("region", { name, exact: true });

/** The broker's view, and a file for CAPE from it. */
async function filesFrom(page) {
  await onScreen(page, "Hudson Furniture");
  // Browsers keep titles in their history.
  await expect(page).not.toHaveTitle(/Hudson/);
  await says(page, "Not stored here");
  if (await page.getByRole("textbox", { name: "Your filer codes" }).isVisible()) {
    await page.getByRole("textbox", { name: "Your filer codes" }).fill("b76");
    await press(page, "Save the codes");
    await expect(page.getByText("Saved on this computer.")).toBeVisible();
  }
  const ours = page.getByRole("table", { name: "Our entries" });
  await expect(ours.getByRole("rowheader")).toHaveCount(1);
  await expect(ours.getByRole("rowheader")).toContainText(OURS);
  await expect(section(page, "Our entries")).toContainText("1 entry filed by others (ABC)");
  // Our entries first, then protests, the bank, what to ask, and logins.
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveText(["Our entries", "Protests", "ACH refunds", "Ask the client", "Logins"]);
  await expect(section(page, "Ask the client").getByRole("listitem").filter({ hasText: "ACH" })).toHaveCount(1);
  const mail = new URL(await section(page, "Ask the client").getByRole("link", { name: "Open the e-mail" }).getAttribute("href"));
  expect(mail.searchParams.get("subject")).toContain("Hudson Furniture");
  expect(mail.searchParams.get("body")).toMatch(/^- .*ACH/m);
  await page.getByRole("link", { name: /All entries/ }).click();
  await press(page, "CAPE list");
  const list = await save(page, /^Download cape-list/);
  expect(list.text).toContain(OURS.replaceAll("-", ""));
  await page.getByRole("link", { name: "Plan", exact: true }).click();
  await onScreen(page, "Hudson Furniture");
}

test("a broker's site embeds the check, a client fills it in and shares it, and the broker files from it", { tag: "@windowed" }, async ({ page, browser, baseURL }) => {
  const errors = listen(page);
  const at = await show(page, hosts.around(baseURL, { settings: { broker: BROKER, contact: "555-0100", "send-to": TO } }));
  await expect(at.getByRole("complementary").getByText(`${BROKER} says to reach them at 555-0100`)).toBeVisible();
  await fillIn(at);
  const panel = at.getByRole("region", { name: `Send it to ${BROKER}` });
  // Where it goes is there before anything is pressed.
  await expect(panel).toContainText(hosts.origin);
  await expect(panel).toContainText(TO);
  await press(panel, `Share with ${BROKER}`);
  await chooseForFiling(panel);
  expect(await heard(page, "result")).toEqual([]);
  await panel.getByRole("button", { name: "Share", exact: true }).click();
  await expect(panel.getByText(`Shared with ${BROKER}.`)).toBeVisible();
  const [{ file: shared }] = await heard(page, "result");
  expectToFileFrom(JSON.parse(shared).facts);
  expect(errors).toEqual([]);
  await brokers(browser, baseURL, async (page) => {
    await openFile(page, shared);
    await press(page, /I’m the broker/);
    await filesFrom(page);
  });
});

test("a request link from an e-mail leads to the same, through a reload", async ({ page, browser, baseURL }) => {
  const errors = listen(page);
  await openRequest(page);
  const bar = page.getByRole("complementary", { name: "Request from a broker" });
  await expect(bar).toContainText(`Asked by ${BROKER}. This page can’t verify that.`);
  await expect(bar).toContainText(TO);
  // It is out of the address, so that a copy of it doesn't pass the request on.
  await expect.poll(() => new URL(page.url()).hash).toBe("#/");
  await fillIn(page, async () => {
    await reload(page);
    await expect(bar).toContainText(BROKER);
  });
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(stored).not.toMatch(/Harbor|555-0100/);

  const panel = page.getByRole("region", { name: `Send it to ${BROKER}` });
  await expect(panel).toContainText(`Goes to ${TO}`);
  await press(panel, `Send to ${BROKER}`);
  await chooseForFiling(panel);
  const mail = new URL(await panel.getByRole("link", { name: "Open the e-mail" }).getAttribute("href"));
  expect(mail.pathname).toBe(TO);
  expect(mail.searchParams.get("subject")).toMatch(/^Hudson Furniture: .*June 18, 2026$/);
  const lines = mail.searchParams.get("body").split("\r\n");
  expect(lines).toHaveLength(3);
  const link = lines[2].match(/https?:\S+$/)[0];
  expect(errors).toEqual([]);

  await brokers(browser, baseURL, async (page) => {
    await page.goto("about:blank");
    await page.goto(link);
    await press(page, /I’m the broker/);
    await filesFrom(page);
    // One press, and it is as the client sees it; another, and it is not.
    await toPlanBy(page, "Client’s view");
    await expect(page.getByRole("button", { name: /^Send to/ })).toHaveCount(0);
    await press(page, "Broker’s view");
    await onScreen(page, "Hudson Furniture");
    // The codes are set: the next check opens in this view.
    await openFile(page, JSON.stringify(file({ company: { label: "Second Client", portal_account: "yes" } })));
    await onScreen(page, "Second Client");
    await toPlanBy(page, "Close this check");
    await says(page, "Saved on this device");
    await expect(page.getByText("Second Client")).toHaveCount(0);
    await openFile(page, JSON.stringify(file({ company: { label: "Third Client", portal_account: "yes" } })));
    await onScreen(page, "Third Client");
    // To go on with it as one's own asks first, as any file does.
    await press(page, "Edit it as my own");
    await expect(page.getByRole("heading", { name: "Open these answers?" })).toBeVisible();
    await press(page, /I’m the broker/);
    await onScreen(page, "Third Client");
    // Not even what is changed meanwhile is stored.
    await page.getByRole("link", { name: "Answers", exact: true }).click();
    await page.evaluate(() => (location.hash = "#/filing"));
    await page.getByRole("textbox", { name: /company called/ }).fill("Renamed Client");
  });
});

test("embedding works the same if the visitor's browser stores nothing", async ({ playwright, launchOptions, browser, baseURL }) => {
  let shared;
  await asVisited({ playwright, launchOptions }, { blocked: new URL(baseURL).origin, timezoneId: "America/New_York", locale: "en-US" }, async (context) => {
    const page = context.pages()[0] ?? (await context.newPage());
    const at = await show(page, hosts.around(baseURL, { settings: { broker: BROKER, "send-to": TO } }));
    await expect(at.getByText(/save anything inside another site’s page/)).toBeVisible();
    await fillIn(at);
    const panel = at.getByRole("region", { name: `Send it to ${BROKER}` });
    await press(panel, `Share with ${BROKER}`);
    await chooseForFiling(panel);
    await panel.getByRole("button", { name: "Share", exact: true }).click();
    await expect(panel.getByText(`Shared with ${BROKER}.`)).toBeVisible();
    shared = (await heard(page, "result"))[0].file;
    // The full page takes along who asks, the screen, and the answers.
    const full = new URL(await at.getByRole("link", { name: "Open in full page" }).getAttribute("href"));
    expect(full.hash).toMatch(/^#\/plan\?broker=Harbor\+Brokers&send-to=imports%40harbor\.example&s=1\./);
    const away = await context.newPage();
    await away.clock.setFixedTime(NOON);
    await visit(away, full.href);
    await onPlan(away);
    await expect(away.getByRole("complementary", { name: "Request from a broker" })).toContainText(`Asked by ${BROKER}`);
    await expect(away.getByRole("button", { name: `Send to ${BROKER}` })).toBeVisible();
  });
  expectToFileFrom(JSON.parse(shared).facts);
  await brokers(browser, baseURL, async (page) => {
    await openFile(page, shared);
    await press(page, /I’m the broker/);
    await filesFrom(page);
  });
});

test("a check opened where none is stored can be turned into the broker's view, and is then not stored", async ({ page }) => {
  await openCheck(page, JSON.stringify(file({ company: { label: "Hudson Furniture", portal_account: "yes" } })));
  await press(page, /I’m the broker/);
  await onScreen(page, "Hudson Furniture");
  await expect.poll(() => page.evaluate((store) => localStorage.getItem(store), STORE)).toBeNull();
  await press(page, "Close this check");
  await onScreen(page, /Locked out of ACE/);
});

for (const [how, arrive] of [
  ["a file", (page) => openFile(page, JSON.stringify(CLIENTS))],
  ["a link", (page) => page.evaluate((link) => (location.hash = link), linkOf(JSON.stringify(CLIENTS)))],
]) {
  test(`someone who isn't a broker can just look at ${how}, and nothing of it is stored`, async ({ page }) => {
    const stored = () => page.evaluate((store) => localStorage.getItem(store), STORE);
    await open(page);
    await arrive(page);
    await onPlan(page);
    await expect(page.getByText(/This check is open as your own/)).toBeVisible();
    await toPlanBy(page, "Just look at it");
    await says(page, "Not stored here");
    await expect(page.getByText("Hudson Furniture").first()).toBeVisible();
    await expect.poll(stored).toBeNull();
    await press(page, "Close this check");
    await onScreen(page, /Locked out of ACE/);
    expect(await stored()).toBeNull();
    // The same where answers of one's own are stored, which stay.
    await openFile(page, JSON.stringify(OWN));
    await onPlan(page);
    await says(page, "Saved on this device");
    const own = await stored();
    await arrive(page);
    await toPlanBy(page, "Just look at it");
    await says(page, "Not stored here");
    await press(page, "Close this check");
    await expect(page.getByText("Our own company").first()).toBeVisible();
    expect(await stored()).toBe(own);
  });
}

test("a half-typed date of one's own comes back after looking at someone else's check", async ({ page }) => {
  await open(page, { address: "/filing" });
  await page.getByRole("textbox", { name: /company called/ }).fill("Our own company");
  await page.getByRole("textbox", { name: "Month" }).fill("5");
  await page.evaluate((link) => (location.hash = link), linkOf(JSON.stringify(file({ company: { label: "Their company" } }))));
  await press(page, /I’m the broker/);
  await onScreen(page, "Their company");
  await press(page, "Close this check");
  await page.evaluate(() => (location.hash = "#/filing"));
  await expect(page.getByRole("textbox", { name: /company called/ })).toHaveValue("Our own company");
  await expect(page.getByRole("textbox", { name: "Month" })).toHaveValue("5");
});

// Which names and addresses are refused: tests/native/embed/invitation.rs. Here, that nothing of them is shown.
const NAMES = {
  markup: ["<img src=x onerror=alert(1)>", "shown"],
  "right-to-left override": ["\u202eskcab\u202c Brokers", "isn’t one this page accepts"],
  "far too long": ["x".repeat(60_000), "isn’t one this page accepts"],
  "CBP in Cyrillic": ["СВР Refunds", "mistaken for CBP"],
};
for (const [what, [broker, outcome]] of Object.entries(NAMES)) {
  test(`a hostile name in a request is harmless: ${what}`, async ({ page }) => {
    const heard = listen(page);
    page.on("dialog", (dialog) => heard.push(dialog.message()));
    await visit(page, `/#/?${new URLSearchParams({ broker, contact: "call <b>now</b>", "send-to": TO })}`);
    const bar = page.getByRole("complementary");
    if (outcome === "shown") {
      await expect(bar).toContainText(`Asked by ${broker}. This page can’t verify that.`);
      await expect(bar.locator("img")).toHaveCount(0);
      // A contact that is neither a number nor an address is left out.
      await expect(bar).not.toContainText("now");
    } else {
      await expect(bar).toHaveCount(0);
      await expect(page.getByText(/The page ignores the request/)).toContainText(outcome);
      await expect(page.locator("body")).not.toContainText(broker.slice(0, 20));
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(heard).toEqual([]);
  });
}

test("a hostile address in a request is harmless", async ({ page }) => {
  await visit(page, `/#/?${new URLSearchParams({ broker: BROKER, "send-to": "a@b.example\r\nBcc: c@d.example" })}`);
  await expect(page.getByText(/The page ignores the request/)).toBeVisible();
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await openFile(page, JSON.stringify(OWN));
  await onPlan(page);
  await expect(page.getByRole("button", { name: /^Send to/ })).toHaveCount(0);
});

test("a hostile company name adds nothing to the broker's mail", async ({ page }) => {
  await open(page);
  const label = "Hudson\r\nBcc: all@x.example\u202e&cc=x";
  await openFile(page, JSON.stringify(file({ company: { label, portal_account: "yes" } })));
  await press(page, /I’m the broker/);
  await onScreen(page, "Hudson Bcc: all@x.example&cc=x");
  const mail = new URL(await page.getByRole("link", { name: "Open the e-mail" }).getAttribute("href"));
  expect([...mail.searchParams.keys()]).toEqual(["subject", "body"]);
  expect(mail.searchParams.get("subject")).not.toMatch(/[\r\n\u202e]/);
});

test("knowing one broker says nothing of the next that asks in the same tab", async ({ page }) => {
  await openRequest(page);
  for (const step of FIRST_STORY.slice(0, 4)) await step(page);
  await onPlan(page);
  const panel = page.getByRole("region", { name: `Send it to ${BROKER}` });
  await press(panel, `Send to ${BROKER}`);
  await panel.getByRole("checkbox", { name: `Yes, I know ${BROKER}` }).check();
  await expect(panel.getByRole("radio", { name: "For filing", exact: true })).toBeChecked();
  const other = new URLSearchParams({ broker: "Dockside Filers", "send-to": "imports@dockside.example" });
  await page.evaluate((address) => (location.hash = address), `/plan?${other}`);
  const next = page.getByRole("region", { name: "Send it to Dockside Filers" });
  await expect(next.getByRole("checkbox", { name: "Yes, I know Dockside Filers" })).not.toBeChecked();
  await expect(next.getByRole("radio", { name: LEVELS.initials, exact: true })).toBeChecked();
});

test("a request can be ignored, and then nothing is offered", async ({ page }) => {
  await openRequest(page);
  await press(page, "Ignore this request");
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await reload(page);
  await openFile(page, JSON.stringify(OWN));
  await onPlan(page);
  await expect(page.getByText(BROKER)).toHaveCount(0);
  await toPlan(page);
  await expect(page.getByRole("button", { name: /^Send to/ })).toHaveCount(0);
});

test("the request, the panel, and the broker's view show the same words under page translation", async ({ page, browser, baseURL }) => {
  const client = file({ company: { portal_account: "yes", ach_refund: "no" }, entries: [{ id: "e1", entry_number: OURS.replaceAll("-", "") }] });
  const walk = async (page, isTranslated) => {
    const seen = [];
    const look = async () => {
      await expect(page.getByText(/Saving…/)).toHaveCount(0);
      seen.push(unmarked(await page.locator("body").innerText()));
    };
    await openRequest(page);
    if (isTranslated) await page.evaluate(translatePage);
    await look();
    const choose = () =>
      page.locator("input[type=file]").setInputFiles({ name: "c.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(client)) });
    await choose();
    await page.getByRole("button", { name: /Send to/ }).click();
    await page.getByRole("checkbox", { name: /Yes, I know/ }).check();
    await page.getByRole("textbox", { name: /company called/ }).fill("12-3456789");
    await look();
    await page.getByRole("textbox", { name: /company called/ }).fill("Hudson Furniture");
    await look();
    await choose();
    await page.getByRole("button", { name: /I’m the broker/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: /without a name/ })).toBeVisible();
    await look();
    for (const codes of ["B7", "ABC", "B76"]) {
      await page.getByRole("textbox", { name: /Your filer codes/ }).fill(codes);
      await page.getByRole("button", { name: /Save the codes/ }).click();
      await look();
    }
    for (const view of [/Client’s view/, /Broker’s view/]) {
      await page.getByRole("button", { name: view }).click();
      await expect(page.getByRole("button", { name: view })).toHaveCount(0);
      await look();
    }
    return seen;
  };
  const plain = await walk(page, false);
  const context = await browser.newContext({ baseURL });
  const translated = await walk(await context.newPage(), true);
  expect(translated).toEqual(plain);
  expect(new Set(plain).size).toBe(plain.length);
  await context.close();
});

for (const [colorScheme, width] of [["light", 320], ["dark", 1_280]]) {
  test(`axe finds no problems in the request, the panel, and the broker's view: ${colorScheme}, ${width} px`, async ({ page }) => {
    await page.addInitScript({ path: AXE });
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await openRequest(page);
    const isFine = async (what) => {
      const { violations } = await axe(page);
      expect(violations, what).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), what).toBeLessThanOrEqual(0);
    };
    await isFine("the request");
    const goods = { entry_type: "01", liquidation: "liquidated", flagged_for_reconciliation: "no", open_protest: "no" };
    await openFile(page, JSON.stringify(file({
      company: { portal_account: "yes", ach_refund: "no" },
      people: [{ id: "p1", label: "Dana", role: "trade_account_owner", last_login: "2026-05-10" }],
      entries: ["2026-06-01", "2026-01-15"].map((on, at) => ({ id: `e${at}`, liquidated_on: on, ...goods, entry_number: OURS.replaceAll("-", "") })),
    })));
    await onPlan(page);
    await press(page, `Send to ${BROKER}`);
    await isFine("the panel");
    await page.getByRole("button", { name: /I’m the broker/ }).click();
    await onScreen(page, "Client without a name");
    await page.getByRole("textbox", { name: "Your filer codes" }).fill("B");
    // By keyboard, as the rest of the form.
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "Enter filer codes" })).toBeVisible();
    await isFine("the broker’s view");
  });
}
