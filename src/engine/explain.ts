import type { Failure, FailureCode, FailureDetails } from "./errors.ts";
import { explainModelFault } from "./modelFaults.ts";
import { ENGLISH, type Speech } from "./speech.ts";

/** A failure in words for the person who has to do something about it. */
export interface Explanation {
  /** What happened: one clause, without a full stop. */
  readonly what: string;
  /** As near to the cause as is known; `row` is the 1-based record, the header not counted. */
  readonly where: { readonly file?: string; readonly row?: number; readonly column?: string };
  /** What to do about it, one or two sentences. */
  readonly next: string;
}

/** Turns a failure into words. Every edge (terminal, editor) says the same, each in the language of its `t`. */
export function explain(failure: Failure, t: Speech["t"] = ENGLISH.t): Explanation {
  const words = WORDS[failure.code] as Words<Failure["details"]>;
  return words(failure.details, t);
}

type Words<Details> = (details: Details, t: Speech["t"]) => Explanation;

// What failures quote (a cause, what was expected or looked for) is as the engine has it.
const WORDS: { readonly [Code in FailureCode]: Words<FailureDetails[Code]> } = {
  "file-not-found": ({ file }, t) => ({
    what: t("there is no such file"),
    where: { file },
    next: t("Check the path and the spelling."),
  }),
  "file-not-readable": ({ file, cause }, t) => ({
    what: t("the file cannot be read ({cause})", { cause }),
    where: { file },
    next: t("Check that it is a file and that you are allowed to read it."),
  }),
  "empty-file": ({ file }, t) => ({
    what: t("the file holds no records"),
    where: { file },
    next: t("Export the survey again, with a row of headings and one row for each answer."),
  }),
  "binary-file": ({ file, found }, t) => ({
    what:
      found === "xls"
        ? t("the file is a workbook in Excel's old format (.xls), which cannot be read")
        : t("the file is not text, and not a format that can be read"),
    where: { file },
    next:
      found === "xls"
        ? t("Save it as .xlsx or CSV.")
        : t("Export the survey as CSV, TSV, XLSX, JSON, JSON Lines or Parquet."),
  }),
  "unknown-format": ({ file, known, found }, t) => ({
    what:
      found === "markup" ? t("the file is a web page or XML, not a survey") : t("the format of the file is not known"),
    where: { file },
    next:
      found === "markup"
        ? t("Open it in a browser: it may be a page that asks to log in. Then export the survey as CSV.")
        : t("Name it; these can be read: {formats}.", { formats: list(known, t) }),
  }),
  "malformed-file": ({ file, format, row, column, cause }, t) => ({
    what: t("the file is not valid {format}: {cause}", { format: format.toUpperCase(), cause }),
    where: { file, ...(row === null ? {} : { row }), ...(column === null ? {} : { column }) },
    next: t("Mend the place that is named, or export the survey again."),
  }),
  "unclosed-quote": ({ file, row }, t) => ({
    what:
      row === 0
        ? t("a quote opens in the headings and never closes, so everything after it would be one cell")
        : t("a quote opens here and never closes, so everything after it would be one cell"),
    where: row === 0 ? { file } : { file, row },
    next: t("Close the quote (a quote inside a cell is written twice), or export the survey again."),
  }),
  "ragged-rows": ({ file, row, cells, expected, ragged, rows }, t) => ({
    what: t(
      cells === 1
        ? "this row has {cells} cell where the headings have {expected}, as have {ragged} of {rows} rows"
        : "this row has {cells} cells where the headings have {expected}, as have {ragged} of {rows} rows",
      { cells: String(cells), expected: String(expected), ragged: String(ragged), rows: String(rows) },
    ),
    where: { file, row },
    next: t("Check the delimiter, and that cells which contain it are quoted; the delimiter can be set."),
  }),
  "too-large": ({ file, what, limit }, t) => ({
    what: t("{what} beyond the limit of {limit}", { what, limit }),
    where: { file },
    next: t("Split the file, or leave out columns that are not needed."),
  }),
  "nothing-to-analyze": ({ file, lookedFor, columns }, t) => ({
    what: t("neither scores nor comments were found; looked for {sought}; found {columns}", {
      sought: list(lookedFor, t),
      columns: list(
        columns.map(({ name, found }) => `${quoted(name, t)} (${found})`),
        t,
      ),
    }),
    where: { file },
    next: t("Name the column of the scores, of the comments, or of both."),
  }),
  "nothing-to-learn": ({ file }, t) => ({
    what: t("it has too few comments for themes, so that no other comments can be put into them"),
    where: { file },
    next: t("Name the survey that the codebook was made on."),
  }),
  "missing-column": ({ file, role, column, columns }, t) => ({
    what: t("there is no column {column} to be the {role}", { column: quoted(column, t), role }),
    where: { file },
    next: t("These are there: {columns}.", {
      columns: list(
        columns.map((name) => quoted(name, t)),
        t,
      ),
    }),
  }),
  "wrong-setting": ({ setting, value, expected }, t) => ({
    what: t("{setting} cannot be {value}", { setting, value: quoted(value, t) }),
    where: {},
    next: t("Expected: {expected}.", { expected }),
  }),
  "bad-study-file": ({ file, problems }, t) => ({
    what: t("the study file is not valid: {problems}", {
      problems: problems.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join("; "),
    }),
    where: { file },
    next: t("Correct these places; the editor completes a study file's keys."),
  }),
  "study-file-cycle": ({ file, chain }, t) => ({
    what: t("the study file extends itself: {chain}", { chain: chain.join(" → ") }),
    where: { file },
    next: t("Remove one “extends” of this chain."),
  }),
  "bad-benchmarks": ({ file, row, column, problem, columns }, t) => ({
    what: t("the file of benchmarks cannot be used: {problem}", { problem }),
    where: { file, ...(row === null ? {} : { row }), column },
    next: t("Correct it; a benchmark has these columns: {columns}.", { columns: columns.join(", ") }),
  }),
  "study-not-writable": ({ file, cause }, t) => ({
    what: t("the study file cannot be written ({cause})", { cause }),
    where: { file },
    next: t("Check that you are allowed to write there, then save again: nothing that you decided is lost."),
  }),
  "report-not-writable": ({ path, cause }, t) => ({
    what: t("the report cannot be written ({cause})", { cause }),
    where: { file: path },
    next: t("Choose another folder."),
  }),
  "group-too-small": ({ smallest, where }, t) => ({
    what:
      where.length === 0
        ? t("hidden: fewer than {smallest} employees answered", { smallest: String(smallest) })
        : t("hidden: this choice takes or leaves fewer than {smallest} employees ({where})", {
            smallest: String(smallest),
            where: where.join(", "),
          }),
    where: {},
    next: t("Choose larger groups. If these are answers of customers, say so: respondents “customers”."),
  }),
  incomparable: ({ differ, before, after }, t) => ({
    what: DIFFERENCES[differ](t, { before, after }),
    where: {},
    next: t("Compare results of one measure, preset, scale and variant; a study file can set them the same for both."),
  }),
  "model-failed": (details, t) => ({ ...explainModelFault(details, t), where: {} }),
  "worker-failed": ({ cause }, t) => ({
    what: t("the analysis stopped ({cause})", { cause }),
    where: {},
    next: t("Run it again; if it stops again, give it a smaller file or more memory."),
  }),
  "not-analyzed": ({ asked }, t) => ({
    what: t("the {asked} cannot be given: no analysis is held", { asked }),
    where: {},
    next: t("Analyze the file again."),
  }),
};

/** Why a difference of the two figures would say nothing. */
const DIFFERENCES: Readonly<
  Record<
    FailureDetails["incomparable"]["differ"],
    (t: Speech["t"], sides: { readonly before: string; readonly after: string }) => string
  >
> = {
  respondents: (t) => t("one result is of customers (NPS) and the other of employees (eNPS): different people"),
  "ces-version": (t) =>
    t("one result is CES 1 (1–5, lower is better) and the other CES 2 (1–7, higher is better): different questions"),
  measure: (t, sides) => t("the results are of different measures: {before} and {after}", sides),
  variant: (t, sides) => t("the results are of different variants of one measure: {before} and {after}", sides),
  preset: (t, sides) => t("the results have different score bands: preset {before} and preset {after}", sides),
  scale: (t, sides) => t("the answers are on different scales: {before} and {after}", sides),
};

function quoted(text: string, t: Speech["t"]): string {
  return t("“{text}”", { text });
}

function list(items: readonly string[], t: Speech["t"]): string {
  return items.length === 0 ? t("nothing") : items.join(", ");
}
