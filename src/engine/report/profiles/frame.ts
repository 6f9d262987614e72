import { counted } from "../../format.ts";
import type { ReportDocument } from "../document.ts";
import { noteLines } from "../sections/method.ts";
import { item, list, sentences, under, type Block } from "./blocks.ts";
import { standing } from "./standing.ts";

/** One department's report. */
export interface Profile {
  /** `Support`. */
  readonly title: string;
  readonly file: string;
  readonly blocks: readonly Block[];
}

/** What a department's report is made of besides what all of them say. */
export interface ProfileParts {
  readonly title: string;
  /** What its reader can do with it, in one sentence. */
  readonly purpose: string;
  readonly blocks: (report: ReportDocument) => readonly Block[];
  /** What its figures do not say. */
  readonly caveats: (report: ReportDocument) => readonly string[];
}

/** Warnings a short report has room for. */
const MOST_WARNINGS = 5;

export function framed({ title, purpose, blocks, caveats }: ProfileParts, report: ReportDocument): Profile {
  return {
    title,
    file: report.source.file,
    blocks: [
      ...sentences([purpose], "muted"),
      ...standing(report),
      ...blocks(report),
      ...under(
        "Before you use these figures",
        list([...caveats(report), ...warnings(report)].map((text) => item(null, text))),
        sentences([madeWith(report)], "muted"),
      ),
    ],
  };
}

function warnings(report: ReportDocument): string[] {
  const all = noteLines(report).filter(({ severity }) => severity === "warning");
  const more = all.length - MOST_WARNINGS;
  const shown = all.slice(0, MOST_WARNINGS).map(({ text }) => text);
  return more > 0 ? [...shown, `${counted(more, "more warning")} in the whole report.`] : shown;
}

function madeWith({ engine, source }: ReportDocument): string {
  return `Made with Verbatim ${engine.version}, seed ${engine.seed}, from ${counted(source.rows, "row")}; the whole report of the same file says how every figure was made.`;
}
