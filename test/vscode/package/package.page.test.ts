import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { cacheFolder } from "../driver/editor.ts";
import { pickFromExplorer } from "../driver/workbench.ts";
import { openSamples } from "../page/openSamples.ts";
import { reportOf, survey, writtenNps } from "../page/report.ts";
import { workbenchPage } from "../page/workbenchPage.ts";

const vsix = join(cacheFolder, "verbatim.vsix");
const samples = openSamples(vsix);

/** What vsce makes itself, what package.json names, and what those files load. */
const needed = [
  "[Content_Types].xml",
  "extension.vsixmanifest",
  "extension/LICENSE.txt",
  "extension/changelog.md",
  "extension/dist/comparison.js",
  "extension/dist/extension.cjs",
  "extension/dist/feedback.schema.json",
  "extension/dist/workbench.js",
  "extension/dist/worker.js",
  "extension/media/feedback.svg",
  "extension/media/icon.png",
  "extension/media/l10n/bundle.l10n.lt.json",
  "extension/media/l10n/bundle.l10n.ru.json",
  "extension/media/walkthrough/open.svg",
  "extension/media/walkthrough/share.svg",
  "extension/media/walkthrough/themes.svg",
  "extension/media/walkthrough/words.svg",
  "extension/media/workbench/callbacks.css",
  "extension/media/workbench/columns.css",
  "extension/media/workbench/comparison.css",
  "extension/media/workbench/decisions.css",
  "extension/media/workbench/filters.css",
  "extension/media/workbench/findings.css",
  "extension/media/workbench/map.css",
  "extension/media/workbench/measures.css",
  "extension/media/workbench/money.css",
  "extension/media/workbench/page.css",
  "extension/package.json",
  "extension/package.nls.json",
  "extension/package.nls.lt.json",
  "extension/package.nls.ru.json",
  "extension/readme.md",
];

test("the package holds what the installed extension reads and nothing else", () => {
  const files = Object.keys(unzipSync(new Uint8Array(readFileSync(vsix))));
  expect(files.toSorted()).toEqual(needed);
});

test("the installed package opens a survey and shows its score", async () => {
  const { page } = samples();
  const { score, comments } = workbenchPage(page);
  await pickFromExplorer(page, survey, "Open Feedback Workbench");
  await score.getByText(writtenNps(reportOf(survey)), { exact: true }).waitFor();
  await comments.locator("blockquote").first().waitFor();
});
