// Which answer a screen, or a control on it, is about.

const dashed = (name) => name.replaceAll("_", "-");

/** The screen of the address, by the model: what it shows and about what; the start where it names nothing. */
export function screenOf(facts, address = decodeURIComponent(location.hash.slice(1)) || "/") {
  const [path] = address.split("?");
  const [first = "", second, third] = path.split("/").filter(Boolean);
  const people = facts.people ?? [];
  const entries = facts.entries ?? [];
  if (!first) return { kind: "start" };
  if (first === "people" && !second) return { kind: "people" };
  if (first === "people") {
    const person = people.find(({ id }) => id === second);
    const field = ["label", "last_login", ...Object.keys(PERSON)].find((name) => dashed(name) === third);
    if (!person || !field) return { kind: "start" };
    const kind = field === "label" ? "name" : field === "last_login" ? "login" : "choice";
    return { kind, of: person, field, key: `${person.id}/${field}` };
  }
  if (first === "entries" && !second) return { kind: "entries" };
  if (first === "entries") {
    const entry = entries.find(({ id }) => id === second);
    return entry ? { kind: "entry", of: entry, at: entries.indexOf(entry) } : { kind: "start" };
  }
  if (first === "company-name") return { kind: "name", of: part(facts, "company"), field: "label" };
  if (first === "planned-filing") return { kind: "planned", of: part(facts, "filing"), field: "planned_on", key: "planned_on" };
  if (first === "table") return { kind: "table", list: second };
  if (first === "as-of") return { kind: "as-of", key: "as_of" };
  if (["result", "sources", "abilities", "cape-messages", "check-answers", "add-entries"].includes(first)) return { kind: first };
  for (const [group, choices] of [["company", COMPANY], ["broker", BROKER]]) {
    const field = Object.keys(choices).find((name) => dashed(name) === first);
    if (field) return { kind: "choice", of: part(facts, group), field };
  }
  return { kind: "start" };
}

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
  const change = pick(["", "", "?change"]);
  const company = Object.keys(COMPANY).concat(Object.keys(BROKER)).map(dashed);
  const about = ["label", "last-login", ...Object.keys(PERSON).map(dashed)];
  const people = (facts.people ?? []).slice(0, 20);
  const entries = (facts.entries ?? []).slice(0, 20);
  return pick([
    () => pick(["/", "/result", "/result", "/entries", "/entries", "/people", "/people", "/check-answers", "/sources", "/abilities", "/cape-messages", "/cape-messages/protest", "/as-of", "/add-entries", "/table/people", "/table/entries"]),
    () => `/${pick(company)}${change}`,
    () => `/${pick(["company-name", "planned-filing"])}${change}`,
    () => (people.length ? `/people/${pick(people).id}/${pick(about)}${change}` : "/people"),
    () => (people.length ? `/people/${pick(people).id}/last-login${change}` : "/people"),
    () => (entries.length ? `/entries/${pick(entries).id}` : "/entries"),
    () => pick(["/nowhere", "/people/p1/shoe-size", "/entries/", "/people/zz/role", "//", "/%F0%9F%91%9F", "/result/", "/?change", "/result?change"]),
  ])();
}

/** The values of the three fields of a date; nothing where they are not shown. */
export function dateFields(id) {
  const fields = ["month", "day", "year"].map((name) => document.getElementById(`${id}-${name}`));
  return fields.every(Boolean) ? fields : undefined;
}
