import type { Analysis } from "../analyze.ts";
import { quiet, type Watch } from "../effects.ts";
import { anonymousColumns } from "../privacy/anonymousColumns.ts";
import { bandOf } from "../measures/preset.ts";
import { cellAt, type Column } from "../survey/table.ts";
import { csvField as field } from "./csvField.ts";

const ADDED = ["band", "theme_id", "theme_name", "confidence", "also_themes", "words"] as const;
/** Between the entries of a list in one cell. */
const BETWEEN = "; ";
const ROWS_A_CHUNK = 4096;

/**
 * The survey with its codes: every column in its order under its own heading, then band, main theme and confidence (0…1),
 * the names of the other themes it speaks of, and the words that put it into its main one.
 * RFC 4180, comma, CRLF, a byte order mark in front so that spreadsheets read it as UTF-8. In chunks, since a million
 * rows fit no string. A row that repeats an answer has the band of the score that counts for it; off the 0–10 scale there
 * are no bands. Of employees it holds nothing that tells one apart.
 */
export function* toCodedCsv(analysis: Analysis, effects: Watch = quiet): Generator<string, void, undefined> {
  const { table, report, coding } = analysis;
  const staff = report.respondents.kind === "employees" ? anonymousColumns(analysis) : null;
  const columns = staff?.map(({ column }) => column) ?? table.columns;
  const own =
    staff?.map(
      ({ cell }) =>
        (row: number) =>
          field(cell(row)),
    ) ?? table.columns.map(reader);
  const cells = [...own, bands(analysis)];
  const themes = report.themes.map((theme) => [theme.id, theme.name].map(field).join(","));
  yield `\ufeff${[...headings(columns)].map(field).join(",")}\r\n`;
  for (let start = 0; start < table.rows; start += ROWS_A_CHUNK) {
    effects.signal.throwIfAborted();
    const end = Math.min(table.rows, start + ROWS_A_CHUNK);
    let chunk = "";
    for (let row = start; row < end; row++) {
      for (const cell of cells) chunk += `${cell(row)},`;
      const theme = themes[coding.theme[row] ?? -1];
      chunk += theme === undefined ? ",," : `${theme},${(coding.confidence[row] ?? 0).toFixed(3)}`;
      chunk += `,${field(alsoThemes(analysis, row))},${field(coding.markWords(row).join(BETWEEN))}\r\n`;
    }
    yield chunk;
  }
}

function alsoThemes({ coding, report }: Analysis, row: number): string {
  const names = coding.alsoIn(row).flatMap(({ theme }) => report.themes[theme]?.name ?? []);
  return names.join(BETWEEN);
}

/** A cell of a column, ready to be written; one that repeats is made ready once. */
function reader(column: Column): (row: number) => string {
  const { codes } = column;
  if (codes === null) return (row) => field(cellAt(column, row));
  const ready = column.values.map(field);
  return (row) => ready[codes[row] ?? -1] ?? "";
}

function bands({ responses, report }: Analysis): (row: number) => string {
  if (report.scores?.measure !== "nps") return () => "";
  return (row) => {
    const score = responses.score[responses.answer[row] ?? -1];
    return score === undefined || Number.isNaN(score) ? "" : bandOf(score, report.preset);
  };
}

/** The file's headings as they are, then ours, numbered where the file has such a one already. */
function headings(columns: readonly Column[]): string[] {
  const own = columns.map((column) => column.heading);
  const taken = new Set(own.map((heading) => heading.trim().toLowerCase()));
  const added = ADDED.map((name) => {
    let unique: string = name;
    for (let number = 2; taken.has(unique); number++) unique = `${name} (${number})`;
    return unique;
  });
  return [...own, ...added];
}
