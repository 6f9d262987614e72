import { closeSync, openSync, writeSync } from "node:fs";
import { madeComments } from "./comments.ts";

const HEADINGS = "id,date,plan,region,score,comment,revenue";
const PLANS = ["Home", "Team", "Business", "Enterprise"];
const REGIONS = ["North", "East", "South", "West"];
const MONTHS = 6;
/** Rows per write to the file. */
const CHUNK = 10_000;

/** Writes a made-up survey that fills every part of the page: so many rows, with dates, segments and revenue. */
export function writeSurvey(path: string, rows: number): void {
  const file = openSync(path, "w");
  let lines = [HEADINGS];
  let row = 0;
  for (const { id, score, comment } of madeComments(rows, 1)) {
    const month = String(1 + (row % MONTHS)).padStart(2, "0");
    const day = String(1 + (row % 28)).padStart(2, "0");
    const cells = [
      id,
      `2026-${month}-${day}`,
      PLANS[row % 4],
      REGIONS[(row >> 2) % 4],
      score,
      comment,
      100 + (row % 997),
    ];
    lines.push(cells.join(","));
    row++;
    if (lines.length < CHUNK) continue;
    writeSync(file, `${lines.join("\n")}\n`);
    lines = [];
  }
  if (lines.length > 0) writeSync(file, `${lines.join("\n")}\n`);
  closeSync(file);
}
