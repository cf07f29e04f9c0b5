// A whole journey with a word of its own typed into every text field, so that it is found wherever it turns up.
import { expect } from "@playwright/test";
import { ASKS, answer, choose, onPlan, press, readPasted, toOwner, toPlanBy, typeDate } from "./actions.mjs";
import { goTo } from "./stage.mjs";

/** What is typed, by field. Words: a company's name may hold no number. */
export const MARKERS = {
  company: "Zyxovia Kestrelmark",
  person: "Quillory Ambermark",
  "pasted person": "Brontide Cobaltmark",
  entry: "Wexford Tealmark",
  "entry number": "B7603245278",
  "pasted entry number": "ABC12345670",
  "pasted entry name": "Ravelin Ochremark",
  "search for entries": "Sableseek Mauvemark",
};
/** Pasted, in a column nothing is taken from: kept nowhere. */
export const UNREAD = "Jettison Umbermark";

/** The words of a marker, in any writing. */
export function wordsOf(marker) {
  return marker.toLowerCase().split(" ");
}

/** The fields of which a word is in a text, however it is encoded there. */
export function foundIn(text, markers = { ...MARKERS, "unread column": UNREAD }) {
  let plain = text;
  try {
    plain += decodeURIComponent(text);
  } catch {
    // It is no encoded text.
  }
  plain = plain.toLowerCase().replace(/(?<=[a-z0-9])-(?=[0-9])/g, "");
  return Object.entries(markers).flatMap(([field, marker]) => (wordsOf(marker).some((word) => plain.includes(word)) ? [field] : []));
}

async function paste(page, cells, button) {
  await readPasted(page, cells);
  await expect(page.getByRole("heading", { name: /^What was read/ })).toBeVisible();
  const keep = page.getByRole("checkbox", { name: "Keep the full entry numbers in this check" });
  if (await keep.count()) await keep.check();
  await press(page, button);
}

/** Answers what takes text, and enough of the rest; ends on the plan. */
export async function typeEverywhere(page) {
  await toOwner(page);
  await page.getByLabel(/^First name or initials/).fill(MARKERS.person);
  await answer(page, /still work/, "Yes");
  await answer(page, /last sign in/, /this date/);
  await typeDate(page, ["2", "24", "2026"]);
  await press(page, "Continue");
  await choose(page, ASKS.broker, "A customs broker");
  await onPlan(page);
  await goTo(page, "Answers");
  await page.getByRole("link", { name: "Change Your company and your plan" }).click();
  await page.getByLabel("What is your company called?").fill(MARKERS.company);
  await toPlanBy(page, "Continue");
  await goTo(page, "Entries");
  await press(page, "Add an entry");
  await page.getByLabel("Name (optional)").fill(MARKERS.entry);
  await page.getByLabel("Entry number (optional)").fill(MARKERS["entry number"]);
  await page.getByLabel("Entry type", { exact: true }).fill("01");
  await press(page, "Done");
  await page.getByRole("link", { name: "Add entries from a spreadsheet" }).click();
  await paste(
    page,
    `Entry Number\tName\tLiquidation Date\tSupplier\n${MARKERS["pasted entry number"]}\t${MARKERS["pasted entry name"]}\t5/15/2026\t${UNREAD}`,
    "Add 1 entry",
  );
  await page.getByRole("searchbox", { name: "Find by name or number" }).fill(MARKERS["search for entries"]);
  await expect(page.getByText(/No entries match/)).toBeVisible();
  await press(page, "Show all entries");
  await goTo(page, "Plan");
  await page.getByRole("link", { name: /from a spreadsheet/ }).click();
  await paste(page, `Name\tRole\tLast login\tCity\n${MARKERS["pasted person"]}\tuser\t5/1/2026\t${UNREAD}`, "Add 1 person");
  await onPlan(page);
}
