import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { studyNameFor } from "../../../src/engine/study/chain.ts";
import type { Samples } from "../driver/samples.ts";
import { openFile, pick, runCommand, webview } from "../driver/workbench.ts";
import { workbenchPage } from "../page/workbenchPage.ts";
import { sampleWithout, waves } from "./surveys.ts";

/** Something that the page can look like. */
export interface PageState {
  /** For file names and titles of tests. */
  readonly name: string;
  /** Brings the page there, from a window without editors in which the extension runs; fulfilled once it shows. */
  readonly reach: (window: Samples) => Promise<void>;
}

/**
 * Every state that is designed; pictures are made of each, and each is held against the rules of accessibility. A new
 * one is a line here.
 */
export const STATES: readonly PageState[] = [
  {
    name: "working",
    reach: async (window) => {
      await openEndless(window, "working");
      await resampling(window).waitFor();
    },
  },
  { name: "report", reach: (window) => openReport(window) },
  {
    name: "without-a-theme",
    reach: async (window) => {
      await openReport(window);
      const { themeRow, comments } = workbenchPage(window.page);
      await themeRow("Without a theme").click();
      await comments.getByRole("heading", { name: "Without a theme" }).waitFor();
    },
  },
  {
    name: "filters",
    reach: async (window) => {
      await openReport(window);
      await webview(window.page).getByRole("button", { name: "Filter", exact: true }).click();
      await webview(window.page).getByRole("region", { name: "Filters" }).waitFor();
    },
  },
  {
    name: "filtered",
    reach: async (window) => {
      await openTab(window, "Segments");
      const frame = webview(window.page);
      await frame.getByRole("tabpanel").getByRole("button", { name: "Business" }).click();
      await frame.getByRole("button", { name: "Clear All" }).waitFor();
      await frame.locator("main[aria-busy=false]").waitFor();
    },
  },
  {
    name: "columns",
    reach: async (window) => {
      await openReport(window);
      const frame = webview(window.page);
      await frame.getByRole("button", { name: "Columns", exact: true }).click();
      await frame.getByRole("dialog", { name: "Columns" }).getByRole("heading", { name: "The first rows" }).waitFor();
    },
  },
  {
    name: "searched",
    reach: async (window) => {
      await openReport(window);
      const { comments } = workbenchPage(window.page);
      await comments.getByRole("button", { name: "Show All Comments" }).click();
      await comments.getByRole("searchbox").fill("invoice");
      await comments.getByText(/\d+ found/u).waitFor();
    },
  },
  {
    name: "opened-comment",
    reach: async (window) => {
      await openReport(window);
      const { comments } = workbenchPage(window.page);
      await comments.getByRole("listitem").locator("blockquote").first().click();
      await comments.getByRole("button", { name: "Show in the File" }).waitFor();
    },
  },
  {
    name: "picked-comments",
    reach: async (window) => {
      await openReport(window);
      const { comments } = workbenchPage(window.page);
      await comments.locator("[data-line='0']").focus();
      await window.page.keyboard.press("Space");
      await window.page.keyboard.press("Shift+ArrowDown");
      await comments.getByText("2 comments selected").waitFor();
    },
  },
  {
    name: "rows-not-counted",
    reach: async (window) => {
      await openReport(window);
      const { score } = workbenchPage(window.page);
      await score
        .getByRole("button", { name: /repeated/u })
        .first()
        .click();
      await webview(window.page)
        .getByRole("region", { name: "Rows not counted" })
        .getByRole("listitem")
        .first()
        .waitFor();
    },
  },
  {
    name: "map",
    reach: async (window) => {
      await openTab(window, "Map");
      await webview(window.page).locator("[role=tabpanel] [aria-busy=false] canvas").first().waitFor();
    },
  },
  { name: "trend", reach: (window) => openTab(window, "Trend") },
  { name: "segments", reach: (window) => openTab(window, "Segments") },
  { name: "drivers", reach: (window) => openTab(window, "Drivers") },
  { name: "personas", reach: (window) => openTab(window, "Personas") },
  { name: "callbacks", reach: (window) => openTab(window, "Callbacks") },
  {
    name: "working-again",
    reach: async (window) => {
      rmSync(join(window.folder, studyNameFor(fileOf("again"))), { force: true });
      await openSurvey(window, "again", sampleWithout());
      await workbenchPage(window.page).comments.locator("blockquote").first().waitFor();
      layStudy(window, "again", endless);
      await resampling(window).waitFor();
    },
  },
  {
    name: "no-scores",
    reach: async (window) => {
      await openSurvey(window, "no-scores", sampleWithout("score"));
      await workbenchPage(window.page).comments.locator("blockquote").first().waitFor();
    },
  },
  {
    name: "no-comments",
    reach: async (window) => {
      await openSurvey(window, "no-comments", sampleWithout("comment"));
      await webview(window.page)
        .getByText(/no column of comments/u)
        .waitFor();
    },
  },
  {
    name: "no-revenue",
    reach: async (window) => {
      await openSurvey(window, "no-revenue", sampleWithout("revenue"));
      await workbenchPage(window.page).comments.locator("blockquote").first().waitFor();
    },
  },
  {
    name: "stopped",
    reach: async (window) => {
      await openEndless(window, "stopped");
      await webview(window.page).getByRole("button", { name: "Cancel" }).click();
      await webview(window.page).getByRole("heading", { name: "Nothing analysed" }).waitFor();
    },
  },
  {
    name: "failed",
    reach: async (window) => {
      await openSurvey(window, "failed", "id,colour\n1,red\n2,blue\n");
      await webview(window.page).getByRole("alert").waitFor();
      await webview(window.page).getByRole("region", { name: "Columns" }).getByRole("table").first().waitFor();
    },
  },
  {
    name: "empty",
    reach: async (window) => {
      await openSurvey(window, "empty", "");
      await webview(window.page).getByRole("alert").waitFor();
    },
  },
  {
    name: "comparison",
    reach: async (window) => {
      await openComparison(window, ["q2-wave", "q3-wave"]);
      await webview(window.page).getByRole("region", { name: "Change of the score" }).waitFor();
    },
  },
  {
    name: "comparison-refused",
    reach: async (window) => {
      layStudy(window, "q3-strict", { preset: "groove" });
      await openComparison(window, ["q2-strict", "q3-strict"]);
      await webview(window.page).getByRole("alert").waitFor();
    },
  },
];

/** The sample with another picture beside its themes. */
async function openTab(window: Samples, name: string): Promise<void> {
  await openReport(window);
  const frame = webview(window.page);
  await frame.getByRole("tab", { name }).click();
  await frame.getByRole("tabpanel", { name }).waitFor();
}

/** With these settings the scores are counted at once, and the themes take half a minute. */
const endless = { themes: { resamples: 1000 } };

/** The long stage of an endless analysis. */
function resampling({ page }: Samples): Locator {
  return webview(page)
    .getByRole("status", { name: "Progress" })
    .getByText(/Find the themes/u);
}

async function openEndless(window: Samples, name: string): Promise<void> {
  layStudy(window, name, endless);
  await openSurvey(window, name, sampleWithout());
}

function layStudy({ folder }: Samples, name: string, study: object): void {
  writeFileSync(join(folder, studyNameFor(fileOf(name))), JSON.stringify({ version: 1, ...study }));
}

const fileOf = (name: string): string => `${name}.nps.csv`;

/** Lays the two waves into the opened folder, and compares them. */
async function openComparison({ page, folder }: Samples, [earlier, later]: readonly [string, string]): Promise<void> {
  const { before, after } = waves();
  writeFileSync(join(folder, fileOf(earlier)), before);
  writeFileSync(join(folder, fileOf(later)), after);
  await openFile(page, fileOf(later));
  await runCommand(page, "Verbatim: Compare Surveys…");
  await pick(page, fileOf(earlier));
}

/** Lays a survey into the opened folder and opens it in the workbench, which is the editor of files of such a name. */
async function openSurvey({ page, folder }: Samples, name: string, csv: string): Promise<void> {
  writeFileSync(join(folder, fileOf(name)), csv);
  await openFile(page, fileOf(name));
}

/** Opens the sample as it is; what is fetched after the report is there as well. */
async function openReport(window: Samples): Promise<void> {
  await openSurvey(window, "q3-2026", sampleWithout());
  await workbenchPage(window.page).comments.locator("blockquote").first().waitFor();
}
