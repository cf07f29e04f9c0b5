import type { Assessment, SelfCheckFile } from "./self-check-file.d.ts";

/** A file of an older version; the result is of the newest. */
export interface OlderFile {
  format: "ace-self-check";
  version: 1;
  facts: object;
}

/** Answers and results. Members may be added to `assessment`, but none will be renamed. */
export interface Checked extends SelfCheckFile {
  assessment: Assessment;
}

/** A document that was refused. None of it was used. */
export interface Refused {
  /** One sentence. */
  error: string;
  problems: {
    /** JSON pointer of the place, such as "/facts/people/0/last_login"; "" for the document. */
    at: string;
    /** What is expected there. */
    message: string;
  }[];
  /** How many further problems are not listed. */
  more: number;
}

/**
 * The engine alone: assesses a self-check file for the day its `as_of` names or, where that is null, for the browser's
 * or the machine's own today. The module is loaded at the first call; nothing is shown, kept, or sent.
 *
 * Resolves to the same file with its `assessment` filled in, or to a refusal. Rejects with a `TypeError` if the argument is
 * neither an object nor text, and if the module can't be loaded; the next call tries again.
 */
export function assess(file: SelfCheckFile | OlderFile): Promise<Checked | Refused>;
/** The same from JSON text to JSON text: of {@link Checked}, or of {@link Refused}. */
export function assess(json: string): Promise<string>;
