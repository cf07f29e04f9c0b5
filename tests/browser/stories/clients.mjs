// The brokers' page in one browser: twelve clients opened, filtered, saved as one file, and opened again.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { paths } from "../clients.mjs";
import { beginning, until } from "./webdriver.mjs";

const LIST = beginning("Your clients");
const labels = paths.map((path) => JSON.parse(readFileSync(path, "utf8")).facts.company?.label ?? "Name this client");
/** From the answers in the files: who is not set up for ACH. */
const WITHOUT_ACH = ["Dogwood Apparel", "Juniper Foods"];

/** The steps, in order. `seen` is given the rows of the list: on the same day they are the same in every browser. */
export function steps(browser, seen) {
  const { session } = browser;
  let rows;
  return [
    ["twelve files are listed by name", async () => {
      await add(session, paths);
      rows = await listed(session, labels.length);
      expect(rows.map(([name]) => name).sort()).toEqual([...labels].sort());
      seen(rows);
    }],
    ["a count filters the list", async () => {
      await session.press("button", /No ACH/);
      const without = await listed(session, WITHOUT_ACH.length);
      expect(without.map(([name]) => name).sort()).toEqual(WITHOUT_ACH);
      await session.press("button", "Show all clients");
      await listed(session, labels.length);
    }],
    ["the portfolio file brings the list back after a reload", async () => {
      browser.emptyDownloads();
      await session.press("link", "Save and send");
      await session.press("button", "Save the portfolio file");
      const path = await until("the portfolio file", () => browser.saved());
      await browser.open(await session.get("/url").then((url) => url.split("#")[0]));
      await browser.reload();
      expect(await session.withRole("table", LIST)).toEqual([]);
      await add(session, [path]);
      expect(await listed(session, labels.length)).toEqual(rows);
    }],
    ["the console has said no error and no warning", async () => expect(await browser.console()).toEqual([])],
  ];
}

/** Hands files to the input for self-checks: the system's own dialog is no part of the page. */
async function add(session, files) {
  const [input] = await session.all("input[type=file]");
  await session.post(`/element/${input}/value`, { text: files.join("\n") });
}

/** The names and the cells' texts, row by row, once the list has so many rows. */
function listed(session, count) {
  return until(`${count} clients are listed`, async () => {
    const [list] = await session.withRole("table", LIST);
    if (!list) return undefined;
    // The first link of a row is the client's name.
    const texts = "return [...arguments[0].querySelectorAll('tbody tr')].map((row) => [row.querySelector('a').innerText, ...[...row.cells].map((cell) => cell.innerText.trim())])";
    const rows = await session.run(texts, session.reference(list));
    return rows.length === count && rows;
  });
}
