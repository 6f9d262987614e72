import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { projectRoot } from "../driver/editor.ts";

const sample = join(projectRoot, "samples", "nps-2026-q3.csv");

export type Role = "score" | "comment" | "revenue";

/** The sample's columns of these roles, by their headings. */
const headings: Readonly<Record<Role, string>> = {
  score: "How likely are you to recommend us to a colleague?",
  comment: "Why did you give this score?",
  revenue: "Annual revenue",
};

/** The sample survey as CSV, without the column of each of these roles. */
export function sampleWithout(...roles: readonly Role[]): string {
  const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(sample, "utf8").replace(/^\uFEFF/u, ""), {
    header: true,
    skipEmptyLines: true,
  });
  const dropped = roles.map((role) => headings[role]);
  return Papa.unparse(data, { columns: meta.fields?.filter((name) => !dropped.includes(name)) ?? [] });
}
