import type { Analysis } from "../analyze.ts";
import { quiet, type Watch } from "../effects.ts";
import { toCodedCsv } from "./codedCsv.ts";
import type { OutputFormat } from "./formats.ts";
import { toHtml } from "./html/toHtml.ts";
import { toJson } from "./json.ts";
import { toMarkdown } from "./markdown/toMarkdown.ts";
import { picturesOf } from "./reportPictures.ts";

/** One file of a report. The edge encodes its text as UTF-8 and writes it. */
export interface ReportFile {
  /** Relative to the output folder, `/` between its parts. */
  readonly path: string;
  readonly text: Iterable<string>;
}

const FILE_PICTURE_WIDTH = { split: 560, scores: 560, themes: 720, trend: 720 } as const;

/** The files of a report, named after the survey: `q3-nps.csv` gives `q3-nps.report.md`, `q3-nps.report/themes.svg`, `q3-nps.coded.csv`. */
export function reportFiles(
  analysis: Analysis,
  formats: readonly OutputFormat[],
  effects: Watch = quiet,
): ReportFile[] {
  const { report } = analysis;
  const name = outputName(report.source.file);
  const folder = `${name}.report`;
  const made: Readonly<Record<OutputFormat, () => ReportFile[]>> = {
    md: () => [
      { path: `${name}.report.md`, text: [toMarkdown(report, { pictures: folder })] },
      ...picturesOf(report).map((picture) => ({
        path: `${folder}/${picture.name}.svg`,
        text: [`${picture.draw({ palette: "file", width: FILE_PICTURE_WIDTH[picture.name] })}\n`],
      })),
    ],
    html: () => [{ path: `${name}.report.html`, text: [toHtml(report)] }],
    json: () => [{ path: `${name}.report.json`, text: [toJson(report)] }],
    // Begun anew each time it is read: a generator could be read once only.
    csv: () => [{ path: `${name}.coded.csv`, text: { [Symbol.iterator]: () => toCodedCsv(analysis, effects) } }],
  };
  return [...new Set(formats)].flatMap((format) => made[format]());
}

/** A survey file's name without its last ending, and without what no file system takes: standard input has a name of its own. */
export function outputName(file: string): string {
  const stem = file.replace(/(?<=.)\.[^.]*$/u, "").replace(/[\p{Cc}\\/:*?"<>|]/gu, "-");
  return /^[-.\s]*$/u.test(stem) ? "survey" : stem;
}
