import type { Watch } from "../effects.ts";
import { periodOf } from "../revenue/per.ts";
import type { ValueSettings } from "../settings.ts";
import { spreadLatest, type AccountRows } from "../survey/accounts.ts";
import { eachRow, readCells } from "../survey/readCells.ts";
import type { Customers } from "../survey/responses.ts";
import type { Column } from "../survey/table.ts";
import type { ValueColumns } from "./columns.ts";
import { readMargin } from "./margin.ts";
import { numberIn } from "./numberCell.ts";
import { stateReader } from "./state.ts";
import { MONTHS_IN, tenureUnit } from "./tenure.ts";

interface Reading {
  readonly columns: ValueColumns;
  readonly accounts: Omit<AccountRows, "amount">;
  readonly settings: ValueSettings;
}

/** What the columns tell of accounts: the latest that any of an account's rows knows, on all of its rows. */
export function readCustomers({ columns, accounts, settings }: Reading, effects: Watch): Customers {
  const rows = accounts.account.length;
  const spread = (column: Column | null, valuesOf: (column: Column) => Float64Array): Float64Array | null =>
    column && spreadLatest({ ...accounts, amount: valuesOf(column) }, effects);
  const margin = columns.margin && readMargin(columns.margin, rows, effects);
  const unit = columns.tenure && (settings.tenureIn ?? tenureUnit(columns.tenure, rows));
  return {
    churned: spread(columns.churned, (column) => filled(rows, stateReader(column), effects)),
    tenure: spread(unit === null ? null : columns.tenure, (column) => {
      const monthsOf = readCells(column, (cell) => numberIn(cell) * MONTHS_IN[unit ?? "month"]);
      return filled(rows, monthsOf, effects);
    }),
    margin: margin && spreadLatest({ ...accounts, amount: margin.values }, effects),
    marginIsShare: margin?.isShare ?? false,
    marginPer: columns.margin && periodOf(columns.margin),
    retention: spread(columns.retention, (column) => shares(filled(rows, readCells(column, numberIn), effects))),
    retentionPer: columns.retention && periodOf(columns.retention),
    columns: {
      churned: columns.churned?.name ?? null,
      tenure: columns.tenure?.name ?? null,
      margin: columns.margin?.name ?? null,
      retention: columns.retention?.name ?? null,
    },
  };
}

function filled(rows: number, valueOf: (row: number) => number, effects: Watch): Float64Array {
  const values = new Float64Array(rows);
  eachRow(rows, effects, (row) => {
    values[row] = valueOf(row);
  });
  return values;
}

/** Percentages become shares; what is no share is not known. */
function shares(values: Float64Array): Float64Array {
  const isPercent = values.some((value) => value > 1);
  return values.map((value) => {
    const share = isPercent ? value / 100 : value;
    return share >= 0 && share <= 1 ? share : Number.NaN;
  });
}
