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

function readSample(): Papa.ParseResult<Record<string, string>> {
  return Papa.parse<Record<string, string>>(readFileSync(sample, "utf8").replace(/^\uFEFF/u, ""), {
    header: true,
    skipEmptyLines: true,
  });
}

/**
 * The sample as two waves: the answers of its first half, and those of its second one without five of six detractors, a
 * change that nobody takes for noise.
 */
export function waves(): { readonly before: string; readonly after: string } {
  const { data, meta } = readSample();
  const columns = meta.fields ?? [];
  const [first, second] = [data.slice(0, data.length / 2), data.slice(data.length / 2)];
  const better = second.filter((row, index) => index % 6 === 0 || !(Number(row[headings.score]) <= 6));
  return { before: Papa.unparse(first, { columns }), after: Papa.unparse(better, { columns }) };
}

/** The sample survey as CSV, without the column of each of these roles. */
export function sampleWithout(...roles: readonly Role[]): string {
  const { data, meta } = readSample();
  const dropped = roles.map((role) => headings[role]);
  return Papa.unparse(data, { columns: meta.fields?.filter((name) => !dropped.includes(name)) ?? [] });
}
