import type { ColumnRoles } from "../survey/roles.ts";
import type { ReportDocument } from "./document.ts";

/** The columns as a report states them. */
export function columnsPart({ readings, segments, ...roles }: ColumnRoles): ReportDocument["columns"] {
  const { id, account, score, comment, date, revenue } = roles;
  const single = { id, account, score, comment, date, revenue };
  return { ...single, segments: [...segments], inferred: readings.map((reading) => ({ ...reading })) };
}
