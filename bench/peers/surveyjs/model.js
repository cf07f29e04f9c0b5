// The survey's JSON: a page for each question, with the conditions of peers/interview.js as expressions.
import words from "words";

const { ui } = words;

const HAS_ACCOUNT = "{company_portal_account} <> 'no'";
const HERE = `${HAS_ACCOUNT} and {people_employment} <> 'left'`;
const RUNS = "({standing} = 'active' or {standing} = 'due_soon') and {people_mailbox} <> 'lost'";
const OWNER = "{people_role} = 'trade_account_owner'";
const PASSWORD = `${HERE} and {people_role} <> 'unknown' and ((${RUNS}) or ({standing} = 'dormant' and ${OWNER} and {people_mailbox} = 'controlled'))`;

/** When a question is asked; those without a line always are, or with an account. */
const ASKED = {
  company_portal_account: undefined,
  company_label: undefined,
  company_ior_count: "{company_portal_account} = 'no'",
  company_owner_known: `${HAS_ACCOUNT} and {people_role} <> 'trade_account_owner'`,
  people_last_login: HERE,
  people_deactivation: HERE,
  people_mailbox: `${HERE} and {standing} <> 'held'`,
  people_password: PASSWORD,
  people_security_answers: `${PASSWORD} and {people_password} = 'forgotten'`,
  broker_entries_filed_by: undefined,
  broker_authorized_before: "{broker_entries_filed_by} <> 'importer'",
  broker_can_file_now: "{broker_entries_filed_by} <> 'importer'",
  filing_planned_on: undefined,
  entries: undefined,
};

const NAME = "{people_label}";
const description = (why) => `${ui.why_we_ask}: ${why}`;
const choices = (options) =>
  options.map(({ value, label, hint }) => ({ value, text: hint ? `${label}: ${hint}` : label }));
const day = (name, title, hint, rest = {}) => ({
  type: "multipletext",
  name,
  title,
  description: hint,
  colCount: 3,
  items: [
    { name: "month", title: ui.month },
    { name: "day", title: ui.day },
    { name: "year", title: ui.year },
  ],
  ...rest,
});
const isDay = (expression) => [{ type: "expression", expression, text: ui.date_problem }];
const radios = (name, title, why, options) => ({
  type: "radiogroup",
  name,
  title,
  description: why,
  choices: choices(options),
  isRequired: true,
  requiredErrorText: ui.missing_answer,
});

const KINDS = [
  ["on", ui.login_on],
  ["never", ui.login_never],
  ["unknown", ui.dont_know],
];

function elements({ id, title, why, options }) {
  const named = title.replace("{name}", NAME);
  if (id === "people") return [{ type: "html", name: "people_list", html: `<p>${ui.nobody_yet}</p>` }];
  if (id === "entries") {
    const offer = [
      { value: "add", label: ui.entries_now },
      { value: "none", label: ui.no_entries_now },
    ];
    return [radios(id, named, description(why), offer)];
  }
  if (id === "filing_planned_on") {
    return [
      day(id, named, `${description(why)} ${ui.date_hint}`, { validators: isDay(`{${id}} empty or isDay({${id}})`) }),
    ];
  }
  if (id === "people_last_login") {
    const kinds = KINDS.map(([value, label]) => ({ value, label }));
    const on = day("people_last_login_on", ui.login_legend, ui.login_hint, {
      visibleIf: "{people_last_login} = 'on'",
      validators: isDay("isDay({people_last_login_on}, true)"),
    });
    return [radios(id, named, description(why), kinds), on];
  }
  if (options.length) return [radios(id, named, description(why), options)];
  return [{ type: "text", name: id, title: named, description: description(why), placeholder: ui.name_label }];
}

function page(question) {
  const { id, title, why } = question;
  return {
    name: `page_${id}`,
    // A page that holds no question carries the heading itself.
    ...(id === "people" ? { title, description: description(why) } : {}),
    visibleIf: id in ASKED ? ASKED[id] : HAS_ACCOUNT,
    elements: elements(question),
  };
}

const entryPage = {
  name: "page_entry",
  title: ui.add_entry,
  visibleIf: "{entries} = 'add'",
  elements: [
    { type: "text", name: "entries_label", title: ui.entry_label, description: ui.entry_label_hint },
    { type: "text", name: "entries_entry_type", title: ui.entry_type, description: ui.entry_type_hint },
    ...words.entry
      .filter(({ id }) => id !== "entries_entry_type")
      .map(({ id, field, hint, options }) =>
        options.length ? { ...radios(id, field, hint, options), isRequired: false } : day(id, field, ui.date_hint),
      )
      .map((element) => ({ ...element, visibleIf: entryCondition(element.name) })),
  ],
};

function entryCondition(name) {
  if (name === "entries_liquidated_on") return "{entries_liquidation} = 'liquidated'";
  if (["entries_type_09_filed", "entries_reconciliation_due_on"].includes(name))
    return "{entries_flagged_for_reconciliation} = 'yes'";
  return undefined;
}

const list = (points) => `<ul>${points.map((point) => `<li>${point}</li>`).join("")}</ul>`;
const start = {
  name: "start",
  elements: [
    {
      type: "html",
      name: "lead",
      html: `<h3>${ui.start_title}</h3><p>${ui.start_lead}</p>${list(ui.start_points)}<p>${ui.start_time}</p><h4>${ui.privacy_title}</h4>${list(ui.privacy_points)}<p>${ui.never_asked}</p>`,
    },
  ],
};

export const json = {
  firstPageIsStartPage: true,
  startSurveyText: ui.start,
  pagePrevText: ui.back,
  pageNextText: ui.continue,
  previewText: ui.continue,
  completeText: ui.see_result,
  editText: ui.change,
  showPreviewBeforeComplete: "showAllQuestions",
  showQuestionNumbers: "off",
  requiredMark: "",
  calculatedValues: [
    { name: "standing", expression: "standing({people_last_login}, {people_last_login_on}, {people_deactivation})" },
  ],
  pages: [start, ...words.questions.map(page), entryPage],
};
