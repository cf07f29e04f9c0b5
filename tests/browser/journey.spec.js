// The first story, answered question by question, ends with a saved file that says what the native engine says.
import { expect, test } from "@playwright/test";
import { FIRST_STORY, choose, native, onScreen, open, openFile, press, ready, save, sorted, stories, typeDate } from "./actions.mjs";

const [story] = stories();

async function answerEverything(page) {
  for (const step of FIRST_STORY) await step(page);
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

test("the first story, question by question, ends with the native engine's file", async ({ page }) => {
  await open(page, { today: "2026-05-04" });
  await answerEverything(page);

  await page.getByRole("link", { name: "Back" }).click();
  await onScreen(page, "Check your answers");
  await expect(page.getByText("Not answered")).toHaveCount(0);
  await press(page, "See the result");
  await onScreen(page, "Your result");
  await expect(page.getByText("plan for a way back to work by May 19, 2026, perhaps today")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Log in and follow the reactivation prompt" }).or(page.getByText("Log in and follow the reactivation prompt").first())).toBeVisible();

  const file = await save(page);
  expect(file.name).toBe("ace-self-check-2026-05-04.json");
  const saved = JSON.parse(file.text);
  expect(sorted(saved.assessment)).toBe(sorted(native(file.text, "2026-05-04").assessment));
  expect(saved.assessment.people[0]).toMatchObject(story.expected.people[0]);
});

test("answers survive a reload, Change returns to the answers, and Start again can be undone", async ({ page }) => {
  await open(page, { today: "2026-05-04" });
  await answerEverything(page);
  await page.reload();
  await ready(page);
  await onScreen(page, "Entries");
  await page.goto("/#/check-answers");
  await page.getByRole("link", { name: "Change Enrolled for ACH refunds" }).click();
  await choose(page, "Is the company enrolled for ACH refunds?", "No");
  await onScreen(page, "Check your answers");
  await press(page, "See the result");
  await expect(page.getByText("The company is not enrolled for ACH refunds")).toBeVisible();

  await press(page, "Start again");
  await press(page, "Clear all answers");
  await onScreen(page, /dormant ACE account/);
  await expect(page.getByRole("button", { name: "Start", exact: true })).toBeVisible();
  await press(page, "Undo");
  await page.goto("/#/result");
  await expect(page.getByText("The company is not enrolled for ACH refunds")).toBeVisible();
});

test("the browser's Back and a copied address lead to the question", async ({ page }) => {
  await open(page);
  await press(page, "Start");
  await choose(page, "Does the company have an ACE Portal account?", "No");
  await onScreen(page, /How many importer of record/);
  expect(page.url()).toContain("#/ior-count");
  await page.goBack();
  await onScreen(page, "Does the company have an ACE Portal account?");
  await expect(page.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  await page.goto("/#/ior-count");
  await onScreen(page, /How many importer of record/);
  await page.goto("/#/nowhere");
  await expect(page.getByText("There is no screen at this address.")).toBeVisible();
});

test("no answer gets an error that takes the focus and leads to the field", async ({ page }) => {
  await open(page);
  await press(page, "Start");
  await press(page, "Continue");
  const summary = page.getByRole("alert", { name: "There is a problem" });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await summary.getByRole("link").click();
  await expect(page.getByRole("radio", { name: "Yes", exact: true })).toBeFocused();
});

test("the day of the check can be set, and not before an answer", async ({ page }) => {
  await open(page);
  await openFile(page, JSON.stringify(story.document));
  await onScreen(page, "Your result");
  await page.getByRole("link", { name: "Check for another day" }).click();
  await typeDate(page, ["1", "5", "2026"]);
  await press(page, "Continue");
  await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText("Dana: Last login");
  await typeDate(page, ["April", "9", "2026"]);
  await press(page, "Continue");
  await onScreen(page, "Your result");
  await expect(page.getByRole("article").getByText("Login due soon")).toBeVisible();
});

for (const one of stories()) {
  test(`opened as a file, the page says what the native engine says: ${one.title}`, async ({ page }) => {
    const today = one.document.facts.as_of ?? "2026-11-20";
    await open(page, { today });
    await openFile(page, JSON.stringify(one.document));
    await onScreen(page, "Your result");
    const file = await save(page);
    const saved = JSON.parse(file.text);
    expect(sorted(saved.assessment)).toBe(sorted(native(JSON.stringify(one.document), today).assessment));
    // The story names what matters, not everything.
    expect(saved.assessment).toMatchObject(one.expected);
  });
}

test("ticks are kept", async ({ page }) => {
  await open(page);
  await openFile(page, JSON.stringify(story.document));
  const list = page.getByText("Show the list The week before you file");
  await list.click();
  const item = page.getByRole("group", { name: /A test report/ });
  await item.getByRole("radio", { name: "No", exact: true }).check();
  await expect(page.getByText("Run ES-022 in ACE Reports")).toBeVisible();
  await page.reload();
  await ready(page);
  await list.click();
  await expect(item.getByRole("radio", { name: "No", exact: true })).toBeChecked();
});

test("a refused file leaves the answers as they are and says what is wrong", async ({ page }) => {
  await open(page);
  await openFile(page, JSON.stringify(story.document));
  await onScreen(page, "Your result");
  const broken = structuredClone(story.document);
  broken.facts.people[0].last_login = "2026-02-30";
  broken.facts.company.shoe_size = 44;
  await openFile(page, JSON.stringify(broken));
  await expect(page.getByText("/facts/people/0/last_login")).toBeVisible();
  await expect(page.getByText("/facts/company/shoe_size")).toBeVisible();
  await expect(page.getByRole("heading", { level: 3, name: /Dana/ })).toBeVisible();
});
