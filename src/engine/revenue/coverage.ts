import { answersOf } from "../measures/answers.ts";
import { createSum } from "../measures/sum.ts";
import type { Revenue } from "../report/schema/revenue.ts";
import { AMOUNT_STATES } from "../survey/money.ts";
import { takesPart, type Responses } from "../survey/responses.ts";
import { revenueAt } from "./worth.ts";

/** Rows with a negative amount that are named. */
const MOST_ROWS = 5;

/** How much of the file the money speaks of. `accounts`: one row of every account that takes part. */
export function coverageOf(
  responses: Responses,
  accounts: Int32Array,
): Pick<Revenue, "coverage" | "coverageOfRows" | "coverageOfRevenue"> {
  const scored = new Uint8Array(responses.accounts);
  for (const row of answersOf(responses, null)) scored[responses.account[row] ?? 0] = 1;
  const sums = { all: createSum(), scored: createSum() };
  let known = 0;
  for (const row of accounts) {
    const amount = revenueAt(responses, row);
    if (Number.isNaN(amount)) continue;
    known++;
    sums.all.add(amount);
    if (scored[responses.account[row] ?? 0] === 1) sums.scored.add(amount);
  }
  let [rows, withRevenue] = [0, 0];
  for (let row = 0; row < responses.rows; row++) {
    if (!takesPart(responses, row)) continue;
    rows++;
    if (!Number.isNaN(revenueAt(responses, row))) withRevenue++;
  }
  return {
    coverage: accounts.length === 0 ? 0 : known / accounts.length,
    coverageOfRows: rows === 0 ? 0 : withRevenue / rows,
    coverageOfRevenue: sums.all.total() === 0 ? null : sums.scored.total() / sums.all.total(),
  };
}

const MISSING = AMOUNT_STATES.indexOf("missing");
const UNREADABLE = AMOUNT_STATES.indexOf("unreadable");

/** Rows whose own cell gives no amount, by why; rows that take no part aside. */
export function unknownCells(responses: Responses): Revenue["unknown"] {
  const { revenueCells } = responses;
  if (!revenueCells) return null;
  const counts = new Uint32Array(AMOUNT_STATES.length);
  revenueCells.state.forEach((state, row) => {
    if (takesPart(responses, row)) counts[state] = (counts[state] ?? 0) + 1;
  });
  const below = revenueCells.negatives.filter(({ row }) => takesPart(responses, row));
  const total = createSum();
  for (const { amount } of below) total.add(amount);
  return {
    missing: counts[MISSING] ?? 0,
    unreadable: counts[UNREADABLE] ?? 0,
    negative: { rows: below.length, total: total.total(), first: below.slice(0, MOST_ROWS).map(({ row }) => row + 1) },
  };
}
