// What the page shows of an assessment, against the assessment the native engine makes of the same answers.
import { entryName, personName } from "./answers.mjs";
import { beginning } from "./webdriver.mjs";

const CHECK = { login: "Login", structure: "Account structure", ach: "ACH refund", broker: "Broker", entries: "Entries" };
const STATUS = { clear: "Clear", at_risk: "At risk", blocked: "Blocked", unknown: "Not known yet" };
const STANDING = {
  active: "Active",
  due_soon: "Login due soon",
  dormant: "Dormant",
  long_inactive: "Dormant for a year or more",
  held: "On hold",
  unknown: "Not known yet",
};
const WHAT = {
  phase_2_opens: "CAPE Phase 2 opens",
  log_in_by: "Log in by",
  open_desk_case: "Open a desk case",
  follow_up_earliest: "First day to expect an answer",
  follow_up_chase: "Ask again if there is no answer",
  follow_up_latest: "Last day to expect an answer",
  week_before: "Go through the week-before checklist",
  planned_on: "Planned CAPE filing",
  reconciliation_due_on: "Reconciliation entry due",
  cape_by: "File in CAPE by",
  protest_by: "Protest by",
  cit_anniversary: "Ask counsel about the Court of International Trade",
};

/** How many a date names before it counts the rest. */
const NAMED = 3;

const spell = (options) => {
  const format = new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
};
const long = spell({ dateStyle: "long" });
const full = spell({ dateStyle: "full" });

/** What the result does not say and should, or says otherwise; and how many things were looked at. */
export async function compare(session, facts, assessment) {
  const faults = [];
  let looked = 0;
  const expect = (holds, what, shown) => {
    looked += 1;
    if (!holds) faults.push(`${what}; the page says: ${shown.replaceAll("\n", " | ").slice(0, 300)}`);
  };

  const all = await session.words();
  expect(all.includes(`As of ${full(assessment.as_of)}.`), `the day of the check: ${full(assessment.as_of)}`, all);

  const checks = await session.words(await session.one("region", "Five separate checks"));
  for (const [id, { status }] of Object.entries(assessment.checks)) {
    expect(`${checks}\n`.includes(`${CHECK[id]}\n${STATUS[status]}\n`), `${CHECK[id]}: ${STATUS[status]}`, checks);
  }

  for (const [at, person] of assessment.people.entries()) {
    const name = personName(facts.people[at], at);
    const card = await session.words(await session.around("article", await session.one("heading", beginning(name))));
    for (const words of said(person, assessment.as_of)) expect(card.includes(words), `${name}: ${words}`, card);
  }

  const rows = await agenda(session);
  const wanted = events(facts, assessment.agenda);
  expect(rows.length === wanted.length, `${wanted.length} dates`, rows.join("\n"));
  for (const [at, { day, what, names }] of wanted.entries()) {
    const row = rows[at] ?? "";
    const isNamed = names.slice(0, NAMED).every((name) => row.includes(name));
    const fits = row.startsWith(`${day}\n`) && row.includes(`\n${what}\n`) && isNamed;
    expect(fits, `date ${at + 1}: ${[day, what, ...names].join(", ")}`, row);
  }
  return { faults, looked };
}

/** What stands on a person's card, whatever the route is. */
function said(person, asOf) {
  const { standing, rule, days_since_login: days, log_in_by: by, dormant_on: on, ready_latest: ready } = person;
  // R2 and R3 are the rules of those who have left.
  const words = [["R2", "R3"].includes(rule) ? "Has left" : STANDING[standing]];
  if (days) words.push(`${days} ${days === 1 ? "day" : "days"} since the last login`);
  if (["active", "due_soon"].includes(standing) && by) words.push(`Log in by ${long(by)}`);
  if (["dormant", "long_inactive"].includes(standing) && on <= asOf) words.push(`Treated as dormant since ${long(on)}`);
  if (ready && ready !== asOf) words.push(long(ready));
  return words;
}

/** The dates of the file as rows: one a day and kind, with whom or what it is about. */
function events(facts, agenda) {
  const rows = new Map();
  for (const { on, what, who } of agenda) {
    const key = `${on} ${what}`;
    if (!rows.has(key)) rows.set(key, { day: full(on), what: WHAT[what], names: [] });
    if (who) rows.get(key).names.push(nameOf(facts, who));
  }
  return [...rows.values()];
}

function nameOf(facts, id) {
  const person = facts.people.findIndex((one) => one.id === id);
  if (person >= 0) return personName(facts.people[person], person);
  const entry = facts.entries.findIndex((one) => one.id === id);
  return entryName(facts.entries[entry], entry);
}

/** The rows of the table of dates, a cell a line or more. */
async function agenda(session) {
  const table = await session.one("region", "Table of dates");
  const rows = [];
  for (const row of await session.all("tbody tr", table)) {
    const cells = await session.all("th, td", row);
    rows.push((await Promise.all(cells.map((cell) => session.words(cell)))).join("\n"));
  }
  return rows;
}
