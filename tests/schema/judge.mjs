// Judges documents by a JSON Schema with ajv, from the browser tests' packages: a document a line in, true or false a line out.
//   node judge.mjs SCHEMA <DOCUMENTS

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(new URL("../browser/package.json", import.meta.url));
const Ajv = require("ajv/dist/2020").default;
const formats = require("ajv-formats").default;

// Strict: a keyword that ajv does not know is an error, not passed over.
const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
formats(ajv);
const fits = ajv.compile(JSON.parse(readFileSync(process.argv[2], "utf8")));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(`${fits(JSON.parse(line))}\n`);
}
