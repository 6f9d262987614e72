import { columnNames } from "../columnNames.ts";
import { flattenRecord } from "../flatten.ts";
import { firstJsonFault } from "../jsonFault.ts";
import { HEAD_RECORDS, type BadRecord, type RecordStream, type StreamBatch } from "./recordStream.ts";

/** Reads JSON Lines as they come. The columns are those of the first records. */
export async function jsonLinesStream(text: AsyncGenerator<string>): Promise<RecordStream> {
  const lines = linesIn(text);
  const first: string[][] = [];
  let count = 0;
  while (count < HEAD_RECORDS) {
    const next = await lines.next();
    if (next.done === true) break;
    first.push(next.value);
    count += next.value.length;
  }
  const readable = first
    .flat()
    .slice(0, HEAD_RECORDS)
    .filter((line) => typeof parsed(line) !== "string");
  const columns = new Map<string, number>();
  const learn = (name: string): void => void columns.set(name, columns.get(name) ?? columns.size);
  for (const line of readable) flattenRecord((parsed(line) as Parsed).value, learn);
  return {
    names: columnNames([...columns.keys()]),
    head: { bytes: new TextEncoder().encode(readable.join("\n")), format: "jsonl" },
    async *batches() {
      const row = { last: 0 };
      for (const batch of first) yield read(batch, columns, row);
      for await (const batch of lines) yield read(batch, columns, row);
    },
  };
}

interface Parsed {
  readonly value: unknown;
}

/** What a line holds, or in words why it is no JSON. */
function parsed(line: string): Parsed | string {
  try {
    return { value: JSON.parse(line) as unknown };
  } catch {
    return firstJsonFault(line).replace("line 1, ", "");
  }
}

function read(lines: readonly string[], columns: ReadonlyMap<string, number>, row: { last: number }): StreamBatch {
  const records: string[][] = [];
  const rows: number[] = [];
  const bad: BadRecord[] = [];
  for (const line of lines) {
    row.last++;
    const found = parsed(line);
    if (typeof found === "string") {
      bad.push({ row: row.last, cause: found });
      continue;
    }
    const record = new Array<string>(columns.size).fill("");
    const isSet = new Set<number>();
    flattenRecord(found.value, (name, cell) => {
      const at = columns.get(name);
      if (at === undefined || isSet.has(at)) return;
      isSet.add(at);
      record[at] = cell;
    });
    records.push(record);
    rows.push(row.last);
  }
  return { records, rows, bad };
}

/** Lines that are not blank, as many at a time as a piece of text ends. */
async function* linesIn(text: AsyncGenerator<string>): AsyncGenerator<string[]> {
  let carry = "";
  const kept = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== "");
  for await (const piece of text) {
    const lines = (carry + piece).split("\n");
    carry = lines.pop() ?? "";
    yield kept(lines);
  }
  yield kept([carry]);
}
