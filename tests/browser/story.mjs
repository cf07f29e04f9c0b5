// The first story of tests/scenarios, answered question by question.
import { expect } from "@playwright/test";
import { choose, onScreen, press, typeDate } from "./actions.mjs";

/** From the first screen to the list of entries. */
export async function answerEverything(page) {
  await press(page, "Start");
  await choose(page, "Does the company have an ACE Portal account?", "Yes");
  await onScreen(page, "What should the company be called here?");
  await page.getByLabel("Name or initials (optional)").fill("Acme Imports");
  await press(page, "Continue");

  await onScreen(page, "Who has a login to the company’s ACE Portal account?");
  await expect(page.getByText("Nobody is listed yet.")).toBeVisible();
  await press(page, "Add a person");
  await page.getByLabel("Name or initials (optional)").fill("Dana");
  await press(page, "Continue");
  await choose(page, "What is Dana’s role in the ACE account?", "Trade Account Owner (TAO)");
  await choose(page, "Does Dana still work for the company?", "Yes");
  await onScreen(page, "When did Dana last log in to ACE?");
  await page.getByRole("radio", { name: "I know the day, or the month" }).check();
  await typeDate(page, ["Feb", "24", "2026"]);
  await press(page, "Continue");
  await choose(page, "Has ACE shown Dana a message that the login is deactivated?", "No message");
  await choose(page, "Can mail to Dana’s address on the ACE account be read today?", "Yes, it can be read");
  await choose(page, "Is Dana’s ACE password at hand?", "Yes");

  await onScreen(page, "Who has a login to the company’s ACE Portal account?");
  await expect(page.getByText("All questions answered")).toBeVisible();
  await press(page, "Continue");
  for (const heading of [
    "Are the right importer of record numbers listed under the account?",
    "Does the account have the Importer view?",
    "Is the CAPE tab visible after login?",
    "Are the refund reports visible?",
    "Is the company enrolled for ACH refunds?",
  ]) {
    await choose(page, heading, "I don’t know");
  }
  await choose(page, "Who filed the entries?", "One customs broker");
  await choose(page, "Was the broker authorized before the account went dormant?", "I don’t know");
  await choose(page, "Can the broker file a CAPE declaration now?", "I don’t know");
  await onScreen(page, "When do you plan to file the CAPE declaration?");
  await typeDate(page, ["5", "11", "2026"]);
  await press(page, "Continue");

  await onScreen(page, "Do you want to check entries too?");
  await press(page, "Add entries");
  await press(page, "Add an entry");
  await page.getByLabel("Name (optional)").fill("spring shoes");
  await page.getByLabel("Entry type", { exact: true }).fill("01");
  await page.getByRole("group", { name: "Liquidation", exact: true }).getByRole("radio", { name: "Liquidated", exact: true }).check();
  await typeDate(page, ["February", "20", "2026"]);
  await page.getByRole("group", { name: "Flagged for reconciliation" }).getByRole("radio", { name: "No", exact: true }).check();
  await page.getByRole("group", { name: "Open protest" }).getByRole("radio", { name: "No", exact: true }).check();
  await press(page, "Done");
  await onScreen(page, "Entries");
}
