// The largest files the page takes in, for bench/freezes.mjs and the browser tests.

/** The most bytes a file may have, docs/file-format.md. */
const MOST = 16 * 1024 * 1024;
/** The most entries a check may list. */
const ENTRIES = 9_999;

const day = (back) => new Date(Date.UTC(2026, 5, 18) - back * 86_400_000).toISOString().slice(0, 10);
/** An entry number; with this many entries, numbers repeat. */
const number = (at) => `ABC-${String(((at % ENTRIES) * 7919) % 10_000_000).padStart(7, "0")}-${(at % ENTRIES) % 10}`;

/** Lines up to the limit. */
function lines(first, line, most = MOST) {
  const all = [first];
  for (let at = 0, size = first.length + 1; ; at += 1) {
    const next = line(at);
    size += next.length + 1;
    if (size > most) return all.join("\n");
    all.push(next);
  }
}

const others = Array.from({ length: 19 }, (_, at) => at + 6);
const NAMES = ["Entry Summary Number", "Entry Type Code", "Liquidation Status", "Liquidation Date", "Reconciliation Flag"];
const cells = (at) => [number(at), "01", at % 3 ? "Liquidated" : "Unliquidated", at % 3 ? day((at * 13) % 220) : "", "N"];
const quoted = (cells) => cells.map((cell) => `"${cell}"`).join(",");

/** Tables, by what they are. */
export const TABLES = {
  "a report": (most) => lines([...NAMES, ...others.map((at) => `Column ${at}`)].join(","), (at) => [...cells(at), ...others.map((other) => `value ${other}`)].join(","), most),
  "entry numbers": (most) => lines("Entry Number", number, most),
  "an open quote": (most) => lines(quoted(NAMES), (at) => (at === 40 ? `"${cells(at).join('","')}` : quoted(cells(at))), most),
  "one row": (most = MOST) => "a,".repeat(most / 2),
};

/** A saved check with as many people and entries as it may list. */
export function check() {
  const role = (at) => ["trade_account_owner", "proxy_trade_account_owner"][at] ?? "trade_account_user";
  const person = (_, at) => ({ id: `p${at + 1}`, label: `Person ${at + 1}`, role: role(at), last_login: day((at * 7) % 400), deactivation: "none", password: "known", mailbox: "controlled", security_answers: "known", employment: "current" });
  const entry = (_, at) => ({ id: `e${at + 1}`, entry_number: number(at).replaceAll("-", ""), entry_type: "01", liquidation: at % 3 ? "liquidated" : "unliquidated", ...(at % 3 && { liquidated_on: day((at * 13) % 220) }), flagged_for_reconciliation: "no", open_protest: "no", ieepa_cents: at * 100 });
  const facts = {
    as_of: "2026-06-18",
    company: { label: "Acme", portal_account: "yes", ior_count: "one", owner_known: "yes" },
    people: Array.from({ length: 500 }, person),
    entries: Array.from({ length: ENTRIES }, entry),
    filing: { planned_on: "2026-06-29" },
  };
  return JSON.stringify({ format: "ace-self-check", version: 2, facts });
}
