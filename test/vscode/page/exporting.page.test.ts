import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../driver/cli.ts";
import { pick, pickFromExplorer, webview } from "../driver/workbench.ts";
import { filesBelow } from "../host/expected.ts";
import { longSurvey } from "./longSurvey.ts";
import { openSamples } from "./openSamples.ts";
import { survey } from "./report.ts";

const samples = openSamples();

/** Answers what the export asks: all formats, which are ticked already, and the survey's own folder. */
async function answer(): Promise<void> {
  const { page } = samples();
  await page.locator(".quick-input-widget").getByText("Coded CSV").waitFor();
  await page.keyboard.press("Enter");
  await pick(page, "Beside the Survey");
}

test("the button of the page writes the command's report beside the survey", async () => {
  const { page, folder, server } = samples();
  const expected = join(server.folder, "expected");
  mkdirSync(expected);
  runCli(["analyze", join(folder, survey), "--out", expected, "--format", "md,html,json,csv"]);

  await pickFromExplorer(page, survey, "Open Feedback Workbench");
  const before = filesBelow(folder);
  await webview(page).getByRole("button", { name: "Export…" }).click();
  await answer();
  await page
    .getByText(/^Report written/u)
    .first()
    .waitFor();
  expect(filesBelow(folder)).toEqual(new Map([...before, ...filesBelow(expected)].toSorted()));
});

test("an export that is cancelled writes nothing", async () => {
  const { page, folder } = samples();
  writeFileSync(join(folder, "long.csv"), longSurvey(60_000));
  const before = readdirSync(folder);
  await pickFromExplorer(page, "long.csv", "Export Report…");
  await answer();
  const progress = page.locator(".notification-toast", { hasText: "Analysing long.csv" });
  await progress.getByRole("button", { name: "Cancel" }).click();
  await progress.waitFor({ state: "hidden" });
  expect(readdirSync(folder)).toEqual(before);
});
