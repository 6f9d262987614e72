import { FeedbackError } from "../errors.ts";
import { cellAt, type Column, type Table } from "../survey/table.ts";
import { benchmark, wholeBenchmark, type Benchmark } from "./benchmark.ts";

const FIELDS = Object.keys(benchmark.shape) as (keyof Benchmark)[];
const NEEDED = ["name", "measure", "value", "source", "date"] as const satisfies readonly (keyof Benchmark)[];

/**
 * The benchmarks of a file, one a record, its columns named as the fields are. Throws FeedbackError("bad-benchmarks") with
 * the first row and column that are wrong, or without a row for a column that is missing.
 */
export function readBenchmarks(table: Table): Benchmark[] {
  const { file } = table.source;
  const columns = new Map(table.columns.map((column) => [column.heading.trim().toLowerCase(), column]));
  const missing = NEEDED.find((field) => !columns.has(field));
  if (missing !== undefined) {
    throw new FeedbackError("bad-benchmarks", {
      file,
      row: null,
      column: missing,
      problem: "there is no such column",
      columns: FIELDS,
    });
  }
  return Array.from({ length: table.rows }, (_, row) => {
    const record = recordAt(columns, row);
    const parsed = wholeBenchmark.safeParse(record);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const column = String(issue?.path[0] ?? "");
    const isBlank = !(column in record) && NEEDED.some((field) => field === column);
    throw new FeedbackError("bad-benchmarks", {
      file,
      row: row + 1,
      column,
      problem: isBlank ? "the cell is blank" : (issue?.message ?? ""),
      columns: FIELDS,
    });
  });
}

function recordAt(columns: ReadonlyMap<string, Column>, row: number): Partial<Record<keyof Benchmark, unknown>> {
  const filled = FIELDS.flatMap((field): [keyof Benchmark, string][] => {
    const column = columns.get(field);
    const cell = column === undefined ? "" : cellAt(column, row).trim();
    return cell === "" ? [] : [[field, cell]];
  });
  return Object.fromEntries(filled.map(([field, cell]) => [field, valueOf(field, cell)]));
}

function valueOf(field: keyof Benchmark, cell: string): unknown {
  if (field === "measure" || field === "preset") return cell.toLowerCase();
  if (field !== "value" && field !== "n") return cell;
  const text = cell.replace(/\s*%$/u, "").replace("−", "-");
  return /^[+-]?\d+(\.\d+)?$/u.test(text) ? Number(text) : cell;
}
