import type { Failure, FailureCode, FailureDetails } from "./errors.ts";

/** A failure in words for the person who has to do something about it. */
export interface Explanation {
  /** What happened: one clause, without a full stop. */
  readonly what: string;
  /** As near to the cause as is known; `row` is the 1-based record, the header not counted. */
  readonly where: { readonly file?: string; readonly row?: number; readonly column?: string };
  /** What to do about it, one or two sentences. */
  readonly next: string;
}

/** Turns a failure into words. Every edge (terminal, editor) says the same. */
export function explain(failure: Failure): Explanation {
  const words = WORDS[failure.code] as (details: Failure["details"]) => Explanation;
  return words(failure.details);
}

const WORDS: { readonly [Code in FailureCode]: (details: FailureDetails[Code]) => Explanation } = {
  "file-not-found": ({ file }) => ({
    what: "there is no such file",
    where: { file },
    next: "Check the path and the spelling.",
  }),
  "file-not-readable": ({ file, cause }) => ({
    what: `the file cannot be read (${cause})`,
    where: { file },
    next: "Check that it is a file and that you are allowed to read it.",
  }),
  "empty-file": ({ file }) => ({
    what: "the file holds no records",
    where: { file },
    next: "Export the survey again, with a row of headings and one row for each answer.",
  }),
  "binary-file": ({ file, found }) => ({
    what:
      found === "xls"
        ? "the file is a workbook in Excel's old format (.xls), which cannot be read"
        : "the file is not text, and not a format that can be read",
    where: { file },
    next:
      found === "xls"
        ? "Save it as .xlsx or CSV."
        : "Export the survey as CSV, TSV, XLSX, JSON, JSON Lines or Parquet.",
  }),
  "unknown-format": ({ file, known, found }) => ({
    what: found === "markup" ? "the file is a web page or XML, not a survey" : "the format of the file is not known",
    where: { file },
    next:
      found === "markup"
        ? "Open it in a browser: it may be a page that asks to log in. Then export the survey as CSV."
        : `Name it; these can be read: ${list(known)}.`,
  }),
  "malformed-file": ({ file, format, row, column, cause }) => ({
    what: `the file is not valid ${format.toUpperCase()}: ${cause}`,
    where: { file, ...(row === null ? {} : { row }), ...(column === null ? {} : { column }) },
    next: "Mend the place that is named, or export the survey again.",
  }),
  "unclosed-quote": ({ file, row }) => ({
    what: `a quote opens ${row === 0 ? "in the headings" : "here"} and never closes, so everything after it would be one cell`,
    where: row === 0 ? { file } : { file, row },
    next: "Close the quote (a quote inside a cell is written twice), or export the survey again.",
  }),
  "ragged-rows": ({ file, row, cells, expected, ragged, rows }) => ({
    what: `this row has ${count(cells, "cell")} where the headings have ${expected}, as have ${ragged} of ${rows} rows`,
    where: { file, row },
    next: "Check the delimiter, and that cells which contain it are quoted; the delimiter can be set.",
  }),
  "too-large": ({ file, what, limit }) => ({
    what: `${what} beyond the limit of ${limit}`,
    where: { file },
    next: "Split the file, or leave out columns that are not needed.",
  }),
  "nothing-to-analyze": ({ file, lookedFor, columns }) => ({
    what: `neither scores nor comments were found; looked for ${list(lookedFor)}; found ${list(
      columns.map(({ name, found }) => `${quote(name)} (${found})`),
    )}`,
    where: { file },
    next: "Name the column of the scores, of the comments, or of both.",
  }),
  "missing-column": ({ file, role, column, columns }) => ({
    what: `there is no column ${quote(column)} to be the ${role}`,
    where: { file },
    next: `These are there: ${list(columns.map(quote))}.`,
  }),
  "wrong-setting": ({ setting, value, expected }) => ({
    what: `${setting} cannot be ${quote(value)}`,
    where: {},
    next: `Expected: ${expected}.`,
  }),
  "bad-study-file": ({ file, problems }) => ({
    what: `the study file is not valid: ${problems
      .map(({ path, message }) => (path === "" ? message : `${path}: ${message}`))
      .join("; ")}`,
    where: { file },
    next: "Correct these places; the editor completes a study file's keys.",
  }),
  "study-file-cycle": ({ file, chain }) => ({
    what: `the study file extends itself: ${chain.join(" → ")}`,
    where: { file },
    next: "Remove one “extends” of this chain.",
  }),
  "study-not-writable": ({ file, cause }) => ({
    what: `the study file cannot be written (${cause})`,
    where: { file },
    next: "Check that you are allowed to write there, then save again: nothing that you decided is lost.",
  }),
  "report-not-writable": ({ path, cause }) => ({
    what: `the report cannot be written (${cause})`,
    where: { file: path },
    next: "Choose another folder.",
  }),
  "worker-failed": ({ cause }) => ({
    what: `the analysis stopped (${cause})`,
    where: {},
    next: "Run it again; if it stops again, give it a smaller file or more memory.",
  }),
  "not-analyzed": ({ asked }) => ({
    what: `the ${asked} cannot be given: no analysis is held`,
    where: {},
    next: "Analyze the file again.",
  }),
};

const quote = (text: string): string => `“${text}”`;

const count = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? "" : "s"}`;

function list(items: readonly string[]): string {
  return items.length === 0 ? "nothing" : items.join(", ");
}
