import { isObject } from "./flatten.ts";

/** Where in a JSON document the answers are. */
export type JsonShape =
  | { readonly kind: "records"; readonly records: readonly unknown[] }
  /** One row of cells a record; `headings` null when the first row holds them. */
  | {
      readonly kind: "rows";
      readonly rows: readonly (readonly unknown[])[];
      readonly headings: readonly string[] | null;
    }
  | { readonly kind: "columns"; readonly columns: ReadonlyMap<string, readonly unknown[]> };

/** Names by which survey tools call their list of answers, the likeliest first. */
const USUAL = ["responses", "data", "rows", "results", "items", "records"];

/** Null when the document holds no list of answers. */
export function findShape(document: unknown): JsonShape | null {
  if (Array.isArray(document)) return shapeOfList(document, null);
  if (!isObject(document)) return null;
  for (const name of USUAL) {
    const list = Object.hasOwn(document, name) ? document[name] : undefined;
    if (Array.isArray(list) && list.some((item) => typeof item === "object")) return shapeOfList(list, document);
  }
  const lists = Object.values(document).filter(
    (value) => Array.isArray(value) && value.length > 0 && value.every(isObject),
  );
  if (lists.length === 1) return { kind: "records", records: lists[0] as readonly unknown[] };
  return shapeOfColumns(document);
}

function shapeOfList(list: readonly unknown[], around: Readonly<Record<string, unknown>> | null): JsonShape {
  if (list.length === 0 || !list.every((item) => Array.isArray(item))) return { kind: "records", records: list };
  const named = around?.["columns"];
  const headings = Array.isArray(named) && named.every((name) => typeof name === "string") ? named : null;
  return { kind: "rows", rows: list as readonly (readonly unknown[])[], headings };
}

/** `{"nps": [9, 10], …}`, and `{"nps": {"0": 9, "1": 10}, …}` as pandas writes it. */
function shapeOfColumns(document: Readonly<Record<string, unknown>>): JsonShape | null {
  const columns = new Map<string, readonly unknown[]>();
  for (const [name, value] of Object.entries(document)) {
    if (Array.isArray(value)) columns.set(name, value);
    else if (isObject(value) && Object.keys(value).every((key) => /^\d+$/.test(key)))
      columns.set(name, Object.values(value));
    else return null;
  }
  const lengths = new Set([...columns.values()].map((cells) => cells.length));
  return lengths.size === 1 ? { kind: "columns", columns } : null;
}
