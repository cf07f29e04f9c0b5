// The model: the answers a page should hold, as its file has them, and how they come to be said. Written from
// docs/file-format.md and from what the screens promise, not from the page's own code.

const THREE = ["yes", "no", "unknown"];
/** The closed answers, with their names in the file. */
export const COMPANY = {
  portal_account: THREE,
  ior_count: ["one", "several", "unknown"],
  owner_known: THREE,
  ior_numbers_listed: THREE,
  importer_view: THREE,
  cape_tab: THREE,
  reports_visible: THREE,
  ach_refund: THREE,
  form_5106_own: THREE,
  ach_delegate: THREE,
};
export const BROKER = {
  entries_filed_by: ["importer", "one_broker", "several_brokers", "unknown"],
  authorized_before: THREE,
  can_file_now: THREE,
};
export const PERSON = {
  role: ["trade_account_owner", "proxy_trade_account_owner", "trade_account_user", "unknown"],
  deactivation: ["none", "inactivity", "compliance_or_security", "unknown"],
  password: ["known", "forgotten", "unknown"],
  mailbox: ["controlled", "lost", "unknown"],
  security_answers: ["known", "lost", "unknown"],
  employment: ["current", "left", "unknown"],
};
export const ENTRY = {
  liquidation: ["unliquidated", "suspended", "extended", "liquidated", "unknown"],
  flagged_for_reconciliation: THREE,
  type_09_filed: THREE,
  open_protest: THREE,
  cape_accepted: THREE,
};
/** What may be sent for a person, and for the company. */
export const SENT = {
  person: ["log_in", "reset_password", "email_reactivation", "service_desk", "owner_reactivates", "proxy_reactivates", "owner_update", "remove_user"],
  company: ["owner_lookup", "apply_importer_account", "apply_portal_account", "ask_broker"],
};

/** Names that may be kept, and names that may not: numbers that identify an importer, and what is too long. */
export const NAMES = [
  "Dana", "D. K.", "Łukasz Żółć", "O’Brien \"the 2nd\"", "<b>Bold</b> & co", "渡辺 由美子", "דנה כהן", "‮backwards‬", "👩‍💼 Boss",
  "entry 7", "a\tb", "1", "  Kim  ", "é".repeat(80), "W".repeat(80), "-", "{{name}}", "%s %d", "\u0000zero", "line\u2028end", "\ud800 alone",
  "ABC-1234567-8", "Renée\u0301", "\\u0041", "' OR 1=1 --", "../../etc", "#/result", "Æther",
];
export const REFUSED = ["12-3456789", "123-45-6789", "260615-00042", "x".repeat(81), "EIN 12-3456789"];

/** The same answers give the same text: what is unanswered is left out, names are sorted. */
export function canon(value) {
  return JSON.stringify(answered(value), (_, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What is answered: unanswered fields and empty lists are left out. */
export function answered(value) {
  if (Array.isArray(value)) return value.map(answered);
  if (value === null || typeof value !== "object") return value;
  const parts = Object.entries(value).map(([name, part]) => [name, answered(part)]);
  const isEmpty = (part) => part === null || part === undefined || (typeof part === "object" && !Object.keys(part).length);
  return Object.fromEntries(parts.filter(([, part]) => !isEmpty(part)));
}

export const isEmpty = (facts) => canon(facts) === "{}";

/** The facts in a text, or nothing where it is no file of a version that is read. */
export function factsIn(text) {
  try {
    const document = JSON.parse(text);
    const facts = answered(document.facts ?? {});
    return document.format === "ace-self-check" && [1, 2].includes(document.version) && isSaid(facts) ? facts : undefined;
  } catch {
    return undefined;
  }
}

/** Whether all that is answered is text, or the one number there is. */
const isSaid = (part, name) =>
  typeof part === "object" ? Object.entries(part).every(([name, part]) => isSaid(part, name)) : typeof part === (name === "ieepa_cents" ? "number" : "string");

/** What a link or a shared file holds of the facts at the fullest level, unless amounts were asked for, too. */
export function shared(facts) {
  const all = answered(facts);
  return answered({ ...all, entries: (all.entries ?? []).map(({ ieepa_cents, ...rest }) => rest) });
}

/** What is left when names, numbers and ids are taken away: what every level of sharing keeps. */
export function bare(facts) {
  const strip = ({ id, label, entry_number, ...rest }) => rest;
  const all = shared(facts);
  const position = (who) => (all.people ?? []).findIndex(({ id }) => id === who);
  return canon({
    ...all,
    requests: (all.requests ?? []).map(({ who, ...rest }) => ({ ...rest, ...(who && { at: position(who) }) })),
    company: strip(all.company ?? {}),
    people: (all.people ?? []).map((one) => ({ ...strip(one), at: 1 })),
    entries: (all.entries ?? []).map((one) => ({ ...strip(one), at: 1 })),
  });
}

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const isNumber = (text) => /^\d{1,4}$/.test(text);

function monthOf(text) {
  if (isNumber(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : undefined;
  const name = text.replace(/\.+$/, "").toLowerCase();
  const at = name.length >= 3 ? MONTHS.findIndex((month) => month.startsWith(name)) : -1;
  return at < 0 ? undefined : at + 1;
}

/** A day, or a month if `months` are allowed, from the three fields; nothing if it isn't valid or is after `last`. */
export function readDate(fields, { last = "2100-12-31", months = false } = {}) {
  const [monthText, dayText, yearText] = fields.map((field) => field.trim());
  const month = monthOf(monthText);
  if (!month || !/^\d{4}$/.test(yearText)) return undefined;
  const year = Number(yearText);
  if (year < 1990 || year > 2100) return undefined;
  const iso = `${yearText}-${String(month).padStart(2, "0")}`;
  if (!dayText) return months && `${iso}-01` <= last ? iso : undefined;
  if (!isNumber(dayText)) return undefined;
  const day = Number(dayText);
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const whole = `${iso}-${String(day).padStart(2, "0")}`;
  return whole <= last ? whole : undefined;
}

/** Requests for people who are not listed go with them. */
export function dropRequests(facts) {
  const listed = new Set((facts.people ?? []).map(({ id }) => id));
  if (facts.requests) facts.requests = facts.requests.filter(({ who }) => !who || listed.has(who));
}

/** Whether some answer lies after the day of the check: such a file is refused, and such a link. */
export function isLate(facts, today) {
  const last = facts.as_of ?? today;
  const late = (day) => /^\d/.test(day ?? "") && `${day}-01`.slice(0, 10) > last;
  const some = (list, field) => (facts[list] ?? []).some((one) => late(one[field]));
  return some("people", "last_login") || some("entries", "liquidated_on") || some("requests", "sent_on");
}

export function plusDays(iso, days) {
  return new Date(Date.parse(`${iso}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Facts of a check someone might have, all in order on a day. */
export function someFacts(random, today, { people = 4, entries = 6 } = {}) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const maybe = (value) => (random() < 0.75 ? value() : null);
  const as_of = random() < 0.3 ? plusDays(today, Math.floor(random() * 60) - 30) : null;
  const before = (days) => plusDays(as_of ?? today, -Math.floor(random() * days));
  const from = (choices) => Object.fromEntries(Object.entries(choices).map(([name, all]) => [name, maybe(() => pick(all))]));
  const label = () => maybe(() => pick(NAMES).toWellFormed().trim() || null);
  const ids = new Set();
  const id = (prefix, at) => {
    let made = random() < 0.9 ? `${prefix}${at + 1}` : pick([`${prefix}-x${at}`, `${prefix}99999999999${at}`, `${prefix}999999999999`]);
    while (ids.has(made)) made += "0";
    ids.add(made);
    return made;
  };
  const login = () => pick([before(200), before(60), before(10), before(400).slice(0, 7), "unknown", "never"]);
  const person = (_, at) => ({ id: id("p", at), label: label(), ...from(PERSON), last_login: maybe(login) });
  const entry = (_, at) => {
    const closed = from(ENTRY);
    return {
      id: id("e", at),
      label: label(),
      entry_number: maybe(() => `ABC${String(Math.floor(random() * 1e8)).padStart(8, "0")}`),
      entry_type: maybe(() => pick(["01", "03", "06", "09", "11"])),
      ...closed,
      liquidated_on: closed.liquidation === "liquidated" ? maybe(() => before(250)) : null,
      reconciliation_due_on: maybe(() => before(-200)),
      ieepa_cents: maybe(() => Math.floor(random() * pick([2, 100_000, 100_000_000_001]))),
    };
  };
  const list = (most, make) => Array.from({ length: Math.floor(random() * (most + 1)) }, make);
  const listed = list(people, person);
  const request = () => {
    const one = listed.length && random() < 0.7 ? { route: pick(SENT.person), who: pick(listed).id } : { route: pick(SENT.company) };
    return { ...one, sent_on: before(30) };
  };
  return answered({
    as_of,
    company: { label: label(), ...from(COMPANY) },
    people: listed,
    broker: from(BROKER),
    filing: { planned_on: maybe(() => before(-60)) },
    entries: list(entries, entry),
    requests: list(3, request),
    checklists: maybe(() => ({ pipeline: { rev_613_watched: pick(THREE), monthly_login_scheduled: pick(THREE) } })) ?? {},
  });
}

export const asFile = (facts) => JSON.stringify({ format: "ace-self-check", version: 2, facts });
