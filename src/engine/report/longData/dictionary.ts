import { counted } from "../../format.ts";
import type { ReportDocument } from "../document.ts";
import { markdownCode, markdownText } from "../markdown/escape.ts";
import { markdownTable } from "../markdown/table.ts";
import { choiceSentence } from "../sections/choice.ts";
import { figures, named, NONE, withoutEmptyColumns } from "../sections/table.ts";
import { headlineOf } from "../sections/score.ts";
import type { LongColumn } from "./columns.ts";

interface Described {
  readonly report: ReportDocument;
  readonly columns: readonly LongColumn[];
  /** Names of the files that hold the data. */
  readonly files: readonly string[];
}

/** What every column of the long data means, and how it is joined, as Markdown. */
export function dataDictionary({ report, columns, files }: Described): string {
  const { scores, themes, engine, source } = report;
  const head = scores === null ? null : headlineOf(scores, report);
  const blocks = [
    `# Data dictionary: ${markdownCode(source.file)}`,
    markdownText(choiceSentence(report) ?? ""),
    `One record for each response and each theme its comment speaks of, in ${files.map(markdownCode).join(" and ")}; a response that speaks of none has one record without a theme. The two files hold the same.`,
    head === null
      ? ""
      : `To check a load: ${markdownText([`${head.name} ${head.value}`, ...(head.interval === null ? [] : [head.interval]), head.base, head.reading].join(", "))}.`,
    "## Columns",
    markdownTable(
      withoutEmptyColumns({
        caption: "Columns",
        columns: [named("Column"), named("Type"), named("Unit"), named("Meaning")],
        rows: columns.map(({ name, type, unit, meaning }) => ({
          faint: false,
          cells: [name, type, unit ?? NONE, meaning],
        })),
      }),
    ),
    "## How to join and count",
    JOINING.map((line) => `- ${line}`).join("\n"),
    ...(themes.length === 0
      ? []
      : [
          "## Themes",
          markdownTable({
            caption: "Themes",
            columns: [named("theme_id"), named("theme_name"), figures("main"), figures("main or also")],
            rows: themes.map(({ id, name, base, mentions }) => ({
              faint: false,
              cells: [id, name, String(base), String(mentions.base)],
            })),
          }),
        ]),
    "## Made with",
    `Verbatim ${markdownText(engine.version)}, seed ${engine.seed}, from ${counted(source.rows, "row")} with SHA-256 ${markdownCode(source.sha256)}. The same file, settings and version give the same bytes.`,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

const JOINING: readonly string[] = [
  "With the survey file: `row` is its record number, the header not counted. With other tables: `respondent` or `account`, as they stand in the file.",
  "One record an answer: keep those where `mention` is not `also`. For scores keep, of these, those that are `counted`: over them the report’s score and base come out.",
  "A theme’s base in the report is its records where `mention` is `main`; with `also` the themes overlap and do not add up.",
  "`revenue` belongs to the account: take it once for each `account` (else `respondent`, else `row`) before summing.",
  "Empty cells are null: not known, or not asked. They are never 0.",
  "In the CSV a text that a spreadsheet could take for a formula has an apostrophe in front; the Parquet file has it as it was.",
];
