// The one-file edition, opened from a disk: the same product, with no other file and no request.
import { expect, test } from "@playwright/test";
import { copyFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { native, onPlan, onScreen, press, reload, save, sorted, stories, visit } from "./actions.mjs";
import { DIST } from "./builds.mjs";
import { SAVED, listen, says, toPlan } from "./stage.mjs";
import { answerEverything } from "./story.mjs";

/** The file in a folder of its own, as someone keeps it. */
function address(testInfo) {
  const file = testInfo.outputPath("my check.html");
  copyFileSync(join(DIST, "ace-self-check.html"), file);
  return pathToFileURL(file).href;
}

test("opened from a disk: a whole journey, the native engine's results, no request", async ({ page, context }, testInfo) => {
  const [story] = stories();
  const heard = listen(page);
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  await page.clock.setFixedTime("2026-05-04T12:00:00-04:00");
  const url = address(testInfo);
  await visit(page, url);
  // Until then it keeps nothing: tests/browser/keeping.spec.js.
  await press(page, "Keep my answers in this browser");
  await answerEverything(page);
  await toPlan(page);
  await says(page, SAVED);
  const saved = JSON.parse((await save(page)).text);
  expect(saved.assessment).toMatchObject(story.expected);
  expect(sorted(saved.assessment)).toBe(sorted(native(JSON.stringify(saved), "2026-05-04").assessment));

  await reload(page);
  await onPlan(page);
  await page.getByRole("link", { name: "ACE Self-Check", exact: true }).click();
  await expect(page.getByRole("button", { name: "Go to your plan" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "How this works" }).click();
  await onScreen(page, "How this works");
  await expect(page.getByRole("button", { name: /as one file/ })).toHaveCount(0);
  expect(asked.filter((asked) => asked.split("#")[0] !== url)).toEqual([]);
  expect(heard).toEqual([]);
});

test("from a disk no link is offered, since it would work for nobody else", async ({ page }, testInfo) => {
  await visit(page, `${address(testInfo)}#/plan`);
  await press(page, "Share");
  await expect(page.getByText("a link to it won’t work for anyone else")).toBeVisible();
  await expect(page.getByRole("button", { name: /copy.*link/i })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Save a file to share" })).toBeVisible();
});

test("its policy blocks requests and any other script", async ({ page }, testInfo) => {
  await visit(page, address(testInfo));
  const shut = await page.evaluate(async () => {
    const refused = async (attempt) => {
      try {
        await attempt();
        return false;
      } catch {
        return true;
      }
    };
    const added = document.createElement("script");
    return [
      await refused(() => fetch("http://127.0.0.1:9/")),
      await refused(() => fetch("data:text/plain,")),
      await refused(() => (added.textContent = "window.ran = 1")),
      await refused(() => document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=1>")),
    ];
  });
  expect(shut).toEqual([true, true, true, true]);
});
