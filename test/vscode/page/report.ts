import { join } from "node:path";
import { reportSchema, type ReportDocument } from "../../../src/engine/report/document.ts";
import { runCli } from "../driver/cli.ts";
import { projectRoot } from "../driver/editor.ts";

export const survey = "nps-2026-q3.csv";

/** The report that the command makes of a sample, with these options: what the page must show. */
export function reportOf(sample: string, ...options: readonly string[]): ReportDocument {
  return reportSchema.parse(
    JSON.parse(runCli(["analyze", join(projectRoot, "samples", sample), "--json", ...options])),
  );
}

/** An NPS as the page writes it: whole, with its sign, and a true minus. */
export function writtenNps({ scores }: ReportDocument): string {
  if (typeof scores?.nps !== "number") throw new Error("The sample has an NPS.");
  const whole = Math.round(scores.nps);
  return whole > 0 ? `+${whole}` : String(whole).replace("-", "−");
}
