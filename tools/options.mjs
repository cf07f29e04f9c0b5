// The options of a command-line program: parsed strictly, with --help.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/**
 * The values of a program's options; `options` as in Node's `parseArgs`, `file` its `import.meta.url`. `--help` prints
 * the comment at the top of the program's file and exits; an option it doesn't have exits with status 2.
 */
export function parse(file, options = {}) {
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: "boolean", short: "h" } } });
    if (!values.help) return values;
    const [comment] = readFileSync(fileURLToPath(file), "utf8").match(/^(?:\/\/.*\n)+/);
    console.log(comment.replace(/^\/\/ ?/gm, "").trimEnd());
    process.exit(0);
  } catch (error) {
    if (!error.code?.startsWith("ERR_PARSE_ARGS")) throw error;
    console.error(`${error.message} (--help lists the options)`);
    process.exit(2);
  }
}
