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

const needed = [
  /^(?:extension\.vsixmanifest|\[Content_Types\]\.xml)$/u,
  /^extension\/package(?:\.nls(?:\.[\w-]+)?)?\.json$/u,
  /^extension\/(?:readme\.md|changelog\.md|LICENSE\.txt)$/u,
  /^extension\/dist\/(?:extension\.cjs|worker\.js|workbench\.js|workbench\.css|feedback\.schema\.json)$/u,
  /^extension\/(?:media|l10n)\/[\w./-]+$/u,
];

test("the package holds what the installed extension reads and nothing else", () => {
  const files = Object.keys(unzipSync(new Uint8Array(readFileSync(vsix))));
  const surplus = files.filter((file) => !needed.some((pattern) => pattern.test(file)));
  expect(surplus).toEqual([]);
  for (const built of ["extension.cjs", "worker.js", "workbench.js", "workbench.css"]) {
    expect(files).toContain(`extension/dist/${built}`);
  }
});

test("the installed package opens a survey and shows its score", async () => {
  const { page } = samples();
  const { score, comments } = workbenchPage(page);
  await pickFromExplorer(page, survey, "Open Feedback Workbench");
  await score.getByText(writtenNps(reportOf(survey)), { exact: true }).waitFor();
  await comments.locator("blockquote").first().waitFor();
});
