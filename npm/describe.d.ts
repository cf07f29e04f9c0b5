import type { CheckStatus, Checks, Event, NextStepId, Risk, RouteId, RuleId, Standing } from "./self-check-file.d.ts";

/** The names that have words, by where they are in an assessment. */
export interface Names {
  /** A person's or an entry's `rule`. */
  rule: RuleId;
  /** One of a person's `ladder` or `also`; the company's `route`. */
  route: RouteId;
  /** A person's `standing`. */
  standing: Standing;
  /** One of `checks`. */
  check: keyof Checks;
  /** A check's `status`. */
  status: CheckStatus;
  /** An entry's `next`. */
  next: NextStepId;
  /** An entry's `risk`. */
  risk: Risk;
  /** A date's `what` in the `agenda`. */
  event: Event;
}

/** What a name is called, and a sentence or two about it. One of them may be empty. */
export interface Words {
  readonly title: string;
  readonly text: string;
}

/** Words for a name, in plain English. Throws a `RangeError` for a name that this edition doesn't have. */
export function describe<Kind extends keyof Names>(kind: Kind, name: Names[Kind]): Words;

/** The edition of the guidance that the words are of: a day, as in an assessment's `guidance`. */
export const edition: string;
