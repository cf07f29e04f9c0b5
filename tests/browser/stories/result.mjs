// What the plan shows of an assessment, against the assessment the native engine makes of the same answers.
import { entryName, personName } from "./answers.mjs";

// Patterns, since what is compared is whether the plan says it, not how it puts it.
const CHECK = { login: "Login", structure: "Account (setup|structure)", ach: "(Bank for refunds|ACH refund)", broker: "Broker", entries: "Entries" };
const STATUS = { clear: "Clear", at_risk: "At risk", blocked: "Blocked", unknown: "Not known yet" };
const STANDING = {
  active: /^Active$/m,
  due_soon: /^(Sign in soon|Login due soon)$/m,
  dormant: /^(Shut off|Dormant)$/m,
  long_inactive: /^(Shut off|Dormant) for a year or more$/m,
  held: /^On hold$/m,
  unknown: /^Not known yet$/m,
};
const LEFT = /^Has left$/m;
const WHAT = {
  phase_2_opens: /Phase 2 opens/,
  log_in_by: /^((Sign|Log) in by|Last safe day to)/m,
  open_desk_case: /(help desk|desk case)/,
  follow_up_earliest: /(First day to expect|Earliest) /,
  follow_up_chase: /^(Ask again|No answer yet)/m,
  follow_up_latest: /(Last day to expect|Latest)/,
  week_before: /week-before checklist/i,
  planned_on: /(Planned CAPE filing|you plan to file)/,
  reconciliation_due_on: /Reconciliation.* due/,
  cape_by: /(File in CAPE|CAPE deadline)/,
  protest_by: /^Protest (by|deadline)/m,
};
/** These days are said in one line, next to the alternatives. */
const COURT = "cit_anniversary";

/** How many a date names before it counts the rest. */
const NAMED = 3;

const spell = (options) => {
  const format = new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
};
const long = spell({ dateStyle: "long" });
const full = spell({ dateStyle: "full" });

const sentenceCase = (text) => text[0].toUpperCase() + text.slice(1);

/** Opens every fold, so that all of the plan can be read. */
export const unfold = (session) => session.run(`for (const fold of document.querySelectorAll("main details")) fold.open = true;`);

/** What the plan does not say and should, or says otherwise; and how many things were looked at. */
export async function compare(session, facts, assessment) {
  const faults = [];
  let looked = 0;
  const expect = (holds, what, shown) => {
    looked += 1;
    if (!holds) faults.push(`${what}; the page says: ${shown.replaceAll("\n", " | ").slice(0, 300)}`);
  };

  await unfold(session);
  const all = await session.words();
  expect(all.includes(`Dates count from ${full(assessment.as_of)}.`), `the day of the check: ${full(assessment.as_of)}`, all);

  const checks = await session.words(await session.one("region", "Still open"));
  for (const [id, { status }] of Object.entries(assessment.checks)) {
    expect(new RegExp(`^${CHECK[id]}\n${STATUS[status]}$`, "m").test(checks), `${CHECK[id]}: ${STATUS[status]}`, checks);
  }

  for (const [at, person] of assessment.people.entries()) {
    const name = sentenceCase(personName(facts.people[at], at));
    const own = await session.one("heading", name, await session.one("region", "People"));
    const card = await session.words(await session.around("li", own));
    for (const words of said(person, assessment.as_of)) expect(words.test(card), `${name}: ${words}`, card);
  }

  const [court] = assessment.agenda.filter(({ what }) => what === COURT);
  if (court) expect(all.includes(long(court.on)), `the first day to ask a lawyer before: ${long(court.on)}`, await session.words(await session.one("region", "If access comes too late")));

  const rows = await agenda(session);
  const wanted = events(facts, assessment.agenda);
  expect(rows.length === wanted.length, `${wanted.length} dates`, rows.join("\n"));
  for (const [at, { day, what, names }] of wanted.entries()) {
    const row = rows[at] ?? "";
    const isNamed = names.slice(0, NAMED).every((name) => row.includes(name));
    const fits = row.startsWith(`${day}\n`) && what.test(row) && isNamed;
    expect(fits, `date ${at + 1}: ${[day, what, ...names].join(", ")}`, row);
  }
  return { faults, looked };
}

/** What a person's card says, whatever the route is. */
function said(person, asOf) {
  const { standing, rule, days_since_login: days, log_in_by: by, dormant_on: on, ready_latest: ready } = person;
  // R2 and R3 are the rules of those who have left.
  const words = [["R2", "R3"].includes(rule) ? LEFT : STANDING[standing]];
  if (days) words.push(new RegExp(`\\b${days} ${days === 1 ? "day" : "days"} since the last (sign-in|login)`));
  if (["active", "due_soon"].includes(standing) && by) words.push(new RegExp(`(Sign|Log) in by ${long(by)}`));
  if (["dormant", "long_inactive"].includes(standing) && on <= asOf) words.push(new RegExp(`since ${long(on)}`));
  if (ready && ready !== asOf) words.push(new RegExp(long(ready)));
  return words;
}

/** The dates of the file as rows: one a day and kind, with whom or what it is about. */
function events(facts, agenda) {
  const rows = new Map();
  for (const { on, what, who } of agenda.filter(({ what }) => what !== COURT)) {
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
