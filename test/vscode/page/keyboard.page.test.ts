import { expect, test } from "vitest";
import { explorerRow, runCommand, webview } from "../driver/workbench.ts";
import { openSamples } from "./openSamples.ts";
import { survey } from "./report.ts";
import { workbenchPage } from "./workbenchPage.ts";

const samples = openSamples();
const mostStops = 20;

/** Presses Tab until the focus is on `role`. */
async function tabTo(selector: string): Promise<void> {
  const { page } = samples();
  const focused = webview(page).locator(`${selector}:focus`);
  for (let stops = 0; stops < mostStops && (await focused.count()) === 0; stops++) await page.keyboard.press("Tab");
  expect(await focused.count()).toBe(1);
}

test("the keyboard alone leads from the file to a theme's comments, to the next theme's, and to a quote that is copied", async () => {
  const { page } = samples();
  const { themes, comments } = workbenchPage(page);
  await explorerRow(page, survey).waitFor();
  await page.keyboard.press("Control+P");
  await page.locator(".quick-input-widget input.input").fill(survey);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: survey }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await runCommand(page, "Verbatim: Open Feedback Workbench");
  await themes.waitFor();

  await tabTo("[role=grid] [data-cell]");
  for (const move of ["ArrowDown", "ArrowDown"]) {
    await page.keyboard.press(move);
    await page.keyboard.press("Enter");
    // The name alone: beside it stands its word of trust.
    const name = await themes.locator("tr:has(:focus) th .text").innerText();
    expect(await themes.locator("tr[aria-selected=true] th .text").innerText()).toBe(name);
    await comments.getByRole("heading", { name }).waitFor();
    await comments.locator("blockquote").first().waitFor();
  }
  await tabTo("[role=region][aria-label=Comments] select");
  await tabTo("[data-line]");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tabTo("[data-line='1'].opened button");
  await page.keyboard.press("Enter");
  await page.getByText("Comment copied.").waitFor();
});

test("keys that come faster than the page is drawn act on what the keys before have reached", async () => {
  const { page } = samples();
  const { themes } = workbenchPage(page);
  await themes.locator("[data-cell='1:0']").click();
  const names = await themes.locator("tbody th .text").allInnerTexts();
  // All in one turn, before any frame.
  await themes.locator("[data-cell='1:0']").evaluate((cell) => {
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "Enter"]) {
      (document.activeElement ?? cell).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    }
  });
  await themes.locator("tr[aria-selected=true]", { hasText: names[3] ?? "" }).waitFor();
});
