// A whole journey with a word of its own typed into every text field, so that it is found wherever it turns up.
import { expect } from "@playwright/test";
import { choose, onScreen, press, typeDate } from "./actions.mjs";

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

/** The fields of which a word stands in a text, however it is encoded there. */
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

const NAME = "Name or initials (optional)";

async function paste(page, cells, button) {
  await page.getByRole("textbox", { name: "Paste cells here" }).fill(cells);
  await press(page, "Read the pasted cells");
  await expect(page.getByRole("heading", { name: /^What was read/ })).toBeVisible();
  const keep = page.getByRole("checkbox", { name: "Keep the full entry numbers in this check" });
  if (await keep.count()) await keep.check();
  await press(page, button);
}

/** Answers what takes text, and enough of the rest; ends on the result. */
export async function typeEverywhere(page) {
  await press(page, "Start");
  await choose(page, "Does the company have an ACE Portal account?", "Yes");
  await page.getByLabel(NAME).fill(MARKERS.company);
  await press(page, "Continue");
  await press(page, "Add a person");
  await page.getByLabel(NAME).fill(MARKERS.person);
  await press(page, "Continue");
  await page.getByRole("radio", { name: "Trade Account Owner (TAO)", exact: true }).check();
  await press(page, "Continue");
  await page.getByRole("radio", { name: "Yes", exact: true }).check();
  await press(page, "Continue");
  await page.getByRole("radio", { name: "I know the day, or the month" }).check();
  await typeDate(page, ["2", "24", "2026"]);
  await press(page, "Continue");
  await onScreen(page, /Has ACE shown/);
  await page.getByRole("navigation", { name: "Screens" }).getByRole("link", { name: "Entries" }).click();
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
  await expect(page.getByText(/No entry fits/)).toBeVisible();
  await press(page, "Show all entries");
  await page.goto("/#/people");
  await page.getByRole("link", { name: "Add people from a spreadsheet" }).click();
  await paste(page, `Name\tRole\tLast login\tCity\n${MARKERS["pasted person"]}\tuser\t5/1/2026\t${UNREAD}`, "Add 1 person");
  await page.getByRole("navigation", { name: "Screens" }).getByRole("link", { name: "Result" }).click();
  await onScreen(page, "Your result");
}
