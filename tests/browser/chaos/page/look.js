// What has to be true of the page whatever was done to it, and whether what it shows and says is what it should hold.

export const SAVED = "Saved on this device";
/** Until the change before has been written. */
export const SAVING = "Saving…";
export const NOT_SAVED = "Not saved: save a file";
export const ELSEWHERE = "Not saved: another tab has other answers";
/** On a shared computer. */
export const OFF = "Not kept on this device";
export const KEEP_NOTHING = "Shared computer? Keep nothing";
export const KEEP_HERE = "Keep my answers in this browser";

export const status = () => document.querySelector("header .asc-saved")?.textContent;
export const told = () => [...document.querySelectorAll("[role=alert]")].some(({ textContent }) => textContent.includes("Another tab in this browser"));

/** What is wrong with the screen, in a sentence; nothing where all is well. */
export function wrongOnScreen(tab) {
  const headings = document.querySelectorAll("h1");
  if (headings.length !== 1) return `${headings.length} headings of the first level`;
  if (!headings[0].textContent.trim()) return "an empty heading";
  if (!/ – ACE Self-Check$/.test(document.title)) return `the title is "${document.title}"`;
  // Before the first answer nothing is said of saving.
  if (isEmpty(tab.facts)) return status() === "" ? undefined : `the page says "${status()}" of saving nothing`;
  if (![SAVED, SAVING, NOT_SAVED, ELSEWHERE, OFF].includes(status())) return `the page says "${status()}" of saving`;
  if ((status() === ELSEWHERE) !== told()) return `the page says "${status()}", and ${told() ? "tells" : "does not tell"} of another tab`;
  return undefined;
}

/** The same, for what costs a layout. */
export function wrongInLayout() {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  if (scrollWidth > clientWidth) {
    const wide = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5 && one.checkVisibility());
    const names = wide.slice(0, 3).map((one) => `${one.localName}.${one.className} "${one.textContent.trim().slice(0, 30)}"`);
    return `${scrollWidth} pixels in a window of ${clientWidth}: ${names.join(", ")}`;
  }
  const text = document.body.innerText;
  const found = /.{0,30}(\bNaN\b|\bundefined\b|\bnull\b|\[object|\bSome\(|\bNone\b\)).{0,30}/.exec(text);
  return found ? `the screen reads "${found[0]}"` : undefined;
}

const shownDate = (id) => dateFields(id)?.map(({ value }) => value);
const spell = (day) => day && /^\d/.test(day) && [String(Number(day.slice(5, 7))), day.length > 7 ? String(Number(day.slice(8))) : "", day.slice(0, 4)];
const alike = (one, other) => canon(one) === canon(other);

/** Why the fields of a date do not show what is held at a place, or what was typed there. */
function wrongDate(tab, id, key, held, read) {
  const fields = shownDate(id)?.map((field) => field.toWellFormed());
  if (!fields) return undefined;
  // A day that has come since, from a table or another tab, goes before what was half typed over another.
  const draft = tab.drafts[key];
  if (draft && (!/^\d/.test(held ?? "") || draft.over === held)) {
    return alike(fields, draft.fields) ? undefined : `${key} shows ${fields}, typed was ${draft.fields}`;
  }
  const shown = readDate(fields, read);
  if (held && /^\d/.test(held)) return shown === held || alike(fields, spell(held)) ? undefined : `${key} shows ${fields}, held is ${held}`;
  return fields.some((field) => field.trim()) ? `${key} shows ${fields}, held is ${held ?? "nothing"}` : undefined;
}

function wrongName(id, held) {
  const shown = shownName(document.getElementById(id)?.value ?? "");
  return shown === (held ?? "") || (held === undefined && REFUSED.includes(shown)) ? undefined : `the name shown is "${shown}", held is ${JSON.stringify(held)}`;
}

/** A text that is none of its kind stands over whatever is held. */
function wrongText(id, held, valueOf) {
  const shown = document.getElementById(id)?.value.trim() ?? "";
  const value = valueOf(shown);
  return value === held || (shown && !value) ? undefined : `${id} shows ${shown}, held is ${held}`;
}

const checked = (name) => document.querySelector(`input[name="${name}"]:checked`)?.value;

/** What is first found wrong with one of a list. */
function firstOf(list, wrong) {
  for (const one of list) {
    const what = wrong(one);
    if (what) return what;
  }
  return undefined;
}

/** Why a question that is asked does not show the answer that should be held; which are asked is the page's affair. */
function wrongAnswer(tab, { id, of, field, kind, key }, last) {
  if (kind === "name") return document.getElementById(id) ? wrongName(id, of[field]) : undefined;
  if (kind === "login") return wrongDate(tab, id, key, of[field], { last, months: true });
  if (kind === "day") return wrongDate(tab, id, key, of[field], {});
  if (!document.querySelector(`input[name="${id}"]`)) return undefined;
  return checked(id) === of[field] ? undefined : `${field} shows ${checked(id)}, held is ${of[field]}`;
}

/** Why the screen does not show the answers that should be held. */
export function wrongAnswers(tab) {
  const screen = screenOf(tab.facts);
  const { kind, key } = screen;
  const last = tab.facts.as_of ?? tab.today;
  if (screen.questions) return firstOf(screen.questions, (one) => wrongAnswer(tab, one, last));
  if (kind === "as-of") return wrongDate(tab, "asc-as-of", key, tab.facts.as_of, {});
  if (kind === "entries") {
    const rows = [...document.querySelectorAll(".asc-entry input[type=checkbox]")];
    const known = new Set((tab.facts.entries ?? []).map(({ id }) => `asc-select-${id}`));
    const strange = rows.find(({ id }) => !known.has(id));
    if (strange) return `an entry is listed that is not held: ${strange.id}`;
    const differs = rows.find(({ id, checked }) => checked !== tab.selected.includes(id.replace("asc-select-", "")));
    return differs && `${differs.id} is ${differs.checked ? "" : "not "}ticked`;
  }
  if (kind === "entry") return wrongEntry(tab, screen, last);
  if (kind === "plan") {
    const [shown, held] = [document.querySelectorAll(".asc-person").length, (tab.facts.people ?? []).length];
    return shown === held ? wrongTicks(tab) : `${shown} people are listed, held are ${held}`;
  }
  return undefined;
}

function wrongEntry(tab, { of, at }, last) {
  const differs = Object.keys(ENTRY).find((name) => {
    const group = `asc-facts-entries-${at}-${name}`;
    return document.getElementById(group) && checked(group) !== of[name];
  });
  if (differs) return `${differs} of ${of.id} is not what is held: ${of[differs]}`;
  return (
    wrongName("asc-label", of.label) ??
    wrongText("asc-number", of.entry_number, numberOf) ??
    wrongText("asc-type", of.entry_type, typeOf) ??
    wrongDate(tab, "asc-liquidated", `${of.id}/liquidated_on`, of.liquidated_on, { last }) ??
    wrongDate(tab, "asc-due", `${of.id}/reconciliation_due_on`, of.reconciliation_due_on, {})
  );
}

function wrongTicks(tab) {
  const shown = [...document.querySelectorAll("input[type=radio][name^=asc-tick-]")];
  const differs = shown.find(({ name, value, checked }) => {
    const tick = tickOf(name);
    return tick && checked !== (tab.facts.checklists?.[tick.list]?.[tick.item] === value);
  });
  return differs && `the tick ${differs.name} is ${checked(differs.name)}, held is not`;
}

/** Waits until the page has stored what it wanted to store: it takes turns by this lock. */
export const written = () => navigator.locks.request("ace-self-check", () => {});

/**
 * Why what the page says of saving is not true of what is stored. Of the model: `silent`, something was stored that no
 * event told of; `doubt`, something was stored that this tab may not have seen; `sure`, there was none of it at the
 * last change, and no fault, so that nothing but "saved" is true.
 */
export function wrongClaim(tab) {
  const stored = raw.get();
  const facts = stored === null ? {} : factsIn(stored);
  const says = status();
  const same = facts !== undefined && canon(facts) === canon(tab.facts);
  const holds = () => `held is ${canon(tab.facts)}, stored is ${facts ? canon(facts) : String(stored).slice(0, 200)}`;
  const isNothing = isEmpty(tab.facts);
  if (!isNothing && (says === OFF) !== Boolean(tab.off)) return `says "${says}" where ${tab.off ? "nothing" : "something"} is to be kept`;
  if (tab.off) return !isNothing && same && tab.alone ? `keeps what it says it doesn't; ${holds()}` : undefined;
  // Before the first answer nothing is shown, although whatever was stored before is gone.
  if (isNothing && tab.sure && !same) return `nothing prevents saving; ${holds()}`;
  if (says === SAVED && !same && !tab.silent) return `says it is saved; ${holds()}`;
  if (says === ELSEWHERE && same) return "says another tab has other answers; stored are its own";
  if (says !== SAVED && !isNothing && tab.sure) return `says "${says}" where nothing prevents saving`;
  const lost = tab.asides.find((text) => stored !== text && !raw.aside().includes(text));
  return lost && `what could not be read was to be kept aside, and is gone: ${lost.slice(0, 80)}`;
}
