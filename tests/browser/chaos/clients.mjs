// An episode of the brokers' page: random work on the list, the docket, notes, and what is kept, each step held against
// a model of the portfolio. What the page holds is read from the portfolio file it saves.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { randoms, weighed } from "./random.mjs";

const FOLDER = fileURLToPath(new URL("../../clients/", import.meta.url));
const SAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith(".json")).sort().map((name) => JSON.parse(readFileSync(FOLDER + name, "utf8")));
/** How many clients there may be; the list shows fifty at once. */
const CLIENTS = 30;
const TEXTS = { alias: "Name in your books", number: "Client number", assignee: "Assignee (initials)", note: "Note" };
const STAGES = ["new", "waiting_for_client", "waiting_for_cbp", "ready_to_file", "filed", "accepted_or_rejected", "paid", "closed"];
const WRITTEN = ["", "K-4711", "call Ed", "“quoted”, with a comma; and more", "=1+1", "Ñandú", "  spaces  "];
const FIRM = { filer_codes: [], warning_days: [14, 7, 3, 1], stale_after: 14 };
const MARKS = { alias: "", number: "", assignee: "", contact: "", stage: "new", note: "", done: [] };
/** How long the page may take for anything, in milliseconds. */
const PATIENCE = 15_000;
/** No episode lasts so long, in milliseconds. */
const LONGEST = 240_000;

const copy = (value) => JSON.parse(JSON.stringify(value));

/** Runs one; resolves to what was done, and to what was wrong, with what led to it. */
export async function episode({ browser, origin, seed, actions }) {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1280, height: 900 }, timezoneId: "America/New_York", acceptDownloads: true });
  context.setDefaultTimeout(PATIENCE);
  const work = new Work(await context.newPage(), origin, seed);
  const isLate = setTimeout(() => (work.fail("the episode does not end"), context.close()), LONGEST);
  try {
    await work.begin();
    while (work.total < actions && !work.wrong.length) {
      await work.step();
      await work.look();
    }
    if (!work.wrong.length) await work.save();
  } catch (error) {
    work.fail(`the run itself: ${error.stack}`);
  } finally {
    clearTimeout(isLate);
    await context.close().catch(() => undefined);
  }
  return { done: work.done, total: work.total, wrong: work.wrong, log: work.log, compared: work.compared };
}

class Work {
  constructor(page, origin, seed) {
    Object.assign(this, { page, origin, wrong: [], log: [], done: {}, total: 0, compared: 0 });
    this.random = randoms({ state: seed });
    this.pick = (list) => list[Math.floor(this.random() * list.length)];
    this.now = Date.parse("2026-11-30T17:00:00Z");
    /** What the page should hold: clients by id. `stored` is what this browser keeps, `kept` whether it keeps. */
    this.model = { clients: {}, firm: copy(FIRM) };
    this.stored = undefined;
    this.unread = 0;
    this.removed = undefined;
    this.initials = "";
  }

  fail(what) {
    this.wrong.push(what);
  }

  did(kind, what = "") {
    this.total += 1;
    this.done[kind] = (this.done[kind] ?? 0) + 1;
    this.log.push(`${kind} ${what}`);
  }

  async begin() {
    const { page } = this;
    page.on("pageerror", (error) => this.fail(`error in the page: ${error.stack ?? error.message}`));
    page.on("console", (message) => message.type() === "error" && this.fail(`console error: ${message.text()}`));
    page.on("crash", () => this.fail("the page crashed"));
    page.on("dialog", (dialog) => dialog.accept());
    await page.clock.setFixedTime(this.now);
    await page.goto(`${this.origin}clients.html`);
    await this.ready();
  }

  ready() {
    return this.page.waitForFunction(() => document.documentElement.dataset.ready === "app");
  }

  ids() {
    return Object.keys(this.model.clients);
  }

  name(id) {
    const { marks, version } = this.model.clients[id];
    return marks.alias || nameOf(id, version);
  }

  list() {
    return this.page.getByRole("table", { name: /^Your clients/ });
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: typeof name === "string" });
  }

  /** Follows a link, and waits for the heading of where it leads. */
  async follow(frame, name, heading) {
    const arrived = await this.page.evaluate(
      async ([frame, name, heading, patience]) => {
        const link = [...document.querySelectorAll(`${frame} a`)].find((one) => one.textContent === name);
        link?.click();
        const says = () => document.querySelector("h1")?.textContent;
        // Counted in frames, because the page's clock is fixed.
        for (let frames = 0; says() !== heading && frames < patience / 10; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
        return Boolean(link) && says() === heading;
      },
      [frame, name, heading, PATIENCE],
    );
    if (!arrived) throw new Error(`no link to ${name}, or it didn’t lead there`);
  }

  async tab(name) {
    await this.follow("nav", name, name);
    if (name !== "Clients") this.removed = undefined;
  }

  async open(id) {
    await this.tab("Clients");
    await this.follow(".asc-clients-table tbody th", this.name(id), this.name(id));
    this.removed = undefined;
  }

  async until(what, is) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      if (await is()) return;
      if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
      await this.page.waitForTimeout(20);
    }
  }

  async step() {
    const some = this.ids().length > 0;
    const choices = [
      [12, "add"], [2, "addBroken"], [1, "settings"], [2, "day"], [some && this.stored === undefined ? 2 : 0, "keep"], [this.stored === undefined ? 0 : 1, "forget"],
      [2, "reload"], [this.unread ? 4 : 0, "dismiss"], [this.removed ? 10 : 0, "undo"],
      ...(some ? [[10, "write"], [4, "stage"], [10, "mark"], [4, "remove"], [2, "sort"], [3, "count"], [3, "search"], [3, "save"], [1, "csv"], [1, "breakStore"]] : []),
    ];
    await this[weighed(this.random, choices)]();
  }

  async add() {
    if (this.page.url().includes("#") && !(await this.page.getByLabel(/^Self-check files/).count())) await this.tab("Clients");
    const files = Array.from({ length: 1 + Math.floor(this.random() * 3) }, () => checkOf(Math.floor(this.random() * CLIENTS), 1 + Math.floor(this.random() * 3)));
    await this.give(files.map(({ id, version, file }) => ({ name: `${id}-${version}.json`, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) })));
    for (const { id, version } of files) {
      const known = this.model.clients[id];
      if (known) known.version = Math.max(known.version, version);
      else this.model.clients[id] = { version, marks: copy(MARKS) };
    }
    this.keepAll();
    this.did("add", files.map(({ id, version }) => `${id} v${version}`).join(", "));
  }

  /** Gives files to the page, and waits until they are read. */
  async give(files) {
    // The notice is of these files, not of earlier ones.
    if ((await this.says()) !== "") {
      await this.tab("Settings");
      await this.tab("Clients");
    }
    const input = this.page.getByLabel(/^Self-check files/);
    if (!(await input.isVisible().catch(() => false)) && this.ids().length) await this.page.getByText("Add clients", { exact: true }).click();
    await input.setInputFiles(files);
    await this.until("the files are read", async () => /read[.;]|a problem/.test(await this.says()) && !(await this.page.getByRole("progressbar").count()));
  }

  /** Waits until the checks have been read again: nothing on the screen changes for 200 ms. */
  async settled() {
    const shown = () => this.page.locator("main").innerHTML();
    let before;
    await this.until("the screen stays as it is", async () => {
      const now = await shown();
      const isSame = now === before;
      before = now;
      if (!isSame) await this.page.waitForTimeout(200);
      return isSame;
    });
  }

  says() {
    return this.page.locator(".asc-clients-reading > p").first().innerText();
  }

  async addBroken() {
    await this.tab("Clients");
    await this.give([{ name: "broken.json", mimeType: "application/json", buffer: Buffer.from(this.pick(["{", "", '{"format":"ace-self-check","version":9}'])) }]);
    this.unread += 1;
    this.did("add a broken file");
  }

  async dismiss() {
    await this.tab("Clients");
    await this.button("Dismiss").click();
    this.unread = 0;
    this.did("dismiss");
  }

  async write() {
    const id = this.pick(this.ids());
    await this.open(id);
    const field = this.pick(Object.keys(TEXTS));
    // The run finds clients by name, so no two may have the same.
    const text = field === "alias" ? this.pick(["", `Books of ${id}`]) : this.pick(WRITTEN);
    const box = this.page.getByLabel(TEXTS[field], { exact: true });
    await box.fill(text);
    // What ends the typing also counts: another screen, a press, a key.
    if (this.random() < 0.5) await box.press("Tab");
    else await this.tabAway();
    this.model.clients[id].marks[field] = text.trim();
    this.keepAll();
    this.did("write", `${field} of ${id}: ${text}`);
  }

  tabAway() {
    return this.tab(this.pick(["Docket", "Save and send", "Settings", "Clients"]));
  }

  async stage() {
    const id = this.pick(this.ids());
    await this.open(id);
    const stage = this.pick(STAGES);
    await this.page.getByLabel("Stage", { exact: true }).selectOption(stage);
    this.model.clients[id].marks.stage = stage;
    this.keepAll();
    this.did("stage", `${stage} of ${id}`);
  }

  /** Marks a line of the docket as done, closes it, or opens it again. */
  async mark() {
    await this.tab("Docket");
    await this.page.getByLabel("Show", { exact: true }).selectOption({ label: "Everything" });
    // A line is known by its button: the lines may be drawn in another order a moment later.
    const lines = await this.page.locator(".asc-clients-docket tbody tr").evaluateAll((rows) => rows.map((row) => ({ key: row.querySelector("button").id, name: row.querySelector("th a").textContent, what: row.cells[1].textContent })));
    if (!lines.length) return this.did("look at an empty docket");
    const { key, name, what } = this.pick(lines);
    const id = this.ids().find((id) => this.name(id) === name);
    if (!id) return this.fail(`the docket has ${name}, which no client is called`);
    const button = this.page.locator(`[id="${key}"]`);
    const row = this.page.locator("tr", { has: button });
    const on = /-(\d{4}-\d{2}-\d{2})-/.exec(key)[1];
    const { marks } = this.model.clients[id];
    const isDone = /^Reopen/.test(await button.innerText());
    const at = marks.done.findIndex((one) => one.on === on && one.what === what);
    if (isDone !== at >= 0) return this.fail(`lost: ${name}, ${on}, ${what} is shown as ${isDone ? "done" : "open"}`);
    if (isDone) {
      await button.click();
      marks.done.splice(at, 1);
      this.did("reopen", `${what} on ${on} of ${id}`);
    } else {
      if (!this.initials) {
        this.initials = this.pick(["MK", "JD"]);
        await this.page.getByLabel("Your initials").fill(this.initials);
      }
      const reason = this.random() < 0.3 ? this.pick(["not ours", "by phone"]) : "";
      if (reason) {
        await row.getByRole("button", { name: /^Close/ }).click();
        await this.page.getByLabel("Why close it?").fill(reason);
        await this.page.getByRole("table", { name: "Docket" }).getByRole("button", { name: "Save", exact: true }).click();
      } else if (this.random() < 0.3) {
        await button.dblclick();
      } else {
        await button.click();
      }
      marks.done.push({ on, what, by: this.initials, reason });
      this.did(reason ? "close" : "done", `${what} on ${on} of ${id}`);
    }
    this.keepAll();
  }

  async remove() {
    const id = this.pick(this.ids());
    await this.open(id);
    await this.button("Remove from this list").click();
    await this.page.getByRole("heading", { level: 1, name: "Clients", exact: true }).waitFor();
    this.removed = { id, client: this.model.clients[id] };
    delete this.model.clients[id];
    this.keepAll();
    this.did("remove", id);
  }

  async undo() {
    const { id, client } = this.removed;
    await this.button("Undo").click();
    // Its file may have been added again in the meantime.
    const again = this.model.clients[id];
    const hasNotes = canon(client.marks) !== canon(MARKS);
    this.model.clients[id] = again ? { version: Math.max(again.version, client.version), marks: hasNotes ? client.marks : again.marks } : client;
    this.removed = undefined;
    this.keepAll();
    await this.settled();
    this.did("undo", id);
  }

  async sort() {
    await this.tab("Clients");
    await this.list().getByRole("columnheader").getByRole("button").nth(Math.floor(this.random() * 8)).click();
    this.did("sort");
  }

  /** A count says how many rows its filter shows. */
  async count() {
    await this.tab("Clients");
    const counts = this.page.getByRole("list", { name: "Show only" }).getByRole("button");
    const which = counts.nth(Math.floor(this.random() * (await counts.count())));
    const [number] = (await which.innerText()).split("\n");
    if (/Files with a problem/.test(await which.innerText())) {
      if (Number(number) !== this.unread) this.fail(`the page says ${number} files with a problem; there are ${this.unread}`);
      await which.click();
      await which.click();
      return this.did("count files");
    }
    await which.click();
    const rows = await this.list().locator("tbody tr").count();
    if (rows !== Number(number)) this.fail(`the page says ${number} for ${await which.innerText()}, and lists ${rows}`);
    await which.click();
    this.did("count");
  }

  async search() {
    await this.tab("Clients");
    const box = this.page.getByLabel(/^Search by name/);
    const id = this.pick(this.ids());
    await box.fill(this.name(id));
    if (!(await this.list().getByRole("link", { name: this.name(id), exact: true }).count())) this.fail(`the search for ${this.name(id)} doesn't find it`);
    await box.fill("");
    this.did("search", id);
  }

  async settings() {
    await this.tab("Settings");
    const fields = { filer_codes: ["Your filer codes", [["ABC", ["ABC"]], ["ABC, X12", ["ABC", "X12"]], ["", []], ["A,BCDE", undefined]]], stale_after: [/^Answers are stale/, [["7", 7], ["30", 30], ["0", undefined], ["soon", undefined]]] };
    const field = this.pick(Object.keys(fields));
    const [label, values] = fields[field];
    const [text, value] = this.pick(values);
    await this.page.getByLabel(label).fill(text);
    await this.page.getByLabel(label).press("Tab");
    if (value !== undefined) this.model.firm[field] = value;
    this.keepAll();
    await this.settled();
    this.did("settings", `${field}: ${text}`);
  }

  async day() {
    this.now += this.pick([1, 1, 3, 9]) * 86_400_000;
    await this.page.clock.setFixedTime(this.now);
    await this.tab("Clients");
    await this.page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await this.settled();
    this.did("day", new Date(this.now).toISOString().slice(0, 10));
  }

  async keep() {
    await this.tab("Save and send");
    await this.button("Keep on this computer").click();
    await this.page.getByText(/^Kept in this browser: [1-9]/).waitFor();
    this.stored = {};
    this.keepAll();
    this.did("keep");
  }

  /** What is kept follows what is held. */
  keepAll() {
    if (this.stored !== undefined) this.stored = copy(this.model);
  }

  async forget() {
    await this.tab("Save and send");
    await this.button("Forget all").click();
    await this.button("Yes, forget all clients").click();
    await this.page.getByText("Nothing is kept on this computer anymore.").waitFor();
    this.stored = undefined;
    this.model = { clients: {}, firm: copy(FIRM) };
    this.unread = 0;
    this.removed = undefined;
    this.did("forget");
  }

  /** After a write that fails, the page says so, and keeps again when asked. */
  async breakStore() {
    if (this.stored === undefined) return this.sort();
    await this.page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function refused() {
        IDBObjectStore.prototype.put = put;
        this.transaction.abort();
      };
    });
    await this.stage();
    await this.tab("Save and send");
    await this.page.getByText(/^Your browser couldn’t keep this/).waitFor();
    this.stored = undefined;
    await this.keep();
    this.did("a write fails");
  }

  /** Reloads; what isn't kept comes back from a portfolio file, if one was saved before. */
  async reload() {
    const file = this.stored === undefined && this.ids().length && this.random() < 0.6 ? await this.save() : undefined;
    if (this.stored !== undefined) await this.tabAway();
    await this.page.reload();
    await this.ready();
    this.unread = 0;
    this.removed = undefined;
    this.initials = "";
    if (this.stored === undefined) {
      const before = this.model;
      this.model = { clients: {}, firm: copy(FIRM) };
      await this.tab("Clients");
      if (file) {
        await this.give([{ name: "ace-portfolio.json", mimeType: "application/json", buffer: Buffer.from(file) }]);
        this.model = before;
      }
    } else {
      await this.tab("Clients");
      await this.until("the kept clients are listed", async () => (await this.list().locator("tbody tr").count()) === this.ids().length);
    }
    this.did("reload", this.stored ? "kept" : file ? "from a portfolio file" : "without anything kept");
  }

  /** The portfolio file holds what the model does. */
  async save() {
    await this.tab("Save and send");
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.button("Save the portfolio file").click()]);
    const text = readFileSync(await download.path(), "utf8");
    const saved = JSON.parse(text);
    const found = { firm: saved.firm, clients: {} };
    for (const { check, marks } of saved.clients) {
      const { id, saved_at: at } = check.check;
      if (found.clients[id]) this.fail(`the portfolio file has ${id} twice`);
      found.clients[id] = { label: check.facts.company.label, at, ...texts(marks), done: sorted(marks.done.map(({ on, by, reason }) => `${on} ${by} ${reason}`)) };
    }
    const expected = { firm: this.model.firm, clients: {} };
    for (const [id, { version, marks }] of Object.entries(this.model.clients)) {
      expected.clients[id] = { label: nameOf(id, version), at: savedAt(version), ...texts(marks), done: sorted(marks.done.map(({ on, by, reason }) => `${on} ${by} ${reason}`)) };
    }
    for (const part of ["firm", ...new Set([...Object.keys(found.clients), ...Object.keys(expected.clients)])]) {
      const [is, should] = [found, expected].map((one) => canon((part === "firm" ? one.firm : one.clients[part]) ?? null));
      if (is !== should) this.fail(`lost: the portfolio file holds of ${part} ${is} instead of ${should}`);
    }
    this.compared += saved.clients.length;
    this.did("save", `${saved.clients.length} clients`);
    return text;
  }

  async csv() {
    await this.tab("Save and send");
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.button("Save the list (clients.csv)").click()]);
    const rows = readFileSync(await download.path(), "utf8").trim().split("\r\n").length - 1;
    if (rows !== this.ids().length) this.fail(`clients.csv has ${rows} clients instead of ${this.ids().length}`);
    this.did("csv");
  }

  /** What holds on every screen, once it is drawn. */
  async look() {
    const end = Date.now() + 1_000;
    let found;
    do found = await this.found();
    while (found.length && Date.now() < end);
    this.wrong.push(...found);
  }

  async found() {
    const seen = await this.page.evaluate(() => ({
      headings: document.querySelectorAll("h1").length,
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      focus: document.activeElement?.tagName,
      rows: document.querySelectorAll(".asc-clients-table tbody tr").length,
      isList: document.querySelector("h1")?.textContent === "Clients",
      unsaved: document.querySelector("main").dataset.unsaved !== undefined,
    }));
    const wrong = [];
    if (seen.headings !== 1) wrong.push(`${seen.headings} headings of the first level`);
    if (seen.wide > 0) wrong.push(`sideways scrolling by ${seen.wide} px`);
    if (seen.focus === "BODY" && !/^(reload|add|day|settings)/.test(this.log.at(-1) ?? "")) wrong.push(`lost the focus after: ${this.log.at(-1)}`);
    if (seen.isList && seen.rows !== this.ids().length) wrong.push(`lost: the list has ${seen.rows} clients instead of ${this.ids().length}`);
    if (seen.unsaved && this.stored !== undefined) wrong.push("the page says that clients would be lost, but keeps them");
    return wrong;
  }
}

/** Without digits, which could be a company's number. */
const NAMES = ["Ash", "Beech", "Cork", "Dogwood", "Elder", "Fig"];
const KINDS = ["Apparel", "Boats", "Chairs", "Drums", "Eyewear"];
const nameOf = (id, version) => `${NAMES[Number(id.slice(5)) % NAMES.length]} ${KINDS[Math.floor(Number(id.slice(5)) / NAMES.length)]}${["", ", Inc.", " Group"][version - 1]}`;
const savedAt = (version) => `2026-11-2${6 + version}T09:00:00Z`;
const texts = ({ alias, number, assignee, stage, note }) => ({ alias, number, assignee, stage, note });
const sorted = (list) => [...list].sort();
const canon = (value) => JSON.stringify(value, (_, one) => (one && typeof one === "object" && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort()) : one));

/** A check of a client, in one of its versions: the later one was saved later, and names the company otherwise. */
function checkOf(which, version) {
  const id = `chaos${String(which).padStart(9, "0")}`;
  const file = copy(SAMPLES[which % SAMPLES.length]);
  file.version = 2;
  file.check = { id, saved_at: savedAt(version) };
  file.facts.company.label = nameOf(id, version);
  return { id, version, file };
}
