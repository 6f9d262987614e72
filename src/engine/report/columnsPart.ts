import type { ColumnRoles } from "../survey/roles.ts";
import type { ReportDocument } from "./document.ts";

/** The columns as a report states them. */
export function columnsPart({ readings, ...single }: ColumnRoles): ReportDocument["columns"] {
  return { ...single, segments: [...single.segments], inferred: readings.map((reading) => ({ ...reading })) };
}
