import { checkStudy } from "./parse.ts";
import type { Study } from "./schema.ts";

/** A line that is longer is broken, as Prettier does by default: a team's formatter finds nothing to change. */
const WIDTH = 80;
const STEP = "  ";

/**
 * The text of a study file: keys in the order of the schema, one setting a line, a line feed at the end. The same study gives
 * the same text, so that two people's files differ only where their decisions do. Throws FeedbackError("bad-study-file") for
 * what could not be read again.
 */
export function writeStudy(study: Study, file: string): string {
  return `${written(checkStudy(study, file), { indent: "", taken: 0 })}\n`;
}

interface Place {
  readonly indent: string;
  /** Characters of the line that stand before the value, and the comma behind it. */
  readonly taken: number;
  /** Whose value it is. */
  readonly key?: string;
}

function written(value: unknown, place: Place): string {
  const { indent } = place;
  if (Array.isArray(value)) return writtenList(value, place);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = indent + STEP;
  const lines = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => {
      const start = `${inner}${JSON.stringify(key)}: `;
      return start + written(one, { indent: inner, taken: start.length + 1, key });
    });
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent}}`;
}

function writtenList(items: readonly unknown[], { indent, taken, key }: Place): string {
  const inner = indent + STEP;
  const parts = items.map((item) =>
    key === "overrides" ? inLine(item as object) : written(item, { indent: inner, taken: inner.length + 1 }),
  );
  const line = `[${parts.join(", ")}]`;
  if (key !== "overrides" && taken + line.length <= WIDTH && !line.includes("\n")) return line;
  return `[\n${parts.map((part) => inner + part).join(",\n")}\n${indent}]`;
}

/** There may be thousands of them: one a line, so that a review sees one line a decision. */
function inLine(item: object): string {
  const entries = Object.entries(item).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${entries.join(", ")} }`;
}
