// A story's answers given as a person gives them: the page asks, the question is known by its heading, the answer by
// its words. Which question comes when is the page's affair.
import { until } from "./webdriver.mjs";

const KNOWN = { yes: "Yes", no: "No", unknown: "I don’t know" };
const ROLE = {
  trade_account_owner: "Trade Account Owner (TAO)",
  proxy_trade_account_owner: "Proxy TAO",
  trade_account_user: "Trade account user",
  unknown: "I don’t know",
};
const FILED_BY = {
  importer: "The company itself",
  one_broker: "One customs broker",
  several_brokers: "Several customs brokers",
  unknown: "I don’t know",
};
const MESSAGE = {
  none: "No message",
  inactivity: "Yes, for inactivity",
  compliance_or_security: "Yes, for compliance or security",
  unknown: "I don’t know",
};
const MAILBOX = { controlled: "Yes, it can be read", lost: "No, the mailbox is lost", unknown: "I don’t know" };
const PASSWORD = { known: "Yes", forgotten: "No, it is forgotten", unknown: "I don’t know" };
const ANSWERS = { known: "Yes", lost: "No, they are lost", unknown: "I don’t know" };
const EMPLOYED = { current: "Yes", left: "No, the person has left", unknown: "I don’t know" };

/** Each question by its heading: where its answer stands in the file (`*` is the person asked about), and its words. */
const CHOICES = [
  ["Does the company have an ACE Portal account?", "company/portal_account", KNOWN],
  ["Does anyone know who the Trade Account Owner (TAO) is?", "company/owner_known", KNOWN],
  ["Are the right importer of record numbers listed under the account?", "company/ior_numbers_listed", KNOWN],
  ["Does the account have the Importer view?", "company/importer_view", KNOWN],
  ["Is the CAPE tab visible after login?", "company/cape_tab", KNOWN],
  ["Are the refund reports visible?", "company/reports_visible", KNOWN],
  ["Is the company enrolled for ACH refunds?", "company/ach_refund", KNOWN],
  ["Did the TAO give someone else Full Access on the ACH refund tab?", "company/ach_delegate", KNOWN],
  ["Does CBP Form 5106 show your company’s own address, e-mail, and telephone?", "company/form_5106_own", KNOWN],
  ["What is *’s role in the ACE account?", "people/*/role", ROLE],
  ["Does * still work for the company?", "people/*/employment", EMPLOYED],
  ["Has ACE shown * a message that the login is deactivated?", "people/*/deactivation", MESSAGE],
  ["Can mail to *’s address on the ACE account be read today?", "people/*/mailbox", MAILBOX],
  ["Is *’s ACE password at hand?", "people/*/password", PASSWORD],
  ["Can *’s security questions be answered?", "people/*/security_answers", ANSWERS],
  ["Who filed the entries?", "broker/entries_filed_by", FILED_BY],
  ["Was the broker authorized before the account went dormant?", "broker/authorized_before", KNOWN],
  ["Can the broker file a CAPE declaration now?", "broker/can_file_now", KNOWN],
];
const COMPANY_NAME = "What should the company be called here?";
const PERSON_NAME = "What should this person be called here?";
const LAST_LOGIN = "When did * last log in to ACE?";
const PEOPLE = "Who has a login to the company’s ACE Portal account?";
const PLANNED = "When do you plan to file the CAPE declaration?";
const ENTRIES = "Do you want to check entries too?";

const LIQUIDATION = {
  unliquidated: "Unliquidated",
  suspended: "Liquidation suspended",
  extended: "Liquidation extended",
  liquidated: "Liquidated",
  unknown: "I don’t know",
};
const TICKS = {
  june_29: {
    list: "Show the list Ready for CAPE Phase 2",
    deadlines_calendared: "Liquidation dates and 180-day protest deadlines are in a calendar",
  },
};
const TICK = { yes: "Yes", no: "No", unknown: "I don’t know" };

/** What a person without a name is called, and an entry without one. */
export const personName = ({ label }, at) => label ?? `Person ${at + 1}`;
export const entryName = ({ label, entry_number: number }, at) => label ?? number ?? `Entry ${at + 1}`;

/** Answers everything the page asks. Gives the places in the file of the questions it asked. */
export async function answer(session, facts) {
  const asked = new Set();
  await checkForDay(session, facts.as_of);
  await session.press("link", "Questions");

  let person = -1;
  for (let last; ; ) {
    const heading = await nextScreen(session, last);
    last = heading;
    const name = person < 0 ? "" : personName(facts.people[person], person);
    const is = (question) => heading === question.replace("*", name);
    const note = (place) => asked.add(`/${place.replace("*", person)}`);
    const choice = CHOICES.find(([question]) => is(question));
    if (choice) {
      const [, place, words] = choice;
      note(place);
      await session.press("radio", words[valueAt(facts, place, person) ?? "unknown"]);
    } else if (is(COMPANY_NAME)) {
      note("company/label");
      await session.type("Name or initials (optional)", facts.company.label ?? "");
    } else if (is(PERSON_NAME)) {
      note("people/*/label");
      await session.type("Name or initials (optional)", facts.people[person].label ?? "");
    } else if (is(LAST_LOGIN)) {
      note("people/*/last_login");
      await sayLastLogin(session, facts.people[person].last_login ?? "unknown");
    } else if (is(PEOPLE) && person + 1 < facts.people.length) {
      person += 1;
      await session.press("button", "Add a person");
      continue;
    } else if (is(PLANNED)) {
      note("filing/planned_on");
      await typeDay(session, facts.filing?.planned_on);
    } else if (is(ENTRIES)) {
      if (facts.entries.length) await addEntries(session, facts.entries, asked);
      break;
    } else if (!is(PEOPLE)) {
      throw new Error(`no story knows the screen "${heading}"`);
    }
    await session.press("button", "Continue");
  }
  await session.press("link", "Result");
  await session.one("heading", "Your result");
  await tick(session, facts.checklists ?? {}, asked);
  return asked;
}

function valueAt(facts, place, person) {
  return place.split("/").reduce((part, name) => part?.[name === "*" ? person : name], facts);
}

/** The heading of the screen that follows on `last`. */
async function nextScreen(session, last) {
  try {
    return await until("another screen", async () => {
      const heading = await session.run(`return document.querySelector("main h1")?.textContent.trim()`);
      return heading !== (last ?? "Your result") && heading;
    });
  } catch (error) {
    const told = await session.run(`return document.querySelector("[role=alert]")?.textContent`);
    throw new Error(`${error.message}, after "${last}"; the page says: ${told ?? "nothing"}`);
  }
}

/** The check is made for the story's day: the clock stays the machine's. */
async function checkForDay(session, day) {
  await session.press("link", "Result");
  await session.press("link", "Check for another day");
  await session.one("heading", "Which day should the check be made for?");
  await typeDay(session, day);
  await session.press("button", "Continue");
  await session.one("heading", "Your result");
}

async function typeDay(session, day, within) {
  if (!day) return;
  const [year, month, date = ""] = day.split("-");
  await session.type("Month", month, within);
  await session.type("Day", date, within);
  await session.type("Year", year, within);
}

async function sayLastLogin(session, value) {
  const word = { unknown: "I don’t know", never: "Never" }[value];
  await session.press("radio", word ?? "I know the day, or the month");
  if (!word) await typeDay(session, value, await session.one("group", "Last login"));
}

async function addEntries(session, entries, asked) {
  await session.press("button", "Add entries");
  for (const [at, entry] of entries.entries()) {
    await session.one("heading", "Entries");
    await session.press("button", "Add an entry");
    await session.one("heading", `Entry ${at + 1}`);
    const choose = async (group, words, value) => {
      if (value) await session.press("radio", words[value], await session.one("group", group));
    };
    if (entry.label) await session.type("Name (optional)", entry.label);
    if (entry.entry_number) await session.type("Entry number (optional)", entry.entry_number);
    if (entry.entry_type) await session.type("Entry type", entry.entry_type);
    await choose("Liquidation", LIQUIDATION, entry.liquidation);
    if (entry.liquidated_on) await typeDay(session, entry.liquidated_on, await session.one("group", "Liquidation date"));
    await choose("Flagged for reconciliation", KNOWN, entry.flagged_for_reconciliation);
    await choose("Reconciliation entry (type 09) filed", KNOWN, entry.type_09_filed);
    if (entry.reconciliation_due_on) {
      await typeDay(session, entry.reconciliation_due_on, await session.one("group", "Reconciliation due"));
    }
    await choose("Open protest", KNOWN, entry.open_protest);
    await choose("On an accepted CAPE declaration", KNOWN, entry.cape_accepted);
    for (const name of Object.keys(entry)) asked.add(`/entries/${at}/${name}`);
    await session.press("button", "Done");
  }
  await session.one("heading", "Entries");
}

async function tick(session, checklists, asked) {
  for (const [id, ticks] of Object.entries(checklists)) {
    if (!Object.keys(ticks).length) continue;
    await session.press("summary", TICKS[id].list);
    for (const [item, value] of Object.entries(ticks)) {
      await session.press("radio", TICK[value], await session.one("group", TICKS[id][item]));
      asked.add(`/checklists/${id}/${item}`);
    }
    await session.press("summary", TICKS[id].list);
  }
}
