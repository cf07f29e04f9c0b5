// What the rows of tables.js look at, from a self-check file's answers: docs/guidance.md,
// “1. The 45-day clock” and “5. Entries”. Shared by the engines that are measured against, which decide and count no days.

const DAY = 86_400_000;
const days = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The standing of a person on a day. */
export function standing({ last_login: login, deactivation }, asOf) {
  if (deactivation === "compliance_or_security") return "held";
  const counted = byLogin(login, asOf);
  const runs = ["active", "due_soon", "unknown"].includes(counted);
  return deactivation === "inactivity" && runs ? "dormant" : counted;
}

function byLogin(login, asOf) {
  if (login === "never") return "dormant";
  if (!login || login === "unknown") return "unknown";
  // A month stands for each of its days, and the earliest counts.
  const since = days(login.length === 7 ? `${login}-01` : login, asOf);
  if (since >= 365) return "long_inactive";
  if (since >= 45) return "dormant";
  return since >= 30 ? "due_soon" : "active";
}

/** What the rows of PEOPLE look at, a person each. */
export function people({ company, people = [], as_of: asOf }) {
  const seen = people.map((person) => {
    const where = standing(person, asOf);
    const runs = where === "active" || where === "due_soon";
    const left = person.employment === "left";
    return {
      standing: where,
      left,
      active: runs && !left && person.mailbox !== "lost",
      role: person.role ?? "unknown",
      mailbox: person.mailbox ?? "unknown",
      password: person.password ?? "unknown",
      security_answers: person.security_answers ?? "unknown",
    };
  });
  const owners = seen.filter(({ role }) => role === "trade_account_owner");
  const shared = {
    no_account: company?.portal_account === "no",
    ior_count: company?.ior_count ?? "unknown",
    owner: owners.some(({ active }) => active) ? "active" : owners.length ? "listed" : "none",
    owner_known: company?.owner_known ?? "unknown",
    proxy_active: seen.some(({ role, active }) => role === "proxy_trade_account_owner" && active),
  };
  return seen.map((person) => ({ ...person, ...shared }));
}

/** What the rows of ENTRIES look at, an entry each. */
export function entries({ entries = [], as_of: asOf }) {
  const before = asOf < "2026-06-29";
  return entries.map((entry) => {
    const liquidated = entry.liquidation === "liquidated";
    const since = liquidated && entry.liquidated_on ? days(entry.liquidated_on, asOf) : undefined;
    const due = entry.reconciliation_due_on;
    return {
      accepted: entry.cape_accepted === "yes",
      type: entry.entry_type ?? "",
      past_cape: since > 80,
      past_protest: since > 180,
      protest: entry.open_protest === "yes",
      flag: entry.flagged_for_reconciliation ?? "unknown",
      type_09: entry.type_09_filed ?? "unknown",
      presses: due ? days(asOf, due) < 30 : false,
      liquidation_known: liquidated ? since !== undefined : !["unknown", undefined, null].includes(entry.liquidation),
      before_phase_2: before,
      warehouses_out: asOf >= "2026-07-07",
    };
  });
}
