// The first story of tests/scenarios, answered screen by screen.
import { FIRST_STORY, onScreen, press, improve, typeDate } from "./actions.mjs";

/** From the first screen to the list of entries. */
export async function answerEverything(page) {
  for (const step of FIRST_STORY) await step(page);
  await improve(page, /entries/);
  await press(page, "Add an entry");
  await page.getByLabel("Name (optional)").fill("spring shoes");
  await page.getByLabel("Entry type", { exact: true }).fill("01");
  await page.getByRole("group", { name: "Liquidation", exact: true }).getByRole("radio", { name: "Liquidated", exact: true }).check();
  await typeDate(page, ["February", "20", "2026"]);
  await page.getByRole("group", { name: "Flagged for reconciliation" }).getByRole("radio", { name: "No", exact: true }).check();
  await page.getByRole("group", { name: "Open protest" }).getByRole("radio", { name: "No", exact: true }).check();
  await page.getByRole("group", { name: "On an accepted CAPE declaration" }).getByRole("radio", { name: "No", exact: true }).check();
  await press(page, "Done");
  await onScreen(page, "Entries");
}
