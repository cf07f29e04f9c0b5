// The engines, each a function from a self-check file's text to the text of its decisions.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Engine } from "json-rules-engine";
import { ENTRIES, PEOPLE } from "./tables.js";
import { entries, people } from "./prepare.js";

/** What is compared: of each person and entry, what its table gives. */
export function decisions(facts, personAt, entryAt) {
  return {
    people: (facts.people ?? []).map(({ id }, at) => {
      const { rule, ladder, also, waits } = personAt(at);
      return { id, rule, ladder, also, waits };
    }),
    entries: (facts.entries ?? []).map(({ id }, at) => {
      const { rule, cape, next } = entryAt(at);
      return { id, rule, cape, next };
    }),
  };
}

/** The product's own: assess.js of the build, called as another site calls it. */
export async function ours(dist) {
  // Node's fetch knows no files.
  const { fetch } = globalThis;
  globalThis.fetch = async (asked, options) => {
    const { href, protocol } = new URL(asked.url ?? asked);
    if (protocol !== "file:") return fetch(asked, options);
    return new Response(readFileSync(fileURLToPath(href)), { headers: { "content-type": "application/wasm" } });
  };
  const { assess } = await import(pathToFileURL(join(dist, "assess.js")).href);
  return assess;
}

/** The decisions in what `assess` gives back. */
export function assessed(text) {
  const { facts, assessment, ...rest } = JSON.parse(text);
  if (!assessment) throw new Error(`refused: ${JSON.stringify(rest).slice(0, 300)}`);
  const person = (at) => ({ ...assessment.people[at], waits: assessment.people[at].waits_for !== null });
  return decisions(facts, person, (at) => assessment.entries[at]);
}

/** An engine that names the row for what was prepared: `rows(table, facts)`, in the order of the facts. */
const withRows = (rows) => async (text) => {
  const { facts } = JSON.parse(text);
  const [person, entry] = await rows(people(facts), entries(facts));
  return JSON.stringify(
    decisions(
      facts,
      (at) => PEOPLE[person[at]].gives,
      (at) => ENTRIES[entry[at]].gives,
    ),
  );
};

/** json-rules-engine: a rule a row, the first of them first, and stop at the first that fits. */
export function jsonRulesEngine() {
  const cell = ([fact, values]) => {
    const list = values.not ?? values;
    if (list.length === 1) return { fact, operator: values.not ? "notEqual" : "equal", value: list[0] };
    return { fact, operator: values.not ? "notIn" : "in", value: list };
  };
  const engineOf = (table) => {
    const engine = new Engine();
    table.forEach(({ cells }, row) => {
      engine.addRule({
        conditions: { all: Object.entries(cells).map(cell) },
        event: { type: String(row) },
        priority: table.length - row,
        onSuccess: () => engine.stop(),
      });
    });
    return engine;
  };
  const [ofPerson, ofEntry] = [engineOf(PEOPLE), engineOf(ENTRIES)];
  const rows = async (engine, all) => {
    const found = [];
    for (const facts of all) found.push(Number((await engine.run(facts)).events[0].type));
    return found;
  };
  return withRows(async (people, entries) => [await rows(ofPerson, people), await rows(ofEntry, entries)]);
}

const quoted = (value) => (typeof value === "string" ? `'${value}'` : String(value));

/** zen-engine-wasm has expressions and no tables: the table as one expression that gives the row, mapped over all. */
export async function zenWasm() {
  const { default: init, evaluateExpression } = await import("@gorules/zen-engine-wasm");
  const folder = dirname(fileURLToPath(import.meta.resolve("@gorules/zen-engine-wasm")));
  await init({ module_or_path: readFileSync(join(folder, "dist/zen_engine_wasm_bg.wasm")) });
  const cell = ([fact, values]) => {
    const list = values.not ?? values;
    if (list.length === 1) return `#.${fact} ${values.not ? "!=" : "=="} ${quoted(list[0])}`;
    return `#.${fact} ${values.not ? "not in" : "in"} [${list.map(quoted).join(", ")}]`;
  };
  const row = ({ cells }, rest, at) => {
    const all = Object.entries(cells).map(cell).join(" and ");
    return all ? `(${all} ? ${at} : ${rest})` : String(at);
  };
  const expression = (table) => `map(all, ${table.reduceRight((rest, one, at) => row(one, rest, at), "-1")})`;
  const [ofPerson, ofEntry] = [expression(PEOPLE), expression(ENTRIES)];
  const rows = (expression, all) => (all.length ? evaluateExpression(expression, { all }) : []);
  return withRows((people, entries) => [rows(ofPerson, people), rows(ofEntry, entries)]);
}

/** The native engine of the same house: a decision table of hit policy "first", looping over all. */
export async function zenNative() {
  const { ZenEngine } = await import("@gorules/zen-engine");
  const engine = new ZenEngine();
  const cell = (values) => {
    if (values === undefined) return "";
    const list = (values.not ?? values).map(quoted);
    if (list.length === 1) return values.not ? `!= ${list[0]}` : list[0];
    return `${values.not ? "not in" : "in"} [${list.join(", ")}]`;
  };
  const decision = (table) => {
    const facts = [...new Set(table.flatMap(({ cells }) => Object.keys(cells)))];
    const inputs = facts.map((field) => ({ id: field, name: field, field }));
    const rules = table.map(({ cells }, at) => ({
      _id: String(at),
      ...Object.fromEntries(facts.map((fact) => [fact, cell(cells[fact])])),
      row: String(at),
    }));
    const outputs = [{ id: "row", name: "row", field: "row" }];
    const loop = { inputField: "all", outputPath: null, executionMode: "loop", passThrough: false };
    const content = { hitPolicy: "first", inputs, outputs, rules, ...loop };
    return engine.createDecision({
      nodes: [
        { id: "in", name: "in", type: "inputNode" },
        { id: "table", name: "table", type: "decisionTableNode", content },
        { id: "out", name: "out", type: "outputNode" },
      ],
      edges: [
        { id: "1", type: "edge", sourceId: "in", targetId: "table" },
        { id: "2", type: "edge", sourceId: "table", targetId: "out" },
      ],
    });
  };
  const [ofPerson, ofEntry] = [decision(PEOPLE), decision(ENTRIES)];
  const rows = async (decision, all) =>
    all.length ? (await decision.evaluate({ all })).result.map(({ row }) => row) : [];
  return withRows(async (people, entries) => [await rows(ofPerson, people), await rows(ofEntry, entries)]);
}
