import { phrase } from "../../../src/engine/phrase.ts";
import type { ColumnReading } from "../../../src/engine/survey/roles.ts";
import { NO_MEASURES } from "../../fixtures/roles.ts";
import type { ColumnsPreview } from "../../../src/protocol/workbench.ts";

const reading = (column: string, role: ColumnReading["role"], reason: string): ColumnReading => ({
  column,
  role,
  reason,
  why: phrase(reason),
  chosenBy: "inferred",
  filled: 60,
  distinct: 11,
});

/** A file of four columns, one of which holds scores that were not recognised. */
export const preview: ColumnsPreview = {
  study: "q3-nps.feedback.json",
  headings: ["x", "Q7", "Q8", "plan"],
  rows: [
    ["a1", "9", `<b onclick="x">Good</b>`, "Pro"],
    ["a2", "", "Slow", "Team"],
    ["a3", "3", "", "Pro"],
  ],
  document: {
    schemaVersion: 1,
    source: { file: "q3-nps.csv", format: "csv", encoding: "utf-8", delimiter: ",", sha256: "", rows: 60 },
    diagnostics: [],
    columns: {
      ...{ id: "x", account: null, score: null, comment: "Q8", date: null, revenue: null, segments: ["plan"] },
      ...NO_MEASURES,
      readings: [
        reading("x", "id", "different in every row"),
        reading("Q7", null, "whole numbers"),
        reading("Q8", "comment", "text of 13 words on average"),
        reading("plan", "segment", "named “plan”"),
      ],
    },
  },
};
