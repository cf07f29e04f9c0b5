// The interview of one company with one person and one entry, in plain JavaScript: what is asked, given the answers, and
// what follows from them. The peers' own engine; the product has its own. Answers are an object by the questions' ids.
import words from "words";
import { ENTRIES, PEOPLE } from "../decisions/tables.js";
import { entries, people, standing } from "../decisions/prepare.js";

export { words };

/** The respondent's own day. */
export function today() {
  const now = new Date();
  return iso(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

const iso = (year, month, day) =>
  [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day typed into three fields; the month where its day may stay empty; undefined where there is none. */
export function typedDay({ month = "", day = "", year = "" }, monthAlone = false) {
  const name = String(month).trim().toLowerCase();
  const at = /^\d+$/.test(name) ? Number(name) : MONTHS.indexOf(name.slice(0, 3)) + 1;
  if (!(at >= 1 && at <= 12) || !/^\d{4}$/.test(String(year).trim())) return undefined;
  if (String(day).trim() === "" && monthAlone) return iso(year, at, 1).slice(0, 7);
  const date = new Date(Date.UTC(Number(year), at - 1, Number(day)));
  return Number(day) > 0 && date.getUTCMonth() === at - 1 ? date.toISOString().slice(0, 10) : undefined;
}

/** The answers in the shape of a self-check file. */
function facts(answers, asOf) {
  const about = (prefix) =>
    Object.fromEntries(
      Object.entries(answers)
        .filter(([id]) => id.startsWith(prefix))
        .map(([id, value]) => [id.slice(prefix.length), value]),
    );
  return {
    as_of: asOf,
    company: about("company_"),
    people: answers.people ? [about("people_")] : [],
    entries: answers.entries ? [about("entries_")] : [],
  };
}

/** Whether a question still matters. */
export function matters(id, answers, asOf) {
  const account = answers.company_portal_account !== "no";
  const left = answers.people_employment === "left";
  const where = standing({ last_login: answers.people_last_login, deactivation: answers.people_deactivation }, asOf);
  const runs = where === "active" || where === "due_soon";
  const owner = answers.people_role === "trade_account_owner";
  const works = runs && answers.people_mailbox !== "lost";
  const ownerWithMailbox = where === "dormant" && owner && answers.people_mailbox === "controlled";
  const password = !left && ![undefined, "unknown"].includes(answers.people_role) && (works || ownerWithMailbox);
  switch (id) {
    case "company_portal_account":
    case "company_label":
    case "broker_entries_filed_by":
    case "filing_planned_on":
    case "entries":
      return true;
    case "company_ior_count":
      return !account;
    case "company_owner_known":
      return account && !owner;
    case "broker_authorized_before":
    case "broker_can_file_now":
      return answers.broker_entries_filed_by !== "importer";
    case "people_last_login":
    case "people_deactivation":
      return account && !left;
    case "people_mailbox":
      return account && !left && where !== "held";
    case "people_password":
      return account && password;
    case "people_security_answers":
      return account && password && answers.people_password === "forgotten";
    default:
      return account;
  }
}

/** The questions that matter, in order. */
export function asked(answers, asOf) {
  return words.questions.filter(
    ({ id }) => matters(id, answers, asOf) && (answers.people || !id.startsWith("people_")),
  );
}

const fits = (row, seen) =>
  Object.entries(row.cells).every(([fact, values]) =>
    values.not ? !values.not.includes(seen[fact]) : values.includes(seen[fact]),
  );
const decide = (table, seen) => table.find((row) => fits(row, seen)).gives;

/** What follows: the person's ladder of routes, what else to try, and the entry's next step. */
export function result(answers, asOf) {
  const given = facts(answers, asOf);
  // Without an account nobody is listed, and the company's route stands for the person's.
  const person = decide(PEOPLE, people({ ...given, people: [given.people[0] ?? {}] })[0]);
  const [entry] = entries(given).map((seen) => decide(ENTRIES, seen));
  return { ...person, next: entry?.next };
}

/** A question's heading, with the person's name in it. */
export const titleOf = ({ title }, answers) =>
  title.replace("{name}", () => answers.people_label?.trim() || "Person 1");
