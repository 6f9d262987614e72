import { test } from "vitest";
import { explorerRow, pick, pickFromExplorer, runCommand } from "../driver/workbench.ts";
import { openSamples } from "./openSamples.ts";
import { reportOf, survey, writtenNps } from "./report.ts";
import { workbenchPage } from "./workbenchPage.ts";

const samples = openSamples();
const report = reportOf(survey);

async function expectScore(): Promise<void> {
  await workbenchPage(samples().page).score.getByText(writtenNps(report), { exact: true }).waitFor();
}

async function closeEditors(): Promise<void> {
  await runCommand(samples().page, "View: Close All Editors");
}

test("the explorer's context menu opens a survey in the workbench", async () => {
  await pickFromExplorer(samples().page, survey, "Open Feedback Workbench");
  await expectScore();
  await closeEditors();
});

test("the command opens the survey that is being read as text", async () => {
  await explorerRow(samples().page, survey).dblclick();
  await samples().page.locator(".monaco-editor .view-line").first().waitFor();
  await runCommand(samples().page, "Verbatim: Open Feedback Workbench");
  await expectScore();
  await closeEditors();
});

test("a button above the text opens the survey in the workbench", async () => {
  await explorerRow(samples().page, survey).dblclick();
  await samples().page.locator(".editor-actions").getByRole("button", { name: "Open Feedback Workbench" }).click();
  await expectScore();
});

test("the editor's own list of editors opens a survey in the workbench, and as text again", async () => {
  await closeEditors();
  const { page } = samples();
  await explorerRow(page, survey).dblclick();
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await runCommand(page, "View: Reopen Editor With...");
  await pick(page, "Feedback Workbench");
  await expectScore();
  await runCommand(page, "View: Reopen Editor With...");
  await pick(page, "Text Editor");
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await closeEditors();
});
