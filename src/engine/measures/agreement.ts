/** How well two labelings of the same items agree; 1 = the same up to the names of the labels. */
export interface Agreement {
  /** Adjusted mutual information, arithmetic mean as the upper bound; 0 = as chance would have it. */
  readonly ami: number;
  /** Adjusted Rand index; 0 = as chance would have it. */
  readonly ari: number;
  /** Normalised mutual information, arithmetic mean; grows with the number of labels even by chance. */
  readonly nmi: number;
  /** Share of items whose found cluster's commonest label is their own. */
  readonly purity: number;
}

/** How often each pair of labels meets. */
interface Crosstab {
  readonly items: number;
  /** Items of each label. */
  readonly rows: Float64Array;
  /** Items in each cluster. */
  readonly columns: Float64Array;
  /** Pairs that occur, in the order of their first item. */
  readonly cells: readonly { readonly row: number; readonly column: number; count: number }[];
}

/**
 * Agreement of people's labels with the clusters that were found, whatever numbers stand for either.
 *
 * `labels`, `clusters`: one whole number an item, the same length. Two labelings without items, or with one label each,
 * agree perfectly. Sources: Vinh, Epps & Bailey 2010 (AMI, the hypergeometric model); Hubert & Arabie 1985 (ARI).
 */
export function agreementOf(labels: ArrayLike<number>, clusters: ArrayLike<number>): Agreement {
  const table = crosstab(labels, clusters);
  const { rows, columns } = table;
  if (rows.length <= 1 && columns.length <= 1) return { ami: 1, ari: 1, nmi: 1, purity: 1 };
  const purity = purityOf(table);
  if (rows.length === 1 || columns.length === 1) return { ami: 0, ari: 0, nmi: 0, purity };
  const information = mutualInformation(table);
  const most = (entropy(rows, table.items) + entropy(columns, table.items)) / 2;
  const expected = expectedInformation(table);
  return {
    ami: apart(information, expected) / apart(most, expected),
    ari: adjustedRand(table),
    nmi: Math.abs(information) < Number.EPSILON ? 0 : information / most,
    purity,
  };
}

function crosstab(labels: ArrayLike<number>, clusters: ArrayLike<number>): Crosstab {
  const items = labels.length;
  const rowNumbers = new Map<number, number>();
  const columnNumbers = new Map<number, number>();
  const cells = new Map<number, { row: number; column: number; count: number }>();
  for (let item = 0; item < items; item++) {
    const row = numberOf(labels[item] ?? 0, rowNumbers);
    const column = numberOf(clusters[item] ?? 0, columnNumbers);
    const key = row * items + column;
    const cell = cells.get(key);
    if (cell) cell.count++;
    else cells.set(key, { row, column, count: 1 });
  }
  const rows = new Float64Array(rowNumbers.size);
  const columns = new Float64Array(columnNumbers.size);
  for (const { row, column, count } of cells.values()) {
    rows[row] = (rows[row] ?? 0) + count;
    columns[column] = (columns[column] ?? 0) + count;
  }
  return { items, rows, columns, cells: [...cells.values()] };
}

function numberOf(label: number, numbers: Map<number, number>): number {
  const known = numbers.get(label);
  if (known !== undefined) return known;
  numbers.set(label, numbers.size);
  return numbers.size - 1;
}

function purityOf({ items, columns, cells }: Crosstab): number {
  const commonest = new Float64Array(columns.length);
  for (const { column, count } of cells) commonest[column] = Math.max(commonest[column] ?? 0, count);
  return commonest.reduce((sum, count) => sum + count, 0) / items;
}

/** In nats. */
function mutualInformation({ items, rows, columns, cells }: Crosstab): number {
  let sum = 0;
  for (const { row, column, count } of cells)
    sum += (count / items) * Math.log((items * count) / ((rows[row] ?? 0) * (columns[column] ?? 0)));
  return Math.max(0, sum);
}

function entropy(sizes: Float64Array, items: number): number {
  return -sizes.reduce((sum, size) => sum + (size / items) * Math.log(size / items), 0);
}

/** Mutual information to be expected when labels are dealt out by chance and their frequencies stay; exact. */
function expectedInformation({ items, rows, columns }: Crosstab): number {
  const factorial = logFactorials(items);
  const of = (count: number): number => factorial[count] ?? 0;
  let sum = 0;
  for (const a of rows)
    for (const b of columns) {
      const fixed = of(a) + of(b) + of(items - a) + of(items - b) - of(items);
      for (let count = Math.max(1, a + b - items); count <= Math.min(a, b); count++) {
        const odds = fixed - of(count) - of(a - count) - of(b - count) - of(items - a - b + count);
        sum += (count / items) * Math.log((items * count) / (a * b)) * Math.exp(odds);
      }
    }
  return sum;
}

/** ln 0! … ln n!. */
function logFactorials(n: number): Float64Array {
  const table = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) table[i] = (table[i - 1] ?? 0) + Math.log(i);
  return table;
}

/** A difference that rounding cannot turn to 0, so that 0 / 0 of a perfect match is 1. */
function apart(a: number, b: number): number {
  const difference = a - b;
  return difference < 0 ? Math.min(difference, -Number.EPSILON) : Math.max(difference, Number.EPSILON);
}

function adjustedRand({ items, rows, columns, cells }: Crosstab): number {
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const together = cells.reduce((sum, { count }) => sum + pairs(count), 0);
  const inRows = rows.reduce((sum, count) => sum + pairs(count), 0);
  const inColumns = columns.reduce((sum, count) => sum + pairs(count), 0);
  const most = (inRows + inColumns) / 2;
  const expected = (inRows * inColumns) / pairs(items);
  return most === expected ? 1 : (together - expected) / (most - expected);
}
