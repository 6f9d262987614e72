import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";
import { pickFromExplorer, runCommand, webview } from "../driver/workbench.ts";
import { longSurvey } from "./longSurvey.ts";
import { openSamples } from "./openSamples.ts";
import { reportOf, survey, writtenNps } from "./report.ts";
import { workbenchPage } from "./workbenchPage.ts";

const samples = openSamples();

/** Lays a file into the opened folder and opens it in the workbench. */
async function openFile(name: string, content: string): Promise<void> {
  const { page, folder } = samples();
  writeFileSync(join(folder, name), content);
  await pickFromExplorer(page, name, "Open Feedback Workbench");
}

async function closeEditors(): Promise<void> {
  await runCommand(samples().page, "View: Close All Editors");
}

test("a file without scores and comments says what is wrong, and leads back to its text", async () => {
  await openFile("colours.csv", "id,colour\n1,red\n2,blue\n");
  const { page } = samples();
  const alert = webview(page).getByRole("alert");
  await alert.getByText("colour").first().waitFor();
  await alert.getByRole("button", { name: "Open as Text" }).click();
  await page.locator(".monaco-editor .view-line", { hasText: "1,red" }).waitFor();
  await closeEditors();
});

test("an empty file says so", async () => {
  await openFile("empty.csv", "");
  await webview(samples().page).getByRole("alert").getByText(/empty/iu).first().waitFor();
  await closeEditors();
});

test("a mended file is analysed again", async () => {
  const { page, folder } = samples();
  await openFile("mended.csv", "id,colour\n1,red\n");
  await webview(page).getByRole("alert").waitFor();
  copyFileSync(join(folder, survey), join(folder, "mended.csv"));
  await workbenchPage(page)
    .score.getByText(writtenNps(reportOf(survey)), { exact: true })
    .waitFor();
  await closeEditors();
});

test("a survey of scores alone shows them, and says that there are no comments", async () => {
  await openFile(
    "scores.csv",
    `id,nps\n${Array.from({ length: 60 }, (_, row) => `${row},${row % 2 === 0 ? 10 : 8}`).join("\n")}\n`,
  );
  await workbenchPage(samples().page).score.getByText("+50", { exact: true }).waitFor();
  await webview(samples().page)
    .getByText(/no column of comments/u)
    .waitFor();
  await closeEditors();
});

test("an analysis can be cancelled and begun again", async () => {
  const { page } = samples();
  await openFile("long.csv", longSurvey(60_000));
  const frame = webview(page);
  await frame.getByRole("button", { name: "Cancel" }).click();
  await frame.getByRole("heading", { name: "Nothing analysed" }).waitFor();
  await frame.getByRole("button", { name: "Try Again" }).click();
  await frame.getByRole("button", { name: "Cancel" }).click();
  await frame.getByRole("heading", { name: "Nothing analysed" }).waitFor();
  await closeEditors();
});
