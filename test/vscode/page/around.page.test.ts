import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { themesInOrder } from "../../../src/engine/report/order.ts";
import { explorerRow, runCommand } from "../driver/workbench.ts";
import { openSamples } from "./openSamples.ts";
import { reportOf, survey, writtenNps } from "./report.ts";
import { workbenchPage } from "./workbenchPage.ts";

const samples = openSamples();
const report = reportOf(survey);
const themes = themesInOrder(report.themes);

/** The rows of the view of themes at one depth, the themes themselves at the first. */
const rows = (level: number): Locator => samples().page.locator(`.pane-body .monaco-list-row[aria-level="${level}"]`);
const link = (title: string): Locator => samples().page.locator(".codelens-decoration a", { hasText: title });
const statusItem = (): Locator => samples().page.locator("#verbatim\\.verbatim\\.verbatim\\.score");

test("before there is a survey, the view of themes says how to open one", async () => {
  const { page } = samples();
  await page.getByRole("tab", { name: "Feedback" }).first().click();
  await page.getByRole("button", { name: "Open a Survey" }).waitFor();
  await page.getByText("See how it works").click();
  await page.getByText("Read the customers' own words").waitFor();
  await runCommand(page, "View: Close All Editors");
});

test("a survey that is read as text is analysed by the link above its headings, and the text stays", async () => {
  const { page } = samples();
  await page.keyboard.press("Control+Shift+E");
  await explorerRow(page, survey).dblclick();
  expect(await statusItem().count()).toBe(0);
  await link("Analyze").click();
  await link(`NPS ${writtenNps(report)} · ${report.themes.length} themes`).click();
  expect(await statusItem().textContent()).toBe(`NPS ${writtenNps(report)}`);
});

test("the view lists the themes, the worst effect on the score first, and below each its comments", async () => {
  await rows(1).first().waitFor();
  const shown = await rows(1).locator(".label-name").allTextContents();
  expect(shown).toEqual([...themes.map(({ name }) => name), "Without a theme"]);
  await rows(1).first().locator(".monaco-tl-twistie").click();
  const [exemplar] = themes[0]?.exemplars ?? [];
  await rows(2)
    .filter({ hasText: exemplar?.text.slice(0, 30) ?? "?" })
    .first()
    .click();
  // Only what the selection holds is told in the status bar: a comment and its quotes, if any.
  const length = exemplar?.text.length ?? 0;
  await samples()
    .page.getByRole("button", { name: new RegExp(`\\((${length}|${length + 2}) selected\\)`) })
    .waitFor();
});

test("a click on a theme shows it on the page", async () => {
  const { page } = samples();
  const { comments, themeRow } = workbenchPage(page);
  await rows(1).first().locator(".monaco-tl-twistie").click();
  for (const theme of [themes[2], themes[1]]) {
    await rows(1)
      .filter({ hasText: theme?.name ?? "?" })
      .first()
      .locator(".label-name")
      .click();
    await comments.getByRole("heading", { name: theme?.name ?? "?" }).waitFor();
    expect(await themeRow(theme?.name ?? "?").getAttribute("aria-selected")).toBe("true");
  }
});

test("what is selected on the page is selected in the view, and the focus stays on the page", async () => {
  const { page } = samples();
  const { themeRow } = workbenchPage(page);
  const selected = rows(1).and(page.locator('[aria-selected="true"]'));
  for (const theme of [themes[0], themes[3]]) {
    await themeRow(theme?.name ?? "?").click();
    await expect.poll(() => selected.locator(".label-name").allTextContents()).toEqual([theme?.name]);
  }
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
});

test("the score in the status bar goes with the file in front, and opens its page", async () => {
  const { page } = samples();
  await page.keyboard.press("Control+Shift+E");
  await explorerRow(page, "nps-2026-q3-lt.csv").dblclick();
  await statusItem().waitFor({ state: "detached" });
  await page.getByRole("tab", { name: survey }).first().click();
  await statusItem().click();
  await workbenchPage(page).score.getByText(writtenNps(report), { exact: true }).waitFor();
});
