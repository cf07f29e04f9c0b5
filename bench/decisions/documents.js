// Self-check files made from a seed: the same seed, the same files.
import { randoms } from "../../tests/browser/random.js";

const AS_OF = ["2026-06-18", "2026-06-28", "2026-06-29", "2026-11-20"];
const ANSWERS = ["yes", "no", "unknown", null];

/** A file with this many people and entries, as text. */
export function document(seed, peopleCount, entryCount) {
  const next = randoms({ state: seed });
  const pick = (...values) => values[Math.floor(next() * values.length)];
  const asOf = pick(...AS_OF);
  const before = (count) => new Date(Date.parse(asOf) - count * 86_400_000).toISOString().slice(0, 10);
  const upTo = (count) => Math.floor(next() * (count + 1));
  const login = () =>
    pick(
      "unknown",
      "never",
      null,
      before(pick(0, 29, 30, 44, 45, 364, 365)),
      before(upTo(100)),
      before(upTo(500)),
      before(upTo(500)).slice(0, 7),
    );
  const person = (_, at) => ({
    id: `p${at + 1}`,
    label: `Person ${at + 1}`,
    role: pick(
      "trade_account_owner",
      "proxy_trade_account_owner",
      "trade_account_user",
      "trade_account_user",
      "unknown",
      null,
    ),
    last_login: login(),
    deactivation: pick("none", "none", "none", "inactivity", "compliance_or_security", "unknown", null),
    password: pick("known", "known", "forgotten", "unknown", null),
    mailbox: pick("controlled", "controlled", "controlled", "lost", "unknown", null),
    security_answers: pick("known", "lost", "unknown", null),
    employment: pick("current", "current", "current", "left", "unknown", null),
  });
  const entry = (_, at) => {
    const liquidation = pick(
      "unliquidated",
      "suspended",
      "extended",
      "liquidated",
      "liquidated",
      "liquidated",
      "unknown",
      null,
    );
    const dated = liquidation === "liquidated" && next() < 0.95;
    return {
      id: `e${at + 1}`,
      label: `Entry ${at + 1}`,
      entry_type: pick("01", "01", "01", "02", "03", "06", "08", "09", "11", "21", "22", "23", "31", "47", null),
      liquidation,
      liquidated_on: dated ? before(pick(0, 79, 80, 81, 180, 181, upTo(300), upTo(80), upTo(80))) : null,
      flagged_for_reconciliation: pick("yes", "yes", ...ANSWERS),
      type_09_filed: pick("no", "no", ...ANSWERS),
      reconciliation_due_on: pick(null, before(pick(1, 0, -29, -30, -60))),
      open_protest: pick("no", "no", "no", ...ANSWERS),
      cape_accepted: pick("no", "no", "no", ...ANSWERS),
    };
  };
  return JSON.stringify({
    format: "ace-self-check",
    version: 2,
    facts: {
      as_of: asOf,
      company: {
        label: "Acme",
        portal_account: pick("yes", "yes", "yes", "yes", "no", "unknown", null),
        ior_count: pick("one", "several", "unknown", null),
        owner_known: pick(...ANSWERS),
      },
      people: Array.from({ length: peopleCount }, person),
      entries: Array.from({ length: entryCount }, entry),
    },
  });
}
