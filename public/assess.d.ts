/**
 * The engine alone: reads a self-check file and gives it back with its `assessment` filled in, for the day its
 * `as_of` names or, where that is null, the browser's own today. Loads the module at the first call; nothing is shown,
 * kept or sent.
 *
 * @param json the file's text, as self-check-file.schema.json next to this file describes it
 * @returns text: a {@link Checked} document, or {@link Refused} where the file breaks the format. It rejects only where
 * the module cannot be loaded; the next call tries again.
 */
export function assess(json: string): Promise<string>;

/** A document that was refused. Nothing of it was used. */
export interface Refused {
  /** One sentence. */
  error: string;
  problems: {
    /** JSON pointer of the place, such as "/facts/people/0/last_login"; "" for the document. */
    at: string;
    /** What is expected there. */
    message: string;
  }[];
}

/** A day, "YYYY-MM-DD". */
export type Day = string;
export type Answer = "yes" | "no" | "unknown";

/** What was said, and what follows. Members may be added to `assessment`; none is renamed. */
export interface Checked {
  format: "ace-self-check";
  version: 2;
  /** Which check it is, and when it was saved; absent before it is first saved, shared, or linked to. */
  check?: { id: string; saved_at?: string };
  /** What the respondent said; self-check-file.schema.json has all of it. */
  facts: object;
  assessment: {
    as_of: Day;
    /** The day the guidance was last checked. */
    guidance: Day;
    company: {
      route: "apply_importer_account" | "apply_portal_account" | "answer_more" | null;
      ready_earliest: Day | null;
      ready_latest: Day | null;
    };
    people: {
      id: string;
      standing: "active" | "due_soon" | "dormant" | "long_inactive" | "held" | "unknown";
      certain: boolean;
      days_since_login: number | null;
      /** The same for the latest day the last login may have been: the other end of a month. */
      days_since_login_least: number | null;
      /** The last day to log in again. */
      log_in_by: Day | null;
      /** The first day the login counts as dormant. */
      dormant_on: Day | null;
      dormant_on_latest: Day | null;
      rule: string;
      ladder: string[];
      also: string[];
      /** The id of the person who has to get back in first. */
      waits_for: string | null;
      ready_earliest: Day | null;
      ready_latest: Day | null;
      because: { fact: string; source: string }[];
      /** JSON pointers of the answers that would settle it. */
      ask: string[];
    }[];
    checks: Record<
      "login" | "structure" | "ach" | "broker" | "entries",
      { status: "clear" | "at_risk" | "blocked" | "unknown"; findings: unknown[] }
    >;
    entries: {
      id: string;
      rule: string;
      cape: "open" | "closed" | "excluded" | "blocked" | "not_yet" | "accepted" | "unknown";
      /** Day 80 after liquidation, and the last business day on or before it to file by. */
      cape_last_day: Day | null;
      cape_by: Day | null;
      /** Day 180 after liquidation, and the day to file a protest by. */
      protest_last_day: Day | null;
      protest_by: Day | null;
      next: string;
      risk: "none" | "at_risk" | "missed_without_broker";
    }[];
    checklists: Record<
      "june_29" | "week_before" | "pipeline",
      { yes: number; no: number; unknown: number; due_on?: Day; items: { id: string; answer: Answer; from: string | null }[] }
    >;
    /** Sorted by day. */
    agenda: { on: Day; what: string; who: string | null }[];
  };
}
