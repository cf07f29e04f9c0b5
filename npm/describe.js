// Words for the names in an assessment; describe.d.ts has the types. The build puts words.json in here.
import words from "./words.json";

/** The edition of the guidance that the words are of. */
export const edition = words.edition;

/** The words for a name: `{ title, text }`. Throws a RangeError for one that this edition doesn't have. */
export function describe(kind, name) {
  const names = kind !== "edition" && Object.hasOwn(words, kind) ? words[kind] : {};
  if (!Object.hasOwn(names, name)) throw new RangeError(`no words for the ${kind} "${name}" in the edition of ${edition}`);
  return names[name];
}
