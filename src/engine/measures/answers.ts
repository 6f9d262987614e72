import type { Responses } from "../survey/responses.ts";

/**
 * The counted answers behind some rows, each once even when several of its rows are among them; ascending. `rows`:
 * different rows in any order, null for all.
 */
export function answersOf(responses: Pick<Responses, "answer">, rows: Int32Array | null): Int32Array {
  const { answer } = responses;
  if (!rows) return ownRows(answer);
  const own: number[] = [];
  const repeated = new Set<number>();
  for (const row of rows) {
    const of = answer[row] ?? -1;
    if (of === row) own.push(row);
    else if (of >= 0) repeated.add(of);
  }
  for (const row of own) repeated.delete(row);
  return Int32Array.from([...own, ...repeated]).sort();
}

function ownRows(answer: Int32Array): Int32Array {
  const own = new Int32Array(answer.length);
  let count = 0;
  answer.forEach((of, row) => {
    if (of === row) own[count++] = row;
  });
  return own.slice(0, count);
}
