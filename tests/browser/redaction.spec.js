// What was typed into each text field is in neither the link nor the shared file, where the level hides it.
import { expect, test } from "@playwright/test";
import { open, save } from "./actions.mjs";
import { MARKERS, foundIn, typeEverywhere } from "./markers.mjs";
import { copyLink, inflated, received, shareAt } from "./sharing.mjs";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** The fields whose words a receiver may find; what is looked for is kept nowhere. */
const SHOWN = {
  full: Object.keys(MARKERS).filter((field) => field !== "search for entries"),
  filing: ["company", "entry number", "pasted entry number"],
  initials: [],
  roles: [],
};

/** Whose initials are left. */
const INITIALS = { filing: ["QA", "BC"], initials: ["ZK", "QA", "BC", "WT"] };

test("what each level hides is in no link and no shared file", async ({ page, browser, baseURL }) => {
  await open(page);
  await typeEverywhere(page);
  expect(foundIn(await page.evaluate(() => JSON.stringify({ ...localStorage })))).toEqual(SHOWN.full);
  for (const [level, shown] of Object.entries(SHOWN)) {
    await shareAt(page, level);
    const link = await copyLink(page);
    const { name, text } = await save(page, "Save a file to share");
    const byLink = await received(browser, baseURL, { link });
    const places = {
      "the link as it is": link,
      "the link, inflated": inflated(link),
      "what the receiver saves": byLink.text,
      "what the recipient sees": byLink.body,
      "the shared file": text,
      "its name": name,
    };
    for (const [place, holds] of Object.entries(places)) {
      // A file's name carries the company's, where the file does.
      const named = shown.filter((field) => field === "company");
      const may = { "the link as it is": [], "its name": named }[place] ?? shown;
      const found = foundIn(holds);
      expect(found.filter((field) => !may.includes(field)), `${level}: ${place}`).toEqual([]);
      if (may.length && place !== "what the recipient sees") expect(found, `${level}: ${place}`).toEqual(may);
    }
    // Initials are what is left, and not at the last level.
    const initials = ["ZK", "QA", "BC", "WT"].filter((letters) => text.includes(`"label":"${letters}"`));
    expect(initials).toEqual(INITIALS[level] ?? []);
  }
  console.log(`${Object.keys(MARKERS).length + 1} markers × 4 levels × 6 places`);
});
