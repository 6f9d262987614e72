/** Below so many rows a hash and a row fit into one whole number that a float holds. */
const MOST_ROWS = 2 ** 21;

/**
 * Rows in an order that their texts give alone, so that what is found does not depend on the order of a file: by a hash of the text,
 * then by the text, then by row. Equal texts stand side by side.
 */
export function inTextOrder(rows: Int32Array, textAt: (row: number) => string): Int32Array {
  if (rows.length >= MOST_ROWS) return byHashAndText(rows, textAt);
  const keys = Float64Array.from(rows, (row, index) => hashOf(textAt(row)) * MOST_ROWS + index).sort();
  const ordered = Int32Array.from(keys, (key) => rows[key % MOST_ROWS] ?? 0);
  for (let start = 0; start < keys.length;) {
    const hash = Math.floor((keys[start] ?? 0) / MOST_ROWS);
    let end = start + 1;
    while (end < keys.length && Math.floor((keys[end] ?? 0) / MOST_ROWS) === hash) end++;
    if (end - start > 1) sortByText(ordered.subarray(start, end), textAt);
    start = end;
  }
  return ordered;
}

function byHashAndText(rows: Int32Array, textAt: (row: number) => string): Int32Array {
  const hashes = new Map(Array.from(rows, (row) => [row, hashOf(textAt(row))]));
  const hash = (row: number): number => hashes.get(row) ?? 0;
  return rows.slice().sort((a, b) => hash(a) - hash(b) || byText(textAt(a), textAt(b)) || a - b);
}

/** Of equal hashes mostly equal texts, whose rows ascend already. */
function sortByText(rows: Int32Array, textAt: (row: number) => string): void {
  const first = textAt(rows[0] ?? 0);
  if (rows.every((row) => textAt(row) === first)) return;
  rows.sort((a, b) => byText(textAt(a), textAt(b)) || a - b);
}

/** By code units, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
