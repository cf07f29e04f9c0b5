// What runs in the page, as one script: the random numbers and the files of page/ in this order. They share their names.
import { readFileSync } from "node:fs";

const FILES = ["../../random", "facts", "places", "stage", "effects", "look", "driver"];
const read = (name) => readFileSync(new URL(`page/${name}.js`, import.meta.url), "utf8").replace(/^export /gm, "");

/** To be run before the page's own scripts; `__chaos` has what the runner asks for. */
export const IN_THE_PAGE = `(() => {
  "use strict";
  ${FILES.map(read).join("\n")}
  globalThis.__chaos = { run, check, ready, raw, caught, status, canon, factsIn, written };
})();`;
