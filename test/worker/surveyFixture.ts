import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import { NO_CUSTOMERS } from "../fixtures/customers.ts";
import { codedAs } from "../fixtures/coding.ts";
import type { Analysis } from "../../src/engine/analyze.ts";
import type { AlsoTheme } from "../../src/engine/themes/codeComments.ts";
import type { ReportDocument } from "../../src/engine/report/document.ts";
import { NO_DATE, type Responses } from "../../src/engine/survey/responses.ts";
import type { Column, Table } from "../../src/engine/survey/table.ts";
import { NO_MEASURES } from "../fixtures/roles.ts";

const column = (name: string, values: readonly string[]): Column => ({
  name,
  heading: name,
  question: null,
  values,
  codes: null,
});

/** A table whose one column is a score. */
export const scoresTable: Table = {
  source: { file: "q3.csv", format: "csv", encoding: "utf-8", delimiter: ",", sha256: "0" },
  columns: [column("NPS", ["9", "3", "9", "0", "10", "7", "5", ""])],
  rows: 8,
  ragged: new Uint32Array(0),
  diagnostics: [],
};

const [TEXT, BLANK] = [0, 1];

/** What rows speak of beside their theme. */
const ALSO: Readonly<Record<number, readonly AlsoTheme[]>> = {
  0: [{ theme: 1, evidence: "great" }],
  2: [{ theme: 1, evidence: "nice" }],
  3: [{ theme: 1, evidence: "awful" }],
  4: [{ theme: 0, evidence: "cheap" }],
};

/** Eight rows: 1–4 and 8 in theme a, 5 in theme b, 6 uncoded, 7 blank; row 8 has no score, date or revenue of its own. Rows
 *  1, 3 and 4 speak of theme b too, row 5 of theme a. */
export function analysisOf(): Analysis {
  const responses: Responses = {
    rows: 8,
    scale: null,
    score: Float64Array.of(9, 3, 9, 0, 10, 7, 5, NaN),
    exclusion: new Uint8Array(8),
    answer: Int32Array.of(0, 1, 2, 3, 4, 5, 6, -1),
    comment: column("Why", ["great", "slow", "nice", "awful", "cheap", "so-so", "", "slow again"]),
    commentState: Uint8Array.of(TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, BLANK, TEXT),
    day: Int32Array.of(20_000, 20_002, 20_000, 20_001, 0, 0, 0, NO_DATE),
    revenue: Float64Array.of(100, 500, 100, 20, 1, 1, 1, NaN),
    revenueCells: null,
    currency: null,
    customers: NO_CUSTOMERS,
    account: Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7),
    accounts: 8,
    segments: [column("Plan", ["Pro", "Team", "Pro", "Pro", "Pro", "Team", "Team", ""])],
  };
  const themes = [{ id: "t-0000000a" }, { id: "t-0000000b" }];
  const roles = {
    id: null,
    account: null,
    score: "NPS",
    comment: "Why",
    date: "Date",
    revenue: "ARR",
    segments: ["Plan"],
    ...NO_MEASURES,
    readings: [],
  };
  const reading = { responses, respondents: null, diagnostics: [] };
  return {
    survey: { table: scoresTable, roles, settings: DEFAULT_SETTINGS, reading, coded: codedAs([], []) },
    table: scoresTable,
    roles,
    responses,
    kept: null,
    coding: {
      theme: Int16Array.of(0, 0, 0, 0, 1, -1, -1, 0),
      confidence: Float32Array.of(0.5, 0.25, 1, 0.75, 0.5, 0, 0, 0.5),
      typicality: Float32Array.of(0.25, 0.5, 0.25, 0.75, 1, 0, 0, 0.5),
      reason: new Uint8Array(0),
      ruleOf: () => null,
      markWords: (row) => (row === 1 ? ["slow"] : []),
      alsoRows: [Int32Array.of(4), Int32Array.of(0, 2, 3)],
      alsoIn: (row) => ALSO[row] ?? [],
    },
    report: {
      themes,
      preset: "standard",
      scores: { measure: "nps" },
      respondents: { kind: "customers" },
    } as unknown as ReportDocument,
  };
}
