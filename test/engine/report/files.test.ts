import { expect, test } from "vitest";
import { outputName, reportFiles } from "../../../src/engine/report/files.ts";
import { OUTPUT_FORMATS } from "../../../src/engine/report/formats.ts";
import { analysisOf, tableOf } from "../../fixtures/analysis.ts";
import { report } from "../../fixtures/report.ts";
import { present } from "../../fixtures/present.ts";

const analysis = analysisOf(tableOf({ nps: ["9", "3"] }), { scores: [9, 3] });
const written = (files: ReturnType<typeof reportFiles>) => files.map(({ path, text }) => [path, [...text].join("")]);

test("outputs are named after the survey and lie beside it", () => {
  expect(reportFiles(analysis, OUTPUT_FORMATS).map(({ path }) => path)).toEqual([
    "q3-nps.report.md",
    "q3-nps.report/split.svg",
    "q3-nps.report/scores.svg",
    "q3-nps.report/themes.svg",
    "q3-nps.report/trend.svg",
    "q3-nps.report.html",
    "q3-nps.report.json",
    "q3-nps.coded.csv",
  ]);
});

test("only what is asked for is made, a format named twice once", () => {
  expect(reportFiles(analysis, ["json", "json"]).map(({ path }) => path)).toEqual(["q3-nps.report.json"]);
});

test("the same analysis gives the same bytes, also when a file is read twice", () => {
  const files = reportFiles(analysis, OUTPUT_FORMATS);
  expect(written(files)).toEqual(written(files));
  expect(written(reportFiles(analysis, OUTPUT_FORMATS))).toEqual(written(files));
});

test("the Markdown links the very pictures that are written", () => {
  const spaced = { ...analysis, report: { ...report, source: { ...report.source, file: "Q3 (final).csv" } } };
  const files = reportFiles(spaced, ["md"]);
  const [markdown, ...pictures] = files;
  const links = [...[...present(markdown).text].join("").matchAll(/\]\(([^)]*\.svg)\)/gu)].map(([, link]) =>
    decodeURIComponent(present(link)),
  );
  expect(links.toSorted()).toEqual(pictures.map(({ path }) => path).toSorted());
});

test("pictures in files look as they did", async () => {
  for (const { path, text } of reportFiles(analysis, ["md"])) {
    if (!path.endsWith(".svg")) continue;
    const name = path.slice(path.lastIndexOf("/") + 1);
    await expect([...text].join("")).toMatchFileSnapshot(`../../golden/report-nps/report/${name}`);
  }
});

test.each([
  ["q3-nps.csv", "q3-nps"],
  ["q3.nps.csv", "q3.nps"],
  ["survey", "survey"],
  [".csv", ".csv"],
  ["-", "survey"],
  ["..", "survey"],
  ["../../etc/passwd.csv", "..-..-etc-passwd"],
  ["a:b?c.csv", "a-b-c"],
])("%s gives outputs named %s", (file, name) => {
  expect(outputName(file)).toBe(name);
});
