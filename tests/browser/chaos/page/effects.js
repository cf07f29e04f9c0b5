// What each thing a respondent does makes of the model. Controls that are not named here change no answer.

const set = (of, field, value) => {
  if (value === undefined || value === null || value === "") delete of[field];
  else of[field] = value;
};
const asOf = (tab) => tab.facts.as_of ?? tab.today;
const copy = (value) => JSON.parse(JSON.stringify(value));

/** A change: the way back that an earlier notice offered is gone. */
function change(tab, make) {
  tab.undo = undefined;
  make(tab.facts);
  caught.shown.add(canon(tab.facts));
}

/** A change that can be undone. */
function undoably(tab, make) {
  const before = copy(tab.facts);
  change(tab, make);
  tab.undo = before;
}

export const shownName = (text) => text.toWellFormed().trim();

function keepName(tab, of, text) {
  const name = shownName(text);
  change(tab, () => set(of, "label", REFUSED.includes(name) ? undefined : name));
}

const areEmpty = (fields) => fields.every((field) => !field.trim());

/** The date in its fields: the new answer if it is valid. Otherwise it is a draft, and the old answer stays. */
function keepDate(tab, key, of, field, fields, day) {
  if (day) change(tab, () => set(of, field, day));
  if (day || areEmpty(fields)) delete tab.drafts[key];
  else tab.drafts[key] = { fields, over: of[field] ?? "" };
}

/** A date that is confirmed: left empty, it is taken back. */
function confirmDate(tab, key, of, field, fields, day) {
  if (areEmpty(fields)) change(tab, () => set(of, field, undefined));
  if (areEmpty(fields) || day) keepDate(tab, key, of, field, fields, day);
}

/** A last sign-in as its fields show it; nothing where none is chosen. */
function loginShown(tab, id) {
  const kind = document.querySelector(`input[name="${id}"]:checked`)?.value;
  if (kind !== "on") return kind;
  return readDate((dateFields(id) ?? []).map(({ value }) => value.toWellFormed()), { last: asOf(tab), months: true });
}

const ENTRY_DATES = {
  "asc-liquidated": { field: "liquidated_on", upToNow: true },
  "asc-due": { field: "reconciliation_due_on", upToNow: false },
};

/** An entry that is liquidated again has the day that its form shows. */
function keepDayShown(tab, entry) {
  const fields = dateFields("asc-liquidated")?.map(({ value }) => value.toWellFormed());
  if (fields) keepDate(tab, `${entry.id}/liquidated_on`, entry, "liquidated_on", fields, readDate(fields, { last: asOf(tab) }));
}

/** Something was typed into a field. */
export function typed(tab, input) {
  const screen = screenOf(tab.facts);
  const date = /^(.+)-(month|day|year)$/.exec(input.id)?.[1];
  if (date && input.type === "text") {
    const fields = dateFields(date).map(({ value }) => value.toWellFormed());
    const about = questionOf(screen, date);
    if (about) {
      const day = readDate(fields, about.kind === "login" ? { last: asOf(tab), months: true } : {});
      keepDate(tab, about.key, about.of, about.field, fields, day);
    } else if (date === "asc-as-of") {
      tab.drafts.as_of = { fields, over: tab.facts.as_of ?? "" };
    } else if (ENTRY_DATES[date] && screen.kind === "entry") {
      const { field, upToNow } = ENTRY_DATES[date];
      keepDate(tab, `${screen.of.id}/${field}`, screen.of, field, fields, readDate(fields, upToNow ? { last: asOf(tab) } : {}));
    }
    return;
  }
  // In the panel that shares.
  if (input.id === "asc-level-company") return keepName(tab, part(tab.facts, "company"), input.value);
  const about = questionOf(screen, input.id);
  if (about) return keepName(tab, about.of, input.value);
  if (screen.kind !== "entry") return;
  if (input.id === "asc-label") keepName(tab, screen.of, input.value);
  if (input.id === "asc-number") keepText(tab, screen.of, "entry_number", input.value, numberOf(input.value));
  if (input.id === "asc-type") keepText(tab, screen.of, "entry_type", input.value, typeOf(input.value));
}

/** Over half a number or type the old one stays. */
function keepText(tab, of, field, text, value) {
  if (value || !text.trim()) change(tab, () => set(of, field, value));
}

/** The numbers the run types: eleven characters with dashes or without, or something else. */
export function numberOf(text) {
  const plain = text.trim().replaceAll("-", "");
  return /^[A-Z0-9]{3}\d{8}$/.test(plain) ? plain : undefined;
}

export function typeOf(text) {
  const plain = text.trim();
  return /^\d{1,2}$/.test(plain) ? plain.padStart(2, "0") : undefined;
}

/** A radio button was chosen. */
export function chosen(tab, input) {
  const screen = screenOf(tab.facts);
  const tick = tickOf(input.name);
  if (tick) {
    return change(tab, (facts) => set((part(facts, "checklists")[tick.list] ??= {}), tick.item, input.value));
  }
  const about = questionOf(screen, input.name);
  if (about?.kind === "choice") return change(tab, () => set(about.of, about.field, input.value));
  if (about?.kind === "login") {
    const fields = dateFields(about.id)?.map(({ value }) => value.toWellFormed());
    if (input.value !== "on") change(tab, () => set(about.of, "last_login", input.value));
    else if (fields) keepDate(tab, about.key, about.of, "last_login", fields, loginShown(tab, about.id));
    return;
  }
  const field = screen.kind === "entry" && Object.keys(ENTRY).find((name) => input.name.endsWith(`-${name}`));
  if (!field) return;
  change(tab, () => set(screen.of, field, input.value));
  if (field === "liquidation" && input.value === "liquidated") keepDayShown(tab, screen.of);
  else if (field === "liquidation") delete screen.of.liquidated_on;
}

/** An entry of the list was ticked or not. */
export function ticked(tab, input) {
  const id = /^asc-select-(.+)$/.exec(input.id)?.[1];
  if (id) tab.selected = input.checked ? [...new Set([...tab.selected, id])] : tab.selected.filter((one) => one !== id);
}

/** What a button is about to do: looked at before it is pressed, applied after. */
export function pressing(tab, button) {
  const name = button.textContent.trim();
  const screen = screenOf(tab.facts);
  const here = location.hash;
  const inPart = (id) => Boolean(button.closest(`[aria-labelledby="${id}"]`));
  if (name === "Undo") {
    return () => {
      if (!tab.undo) return "Undo was offered where nothing could be undone";
      tab.facts = tab.undo;
      tab.undo = undefined;
      tab.selected = [];
    };
  }
  if (name === "Clear all answers") {
    if (raw.get() !== null && !factsIn(raw.get())) mayReplace();
    return () => {
      undoably(tab, () => (tab.facts = {}));
      Object.assign(tab, { drafts: {}, asides: [], table: undefined, incoming: undefined });
    };
  }
  if (name === KEEP_NOTHING || name === KEEP_HERE) return keeping(tab, name === KEEP_HERE);
  if (name === "Open and replace") return () => accept(tab);
  if (name === "Cancel" && inPart("asc-incoming")) return () => void (tab.incoming = undefined);
  if (name === "Cancel" && inPart("asc-preview")) return () => void (tab.table = undefined);
  if (inPart("asc-preview") && button.closest(".asc-actions")) return confirming(tab);
  if (name === "Keep this tab’s answers") return mayReplace();
  if (name === "Show the other tab’s answers here") return takingOver(tab);
  if (name === "Delete the stored data") {
    if (raw.get() !== null && !factsIn(raw.get())) mayReplace();
    return () => void (tab.asides = []);
  }
  if (name === "Add someone else with a login") return () => added(tab, "people", 2);
  if (name === "Add an entry" && screen.kind === "entries") return () => added(tab, "entries", 2);
  if (screen.kind === "answers" && button.closest(".asc-answer-row") && /^Remove /.test(name)) {
    const at = [...document.querySelectorAll("main dd button")].filter(({ textContent }) => /^Remove /.test(textContent.trim())).indexOf(button);
    return () => undoably(tab, (facts) => facts.requests.splice(at, 1));
  }
  if (name === "Remove this person") {
    return () => undoably(tab, (facts) => (facts.people.splice(screen.at, 1), dropRequests(facts)));
  }
  if (/ signed in today$/.test(name)) {
    const at = [...document.querySelectorAll(".asc-person")].indexOf(button.closest(".asc-person"));
    return () => undoably(tab, (facts) => Object.assign(facts.people[at], { last_login: asOf(tab), deactivation: "none", password: "known", mailbox: "controlled" }));
  }
  if (/^Nobody here knows/.test(name)) return () => nobody(tab, screen.of.id);
  // Which step it was, and for whom, only the page knows.
  if (button.closest(".asc-sent")) return () => void (undoably(tab, () => undefined), (tab.adopt = { sent: asOf(tab) }));
  if (screen.kind === "entries") return amongEntries(tab, button, name);
  if (name === "Continue" || name === "Done") {
    const accepted = accepting(tab);
    const goesOn = goingOn(tab);
    // Where the screen is left, what it showed was accepted.
    return () => accepted(location.hash !== here) ?? (location.hash === here ? undefined : goesOn());
  }
  return () => undefined;
}

/** Nothing is kept from now on, and what could not be read goes; or the answers are kept again. */
function keeping(tab, isKept) {
  const stored = raw.get();
  if (!isKept && stored !== null && !factsIn(stored) && tab.asides.includes(stored)) mayReplace();
  return () => {
    Object.assign(tab, { off: !isKept, sure: false });
    if (isKept) tab.doubt = true;
    else tab.asides = [];
  };
}

/** The respondent chose to replace what is stored, whatever it is. */
function mayReplace() {
  const stored = raw.get();
  if (stored !== null) caught.shown.add(factsIn(stored) ? canon(factsIn(stored)) : stored);
  return () => undefined;
}

/** Nobody knows the owner: one of whom nothing is known is taken off the list. */
function nobody(tab, id) {
  const isKnown = ({ role, ...said }) => role !== "trade_account_owner" || Object.values(said).some((value) => value !== "unknown" && value !== id);
  change(tab, (facts) => {
    facts.people = facts.people.filter((one) => one.id !== id || isKnown(one));
    dropRequests(facts);
    part(facts, "company").owner_known = "no";
  });
}

/** Whom the screen that follows is about, where it lists someone. */
function goingOn(tab) {
  const { facts } = tab;
  const screen = screenOf(facts);
  const { portal_account: account, owner_known: known } = facts.company ?? {};
  const asksForOwner = screen.kind === "account" && account !== "no" && !known && !facts.people?.length && !facts.broker?.entries_filed_by;
  if (asksForOwner) return () => added(tab, "people", 2, { role: "trade_account_owner" });
  if (screen.kind !== "person") return () => undefined;
  const isElse = document.querySelector("input[name=asc-others]:checked")?.value === "yes";
  if (screen.of.employment === "left" && isElse) return () => added(tab, "people", 2);
  // Someone of whom nothing was said is nobody.
  return () => {
    if (canon(screen.of) !== canon({ id: screen.of.id })) return;
    change(tab, (facts) => {
      facts.people = facts.people.filter((one) => one !== screen.of);
      dropRequests(facts);
    });
  };
}

/** What a screen shows when its button is pressed: read before that, and kept once it is known whether the screen was left. */
export function accepting(tab) {
  const screen = screenOf(tab.facts);
  const values = (id) => dateFields(id)?.map(({ value }) => value.toWellFormed());
  if (screen.questions) {
    // Each field is looked at, also where another one is wrong.
    const shown = screen.questions.filter(({ id }) => dateFields(id)).map((one) => ({ ...one, fields: values(one.id), login: one.kind === "login" && loginShown(tab, one.id) }));
    return (isLeft) => {
      for (const { key, of, field, kind, fields, login } of shown) {
        if (kind === "login" && isLeft && !login) return "a last sign-in was accepted that is none";
        if (kind === "login" && login) keepDate(tab, key, of, field, fields, login);
        if (kind === "day") confirmDate(tab, key, of, field, fields, readDate(fields));
      }
      return undefined;
    };
  }
  if (screen.kind === "entry") {
    const shown = Object.entries(ENTRY_DATES).map(([id, date]) => ({ ...date, fields: values(id) }));
    return (isLeft) => {
      if (!isLeft) return;
      for (const { field, upToNow, fields } of shown.filter(({ fields }) => fields)) {
        confirmDate(tab, `${screen.of.id}/${field}`, screen.of, field, fields, readDate(fields, upToNow ? { last: asOf(tab) } : {}));
      }
    };
  }
  if (screen.kind === "as-of") {
    const fields = values("asc-as-of");
    const isNone = fields.every((field) => !field.trim());
    const day = readDate(fields);
    return (isLeft) => {
      if (!isLeft) return undefined;
      if (!isNone && !day) return `the day of the check was accepted as ${fields}`;
      change(tab, (facts) => set(facts, "as_of", day));
      delete tab.drafts.as_of;
      return undefined;
    };
  }
  return () => undefined;
}

/** Answers from a file or a link take the place of those shown. */
export function accept(tab) {
  const { facts, like } = tab.incoming ?? {};
  if (!facts && !like) return "answers were opened that nobody gave";
  tab.incoming = undefined;
  tab.drafts = {};
  undoably(tab, () => (tab.facts = facts ?? {}));
  if (like) tab.adopt = { like };
  return undefined;
}

function takingOver(tab) {
  const stored = raw.get();
  const theirs = stored === null ? {} : factsIn(stored);
  if (theirs) caught.shown.add(canon(theirs));
  return () => {
    if (!theirs || raw.fault() === "denied" || raw.fault() === "read throws") return undefined;
    undoably(tab, () => (tab.facts = theirs));
    tab.drafts = {};
    tab.selected = [];
    return undefined;
  };
}

/** Someone or something new: its id is in the address, and is new. */
function added(tab, list, where, said = {}) {
  const id = decodeURIComponent(location.hash).split("/")[where];
  const all = (tab.facts[list] ??= []);
  if ([...(tab.facts.people ?? []), ...(tab.facts.entries ?? [])].some((one) => one.id === id)) {
    return `added to ${list}: ${location.hash} is no new one`;
  }
  forget(tab, id);
  change(tab, () => all.push({ id, ...said }));
  return undefined;
}

function forget(tab, id) {
  for (const key of Object.keys(tab.drafts)) if (key.startsWith(`${id}/`)) delete tab.drafts[key];
}

function confirming(tab) {
  const { list, rows } = tab.table ?? {};
  const radio = (name) => document.querySelector(`input[name=${name}]:checked`)?.value;
  const instead = radio("asc-import-mode") === "replace";
  const keeps = document.getElementById("asc-keep")?.checked;
  return () => {
    if (!list) return "a table was added that nobody gave";
    const had = tab.facts[list] ?? [];
    if (!rows) {
      // What can be made of a torn table, only the page knows.
      undoably(tab, (facts) => instead && list === "people" && ((facts.people = []), dropRequests(facts)));
      tab.known = instead ? [] : had.map(({ id }) => id);
      tab.adopt = { any: list };
      tab.table = undefined;
      return undefined;
    }
    const added = rows.map(({ number, ...row }) => answered({ ...row, ...(keeps && { entry_number: number }) }));
    undoably(tab, (facts) => {
      if (instead) facts[list] = [];
      dropRequests(facts);
      facts[list] = [...(instead ? [] : had), ...added];
    });
    tab.table = undefined;
    tab.adopt = { ids: list, from: instead ? 0 : had.length };
    return undefined;
  };
}

function amongEntries(tab, button, name) {
  const entries = tab.facts.entries ?? [];
  const row = button.closest(".asc-entry");
  if (row) {
    const id = row.querySelector("input[type=checkbox]").id.replace("asc-select-", "");
    if (!/^Remove /.test(name)) return () => undefined;
    return () => {
      undoably(tab, (facts) => (facts.entries = entries.filter((one) => one.id !== id)));
      tab.selected = tab.selected.filter((one) => one !== id);
    };
  }
  if (/^Select all/.test(name)) {
    const isFiltered = [...document.querySelectorAll("button")].some(({ textContent }) => textContent === "Show all entries");
    const rows = [...document.querySelectorAll(".asc-entry input[type=checkbox]")].map(({ id }) => id.replace("asc-select-", ""));
    return () => void (tab.selected = isFiltered ? rows : entries.map(({ id }) => id));
  }
  if (name === "Clear selection") return () => void (tab.selected = []);
  if (/^Remove selected/.test(name)) {
    return () => {
      const gone = new Set(tab.selected);
      undoably(tab, (facts) => (facts.entries = entries.filter(({ id }) => !gone.has(id))));
      tab.selected = [];
    };
  }
  if (button.type === "submit" && button.closest("form") && document.getElementById("asc-change")) return applying(tab);
  return () => undefined;
}

/** One answer for all that are selected. */
function applying(tab) {
  const field = document.getElementById("asc-change").value;
  const text = document.getElementById("asc-new")?.value ?? "";
  const fields = dateFields("asc-new")?.map(({ value }) => value);
  return () => {
    if (document.querySelector("#asc-new-error .asc-error")) return undefined;
    const day = fields && readDate(fields, { last: asOf(tab) });
    const isGone = text === "take-back" || (field === "entry_type" && !text.trim());
    const value = fields ? day : isGone ? undefined : field === "entry_type" ? typeOf(text) : text;
    if (value === undefined && !isGone) return `${field} was changed to ${fields ?? text}`;
    undoably(tab, (facts) => {
      for (const entry of (facts.entries ?? []).filter(({ id }) => tab.selected.includes(id))) {
        set(entry, field, value);
        if (field === "liquidated_on") entry.liquidation = "liquidated";
        if (field === "liquidation" && value !== "liquidated") delete entry.liquidated_on;
      }
    });
    tab.selected = [];
    return undefined;
  };
}
