/** Dotted names go this deep ("customer.plan.name"); what lies deeper is one cell of JSON text. */
const DEEPEST = 3;

/** Gives each value of a record a name and the text of its cell. A record that is no object has one value. */
export function flattenRecord(record: unknown, put: (name: string, cell: string) => void): void {
  if (!isObject(record)) {
    put("value", cellOf(record));
    return;
  }
  flattenInto(record, { prefix: "", depth: 1 }, put);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function flattenInto(
  record: Readonly<Record<string, unknown>>,
  { prefix, depth }: { prefix: string; depth: number },
  put: (name: string, cell: string) => void,
): void {
  for (const [key, value] of Object.entries(record)) {
    const name = prefix + key;
    const fields = isObject(value) ? value : answersByQuestion(value);
    if (fields && depth < DEEPEST) flattenInto(fields, { prefix: `${name}.`, depth: depth + 1 }, put);
    else put(name, cellOf(value));
  }
}

/**
 * A list of answers as `{question: answer}`, each answer without what only says which question it belongs to; null for any
 * other list. Source: the answers of Typeform's responses API (`field.ref`, `field.id`) and the like.
 */
function answersByQuestion(value: unknown): Readonly<Record<string, unknown>> | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const answers = new Map<string, unknown>();
  for (const item of value) {
    if (!isObject(item)) return null;
    const { field, question, question_id: questionId, ...answer } = item;
    const named = isObject(field) ? (field["ref"] ?? field["id"]) : (question ?? questionId);
    if ((typeof named !== "string" && typeof named !== "number") || answers.has(String(named))) return null;
    answers.set(String(named), answer);
  }
  return Object.fromEntries(answers);
}

/** A value as the text of a cell: nothing is blank, a list of plain values is joined with "; ", the rest is JSON text. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== "object" || item === null)) {
    return value
      .map(cellOf)
      .filter((item) => item !== "")
      .join("; ");
  }
  return JSON.stringify(value, plainNumber);
}

/** JSON has no BigInt; beyond 2^53 only text keeps every digit. */
function plainNumber(_key: string, value: unknown): unknown {
  if (typeof value !== "bigint") return value;
  return BigInt(Number(value)) === value ? Number(value) : value.toString();
}
