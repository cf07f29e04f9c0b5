// Does things to the page, in the page: what a respondent presses, chooses and types, at random from a seed.

const tick = () =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (port1.close(), done());
    port2.postMessage(0);
  });
export const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** As long as an event may take to come on a busy machine. */
const patience = () => new Promise((done) => setTimeout(done, 10_000));

/** Waits for the event that tells the page of its new address, where it is new. */
async function arrived(act) {
  const before = location.href;
  const moved = new Promise((done) => addEventListener("hashchange", done, { once: true }));
  const what = await act();
  if (location.href !== before) await Promise.race([moved, patience()]);
  await tick();
  return what;
}

/** A double-click, of which only the first press counts, also where another control has come under the pointer. */
function pressTwice(found) {
  const { left, top, width, height } = found.getBoundingClientRect();
  const press = (on, detail) => on.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, detail }));
  const at = [left + width / 2, top + height / 2];
  press(found, 1);
  press(document.elementFromPoint(...at) ?? found, 2);
}

/** Polls for something; the page's clock may be stopped. */
async function until(is, most = 10_000) {
  for (let waited = 0; waited < most; waited += 4) {
    if (is()) return true;
    await (waited < 12 ? tick() : new Promise((done) => setTimeout(done, 4)));
  }
  return Boolean(is());
}

const button = (name) => [...document.querySelectorAll("main button")].find(({ textContent }) => textContent.trim() === name);
/** Whether a step back or forward stays on the page. */
const isHere = (step) => navigation.entries()[navigation.currentEntry.index + step]?.sameDocument;
const seen = (one) => !one.disabled && one.checkVisibility();
const AWAY = "a[rel~=external], a[href^='mailto:'], a[href^='tel:'], a[download]";
const KINDS = {
  choose: "main input[type=radio]:not(:checked)",
  tick: "main input[type=checkbox]",
  type: "main input[type=text], main input[type=search]",
  press: "main button",
  go: "a[href^='#']",
  fold: "main summary",
  select: "main select",
};
const WEIGHTS = { choose: 70, tick: 10, type: 60, press: 24, go: 5, fold: 5, select: 8, date: 14, move: 12, back: 4, forward: 2, open: 2, paste: 1, share: 1, link: 1, save: 1 };
/** What is pressed seldom: it leaves little to do. */
const SELDOM = /^(Start again|Remove selected|Download the whole check)/;

export class Driver {
  constructor(tab, random) {
    Object.assign(this, { tab, random });
    this.pick = (list) => list[Math.floor(random() * list.length)];
  }

  /** A random control of a kind that can be seen. */
  any(selector) {
    const all = document.querySelectorAll(selector);
    for (let tried = 0; all.length && tried < 12; tried += 1) {
      const found = this.pick(all);
      if (seen(found) && !found.matches(AWAY)) return found;
    }
    return undefined;
  }

  /** One action of a kind; what it was, or nothing where there was nothing to do it to. */
  async act(kind) {
    if (kind in this) return this[kind]();
    const found = this.any(KINDS[kind]);
    return found && this[`on_${kind}`](found);
  }

  async on_choose(radio) {
    radio.focus();
    radio.click();
    await tick();
    chosen(this.tab, radio);
    return `${radio.name} = ${radio.value}`;
  }

  async on_tick(box) {
    box.focus();
    box.click();
    await tick();
    ticked(this.tab, box);
    return `${box.id} ${box.checked}`;
  }

  async on_type(input) {
    const { pick, tab } = this;
    const part = /-(month|day|year)$/.exec(input.id)?.[1];
    const text = part
      ? pick({ month: ["1", "06", "feb", "Sept.", "13", "", "ju", "é", "12"], day: ["1", "15", "31", "30", "", "0", "x", "00009"], year: ["2026", "2025", "26", "", "1989", "2100", "20266"] }[part])
      : input.id === "asc-number"
        ? pick(["ABC-1234567-8", "B7603245278", "", "12", "ABC 123", "ABC12345678"])
        : input.id === "asc-type" || input.id === "asc-new"
          ? pick(["01", "1", "", "06", "9", "x", "123"])
          : input.id === "asc-find"
            ? pick(["", "", "e", "1234", "Dana", "zzz", "\\", "%"])
            : pick(this.random() < 0.85 ? NAMES : REFUSED);
    await this.enter(input, text);
    return `${input.id} "${text}"`.toWellFormed();
  }

  async enter(input, text) {
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await tick();
    if (input.isConnected && input.id !== "asc-paste") typed(this.tab, input);
    if (this.random() >= 0.3) return;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await tick();
    // A year of two digits is complete once the field is left.
    if (input.isConnected && input.id !== "asc-paste") typed(this.tab, input);
  }

  /** A whole date where one is asked for: its three fields are three actions. */
  async date() {
    const ids = [...document.querySelectorAll("main input[id$=-month]")].map(({ id }) => id.replace(/-month$/, ""));
    const id = ids.find((id) => dateFields(id)?.every(seen));
    if (!id) return undefined;
    const isAhead = ["asc-as-of", "asc-due"].includes(id) || id.endsWith("-planned-on");
    const day = plusDays(this.tab.facts.as_of ?? this.tab.today, Math.floor(this.random() * 300) - (isAhead ? 100 : 270));
    const [year, month, number] = day.split("-");
    const texts = [this.pick([month, String(Number(month)), MONTHS[month - 1].slice(0, 3).toUpperCase()]), this.pick([number, String(Number(number))]), year];
    for (const [at, text] of texts.entries()) {
      const fields = dateFields(id);
      if (fields) await this.enter(fields[at], text);
    }
    this.more = { type: 3 };
    return `${id} ${texts.join(" ")}`;
  }

  async on_press(found) {
    const name = found.textContent.trim();
    if (SELDOM.test(name) && this.random() < 0.8) return undefined;
    if (/^(Remove |Clear all|Nobody here)/.test(name) && this.random() < 0.4) return undefined;
    // Someone else's check is only looked at: another state, which broker.spec.js walks.
    if (/^(Just look at it|I’m the broker)/.test(name)) return undefined;
    // Which entries are selected on pages that are not shown, only the page knows.
    if (/^Select all/.test(name) && button("Show all entries") && document.querySelector(".asc-pages")) return undefined;
    // The dialog of the browser, where nobody is.
    if (/^(Open a saved check|Open a spreadsheet|Reload with the update)$/.test(name)) return undefined;
    if (name === "Read the pasted cells") return undefined;
    const effect = pressing(this.tab, found);
    const isDouble = this.random() < 0.15;
    await arrived(() => (found.focus(), isDouble ? pressTwice(found) : found.click()));
    this.complain(effect());
    // The one file is fetched first.
    if (/^Download the whole check/.test(name)) await until(() => !found.disabled, 20_000);
    if (this.tab.adopt) await this.adopt();
    return name;
  }

  async on_go(link) {
    const href = link.getAttribute("href");
    // These take the focus and go nowhere.
    await arrived(() => (link.focus(), link.click()));
    return href;
  }

  async on_fold(summary) {
    summary.click();
    await tick();
    return summary.textContent.trim().slice(0, 40);
  }

  async on_select(select) {
    if (select.closest(".asc-columns")) return undefined;
    select.focus();
    select.selectedIndex = Math.floor(this.random() * select.options.length);
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await tick();
    // What is below another header, only the page knows.
    if (select.id === "asc-header-row" && this.tab.table) this.tab.table.rows = undefined;
    return `${select.id} = ${select.value}`;
  }

  async move() {
    const address = someAddress(this.tab.facts, this.pick);
    await arrived(() => (location.hash = address));
    return address;
  }

  async back() {
    if (!isHere(-1)) return undefined;
    await this.travel(() => history.back());
    return location.hash;
  }

  async forward() {
    if (!isHere(1)) return undefined;
    await this.travel(() => history.forward());
    return location.hash;
  }

  async travel(act) {
    const moved = new Promise((done) => addEventListener("popstate", done, { once: true }));
    act();
    await Promise.race([moved, patience()]);
    await tick();
    await tick();
  }

  /** A file is opened: one that can be, or one that cannot. */
  async open() {
    const { tab, pick, random } = this;
    const facts = tab.file && random() < 0.3 ? tab.file : someFacts(random, tab.today);
    const good = asFile(facts);
    const text = random() < 0.6
      ? good
      : pick([
          "", "{", "null", "[]", good.slice(0, -7), `${good}x`, good.replace('"version":2', '"version":3'), good.replace('"version":2', '"version":"2"'),
          good.replace('"facts":{', '"facts":{"shoes":1,'), asFile({ people: [{ id: "p1" }, { id: "p1" }] }), asFile({ as_of: "2026-02-30" }),
          asFile({ company: { label: REFUSED[0] } }), "\u0000\u0001".repeat(500), `${"[".repeat(20_000)}`, asFile({ people: Array.from({ length: 501 }, (_, at) => ({ id: `p${at}` })) }),
        ]);
    const name = pick(["check.json", "check.json", `${"long ".repeat(600)}.json`, "‮nosj.json", "<img src=x>.json", ".", "a\nb.json"]);
    const isGood = text === good && !isLate(facts, tab.today);
    await this.unfocus();
    const isDropped = text.startsWith("{") && random() < 0.3;
    this.give(isDropped ? undefined : "asc-file", [text], name, "application/json");
    return this.received(isGood ? { facts } : undefined, `${isGood ? "good" : "bad"} file ${text.slice(0, 60)}`);
  }

  /** Puts a file into the input of an id, as the browser's dialog would; without an id, drops it on the page. */
  give(id, parts, name, type) {
    const transfer = new DataTransfer();
    transfer.items.add(new File(parts, name, { type }));
    if (!id) return document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer }));
    const input = document.getElementById(id);
    input.files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** Nothing has the focus, and nothing is about to take it. */
  async unfocus() {
    await drawn();
    document.activeElement?.blur();
  }

  /** Waits for what the page makes of answers from elsewhere: opened, asked about, or refused. */
  async received(incoming, what) {
    const { tab } = this;
    if (incoming) tab.undo = undefined;
    // Each of them takes the focus.
    const isAt = (id) => document.activeElement?.id === id;
    if (!(await until(() => isAt("asc-notice") || isAt("asc-incoming")))) return (this.complain(`nothing came of a ${what}`), what);
    const isAsked = isAt("asc-incoming");
    await tick();
    if (!incoming) {
      if (isAsked) this.complain(`asked about what should be refused: ${what}`);
      return what;
    }
    // What is held later changes; what was given does not.
    tab.incoming = JSON.parse(JSON.stringify(incoming));
    if (isEmpty(tab.facts)) this.complain(isAsked ? "asked before nothing was replaced" : accept(tab));
    else if (!isAsked) this.complain(`did not ask before opening ${what}: ${document.getElementById("asc-notice").textContent.slice(0, 200)}`);
    if (tab.adopt) await this.adopt();
    return what;
  }

  /** A table is pasted, or its file is chosen. */
  async paste() {
    const { tab, pick, random } = this;
    const list = pick(["people", "entries"]);
    if ((tab.facts[list] ?? []).length > 60) return undefined;
    await arrived(() => (location.hash = `/table/${list}`));
    const count = 1 + Math.floor(random() * 12);
    const stamp = Math.floor(random() * 1e9).toString(36);
    const last = tab.facts.as_of ?? tab.today;
    const before = () => plusDays(last, -Math.floor(random() * 200));
    const rows = Array.from({ length: count }, (_, at) =>
      list === "people"
        ? { label: `Row ${stamp} ${at}`, last_login: pick([before(), before().slice(0, 7), "never"]) }
        : { label: `Row ${stamp} ${at}`, number: `XY${pick("ABCDEFGH")}${String(Math.floor(random() * 1e8)).padStart(8, "0")}`, entry_type: pick(["01", "03", "06"]), liquidation: "liquidated", liquidated_on: before() },
    );
    const head = list === "people" ? "Name,Last login" : "Reference,Entry Number,Entry Type,Liquidation Status,Liquidation Date";
    const cells = (row) => (list === "people" ? [row.label, row.last_login] : [row.label, row.number, row.entry_type, "Liquidated", row.liquidated_on]);
    const broken = random() < 0.2;
    const text = broken ? pick(["\u0000", "no header at all", "a,b\n\"c", ",,,\n,,,", "Name,Entry Number\nx", `${"W".repeat(90)},Name,Role\nx,y,z`]) : [head, ...rows.map((row) => cells(row).join(","))].join("\n");
    const earlier = document.getElementById("asc-preview")?.parentElement;
    earlier?.setAttribute("data-before", "");
    if (random() < 0.5) this.give("asc-table-file", [text], pick(["t.csv", `${"n".repeat(3_000)}.csv`]), "text/csv");
    else {
      await this.enter(document.getElementById("asc-paste"), text);
      [...document.querySelectorAll("main form button[type=submit]")].at(-1).click();
    }
    await drawn();
    await until(() => document.getElementById("asc-preview") && ![...document.querySelectorAll("[role=status]")].some(({ textContent }) => textContent === "Reading…"));
    await tick();
    tab.table = { list, rows: broken ? undefined : rows };
    if (!document.getElementById("asc-preview")) this.complain(`no preview of a table: ${text.slice(0, 80)}`);
    return `${list}: ${broken ? JSON.stringify(text) : `${count} rows`}`;
  }

  /** A link is made on the plan, at a level, and kept. */
  async share() {
    const { tab, pick } = this;
    await arrived(() => (location.hash = "/plan"));
    if (!document.getElementById("asc-share")) button("Share").click();
    await tick();
    if (isLate(tab.facts, tab.today)) return "unfit to share";
    const level = pick(["full", "initials", "roles"]);
    document.querySelector(`input[name=asc-level][value=${level}]`).click();
    await tick();
    caught.copied = undefined;
    button("Copy a link")?.click();
    await until(() => caught.copied, 500);
    const facts = document.getElementById("asc-level-amounts")?.checked ? answered(tab.facts) : shared(tab.facts);
    if (caught.copied) tab.links.push({ level, facts: JSON.parse(canon(facts)), fragment: caught.copied.split("#")[1] });
    return `a link, ${level}`;
  }

  /** A link that was made before is followed; whole, or torn. */
  async link() {
    const { tab, pick, random } = this;
    const link = tab.links.length && pick(tab.links);
    if (!link) return undefined;
    const torn = random() < 0.25;
    const fragment = torn ? link.fragment.slice(0, -9 - Math.floor(random() * 20)) : link.fragment;
    const isGood = !torn && !isLate(link.facts, tab.today);
    await this.unfocus();
    location.hash = fragment;
    const incoming = link.level === "full" ? { facts: link.facts } : { like: bare(link.facts) };
    const what = await this.received(isGood ? incoming : undefined, `link, ${link.level}${torn ? ", torn" : ""}`);
    if (location.hash.includes(fragment)) this.complain("the answers stay in the address");
    return what;
  }

  /** The answers are saved as a file: it holds what the page should hold. */
  async save() {
    const text = await this.held();
    const facts = factsIn(text);
    if (canon(facts) !== canon(this.tab.facts)) this.complain(`lost: the file has ${canon(facts)}, held should be ${canon(this.tab.facts)}`);
    this.tab.file = facts;
    return "a file";
  }

  /** The text of the file that the page saves. */
  async held() {
    if (screenOf(this.tab.facts).kind !== "plan") await arrived(() => (location.hash = "/plan"));
    caught.blobs.length = 0;
    await until(() => button("Save file"), 20_000);
    button("Save file").click();
    const text = await caught.blobs.at(-1).text();
    this.files.push({ text, today: this.tab.today });
    return text;
  }

  /** Takes what only the page can know from what it holds: the ids of new rows, what a level of sharing leaves. */
  async adopt() {
    const { tab } = this;
    const { any, ids, from, like, sent } = tab.adopt;
    tab.adopt = undefined;
    await written();
    const facts = status() === SAVED && raw.get() !== null ? factsIn(raw.get()) : factsIn(await this.held());
    if (any) {
      const others = (all) => canon({ ...all, [any]: [] });
      if (others(facts) !== others(tab.facts)) this.complain(`a table of ${any} changed other answers: ${canon(facts)}`);
      tab.facts = facts;
      for (const { id } of facts[any] ?? []) if (!tab.known.includes(id)) forget(tab, id);
      return;
    }
    if (sent) return this.adoptSent(facts, sent);
    if (like) {
      if (bare(facts) !== like) this.complain(`a link brought ${bare(facts)}, given was ${like}`);
      tab.facts = facts;
      return;
    }
    const [held, model] = [facts[ids] ?? [], tab.facts[ids]];
    const all = [...(facts.people ?? []), ...(facts.entries ?? [])].map(({ id }) => id);
    if (new Set(all).size !== all.length) this.complain(`ids stand twice: ${all}`);
    for (const [at, one] of model.entries()) {
      if (at < from) continue;
      one.id = held[at]?.id ?? "missing";
      forget(tab, one.id);
    }
  }

  /** One request more, of that day; and for an owner who was only assumed, that owner. */
  adoptSent(facts, day) {
    const { tab } = this;
    const [had, has] = [tab.facts.requests ?? [], facts.requests ?? []];
    const isFull = /No more can be noted/.test(document.getElementById("asc-notice")?.textContent ?? "");
    const last = has.at(-1);
    const owner = facts.people?.find(({ id }) => id === last?.who && !tab.facts.people?.some((one) => one.id === id));
    const expected = {
      ...tab.facts,
      people: [...(tab.facts.people ?? []), ...(owner ? [{ id: owner.id, role: "trade_account_owner" }] : [])],
      requests: isFull ? had : [...had, last],
    };
    if (canon(facts) !== canon(expected) || (!isFull && last?.sent_on !== day)) this.complain(`something sent on ${day} became ${canon(facts)}, before it was ${canon(tab.facts)}`);
    if (owner) forget(tab, owner.id);
    tab.facts = facts;
  }

  complain(what) {
    if (what) this.failures.push(what);
  }
}
const weighed = Object.entries(WEIGHTS).flatMap(([kind, weight]) => Array(weight).fill(kind));

/** Does `count` actions with the tab's model; gives the model back, what was done, and what was found wrong. */
export async function run({ tab, count, state }) {
  const box = { state };
  const random = randoms(box);
  const driver = new Driver(tab, random);
  const [log, done] = [[], {}];
  Object.assign(driver, { failures: [], files: [] });
  const shown = () => caught.shown.add(canon(tab.facts));
  shown();
  for (let misses = 0; log.length < count && !driver.failures.length && misses < 200;) {
    const kind = driver.pick(weighed);
    const before = location.hash;
    const facts = canon(tab.facts);
    const [said, headed] = [status(), document.querySelector("h1")];
    log.push(`${kind}…`);
    const what = await driver.act(kind);
    log.pop();
    if (what === undefined && !driver.failures.length) {
      misses += 1;
      continue;
    }
    for (const [one, times] of Object.entries(driver.more ?? { [kind]: 1 })) done[one] = (done[one] ?? 0) + times;
    driver.more = undefined;
    shown();
    if (canon(tab.facts) !== facts) [tab.silent, tab.sure] = [false, tab.clean && !tab.off && !tab.doubt && said !== ELSEWHERE && !told()];
    if (screenOf(tab.facts).kind !== "entries") tab.selected = [];
    log.push(`${kind} ${what} @${before}`);
    driver.complain(wrongOnScreen(tab) ?? wrongAnswers(tab));
    const moved = location.hash !== before;
    // Several addresses name the same screen: that of the start, for one.
    const isNew = document.querySelector("h1") !== headed;
    if (moved && random() < 0.1 && isNew) await focusKept(driver);
    if (random() < (moved ? 0.15 : 0.03)) driver.complain(wrongInLayout());
    if (random() < 0.12) await claims(driver);
    driver.failures.push(...caught.wrong.splice(0));
  }
  return { tab, state: box.state, log, done, failures: driver.failures, files: driver.files };
}

/** After a move, the focus is on an element that exists. */
async function focusKept(driver) {
  await drawn();
  await drawn();
  if (document.activeElement === document.body || !document.activeElement?.isConnected) driver.complain(`the focus is lost at ${location.hash}`);
}

/** What the page says of saving is true, at the latest when other tabs have been heard of. */
export async function claims(driver) {
  await written();
  await tick();
  if (wrongClaim(driver.tab)) await until(() => !wrongClaim(driver.tab), 2_000);
  const wrong = wrongClaim(driver.tab);
  driver.complain(wrong);
  if (!wrong && status() === SAVED && !driver.tab.silent && !raw.fault()) driver.tab.doubt = false;
}

/** The answers and what is said of them, looked at on their own. */
export async function check({ tab, holds }) {
  const driver = new Driver(tab, () => 0);
  Object.assign(driver, { failures: [], files: [] });
  caught.shown.add(canon(tab.facts));
  await claims(driver);
  driver.complain(wrongOnScreen(tab) ?? wrongAnswers(tab) ?? wrongInLayout());
  if (holds) await driver.save();
  driver.failures.push(...caught.wrong.splice(0));
  return { tab, failures: driver.failures, files: driver.files };
}

/** The app has started. */
export const ready = () => until(() => document.documentElement.dataset.ready === "app", 60_000);
