// Holds public/self-check-file.d.ts against public/self-check-file.schema.json, which it is made from.
//
// --write  writes it again
import { compile } from "json-schema-to-typescript";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "../../tools/options.mjs";

const at = (name) => fileURLToPath(new URL(`../../public/self-check-file.${name}`, import.meta.url));
const TYPES = at("d.ts");
const TOP = "/** Types of a self-check file, made from self-check-file.schema.json by tests/package/types.mjs. */\n";

/** The library gives a type in place its own copy wherever a reference has a description next to it; in `allOf` it keeps the name. */
function named(schema) {
  if (Array.isArray(schema)) return schema.map(named);
  if (typeof schema !== "object" || schema === null) return schema;
  const { $ref, ...rest } = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, named(value)]));
  if ($ref === undefined) return rest;
  return Object.keys(rest).length === 0 ? { $ref } : { ...rest, allOf: [{ $ref }] };
}

const { title, ...schema } = named(JSON.parse(readFileSync(at("schema.json"), "utf8")));
const style = { printWidth: 110 };
const types = await compile(schema, "SelfCheckFile", { additionalProperties: false, bannerComment: TOP, style });
if (parse(import.meta.url, { write: { type: "boolean" } }).write) writeFileSync(TYPES, types);
else if (readFileSync(TYPES, "utf8") !== types) {
  console.error("public/self-check-file.d.ts is not what the schema gives: node tests/package/types.mjs --write");
  process.exitCode = 1;
}
