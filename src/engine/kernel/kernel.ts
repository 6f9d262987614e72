import type { CancelSignal } from "../cancel.ts";
import { randomBelow, randomState, uniform, type RandomState } from "../random.ts";
import type { SparseMatrix } from "../text/sparse.ts";

/** Floats that are computed side by side. */
export const LANES = 4;

export const wholeLanes = (columns: number): number => Math.ceil(columns / LANES) * LANES;

/** Rows of 32-bit floats, each padded with zeros to whole lanes. */
export interface Dense {
  readonly rows: number;
  readonly columns: number;
  /** Floats a row takes: `columns` rounded up to whole lanes. */
  readonly width: number;
  /** rows × width. */
  readonly values: Float32Array<ArrayBuffer>;
}

export function denseOf(rows: number, columns: number): Dense {
  const width = wholeLanes(columns);
  return { rows, columns, width, values: new Float32Array(rows * width) };
}

/** Documents as sequences of their known words, a word that occurs twice standing there twice. */
export interface Tokens {
  readonly rows: number;
  /** Known words. */
  readonly columns: number;
  /** rows + 1: where each document begins. */
  readonly offsets: Uint32Array<ArrayBuffer>;
  /** Column of each word. */
  readonly words: Uint32Array<ArrayBuffer>;
  /** How often the word stood in the document before. */
  readonly repeats: Uint32Array<ArrayBuffer>;
}

/** Writes a count matrix out word by word. */
export function tokensOf({ rows, columns, offsets, indices, values }: SparseMatrix): Tokens {
  const starts = new Uint32Array(rows + 1);
  let total = 0;
  for (const count of values) total += count;
  const words = new Uint32Array(total);
  const repeats = new Uint32Array(total);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++)
      for (let repeat = 0; repeat < (values[at] ?? 0); repeat++) {
        words[end] = indices[at] ?? 0;
        repeats[end++] = repeat;
      }
    starts[row + 1] = end;
  }
  return { rows, columns, offsets: starts, words, repeats };
}

export interface MixtureOptions {
  readonly clusters: number;
  /** Count that every word is given in advance. */
  readonly beta: number;
  readonly sweeps: number;
  readonly seed: number;
}

/** Weight of a cluster before it holds a document. */
export const ALPHA = Math.fround(0.1);
/** Sweeps at the end that take the likeliest cluster instead of drawing one. */
const GREEDY_SWEEPS = 3;

/** A Dirichlet multinomial mixture: which words each cluster of documents uses. Lists of clusters are padded to whole lanes. */
export interface Mixture {
  readonly clusters: number;
  readonly beta: number;
  /** columns × whole lanes: how often a word occurs in a cluster. */
  readonly wordCounts: Float32Array<ArrayBuffer>;
  /** Words in each cluster. */
  readonly tokens: Float32Array<ArrayBuffer>;
  /** Documents in each cluster; −α in the padding, which thereby weighs nothing. */
  readonly documents: Float32Array<ArrayBuffer>;
}

/** A mixture before its first sweep: nothing counted, every document given a cluster by chance. */
export interface UnfittedMixture {
  readonly mixture: Mixture;
  readonly clusterOf: Int32Array<ArrayBuffer>;
  readonly random: RandomState;
}

export function startMixture({ rows, columns }: Tokens, { clusters, beta, seed }: MixtureOptions): UnfittedMixture {
  const random = randomState(seed);
  const draw = uniform(random);
  const width = wholeLanes(clusters);
  const clusterOf = new Int32Array(rows);
  for (let row = 0; row < rows; row++) clusterOf[row] = randomBelow(clusters, draw);
  const mixture: Mixture = {
    clusters,
    beta: Math.fround(beta),
    wordCounts: new Float32Array(columns * width),
    tokens: new Float32Array(width),
    documents: new Float32Array(width).fill(-ALPHA, clusters),
  };
  return { mixture, clusterOf, random };
}

/** The sweeps of a fit, told one by one; throws between them when the work was cancelled. */
export function* sweepsOf(sweeps: number, signal: CancelSignal): Generator<{ readonly greedy: boolean }> {
  for (let sweep = 0; sweep < sweeps; sweep++) {
    signal.throwIfAborted();
    yield { greedy: sweep >= sweeps - GREEDY_SWEEPS };
  }
}

/**
 * The inner loops of the theme engine. Two implementations give the same bits: plain.ts, and one in WebAssembly that
 * computes four floats at a time. All arithmetic is in 32-bit floats, in one stated order.
 */
export interface Kernel {
  /**
   * Fits a mixture by collapsed Gibbs sampling from a seeded random start; clusters that explain nothing run empty.
   * Source: Yin & Wang 2014 (GSDMM), equation 4.
   */
  readonly fitMixture: (documents: Tokens, options: MixtureOptions, signal: CancelSignal) => Mixture;
  /** The likeliest cluster of each document, −1 for one without a word. */
  readonly likeliest: (documents: Tokens, mixture: Mixture) => Int32Array<ArrayBuffer>;
  /** a · b. */
  readonly product: (a: SparseMatrix | Dense, b: Dense) => Dense;
  /** aᵀ · b. */
  readonly transposedProduct: (a: SparseMatrix | Dense, b: Dense) => Dense;
}
