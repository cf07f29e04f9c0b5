// Runs the ways out in a browser, policy by policy, and says what arrived.
//
// A browser is `{ open(url), close(), lookedUp() }`: `open` resolves to `{ read(), close() }` of a page, `lookedUp`, after
// `close`, to the text of all names the browser asked for.
import { headersOf, tripwired } from "./copy.mjs";
import { WAYS } from "./list.js";
import { record } from "./recorder.mjs";

const pause = (time) => new Promise((done) => setTimeout(done, time));

/** The policies to try: how the copy is served, and whether the tripwire comes first to the door for HTML. */
export function passes() {
  return [
    { id: "none", says: "no policy at all", meta: null, own: true },
    { id: "added", says: "the page as built, a script added to it", own: false },
    { id: "clients", says: "the brokers' page as built, a script added to it", file: "clients.html", like: "added", own: false },
    { id: "page", says: "the page as built, its boot script replaced", own: true },
    { id: "headers", says: "the headers alone, the boot script replaced", meta: null, headers: headersOf(), own: true },
  ];
}

/** All passes, `atOnce` at a time, since they mostly wait for what never arrives. Resolves to the lists by pass. */
export async function all(browser, atOnce) {
  const results = {};
  const waiting = passes();
  while (waiting.length) {
    const group = waiting.splice(0, atOnce);
    const lists = await Promise.all(group.map((pass) => run(browser, pass)));
    for (const [at, { id }] of group.entries()) results[id] = lists[at];
  }
  return results;
}

/** One pass. Resolves to a list by way: `{ arrived, blocked }`, both texts; names are filled in by `lookUps`. */
async function run(browser, pass) {
  const recorders = await Promise.all(WAYS.map(({ opened, framed }) => record({ tells: opened || framed })));
  const targets = recorders.map(({ target }, at) => ({ ...target, name: hostName(at, pass), ...local(target) }));
  const site = await tripwired({ targets, ...pass });
  const own = pass.own ? "&own" : "";
  const address = site.url + (pass.file ?? "");
  const outcomes = {};
  try {
    const quiet = await browser.open(`${address}?ways=quiet${own}`);
    Object.assign(outcomes, await result(quiet, 120_000));
    await pause(2000);
    await quiet.close();
    const leave = async (at) => {
      const url = `${address}?ways=${at}${own}`;
      const outside = `http://127.0.0.1:${targets[at].port}/outside?${WAYS[at].framed ? "framed&" : ""}url=${encodeURIComponent(url)}`;
      const page = await browser.open(WAYS[at].opened || WAYS[at].framed ? outside : url);
      Object.assign(outcomes, await result(page, 4000, () => recorders[at].arrived()));
      await pause(700);
      await page.close();
    };
    const leaving = [...WAYS.keys()].filter((at) => WAYS[at].leaves);
    while (leaving.length) await Promise.all(leaving.splice(0, 3).map(leave));
    return WAYS.map((way, at) => {
      const said = outcomes[way.name] ?? [];
      const reached = way.own ? site.asked.some((url) => url.includes("asc-marker-own")) && "request" : recorders[at].arrived();
      return { name: way.name, arrived: reached || "", said, named: way.named && hostName(at, pass) };
    });
  } finally {
    for (const recorder of recorders) recorder.close();
    await site.close();
  }
}

/** Fills in, from what the browser wrote down of names, those ways whose arrival is a name looked up. */
export function lookUps(ways, text) {
  for (const way of ways) {
    if (way.named && text.includes(way.named)) way.arrived = "name looked up";
  }
}

/** A name that nobody has (RFC 6761), by way and pass. */
const hostName = (at, pass) => `way-${at}.${pass.id.replaceAll(" ", "-")}.asc-ways.test`;

const local = ({ http }) => ({ here: `./ways-helper.js?to=${encodeURIComponent(http)}`, bare: "./self-check-file.schema.json" });

/** What the tripwire says when it is done; nothing where the page has gone. */
async function result(page, time, arrived = () => "") {
  const until = Date.now() + time;
  while (Date.now() < until) {
    const text = await page.read();
    if (text) return JSON.parse(text);
    if (arrived()) break;
    await pause(150);
  }
  return {};
}

/** What was said of a way, for the table. */
function verdict({ arrived, said }) {
  const words = said.join(", ");
  return arrived ? `OPEN: ${arrived}${words && ` (${words})`}` : words || "nothing happened";
}

/** The table: a line for each way, a column for each pass. */
export function table(results) {
  const ids = Object.keys(results);
  const rows = [["way", ...ids], ...WAYS.map(({ name }, at) => [name, ...ids.map((id) => verdict(results[id][at]))])];
  return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The names of the ways that something arrived by. */
export const open = (ways) => ways.filter(({ arrived }) => arrived).map(({ name }) => name);
