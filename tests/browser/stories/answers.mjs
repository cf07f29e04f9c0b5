// A story's answers given as a person gives them: the page asks, a question is known by its words, the answer by its own.
// Which question comes when is the page's affair.
import { beginning, until } from "./webdriver.mjs";

const KNOWN = { yes: "Yes", no: "No", unknown: "I don’t know" };
const COUNT = { one: "One", several: "Several", unknown: "I don’t know" };
const ROLE = {
  trade_account_owner: "Account owner (Trade Account Owner, TAO)",
  proxy_trade_account_owner: "Proxy (proxy TAO)",
  trade_account_user: "User (trade account user)",
  unknown: "I don’t know",
};
const FILED_BY = {
  importer: "We filed them ourselves",
  one_broker: "A customs broker",
  several_brokers: "Several customs brokers",
  unknown: "I don’t know",
};
const MESSAGE = {
  none: "No",
  inactivity: "Yes, because it wasn’t used",
  compliance_or_security: "Yes, for compliance or security",
  unknown: "I don’t know",
};
const MAILBOX = { controlled: "Yes", lost: "No", unknown: "I don’t know" };
const PASSWORD = { known: "Yes", forgotten: "No", unknown: "I don’t know" };
const ANSWERS = { known: "Yes", lost: "No", unknown: "I don’t know" };
const EMPLOYED = { current: "Yes", left: "No", unknown: "I don’t know" };

/** Each question by its words: where its answer is in the file (`*` is the person asked about), and its choices. */
const CHOICES = [
  [/account in ACE/, "company/portal_account", KNOWN],
  [/^How many importer numbers/, "company/ior_count", COUNT],
  [/right importer numbers on the account/, "company/ior_numbers_listed", KNOWN],
  [/Importer view/, "company/importer_view", KNOWN],
  [/CAPE tab/, "company/cape_tab", KNOWN],
  [/refund reports/, "company/reports_visible", KNOWN],
  [/bank set up for refunds/, "company/ach_refund", KNOWN],
  [/Full Access/, "company/ach_delegate", KNOWN],
  [/Form 5106/, "company/form_5106_own", KNOWN],
  [/role in ACE/, "people/*/role", ROLE],
  [/still work/, "people/*/employment", EMPLOYED],
  [/login is deactivated/, "people/*/deactivation", MESSAGE],
  [/open the inbox/, "people/*/mailbox", MAILBOX],
  [/ACE password/, "people/*/password", PASSWORD],
  [/security questions/, "people/*/security_answers", ANSWERS],
  [/filed your customs entries/, "broker/entries_filed_by", FILED_BY],
  [/can file your refund claim now/, "broker/can_file_now", KNOWN],
  [/access to your ACE account/, "broker/authorized_before", KNOWN],
];
/** What a screen asks that is no choice: a date, and what is in no file. */
const LAST_LOGIN = /last sign in to ACE/;
const PLANNED = /plan to file/;
const OTHERS = /^Does anyone else/;
/** The fields of the last sign-in's date are in a group of their own. */
const DATE = /^Last (login|sign-in)$/;

/** The screens by their headings. */
const ACCOUNT = /account in ACE/;
const OWNER = /^Who is the account owner of your company’s ACE account/;
const SOMEONE = /^(Someone else with an ACE login|About )/;
const BROKER = /^Who filed your customs entries/;
/** Its heading is the verdict, which the answers decide: it is known by the one under it. */
const PLAN = "plan";
const SHARPER = /^(How is your ACE account set up|Is your company’s bank set up for refunds|Your company and your plan)/;

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
  // The one-file edition keeps nothing until that is chosen, and the answers are to survive a reload.
  const isOneFile = await session.run("return document.documentElement.hasAttribute('data-edition')");
  if (isOneFile) await session.press("button", "Keep my answers in this browser");
  await session.press("button", "Start");
  await checkForDay(session, facts.as_of);
  const left = [...facts.people.keys()];
  for (let on = ACCOUNT; on !== PLAN; ) on = await shortPath(session, on, { facts, left, asked });
  while (left.length) {
    await session.press("button", "Add someone else with a login");
    await session.one("heading", SOMEONE);
    await answerScreen(session, { facts, person: left.shift(), asked });
    await session.press("button", "Continue");
    await plan(session);
  }
  for (const link of [/check how the account is set up/i, /bank set up for refunds/, /plan to file/]) {
    // Not where everything is known already.
    if (!(await session.withRole("link", link)).length) continue;
    await session.press("link", link);
    await session.one("heading", SHARPER);
    await answerScreen(session, { facts, asked });
    await session.press("button", "Continue");
    await plan(session);
  }
  if (facts.entries.length) {
    await session.press("link", "Add your entries");
    await addEntries(session, facts.entries, asked);
    await session.press("link", "Plan");
    await plan(session);
  }
  await tick(session, facts.checklists ?? {}, asked);
  return asked;
}

/** Answers a screen of the short path, and goes on; gives the next one. */
async function shortPath(session, on, { facts, left, asked }) {
  const { people, company } = facts;
  const isPerson = on === OWNER || on === SOMEONE;
  const isUnknown = on === OWNER && company.owner_known === "no";
  const person = isPerson && !isUnknown ? left.shift() : undefined;
  if (isUnknown) {
    asked.add("/company/owner_known");
    await session.press("button", /^Nobody here knows/);
  } else {
    const others = left.length > 0 && isPerson && people[person].employment === "left" ? "Yes" : "No";
    const { hasOthers } = await answerScreen(session, { facts, person, asked, others });
    await session.press("button", "Continue");
    if (hasOthers && others === "Yes") return another(session, on, [SOMEONE]);
  }
  return another(session, on, [OWNER, BROKER]);
}

const heading = (session) => session.run(`return document.querySelector("main h1")?.textContent.trim() ?? ""`);
const DO_TODAY = "Do this today";

/** Waits for the plan. */
const plan = (session) => session.one("heading", DO_TODAY);

/** The screen that follows on another: one of those that may, or the plan. */
async function another(session, from, may) {
  try {
    return await until("another screen", async () => {
      if ((await session.withRole("heading", DO_TODAY)).length) return PLAN;
      const shown = await heading(session);
      return may.find((screen) => screen !== from && screen.test(shown));
    });
  } catch (error) {
    const says = await session.run(`return document.querySelector("[role=alert]")?.textContent`);
    throw new Error(`${error.message}, after ${from}; the page says: ${says ?? "nothing"}`);
  }
}

/** The names of the groups of fields that a screen shows. */
const groups = (session) =>
  session.run(`
    const shown = [...document.querySelectorAll("main form fieldset")].filter((group) => group.checkVisibility());
    return shown.map((group) => group.querySelector("legend").textContent.replace(/\\s+/g, " ").trim());
  `);

/** Answers all that a screen asks, also what an answer reveals. */
async function answerScreen(session, { facts, person, asked, others = "No" }) {
  const note = (place) => asked.add(`/${place.replace("*", person)}`);
  const done = new Set();
  let hasOthers = false;
  const name = async (label, place) => {
    if (!(await session.withRole("textbox", label)).length) return;
    note(place);
    await session.type(label, valueAt(facts, place, person) ?? "");
  };
  if (person !== undefined) {
    await name("First name or initials (optional)", "people/*/label");
    await session.press("summary", "More about this person");
  }
  await name("What is your company called?", "company/label");
  for (;;) {
    const all = (await groups(session)).filter((group) => !DATE.test(group));
    const is = (question) => all.find((group) => question.test(group) && !done.has(String(question)));
    const choice = CHOICES.find(([question]) => is(question));
    if (choice) {
      const [question, place, words] = choice;
      note(place);
      await session.press("radio", words[valueAt(facts, place, person) ?? "unknown"], await session.one("group", is(question)));
      done.add(String(question));
    } else if (is(LAST_LOGIN)) {
      note("people/*/last_login");
      await sayLastLogin(session, facts.people[person].last_login ?? "unknown", is(LAST_LOGIN));
      done.add(String(LAST_LOGIN));
    } else if (is(PLANNED)) {
      note("filing/planned_on");
      await typeDay(session, facts.filing?.planned_on);
      done.add(String(PLANNED));
    } else if (is(OTHERS)) {
      hasOthers = true;
      await session.press("radio", others, await session.one("group", is(OTHERS)));
      done.add(String(OTHERS));
    } else {
      const known = [LAST_LOGIN, PLANNED, OTHERS, ...CHOICES.map(([question]) => question)];
      const strange = all.filter((group) => !known.some((question) => question.test(group)));
      if (strange.length) throw new Error(`no story knows the question "${strange.join('", "')}"`);
      return { hasOthers };
    }
  }
}

function valueAt(facts, place, person) {
  return place.split("/").reduce((part, name) => part?.[name === "*" ? person : name], facts);
}

/** The check is made for the story's day: the clock stays the machine's. An answer comes first, since there is no plan before it. */
async function checkForDay(session, day) {
  const account = await session.one("group", ACCOUNT);
  await session.press("radio", KNOWN.yes, account);
  await session.press("link", "See the plan");
  await plan(session);
  await session.press("link", "Use a different date");
  await session.one("heading", /^Which day should/);
  await typeDay(session, day);
  await session.press("button", "Continue");
  await plan(session);
  await session.press("link", "Answers");
  await session.press("link", "Change Your account");
  await session.one("heading", ACCOUNT);
}

async function typeDay(session, day, within) {
  if (!day) return;
  const [year, month, date = ""] = day.split("-");
  await session.type("Month", month, within);
  await session.type("Day", date, within);
  await session.type("Year", year, within);
}

async function sayLastLogin(session, value, question) {
  const word = { unknown: "I don’t know", never: "Never" }[value];
  await session.press("radio", word ?? "On or about this date", await session.one("group", question));
  if (!word) await typeDay(session, value, await session.one("group", DATE));
}

async function addEntries(session, entries, asked) {
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
    for (const fold of ["Checklists", TICKS[id].list]) await open(session, fold);
    for (const [item, value] of Object.entries(ticks)) {
      await session.press("radio", TICK[value], await session.one("group", TICKS[id][item]));
      asked.add(`/checklists/${id}/${item}`);
    }
  }
}

/** Opens a fold by the name it begins with, where it is not open. */
async function open(session, name) {
  const summary = await session.one("summary", beginning(name));
  const isOpen = async () => session.run("return arguments[0].parentElement.open", session.reference(summary));
  if (!(await isOpen())) await session.press("summary", beginning(name));
  await until(`"${name}" is open`, isOpen);
}
