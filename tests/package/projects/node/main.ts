// A program as someone would write it who installed the package: assesses the documents in its folder, and prints what
// came of each and of calls that are wrong.
import { assess, type Checked } from "ace-self-check";
import { describe, edition, type Names } from "ace-self-check/describe";
import schema from "ace-self-check/schema" with { type: "json" };
import documents from "./documents.json" with { type: "json" };
import type { SelfCheckFile } from "ace-self-check/types";

const files = documents as SelfCheckFile[];
const asObjects = await Promise.all(files.map((file) => assess(file)));
const asTexts = await Promise.all(files.map((file) => assess(JSON.stringify(file))));

// @ts-expect-error: neither an object nor text
const wrongCalls: Promise<string>[] = [undefined, null, 5, true].map((one) => assess(one).then(String, String));

/** Every name of an assessment that `describe` has words for. */
function* named({ assessment: { people, entries, checks, agenda, company } }: Checked): Generator<[keyof Names, string]> {
  for (const { rule, standing, ladder, also } of people) {
    yield* [["rule", rule], ["standing", standing], ...[...ladder, ...also].map((route) => ["route", route] as const)] as [keyof Names, string][];
  }
  for (const { rule, next, risk } of entries) yield* [["rule", rule], ["next", next], ["risk", risk]] as [keyof Names, string][];
  for (const [check, { status }] of Object.entries(checks)) yield* [["check", check], ["status", status]] as [keyof Names, string][];
  for (const { what } of agenda) yield ["event", what];
  if (company.route) yield ["route", company.route];
}

const words = asObjects
  .filter((checked): checked is Checked => !("error" in checked))
  .flatMap((checked) => [...named(checked)])
  .map(([kind, name]) => describe(kind, name as never).title || name);

console.log(JSON.stringify({ asObjects, asTexts, wrongCalls: await Promise.all(wrongCalls), words, edition, title: schema.title }));
