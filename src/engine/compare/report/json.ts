import { comparisonSchema, type Comparison } from "../document.ts";

/**
 * The comparison as text: keys in the schema's order, two spaces, a newline at the end. Throws zod's error when the document is
 * not what its schema promises.
 */
export function comparisonJson(comparison: Comparison): string {
  return `${JSON.stringify(comparisonSchema.parse(comparison), null, 2)}\n`;
}
