// “Share” in a frame works once it has been seen: a page around the check can't cover it and catch a press meant for
// something else.
import { expect, test } from "@playwright/test";
import { press } from "./actions.mjs";
import { heard, serveHosts, show } from "./host.mjs";
import { linkOf } from "./sharing.mjs";
import { file } from "./stage.mjs";

const BROKER = "Harbor & Sons";
const LINK = `#${linkOf(JSON.stringify(file({ as_of: "2026-06-18", company: { portal_account: "yes" } })))}`;

let hosts;
test.beforeAll(async () => {
  hosts = await serveHosts();
});
test.afterAll(() => hosts.close());

/** The check in a frame, with the panel that shares open, and its button. */
async function panel(page, baseURL) {
  const at = await show(page, hosts.around(`${baseURL}${LINK}`, { settings: { broker: BROKER } }));
  await press(at, `Share with ${BROKER}`);
  return { at, share: at.getByRole("region", { name: `Send it to ${BROKER}` }).getByRole("button", { name: "Share", exact: true }) };
}

/** Presses where a button is, whatever is over it. */
async function pressAt(page, button) {
  const { x, y, width, height } = await button.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

for (const [how, cover] of [
  ["something that lets presses through is over it", (frame) => {
    const over = document.createElement("div");
    over.style.cssText = `position:absolute;inset:0;height:${frame.offsetTop + frame.offsetHeight}px;background:#fff;pointer-events:none`;
    document.body.append(over);
  }],
  ["the frame is faded", (frame) => (frame.style.opacity = "0.01")],
]) {
  test(`a press does nothing while ${how}, and the page says why`, async ({ page, baseURL }) => {
    const { at, share } = await panel(page, baseURL);
    await page.locator("iframe").evaluate(cover);
    await share.evaluate((button) => button.scrollIntoView({ block: "center" }));
    await expect(at.getByText(/once the whole button is visible/)).toHaveCount(1);
    await expect(share).toHaveAttribute("aria-disabled", "true");
    await pressAt(page, share);
    await share.evaluate((button) => button.click());
    expect(await heard(page, "result")).toEqual([]);
    await expect(at.getByRole("button", { name: "Save file" })).toBeAttached();
  });
}

test("Share works once it is in view, and by keyboard alone", async ({ page, baseURL }) => {
  const { at, share } = await panel(page, baseURL);
  await expect(share).toHaveAttribute("aria-disabled", "true");
  await share.focus();
  await expect(share).not.toHaveAttribute("aria-disabled");
  await page.keyboard.press("Enter");
  await expect(at.getByText(`Shared with ${BROKER}.`)).toBeVisible();
  expect(await heard(page, "result")).toHaveLength(1);
});

test("a press as soon as Share appears does nothing", async ({ page, baseURL }) => {
  const { at, share } = await panel(page, baseURL);
  await share.evaluate((button) => button.click());
  expect(await heard(page, "result")).toEqual([]);
  await expect(at.getByText(`Shared with ${BROKER}.`)).toHaveCount(0);
});
