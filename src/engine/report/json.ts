import { reportSchema, type ReportDocument } from "./document.ts";

/**
 * The report document as text: keys in the schema's order whatever order they were built in, two spaces, a newline at
 * the end. Throws zod's error when the document is not what its schema promises, so that nothing invalid is written.
 */
export function toJson(report: ReportDocument): string {
  return `${JSON.stringify(reportSchema.parse(report), null, 2)}\n`;
}
