// The decision tables R and E of docs/guidance.md as plain data: an engine gets them in the form it asks for.
//
// A row fits when every cell does; a cell names the values that fit, or those that do not. The first row that fits
// decides. What a row looks at is prepared from the answers in prepare.js.

/** Fits everything but these values. */
export const not = (...values) => ({ not: values });

const OTHERS = ["proxy_trade_account_owner", "trade_account_user"];

/** Who does `owner_reactivates`, for a rule and its cells; and that a proxy may be able to do it for a user, too. */
const byOwner = (rule, cells) => [
  [rule, { ...cells, owner: ["active"] }, { ladder: ["owner_reactivates"] }],
  ...[
    [{ role: ["trade_account_user"], proxy_active: [true] }, ["proxy_reactivates"]],
    [{}, []],
  ].flatMap(([proxy, also]) => [
    [rule, { ...cells, ...proxy, owner: ["listed"] }, { ladder: ["owner_reactivates"], also, waits: true }],
    [rule, { ...cells, ...proxy, owner_known: ["no"] }, { ladder: ["owner_lookup", "owner_reactivates"], also }],
    [rule, { ...cells, ...proxy }, { ladder: ["answer_more"], also }],
  ]),
];

/** docs/guidance.md, “3. The route for each person”. */
export const PEOPLE = [
  ["R0", { no_account: [true], ior_count: ["one"] }, { ladder: ["apply_importer_account"] }],
  ["R0", { no_account: [true], ior_count: ["several"] }, { ladder: ["apply_portal_account"] }],
  ["R0", { no_account: [true] }, { ladder: ["answer_more"] }],
  ["R1", { standing: ["held"] }, { ladder: ["service_desk"] }],
  ["R2", { role: ["trade_account_owner"], left: [true] }, { ladder: ["owner_update"], also: ["service_desk"] }],
  ["R3", { role: OTHERS, left: [true] }, { ladder: ["remove_user"] }],
  ["R4", { role: ["unknown"] }, { ladder: ["answer_more"] }],
  ["R5", { standing: ["unknown"] }, { ladder: ["answer_more"] }],
  ["R6", { active: [true], password: not("forgotten") }, { ladder: ["keep_warm"] }],
  ["R7", { active: [true], security_answers: not("lost") }, { ladder: ["reset_password", "service_desk"] }],
  ["R7", { active: [true], role: ["trade_account_owner"] }, { ladder: ["service_desk"], also: ["email_reactivation"] }],
  ...byOwner("R7", { active: [true] }),
  ...byOwner("R8", { role: OTHERS }),
  ["R9", { mailbox: ["lost"] }, { ladder: ["service_desk"], also: ["owner_update"] }],
  ["R10", { mailbox: not("controlled") }, { ladder: ["answer_more"] }],
  ["R11", { password: ["forgotten"], security_answers: ["lost"] }, { ladder: ["service_desk"], also: ["email_reactivation"] }],
  ["R14", { standing: ["long_inactive"] }, { ladder: ["email_reactivation", "service_desk"] }],
  ["R12", { password: ["known"] }, { ladder: ["log_in", "email_reactivation", "service_desk"] }],
  ["R13", {}, { ladder: ["reset_password", "email_reactivation", "service_desk"] }],
].map(([rule, cells, { ladder, also = [], waits = false }]) => ({ cells, gives: { rule, ladder, also, waits } }));

const WITHOUT_09 = { flag: ["yes"], type_09: ["no"], type: not("") };

/** docs/guidance.md, “5. Entries”. */
export const ENTRIES = [
  ["E15", { accepted: [true] }, "accepted", "watch_refund"],
  ["E1", { type: ["08", "09", "23", "47"] }, "excluded", "counsel"],
  ["E3", { past_cape: [true], protest: [true] }, "closed", "protest_pending"],
  ["E2", { past_protest: [true] }, "closed", "counsel"],
  ["E4", { past_cape: [true] }, "closed", "protest"],
  ["E5", { protest: [true] }, "blocked", "counsel_on_protest"],
  ["E14", { type: ["21", "22"], warehouses_out: [true] }, "excluded", "wait_later_phase"],
  ["E6", { flag: ["yes"], type_09: ["yes"] }, "closed", "wait_later_phase"],
  ["E7", { ...WITHOUT_09, type: not("", "01", "02", "06") }, "closed", "wait_later_phase"],
  ["E8", { ...WITHOUT_09, presses: [true], before_phase_2: [true] }, "not_yet", "file_reconciliation_first"],
  ["E8", { ...WITHOUT_09, presses: [true] }, "open", "file_reconciliation_first"],
  ["E9", { liquidation_known: [false] }, "unknown", "answer_more"],
  ["E10", { ...WITHOUT_09, before_phase_2: [true] }, "not_yet", "wait_phase_2"],
  ["E11", WITHOUT_09, "open", "file_cape"],
  ["E12", { flag: not("no") }, "unknown", "answer_more"],
  ["E13", {}, "open", "file_cape"],
].map(([rule, cells, cape, next]) => ({ cells, gives: { rule, cape, next } }));
