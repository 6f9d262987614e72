import { guarded } from "./formulaGuard.ts";

/** A cell ready for a CSV file (RFC 4180): never a formula, in quotes where its text would end it. */
export function csvField(cell: string): string {
  const safe = guarded(cell);
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
