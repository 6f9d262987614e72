/** Headings may be whole questions. */
const LONGEST = 60;

/** A heading or a cell as it is quoted: in one line, and cut where it is long. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
