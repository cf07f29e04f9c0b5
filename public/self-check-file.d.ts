/** Types of a self-check file, made from self-check-file.schema.json by tests/package/types.mjs. */

/**
 * A civil date.
 */
export type Reached = string;
/**
 * What to do on a day of the agenda. The order breaks ties within a day.
 */
export type Event =
  | "phase_2_opens"
  | "log_in_by"
  | "open_desk_case"
  | "follow_up_earliest"
  | "follow_up_chase"
  | "follow_up_latest"
  | "week_before"
  | "planned_on"
  | "reconciliation_due_on"
  | "cape_by"
  | "protest_by"
  | "cit_anniversary";
export type Key = string;
/**
 * Yes, no, or "I don't know".
 */
export type Answer = "yes" | "no" | "unknown";
/**
 * Where an item's answer comes from.
 */
export type AnsweredBy = "facts" | "respondent";
/**
 * An item of a checklist; one id may be in more than one list.
 */
export type ItemId =
  | "tao_can_log_in"
  | "tao_mailbox_controlled"
  | "ior_numbers_listed"
  | "broker_authorized"
  | "ach_current"
  | "cape_and_reports_visible"
  | "reconciliation_split_by_type_09"
  | "deadlines_calendared"
  | "tao_and_primary_user_identified"
  | "every_user_logged_in"
  | "mailbox_monitored"
  | "security_answers_known"
  | "broker_cape_enabled"
  | "test_report_run"
  | "cape_function_visible"
  | "monthly_login_scheduled"
  | "monthly_reports_pulled"
  | "rev_613_watched"
  | "proxy_tao_appointed";
/**
 * A JSON pointer to an answer.
 */
export type At = string;
/**
 * A published source.
 */
export type SourceId =
  | "ace-portal"
  | "importer-form"
  | "portal-form"
  | "csms-68510928"
  | "csms-68315804"
  | "csms-69035485"
  | "csms-68569567"
  | "csms-68536553"
  | "csms-68228015"
  | "csms-50861476"
  | "csms-18-000216"
  | "csms-19-000003"
  | "general-notice-2008"
  | "refunds-faq"
  | "cape-error-table"
  | "csms-69127837"
  | "publication-5292-1225"
  | "csms-69268077"
  | "importer-data"
  | "void-numbers-faq"
  | "jfk-presentation"
  | "ncbfaa-advice"
  | "number-reactivation"
  | "refund-money-contact"
  | "protest-faq"
  | "ach-refunds"
  | "protest-statutes"
  | "business-day-rules"
  | "publication-5228-1025"
  | "article-a"
  | "article-b"
  | "broker-restatement"
  | "law-firm-restatement"
  | "may-faq"
  | "our-reading";
/**
 * What a check can find.
 */
export type FindingId =
  | "no_portal_account"
  | "nobody_listed"
  | "someone_can_log_in"
  | "log_in_soon"
  | "everyone_has_left"
  | "nobody_can_log_in"
  | "person_needs_answer"
  | "one_person_from_lockout"
  | "structure_missing"
  | "structure_complete"
  | "structure_unknown"
  | "form_5106_not_own"
  | "login_repairs_no_structure"
  | "ach_not_enrolled"
  | "ach_enrolled"
  | "ach_unknown"
  | "ach_needs_owner"
  | "ach_delegate_enrolls"
  | "ach_owner_first"
  | "importer_filed"
  | "broker_cannot_file"
  | "broker_not_authorized"
  | "broker_can_file"
  | "broker_unknown"
  | "broker_own_entries_only"
  | "no_entries_listed"
  | "entry_missed"
  | "entry_at_risk"
  | "cape_day_close"
  | "protest_day_close"
  | "entry_needs_answer"
  | "cape_day_before_phase_2"
  | "entries_in_time";
/**
 * A rule: R for a person's route, E for an entry, C for one of the five checks.
 */
export type RuleId =
  | "R0"
  | "R1"
  | "R2"
  | "R3"
  | "R4"
  | "R5"
  | "R6"
  | "R7"
  | "R8"
  | "R9"
  | "R10"
  | "R11"
  | "R14"
  | "R12"
  | "R13"
  | "E15"
  | "E1"
  | "E3"
  | "E2"
  | "E4"
  | "E5"
  | "E14"
  | "E6"
  | "E7"
  | "E8"
  | "E9"
  | "E10"
  | "E11"
  | "E12"
  | "E13"
  | "C1"
  | "C2"
  | "C3"
  | "C4"
  | "C5";
/**
 * A check's status.
 */
export type CheckStatus = "clear" | "at_risk" | "blocked" | "unknown";
/**
 * What a sum counts.
 */
export type Unit = "days" | "business_days" | "business_day_on_or_before";
/**
 * What a computed date is.
 */
export type Quantity =
  | "log_in_by"
  | "dormant_on"
  | "dormant_on_literally"
  | "ready_earliest"
  | "ready_latest"
  | "open_desk_case"
  | "cape_last_day"
  | "cape_by"
  | "protest_last_day"
  | "protest_by";
/**
 * A route: one rung of a person's ladder, or of the company's.
 */
export type RouteId =
  | "keep_warm"
  | "log_in"
  | "reset_password"
  | "email_reactivation"
  | "service_desk"
  | "owner_reactivates"
  | "proxy_reactivates"
  | "owner_lookup"
  | "owner_update"
  | "apply_importer_account"
  | "apply_portal_account"
  | "remove_user"
  | "answer_more";
/**
 * Whether CAPE takes an entry.
 */
export type Cape = "open" | "closed" | "excluded" | "blocked" | "not_yet" | "accepted" | "unknown";
/**
 * An entry's next step.
 */
export type NextStepId =
  | "file_cape"
  | "file_reconciliation_first"
  | "wait_phase_2"
  | "wait_later_phase"
  | "protest"
  | "protest_pending"
  | "counsel"
  | "counsel_on_protest"
  | "watch_refund"
  | "answer_more";
/**
 * Whether access comes in time for an entry's CAPE day.
 */
export type Risk = "none" | "at_risk" | "missed_without_broker";
/**
 * Whether a login works, judging by the days and what the portal showed.
 */
export type Standing = "active" | "due_soon" | "dormant" | "long_inactive" | "held" | "unknown";
export type StampId = string;
/**
 * A moment in UTC, to the second, from 1990 to 2100.
 */
export type Moment = string;
/**
 * A civil date from 1990 to 2100.
 */
export type Day = string;
/**
 * Who filed the entry summaries.
 */
export type EntriesFiledBy = "importer" | "one_broker" | "several_brokers" | "unknown";
/**
 * How many importer of record (IOR) numbers the company has.
 */
export type IorCount = "one" | "several" | "unknown";
/**
 * A name or initials; nothing that looks like an EIN, SSN or CBP-assigned number.
 */
export type Name = string;
/**
 * Filer code, seven digits and check digit, without dashes.
 */
export type EntryNumber = string;
export type EntryType = string;
/**
 * An entry's liquidation status.
 */
export type LiquidationStatus = "unliquidated" | "suspended" | "extended" | "liquidated" | "unknown";
/**
 * At most 9,999 entries.
 *
 * @maxItems 9999
 */
export type Entries = Entry[];
/**
 * What ACE showed about the login.
 */
export type Deactivation = "none" | "inactivity" | "compliance_or_security" | "unknown";
/**
 * Whether the person still works for the company.
 */
export type Employment = "current" | "left" | "unknown";
/**
 * A civil date or a month from 1990 to 2100, unknown or never.
 */
export type LastLogin = string;
/**
 * Whether mail sent to the account's address can be read today.
 */
export type Mailbox = "controlled" | "lost" | "unknown";
/**
 * Whether the person knows the password.
 */
export type Password = "known" | "forgotten" | "unknown";
/**
 * A portal user's role in the top account.
 */
export type Role = "trade_account_owner" | "proxy_trade_account_owner" | "trade_account_user" | "unknown";
/**
 * Whether the security questions can be answered.
 */
export type SecurityAnswers = "known" | "lost" | "unknown";
/**
 * At most 500 people.
 *
 * @maxItems 500
 */
export type People = Person[];
/**
 * What can be sent or asked for: every recovery route that someone else acts on or that is taken once, and the
 * question to the broker.
 */
export type RequestRoute =
  | "log_in"
  | "reset_password"
  | "email_reactivation"
  | "service_desk"
  | "owner_reactivates"
  | "proxy_reactivates"
  | "owner_update"
  | "remove_user"
  | "owner_lookup"
  | "apply_importer_account"
  | "apply_portal_account"
  | "ask_broker";
/**
 * At most 100 requests.
 *
 * @maxItems 100
 */
export type Requests = Request[];

/**
 * A self-check: what the respondent said and what followed.
 */
export interface SelfCheckFile {
  /**
   * What followed. Never trusted on reading: it is computed again.
   */
  assessment?: Assessment | null;
  /**
   * Which check it is; absent before it is first saved, shared, or linked to.
   */
  check?: Stamp | null;
  /**
   * What the respondent said. Unanswered is null or absent.
   */
  facts: Facts;
  /**
   * Always `ace-self-check`.
   */
  format: "ace-self-check";
  /**
   * The version of the format.
   */
  version: 2;
}
/**
 * What follows from the facts.
 */
export interface Assessment {
  /**
   * Dates, sorted by day.
   */
  agenda: AgendaItem[];
  /**
   * The day it was made for.
   */
  as_of: Reached;
  /**
   * The three checklists.
   */
  checklists: ChecklistResults;
  /**
   * The five checks.
   */
  checks: Checks;
  /**
   * The company's own route and days.
   */
  company: CompanyFinding;
  /**
   * A finding for each entry.
   */
  entries: EntryFinding[];
  /**
   * The edition of the guidance.
   */
  guidance: Reached;
  /**
   * A finding for each person.
   */
  people: PersonFinding[];
}
/**
 * A date with something to do.
 */
export interface AgendaItem {
  /**
   * The day, inclusive.
   */
  on: Reached;
  /**
   * What to do.
   */
  what: Event;
  /**
   * The person or entry it is about; null for the company.
   */
  who?: Key | null;
}
/**
 * The three checklists.
 */
export interface ChecklistResults {
  /**
   * Ready for CAPE Phase 2.
   */
  june_29: Checklist;
  /**
   * While the refund is on its way.
   */
  pipeline: Checklist;
  /**
   * The week before the filing.
   */
  week_before: Checklist;
}
/**
 * A checklist.
 */
export interface Checklist {
  /**
   * The day it is due.
   */
  due_on?: Reached | null;
  /**
   * The items, in order.
   */
  items: Item[];
  /**
   * Items answered no.
   */
  no: number;
  /**
   * Items without an answer.
   */
  unknown: number;
  /**
   * Ticked items that this edition of the list doesn't have; absent where there are none. They are kept.
   */
  unlisted?: string[] | null;
  /**
   * Items answered yes.
   */
  yes: number;
}
/**
 * An item of a checklist.
 */
export interface Item {
  /**
   * Its answer.
   */
  answer: Answer;
  /**
   * Where the answer comes from; null when nobody gave one.
   */
  from?: AnsweredBy | null;
  /**
   * Which item.
   */
  id: ItemId;
}
/**
 * The five checks.
 */
export interface Checks {
  /**
   * Can the refund be paid?
   */
  ach: Check;
  /**
   * Can the broker file?
   */
  broker: Check;
  /**
   * Is there time for the entries?
   */
  entries: Check;
  /**
   * Can anyone log in?
   */
  login: Check;
  /**
   * Is the account set up right?
   */
  structure: Check;
}
/**
 * A check.
 */
export interface Check {
  /**
   * Why.
   */
  findings: Finding[];
  /**
   * How it came out.
   */
  status: CheckStatus;
}
/**
 * A finding of a check.
 */
export interface Finding {
  /**
   * Ids of the people or entries it is about.
   */
  about: Key[];
  /**
   * The answers it rests on.
   */
  because: Because[];
  /**
   * What was found.
   */
  id: FindingId;
  /**
   * The check's rule.
   */
  rule: RuleId;
}
/**
 * An answer that was used.
 */
export interface Because {
  /**
   * A JSON pointer to the answer.
   */
  fact: At;
  /**
   * The source that makes it matter.
   */
  source: SourceId;
}
/**
 * The company's own route and days.
 */
export interface CompanyFinding {
  /**
   * The sums behind the days.
   */
  arithmetic: Sum[];
  /**
   * Pointers to the answers that would settle the route.
   */
  ask: At[];
  /**
   * The earliest day anyone can log in.
   */
  ready_earliest?: Reached | null;
  /**
   * The latest such day.
   */
  ready_latest?: Reached | null;
  /**
   * A route for the company as a whole.
   */
  route?: RouteId | null;
}
/**
 * How a date was reached.
 */
export interface Sum {
  /**
   * How far it goes.
   */
  count: number;
  /**
   * The day the count starts on.
   */
  from: Reached;
  /**
   * The days that did not count.
   */
  stepped_over: ClosedDay[];
  /**
   * The result.
   */
  to: Reached;
  /**
   * Days, business days, or the business day on or before.
   */
  unit: Unit;
  /**
   * What the date is.
   */
  what: Quantity;
}
/**
 * A day that did not count.
 */
export interface ClosedDay {
  /**
   * The day.
   */
  on: Reached;
  /**
   * Why.
   */
  why: string;
}
/**
 * The finding for one entry.
 */
export interface EntryFinding {
  /**
   * Pointers to the answers that would settle it.
   */
  ask: At[];
  /**
   * The answers used, each with its source.
   */
  because: Because[];
  /**
   * Whether CAPE takes it.
   */
  cape: Cape;
  /**
   * The day to file in CAPE by.
   */
  cape_by?: Reached | null;
  /**
   * The last day CAPE takes it.
   */
  cape_last_day?: Reached | null;
  /**
   * The entry.
   */
  id: Key;
  /**
   * What to do next.
   */
  next: NextStepId;
  /**
   * The day to protest by.
   */
  protest_by?: Reached | null;
  /**
   * The last day to protest.
   */
  protest_last_day?: Reached | null;
  /**
   * Whether access comes in time.
   */
  risk: Risk;
  /**
   * The rule that applies.
   */
  rule: RuleId;
}
/**
 * The finding for one person.
 */
export interface PersonFinding {
  /**
   * Worth trying at the same time.
   */
  also: RouteId[];
  /**
   * The sums behind the dates.
   */
  arithmetic: Sum[];
  /**
   * Pointers to the answers that would settle the route.
   */
  ask: At[];
  /**
   * The answers used, each with its source.
   */
  because: Because[];
  /**
   * False when another day of the month named would give another standing.
   */
  certain: boolean;
  /**
   * Days since the last login.
   */
  days_since_login?: number | null;
  /**
   * Days since the latest day the last login may have been.
   */
  days_since_login_least?: number | null;
  /**
   * The first day treated as dormant.
   */
  dormant_on?: Reached | null;
  /**
   * The first such day if the last login was on the latest day it may have been.
   */
  dormant_on_latest?: Reached | null;
  /**
   * The person.
   */
  id: Key;
  /**
   * The routes, tried in order.
   */
  ladder: RouteId[];
  /**
   * The last safe day, inclusive.
   */
  log_in_by?: Reached | null;
  /**
   * The person who reactivates this one.
   */
  reactivated_by?: Key | null;
  /**
   * The earliest day the login can be used.
   */
  ready_earliest?: Reached | null;
  /**
   * The latest such day.
   */
  ready_latest?: Reached | null;
  /**
   * The rule that applies.
   */
  rule: RuleId;
  /**
   * The state of the clock.
   */
  standing: Standing;
  /**
   * The person who has to get back in first.
   */
  waits_for?: Key | null;
}
/**
 * Which check a file holds.
 */
export interface Stamp {
  /**
   * Random, made at the first save, share, or link.
   */
  id: StampId;
  /**
   * When it was last saved or shared.
   */
  saved_at?: Moment | null;
}
/**
 * What the respondent said.
 */
export interface Facts {
  /**
   * The day the check is made for; null for the respondent's own today.
   */
  as_of?: Day | null;
  /**
   * The customs broker or brokers.
   */
  broker?: Broker | null;
  /**
   * Ticks of the respondent, by list and item.
   */
  checklists?: Checklists | null;
  /**
   * The importer.
   */
  company?: Company | null;
  /**
   * Entries.
   */
  entries?: Entries | null;
  /**
   * The planned CAPE declaration.
   */
  filing?: Filing | null;
  /**
   * People with a portal login.
   */
  people?: People | null;
  /**
   * What was sent to CBP or the broker; absent where nothing was.
   */
  requests?: Requests | null;
}
/**
 * The customs broker or brokers.
 */
export interface Broker {
  /**
   * Whether the broker was authorized before the account went dormant.
   */
  authorized_before?: Answer | null;
  /**
   * Whether the broker's own ACE login and CAPE tab work.
   */
  can_file_now?: Answer | null;
  /**
   * Who filed the entry summaries.
   */
  entries_filed_by?: EntriesFiledBy | null;
}
/**
 * Ticks by list and item.
 */
export interface Checklists {
  /**
   * Ready for CAPE Phase 2.
   */
  june_29?: {
    [k: string]: Answer | null;
  } | null;
  /**
   * While the refund is on its way.
   */
  pipeline?: {
    [k: string]: Answer | null;
  } | null;
  /**
   * The week before the filing.
   */
  week_before?: {
    [k: string]: Answer | null;
  } | null;
}
/**
 * The importer.
 */
export interface Company {
  /**
   * Whether the Trade Account Owner gave someone else Full Access on the ACH refund tab.
   */
  ach_delegate?: Answer | null;
  /**
   * Whether it is enrolled for ACH refunds.
   */
  ach_refund?: Answer | null;
  /**
   * Whether the CAPE tab is visible.
   */
  cape_tab?: Answer | null;
  /**
   * Whether address, e-mail and telephone on Form 5106 are the importer's own.
   */
  form_5106_own?: Answer | null;
  /**
   * Whether the account has the Importer view.
   */
  importer_view?: Answer | null;
  /**
   * How many importer of record numbers it has.
   */
  ior_count?: IorCount | null;
  /**
   * Whether the right importer of record numbers are listed.
   */
  ior_numbers_listed?: Answer | null;
  /**
   * A name.
   */
  label?: Name | null;
  /**
   * Whether anyone knows who the Trade Account Owner is.
   */
  owner_known?: Answer | null;
  /**
   * Whether it has an ACE Portal account.
   */
  portal_account?: Answer | null;
  /**
   * Whether the reports are visible.
   */
  reports_visible?: Answer | null;
}
/**
 * An entry.
 */
export interface Entry {
  /**
   * Whether it is on an accepted CAPE declaration.
   */
  cape_accepted?: Answer | null;
  /**
   * The entry number, kept only if the respondent chooses.
   */
  entry_number?: EntryNumber | null;
  /**
   * The entry type.
   */
  entry_type?: EntryType | null;
  /**
   * Whether it is flagged for reconciliation.
   */
  flagged_for_reconciliation?: Answer | null;
  /**
   * Unique in the file, across people and entries.
   */
  id: Key;
  /**
   * The IEEPA duty paid, in cents.
   */
  ieepa_cents?: number | null;
  /**
   * A name.
   */
  label?: Name | null;
  /**
   * The day of liquidation; only with `liquidated`.
   */
  liquidated_on?: Day | null;
  /**
   * The liquidation status.
   */
  liquidation?: LiquidationStatus | null;
  /**
   * Whether a protest on it is open.
   */
  open_protest?: Answer | null;
  /**
   * The day reconciliation is due.
   */
  reconciliation_due_on?: Day | null;
  /**
   * Whether the type 09 has been filed.
   */
  type_09_filed?: Answer | null;
}
/**
 * The planned CAPE declaration.
 */
export interface Filing {
  /**
   * The day it is planned for.
   */
  planned_on?: Day | null;
}
/**
 * A person with a portal login.
 */
export interface Person {
  /**
   * What ACE showed.
   */
  deactivation?: Deactivation | null;
  /**
   * Whether the person still works for the company.
   */
  employment?: Employment | null;
  /**
   * Unique in the file, across people and entries.
   */
  id: Key;
  /**
   * A name or initials.
   */
  label?: Name | null;
  /**
   * The last successful login.
   */
  last_login?: LastLogin | null;
  /**
   * Whether mail sent to the account's address can be read today.
   */
  mailbox?: Mailbox | null;
  /**
   * Whether the person knows the password.
   */
  password?: Password | null;
  /**
   * The role in the top account.
   */
  role?: Role | null;
  /**
   * Whether the security questions can be answered.
   */
  security_answers?: SecurityAnswers | null;
}
/**
 * Something that was sent to CBP or the broker.
 */
export interface Request {
  /**
   * What.
   */
  route: RequestRoute;
  /**
   * The day it was sent.
   */
  sent_on: Day;
  /**
   * The person it is for; absent for what concerns the company.
   */
  who?: Key | null;
}
