// What the visitors answer, and the route that follows by docs/guidance.md, “3. The route for each person”: each answer by its question.
const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const ACCOUNT = {
  company_portal_account: "yes",
  company_label: "Acme",
  company_ior_numbers_listed: "yes",
  company_importer_view: "yes",
  company_cape_tab: "yes",
  company_reports_visible: "unknown",
  company_ach_refund: "no",
  broker_entries_filed_by: "one_broker",
  broker_authorized_before: "yes",
  broker_can_file_now: "yes",
  filing_planned_on: ago(-10),
  entries_label: "spring shoes",
  entries_entry_type: "01",
  entries_liquidation: "liquidated",
  entries_liquidated_on: ago(40),
  entries_flagged_for_reconciliation: "no",
  entries_open_protest: "no",
  people_label: "Dana",
  people_role: "trade_account_owner",
  people_employment: "current",
  people_last_login: ago(60),
  people_deactivation: "none",
  people_mailbox: "controlled",
  people_password: "known",
};

export const JOURNEYS = [
  { name: "a dormant TAO who has mailbox and password", answers: ACCOUNT, route: "log_in" },
  {
    name: "a user, and nobody knows the TAO",
    answers: { ...ACCOUNT, people_role: "trade_account_user", people_last_login: ago(100), company_owner_known: "no" },
    route: "owner_lookup",
  },
  {
    name: "no account, several numbers",
    answers: {
      ...ACCOUNT,
      company_portal_account: "no",
      company_ior_count: "several",
      broker_entries_filed_by: "importer",
    },
    route: "apply_portal_account",
  },
  { name: "the TAO has left", answers: { ...ACCOUNT, people_employment: "left" }, route: "owner_update" },
  {
    name: "a TAO who has forgotten the password",
    answers: { ...ACCOUNT, people_last_login: ago(3), people_password: "forgotten", people_security_answers: "known" },
    route: "reset_password",
  },
  {
    name: "a login on hold",
    answers: { ...ACCOUNT, people_deactivation: "compliance_or_security", people_last_login: "unknown" },
    route: "service_desk",
  },
];
