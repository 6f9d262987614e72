import { nextWord, type RandomState } from "../random.ts";
import type { SparseMatrix } from "../text/sparse.ts";
import {
  ALPHA,
  denseOf,
  LANES,
  startMixture,
  sweepsOf,
  wholeLanes,
  type Dense,
  type Kernel,
  type Mixture,
  type Tokens,
} from "./kernel.ts";

const { fround } = Math;

/** Products beyond these bounds are scaled back before they leave the range of 32 bits. */
const SMALL = fround(1e-12);
const LARGE = fround(1e12);
/** Beside the likeliest cluster this is nothing. */
const NEGLIGIBLE = fround(1e-20);
/** The product of so many stays within 32 bits. */
const WORDS_A_DIVISION = 4;

/** The kernel in plain TypeScript, for hosts without WebAssembly; also what the other one is held against. */
export const plainKernel: Kernel = {
  fitMixture(documents, options, signal) {
    const { mixture, clusterOf, random } = startMixture(documents, options);
    const sampler = samplerOf(documents, mixture);
    clusterOf.forEach((cluster, row) => countDocument(sampler, row, { cluster, sign: 1 }));
    for (const { greedy } of sweepsOf(options.sweeps, signal))
      for (let row = 0; row < documents.rows; row++) {
        countDocument(sampler, row, { cluster: clusterOf[row] ?? 0, sign: -1 });
        weigh(sampler, row);
        const cluster = greedy ? largest(sampler) : draw(sampler, random);
        countDocument(sampler, row, { cluster, sign: 1 });
        clusterOf[row] = cluster;
      }
    return mixture;
  },
  likeliest(documents, mixture) {
    const sampler = samplerOf(documents, mixture);
    const clusterOf = new Int32Array(documents.rows).fill(-1);
    for (let row = 0; row < documents.rows; row++) {
      if (documents.offsets[row] === documents.offsets[row + 1]) continue;
      weigh(sampler, row);
      clusterOf[row] = largest(sampler);
    }
    return clusterOf;
  },
  product(a, b) {
    const out = denseOf(a.rows, b.columns);
    eachCell(a, ({ row, column, value }) => addScaled(out, row, { from: b, row: column, value }));
    return out;
  },
  transposedProduct(a, b) {
    const out = denseOf(a.columns, b.columns);
    eachCell(a, ({ row, column, value }) => addScaled(out, column, { from: b, row, value }));
    return out;
  },
};

/** What the loops over documents work on; `weights` is overwritten for every document. */
interface Sampler {
  readonly documents: Tokens;
  readonly mixture: Mixture;
  readonly width: number;
  readonly weights: Float32Array;
}

function samplerOf(documents: Tokens, mixture: Mixture): Sampler {
  const width = wholeLanes(mixture.clusters);
  return { documents, mixture, width, weights: new Float32Array(width) };
}

function countDocument(
  { documents: { offsets, words }, mixture, width }: Sampler,
  row: number,
  { cluster, sign }: { readonly cluster: number; readonly sign: 1 | -1 },
): void {
  const { wordCounts, tokens, documents } = mixture;
  const start = offsets[row] ?? 0;
  const end = offsets[row + 1] ?? 0;
  for (let at = start; at < end; at++) {
    const cell = (words[at] ?? 0) * width + cluster;
    wordCounts[cell] = (wordCounts[cell] ?? 0) + sign;
  }
  tokens[cluster] = (tokens[cluster] ?? 0) + sign * (end - start);
  documents[cluster] = (documents[cluster] ?? 0) + sign;
}

/**
 * Unnormalised probabilities of each cluster for a document: a product of ratios, which costs no logarithm. Four words share
 * a division; what is left of a document has one each.
 */
function weigh(
  { documents: { offsets, words, repeats, columns }, mixture, width, weights }: Sampler,
  row: number,
): void {
  const { wordCounts, tokens, documents, beta } = mixture;
  const prior = fround(fround(columns) * beta);
  for (let c = 0; c < width; c++) weights[c] = (documents[c] ?? 0) + ALPHA;
  const start = offsets[row] ?? 0;
  const end = offsets[row + 1] ?? 0;
  for (let at = start; at < end;) {
    const next = at + WORDS_A_DIVISION <= end ? at + WORDS_A_DIVISION : at + 1;
    for (let c = 0; c < width; c++) {
      let above = 1;
      let below = 1;
      for (let word = at; word < next; word++) {
        const count = wordCounts[(words[word] ?? 0) * width + c] ?? 0;
        above = fround(above * fround(count + fround(beta + (repeats[word] ?? 0))));
        below = fround(below * fround((tokens[c] ?? 0) + fround(prior + (word - start))));
      }
      weights[c] = (weights[c] ?? 0) * fround(above / below);
    }
    if (next - at === WORDS_A_DIVISION) rescale(weights);
    at = next;
  }
}

function rescale(weights: Float32Array): void {
  let top = 0;
  for (const weight of weights) top = Math.max(top, weight);
  if (top > SMALL && top < LARGE) return;
  const scale = fround(1 / top);
  for (let c = 0; c < weights.length; c++) {
    const scaled = fround((weights[c] ?? 0) * scale);
    weights[c] = scaled >= NEGLIGIBLE ? scaled : 0;
  }
}

function largest({ weights, mixture: { clusters } }: Sampler): number {
  let best = 0;
  for (let c = 1; c < clusters; c++) if ((weights[c] ?? 0) > (weights[best] ?? 0)) best = c;
  return best;
}

/** A cluster in proportion to the weights: first one of the four lanes, then a block of it. */
function draw(sampler: Sampler, random: RandomState): number {
  const { weights, width } = sampler;
  const sums = new Float32Array(LANES);
  for (let c = 0; c < width; c++) sums[c % LANES] = (sums[c % LANES] ?? 0) + (weights[c] ?? 0);
  for (let lane = 1; lane < LANES; lane++) sums[lane] = (sums[lane - 1] ?? 0) + (sums[lane] ?? 0);
  // 24 bits fill a 32-bit float.
  const target = fround(((nextWord(random) >>> 8) / 2 ** 24) * (sums[LANES - 1] ?? 0));
  let lane = LANES - 1;
  while (lane > 0 && target < (sums[lane - 1] ?? 0)) lane--;
  let passed = lane > 0 ? (sums[lane - 1] ?? 0) : 0;
  for (let cluster = lane; cluster < sampler.mixture.clusters; cluster += LANES) {
    passed = fround(passed + (weights[cluster] ?? 0));
    if (passed > target) return cluster;
  }
  // Rounding has left nothing.
  return largest(sampler);
}

interface Cell {
  row: number;
  column: number;
  value: number;
}

/** Row by row, from the first column to the last; `visit` is handed one object again and again. */
function eachCell(matrix: SparseMatrix | Dense, visit: (cell: Readonly<Cell>) => void): void {
  const cell: Cell = { row: 0, column: 0, value: 0 };
  for (let row = 0; row < matrix.rows; row++) {
    cell.row = row;
    const sparse = "offsets" in matrix;
    const start = sparse ? (matrix.offsets[row] ?? 0) : row * matrix.width;
    const end = sparse ? (matrix.offsets[row + 1] ?? 0) : start + matrix.columns;
    for (let at = start; at < end; at++) {
      cell.column = sparse ? (matrix.indices[at] ?? 0) : at - start;
      cell.value = matrix.values[at] ?? 0;
      visit(cell);
    }
  }
}

function addScaled(
  out: Dense,
  outRow: number,
  { from, row, value }: { readonly from: Dense; readonly row: number; readonly value: number },
): void {
  const [start, target] = [row * from.width, outRow * out.width];
  for (let d = 0; d < out.width; d++)
    out.values[target + d] = (out.values[target + d] ?? 0) + fround(value * (from.values[start + d] ?? 0));
}
