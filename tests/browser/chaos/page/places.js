// Which answer a screen, or a control on it, is about.

const dashed = (name) => name.replaceAll("_", "-");

/** The questions of the screens that are always there: those of the company and the broker, the first of them the heading. */
const SCREENS = {
  account: [["company", "portal_account"], ["company", "ior_count"]],
  broker: [["broker", "entries_filed_by"], ["broker", "can_file_now"], ["broker", "authorized_before"]],
  bank: [["company", "ach_refund"], ["company", "ach_delegate"]],
  setup: ["ior_numbers_listed", "importer_view", "cape_tab", "reports_visible", "form_5106_own"].map((field) => ["company", field]),
  filing: [["company", "label"], ["filing", "planned_on"]],
};
/** The screens whose first question is the heading. */
const LED = ["account", "broker", "bank"];
const ALWAYS = ["plan", "answers", "entries", "cape-messages", "as-of", "sources", "abilities"];
const FORMER = { result: "plan", "check-answers": "answers" };

/** A question: the id of its field, and where its answer is kept. */
function question(group, of, field, { at = "", leads = false, key = field } = {}) {
  const kind = field === "label" ? "name" : field === "last_login" ? "login" : field === "planned_on" ? "day" : "choice";
  return { id: leads ? "asc-answer" : dashed(`asc-facts-${group}-${at}${field}`), of, field, kind, key };
}

/** The screen of the address, by the model: what it shows and about what; the start where it names nothing. */
export function screenOf(facts, address = decodeURIComponent(location.hash.slice(1)) || "/") {
  const [given = "", second, third] = address.split("/").filter(Boolean);
  const first = FORMER[given] ?? given;
  const people = facts.people ?? [];
  const entries = facts.entries ?? [];
  if (!first || third || (second && (ALWAYS.includes(first) ? !["entries", "cape-messages"].includes(first) : first in SCREENS))) return { kind: "start" };
  if (first === "people") {
    const at = people.findIndex(({ id }) => id === second);
    if (at < 0) return { kind: "start" };
    const of = people[at];
    const fields = ["label", "last_login", ...Object.keys(PERSON)];
    return { kind: "person", of, at, questions: fields.map((field) => question("people", of, field, { at: `${at}-`, key: `${of.id}/${field}` })) };
  }
  if (first === "entries" && second) {
    const entry = entries.find(({ id }) => id === second);
    return entry ? { kind: "entry", of: entry, at: entries.indexOf(entry) } : { kind: "start" };
  }
  if (first === "table") return ["people", "entries"].includes(second) ? { kind: "table", list: second } : { kind: "start" };
  if (first === "as-of") return { kind: "as-of", key: "as_of" };
  if (ALWAYS.includes(first)) return { kind: first };
  if (!(first in SCREENS)) return { kind: "start" };
  const questions = SCREENS[first].map(([group, field], at) => question(group, part(facts, group), field, { leads: at === 0 && LED.includes(first) }));
  return { kind: first, questions };
}

/** The question on a screen whose field or group has an id. */
export const questionOf = (screen, id) => screen.questions?.find((one) => one.id === id);

/** A part of the facts, made where there is none. */
export function part(facts, name) {
  facts[name] ??= {};
  return facts[name];
}

/** The list and the item of a tick, by the name of its radio buttons. */
export function tickOf(name) {
  const found = /^asc-tick-(june_29|week_before|pipeline)-(.+)$/.exec(name);
  return found && { list: found[1], item: found[2] };
}

/** The addresses of all screens, some of them twice, and some of none. */
export function someAddress(facts, pick) {
  const people = (facts.people ?? []).slice(0, 20);
  const entries = (facts.entries ?? []).slice(0, 20);
  return pick([
    () => pick(["/", "/plan", "/plan", "/plan", "/entries", "/entries", "/answers", "/sources", "/abilities", "/cape-messages", "/cape-messages/protest", "/as-of", "/table/people", "/table/entries"]),
    () => `/${pick(Object.keys(SCREENS))}`,
    () => `/${pick(["filing", "account"])}`,
    () => (people.length ? `/people/${pick(people).id}` : "/account"),
    () => (people.length ? `/people/${pick(people).id}` : "/account"),
    () => (entries.length ? `/entries/${pick(entries).id}` : "/entries"),
    () => pick(["/nowhere", "/people", "/people/p1/role", "/entries/", "/people/zz", "//", "/%F0%9F%91%9F", "/result", "/check-answers", "/result/", "/?change", "/result?change"]),
  ])();
}

/** The values of the three fields of a date; nothing where they are not shown. */
export function dateFields(id) {
  const fields = ["month", "day", "year"].map((name) => document.getElementById(`${id}-${name}`));
  return fields.every(Boolean) ? fields : undefined;
}
