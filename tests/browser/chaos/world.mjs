// What surrounds the page in an episode: its tabs, another page of the same site, the clock, the window; and what
// happens to the page from there. Each tab has its model, kept here between its turns.
import { randoms, weighed } from "./random.mjs";
import { IN_THE_PAGE } from "./scripts.mjs";
import { translatePage } from "../translate.mjs";
import { answered, asFile, canon, factsIn, isLate, plusDays, someFacts } from "./page/facts.js";

const STORE = "ace-self-check";
/** A file of the site that is no page of ours. */
const PLAIN = "self-check-file.schema.json";
const FILLER = "another page's";
const UNREADABLE = ['{"format":"ace-self', "hello", "", '{"format":"ace-self-check","version":7,"facts":{}}', '{"format":"ace-self-check","version":2,"facts":{"company":{"portal_account":7}}}'];
const ZONES = ["America/New_York", "America/Los_Angeles", "UTC", "Asia/Kolkata", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Australia/Lord_Howe"];
const WINDOWS = [[1280, 900], [320, 568], [360, 740], [768, 1024], [320, 256], [1920, 1080], [844, 390], [2560, 700]];
const FAULTS = ["write throws", "write ignored", "read throws", "denied"];
/** With these the page cannot read what is stored. */
const BLIND = ["read throws", "denied"];

const copy = (value) => JSON.parse(JSON.stringify(value));

export class World {
  constructor(context, origin, seed) {
    Object.assign(this, { context, origin, tabs: [], wrong: [], log: [], done: {}, files: [], filled: false, zone: ZONES[0] });
    this.box = { state: seed };
    this.random = randoms(this.box);
    this.pick = (list) => list[Math.floor(this.random() * list.length)];
    this.now = Date.parse("2026-06-18T16:00:00Z") + Math.floor(this.random() * 40 - 20) * 86_400_000;
  }

  /** Today in the tabs' time zone, by the current clock. */
  today() {
    return new Intl.DateTimeFormat("en-CA", { timeZone: this.zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(this.now);
  }

  did(kind, what, at = "") {
    this.done[kind] = (this.done[kind] ?? 0) + 1;
    this.log.push(`${at}${kind} ${what}`);
  }

  fail(what) {
    this.wrong.push(what);
  }

  async begin() {
    await this.context.addInitScript({ content: IN_THE_PAGE });
    await this.context.clock.setFixedTime(this.now);
    this.other = await this.context.newPage();
    await this.other.goto(`${this.origin}${PLAIN}`);
    if (this.random() < 0.4) await this.put(asFile(someFacts(this.random, this.today())));
    await this.otherDo(([name, value]) => localStorage.setItem(name, value), ["chaos.clipboard", this.pick(["yes", "no"])]);
    await this.open();
  }

  otherDo(work, given) {
    return this.other.evaluate(work, given);
  }

  put(text) {
    return this.otherDo(([name, text]) => localStorage.setItem(name, text), [STORE, text]);
  }

  stored() {
    return this.otherDo((name) => localStorage.getItem(name), STORE);
  }

  /** A new tab. What it should show is what is stored. */
  async open(address = this.pick(["", "", "#/plan", "#/account", "#/nowhere", "#/entries", "#/result"])) {
    for (const { model } of this.tabs) model.sure = false;
    const page = await this.context.newPage();
    const isFramed = this.random() < 0.2;
    const name = `${isFramed ? "frame" : "tab"} ${(this.opened = (this.opened ?? 0) + 1)}`;
    // Where the check is: the tab's page, or a frame in it.
    const tab = { page, isFramed, name, fault: "", get at() { return isFramed ? page.frame({ name: "check" }) : page; } };
    this.listen(tab);
    tab.cdp = await this.context.newCDPSession(page);
    await tab.cdp.send("Emulation.setTimezoneOverride", { timezoneId: this.zone });
    this.tabs.push(tab);
    await this.load(tab, address);
    await this.arrive(tab, { drafts: {} });
    return tab;
  }

  /** Shows the check in a tab, or in a frame of a page that knows nothing of it. */
  async load({ page, isFramed }, address = "") {
    if (!isFramed) return void (await page.goto(`${this.origin}${address}`));
    await page.goto(`${this.origin}${PLAIN}`);
    await page.evaluate((src) => {
      document.documentElement.innerHTML = '<body style="margin:0"><iframe name="check" title="check" style="display:block;border:0;width:100vw;height:100vh"></iframe>';
      document.querySelector("iframe").src = src;
    }, `${this.origin}${address}`);
    await page.frame({ name: "check" }).waitForFunction(() => globalThis.__chaos && location.href !== "about:blank");
  }

  listen(tab) {
    tab.page.on("pageerror", (error) => this.fail(`error in the page: ${error.stack ?? error.message}`));
    tab.page.on("console", (message) => message.type() === "error" && this.fail(`console error: ${message.text()} (${message.location().url})`));
    tab.page.on("crash", () => this.fail("the page crashed"));
    tab.page.on("dialog", (dialog) => (this.fail(`a dialog: ${dialog.message()}`), dialog.dismiss()));
  }

  /** The page was loaded: what it should hold now. `certain` are the answers that had to survive. */
  async arrive(tab, { drafts, certain, links = [] }) {
    tab.translated = false;
    if (!(await tab.at.evaluate(() => __chaos.ready()))) return this.fail("the page did not come up");
    // Until the first press a check in a frame leaves the focus where it is.
    if (tab.isFramed) await tab.at.evaluate(() => document.body.click());
    // What another page finds stored may be of a moment before.
    const stored = await tab.at.evaluate(() => __chaos.caught.atStart);
    const readable = stored === null ? {} : isUnreadable(stored) ? undefined : factsIn(stored);
    const isBlind = BLIND.includes(tab.fault);
    const asides = [...(tab.model?.asides ?? this.tabs.find((one) => one !== tab)?.model?.asides ?? [])];
    if (!readable && !isBlind && !asides.includes(stored)) {
      asides.push(stored);
      for (const { model } of this.tabs) if (model && model !== tab.model) model.asides = [...asides];
    }
    if (certain !== undefined && !isBlind && canon(readable ?? {}) !== canon(certain) && !this.isHeldElsewhere(tab, readable)) {
      this.fail(`lost over a reload: held was ${canon(certain)}, stored is ${String(stored).slice(0, 2_000)}`);
    }
    tab.model = {
      facts: copy(isBlind ? {} : answered(readable ?? {})),
      drafts: copy(drafts),
      selected: [],
      links,
      asides,
      today: this.today(),
      clean: this.isClean(tab),
      sure: false,
      silent: false,
      // What it could not read it has not seen: it may find other answers there once it can.
      doubt: isBlind,
      // The choice outlives a reload, unless another tab keeps its answers.
      off: Boolean(tab.model?.off && (stored === null || isBlind)),
    };
    return this.look(tab, this.random() < 0.4);
  }

  /** Whether another tab has these answers: one that couldn't write earlier does so later. The guard at the storage sees whether it may. */
  isHeldElsewhere(tab, facts) {
    return this.tabs.some((one) => one !== tab && canon(one.model.facts) === canon(facts ?? {}));
  }

  isClean(tab) {
    return !tab.fault && !this.filled && this.tabs.length === 1 && !tab.model?.asides?.length;
  }

  /** Whether nobody else writes, and what this tab writes arrives. */
  isAlone(tab) {
    return this.tabs.length === 1 && !tab.fault;
  }

  /** What a tab shows and says, and with `holds` what its file has. */
  async look(tab, holds) {
    tab.model.alone = this.isAlone(tab);
    this.take(tab, await tab.at.evaluate((given) => __chaos.check(given), { tab: tab.model, holds }));
  }

  take(tab, { tab: model, failures, files, log = [], done = {} }) {
    const deleted = model.asides.length < tab.model.asides.length;
    tab.model = model;
    // They are one and the same for all tabs.
    if (deleted) for (const one of this.tabs) one.model.asides = [];
    this.files.push(...files);
    this.log.push(...log.map((line) => `${tab.name}: ${line}`));
    for (const [kind, count] of Object.entries(done)) this.done[kind] = (this.done[kind] ?? 0) + count;
    for (const what of failures) this.fail(`${tab.name}: ${what}`);
  }

  /** Some actions in a tab, or in both at once. */
  async turn(count) {
    const both = this.tabs.length > 1 && this.random() < 0.25;
    const acting = both ? this.tabs : [this.pick(this.tabs)];
    for (const tab of this.tabs) {
      tab.model.clean = this.isClean(tab);
      tab.model.sure &&= tab.model.clean;
      tab.model.alone = this.isAlone(tab);
    }
    const given = acting.map((tab) => ({ tab: tab.model, count: Math.max(1, Math.ceil(count / acting.length)), state: Math.floor(this.random() * 2 ** 32) }));
    const before = this.total();
    const results = await Promise.all(acting.map((tab, at) => tab.at.evaluate((given) => __chaos.run(given), given[at])));
    // One tab may delete what the other expects to be kept aside.
    if (results.some(({ tab }, at) => tab.asides.length < acting[at].model.asides.length)) {
      for (const result of results) {
        result.failures = result.failures.filter((what) => !what.startsWith("what could not be read was to be kept"));
        result.tab.asides = [];
      }
    }
    for (const [at, tab] of acting.entries()) this.take(tab, results[at]);
    if (this.tabs.length > 1 && !this.wrong.length) for (const tab of this.tabs) await this.look(tab, false);
    return this.total() - before;
  }

  total() {
    return Object.values(this.done).reduce((sum, count) => sum + count, 0);
  }

  /** Something happens to a tab, or around it. */
  async happen() {
    const tab = this.pick(this.tabs);
    const one = weighed(this.random, HAPPENINGS);
    const what = await this[one](tab);
    if (what === undefined) return;
    this.did(one, what, `${tab.name}: `);
    for (const each of this.tabs) if (!this.wrong.length) await this.look(each, false);
  }

  /** The answers that have to be there after the page is loaded again; none where nobody said so. */
  async certain(tab) {
    const isAlone = this.isClean(tab);
    if (!isAlone || this.random() < 0.5) {
      await this.look(tab, false);
      const says = await tab.at.evaluate(() => __chaos.status());
      return says === "Saved on this device" && !tab.model.silent ? tab.model.facts : undefined;
    }
    if (tab.model.off) return undefined;
    // At once: what was about to be stored is stored as the page is left.
    return tab.model.silent || !tab.model.sure ? undefined : tab.model.facts;
  }

  async reload(tab) {
    const certain = await this.certain(tab);
    if (tab.isFramed) await this.load(tab);
    else await tab.page.reload();
    await this.arrive(tab, { ...kept(tab), certain });
    return certain ? "saved before" : "not saved before";
  }

  async leave(tab) {
    const certain = await this.certain(tab);
    await tab.page.goto(`${this.origin}${PLAIN}`);
    // A browser may refuse to go back; then the address is typed.
    if (tab.isFramed) await this.load(tab);
    else await tab.page.goBack().catch(() => tab.page.goto(this.origin));
    await this.arrive(tab, { ...kept(tab), certain });
    return "and come back";
  }

  async visit(tab) {
    const certain = await this.certain(tab);
    const { links } = tab.model;
    await tab.page.close();
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    const fresh = await this.open();
    fresh.model.links = links;
    if (certain && canon(fresh.model.facts) !== canon(certain) && !this.isHeldElsewhere(fresh, fresh.model.facts)) this.fail(`lost when the tab was closed: held was ${canon(certain)}, then is ${canon(fresh.model.facts)}`);
    return "again in another tab";
  }

  async second(tab) {
    if (this.tabs.length === 1) {
      await this.open();
      return "opened";
    }
    await tab.page.close();
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    return "closed";
  }

  /** Another page stores something in place of the answers, or clears them. */
  async foreign() {
    const [text, what] = this.otherAnswers();
    this.forgotten(await this.stored(), await this.asides());
    if (text === null) {
      await this.otherDo(() => localStorage.clear());
      this.filled = false;
      for (const tab of this.tabs) tab.model.asides = [];
    } else if (!(await this.fits(text))) return undefined;
    // Another process sees it a moment later; until then the tab rightly says that its own answers are stored.
    const arrivals = this.tabs.map(({ at }) => at.waitForFunction((text) => __chaos.raw.get() === text, text, { polling: 20, timeout: 2_000 }));
    await Promise.allSettled(arrivals);
    for (const tab of this.tabs) Object.assign(tab.model, { silent: false, sure: false, doubt: true });
    return what;
  }

  /** The same, without telling this tab. */
  async silently(tab) {
    const [text, what] = this.otherAnswers();
    this.forgotten(await this.stored(), await this.asides());
    const fits = await tab.at.evaluate((text) => {
      try {
        if (text === null) __chaos.raw.remove();
        else __chaos.raw.set(text);
        return true;
      } catch {
        return false;
      }
    }, text);
    if (!fits) return undefined;
    Object.assign(tab.model, { silent: true, sure: false, doubt: true });
    return what;
  }

  otherAnswers() {
    return weighed(this.random, [
      [3, () => [null, "cleared"]],
      [3, () => [asFile(someFacts(this.random, this.today())), "other answers"]],
      [2, () => [this.pick(UNREADABLE), "what cannot be read"]],
    ])();
  }

  asides() {
    return this.otherDo(() => Object.keys(localStorage).filter((name) => name.startsWith("ace-self-check.unreadable")).map((name) => localStorage.getItem(name)));
  }

  /** What stood there unread, and nowhere else, the other page has on its conscience. */
  forgotten(stored, aside) {
    for (const { model } of this.tabs) model.asides = model.asides.filter((text) => text !== stored || aside.includes(text));
  }

  fits(text) {
    return this.otherDo(
      ([name, text]) => {
        try {
          localStorage.setItem(name, text);
          return true;
        } catch {
          return false;
        }
      },
      [STORE, text],
    );
  }

  async fault(tab) {
    tab.fault = tab.fault ? "" : this.pick(FAULTS);
    await tab.at.evaluate((fault) => __chaos.raw.setFault(fault), tab.fault);
    tab.model.sure = false;
    return tab.fault || "none any more";
  }

  /** The storage is filled to the last character, or emptied of that again. */
  async fill() {
    this.filled = !this.filled;
    await this.otherDo(
      ([name, fill]) => {
        localStorage.removeItem(name);
        if (!fill) return;
        let text = "";
        for (let size = 1 << 22; size >= 1; size >>= 1) {
          try {
            localStorage.setItem(name, text + "#".repeat(size));
            text += "#".repeat(size);
          } catch {
            // So much does not fit.
          }
        }
      },
      [FILLER, this.filled],
    );
    for (const { model, at } of this.tabs) {
      model.sure = false;
      // The room is there for a tab when its browser has told it.
      if (!this.filled) await at.waitForFunction(() => __chaos.raw.hasRoom(), undefined, { polling: 20 });
    }
    return this.filled ? "full" : "room again";
  }

  /** The clock is moved while the page is open. */
  async clock() {
    const jump = this.pick([1, 1, 7, 45, 400, -1, -3, -60, 0]);
    this.now += jump * 86_400_000;
    if (!jump) {
      // To the last second of a day, or the first of the next.
      this.now = Date.parse(`${plusDays(this.today(), 1)}T00:00:00Z`) - this.pick([1_000, 0]);
    }
    await this.context.clock.setFixedTime(this.now);
    await this.lookAgain();
    return `${jump} days, ${new Date(this.now).toISOString()}`;
  }

  async timeZone() {
    this.zone = this.pick(ZONES);
    for (const { cdp } of this.tabs) {
      await cdp.send("Emulation.setTimezoneOverride", { timezoneId: "" });
      await cdp.send("Emulation.setTimezoneOverride", { timezoneId: this.zone });
    }
    await this.lookAgain();
    return this.zone;
  }

  /** Every tab is looked at again, which is when it takes a new day. */
  async lookAgain() {
    for (const { at, model } of this.tabs) {
      await at.evaluate(() => window.dispatchEvent(new Event("focus")));
      model.today = this.today();
    }
  }

  async window({ page, cdp }) {
    const [width, height] = this.pick(WINDOWS);
    await page.setViewportSize({ width, height });
    // Text of twice its size, by the browser's own setting, is for windows that are not at 400 % already.
    const size = width >= 640 ? this.pick([16, 16, 32]) : 16;
    await cdp.send("Page.setFontSizes", { fontSizes: { standard: size } });
    return `${width} × ${height}, text of ${size} pixels`;
  }

  async media({ page }) {
    const media = { colorScheme: this.pick(["light", "dark"]), reducedMotion: this.pick(["reduce", "no-preference"]), forcedColors: this.pick(["none", "none", "active"]) };
    await page.emulateMedia(media);
    return Object.values(media).join(" ");
  }

  /** The browser translates the page: text nodes are replaced, here by the same words. */
  async translate(tab) {
    if (tab.translated) return undefined;
    tab.translated = true;
    await tab.at.evaluate(translatePage, "");
    return "until it is left";
  }

  /** A file as the browser saves it. */
  async download(tab) {
    const { at, page } = tab;
    await at.evaluate(() => ((__chaos.caught.pass = true), (location.hash = "/plan")));
    const downloading = page.waitForEvent("download", { timeout: 20_000 });
    await at.getByRole("button", { name: "Save file", exact: true }).first().click();
    const text = await readAll(await (await downloading).createReadStream());
    await at.evaluate(() => (__chaos.caught.pass = false));
    Object.assign(tab.model, { selected: [] });
    if (canon(factsIn(text)) !== canon(tab.model.facts)) this.fail(`lost: the file on the disk has ${canon(factsIn(text))}, held should be ${canon(tab.model.facts)}`);
    this.files.push({ text, today: tab.model.today });
    return `${text.length} characters`;
  }
}

/** What a tab knows that outlives a reload: where nothing is kept, nothing half typed. */
const kept = ({ model }) => (model.off ? { ...model, drafts: {} } : model);
const isUnreadable = (text) => UNREADABLE.includes(text);

async function readAll(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

const HAPPENINGS = [
  [12, "reload"], [3, "leave"], [4, "visit"], [6, "second"], [5, "foreign"], [3, "silently"], [7, "fault"], [3, "fill"],
  [7, "clock"], [4, "timeZone"], [7, "window"], [3, "media"], [2, "download"], [3, "translate"],
];

/** The files whose answers all lie before their day: those the native engine reads. */
export const inOrder = (files) => files.filter(({ text, today }) => !isLate(factsIn(text), today));
