// The inner loops of the theme engine in AssemblyScript, four 32-bit floats at a time. src/engine/kernel/plain.ts is its twin:
// the same operations in the same order, so that both give the same bits. Lanes never meet but in `largest` and `draw`, which go
// through them one by one. All pointers are byte addresses; rows of lanes begin at a multiple of 16 bytes.

const FLOAT: usize = 4;
const BLOCK: usize = 16;

/** Documents as sequences of words; offsets: rows + 1, words and repeats: one entry a token. */
@unmanaged
class Tokens {
  rows: i32;
  offsets: usize;
  words: usize;
  repeats: usize;
}

/** Word counts a cluster, a row of lanes a word; `lanes`: clusters rounded up to whole blocks, in bytes. */
@unmanaged
class Mixture {
  lanes: usize;
  clusters: i32;
  columns: i32;
  beta: f32;
  wordCounts: usize;
  tokens: usize;
  documents: usize;
  weights: usize;
  clusterOf: usize;
  /** Four 32-bit words of the generator's state. */
  random: usize;
}

/** Compressed rows. */
@unmanaged
class Sparse {
  rows: i32;
  offsets: usize;
  indices: usize;
  values: usize;
}

/** Rows of floats; stride: bytes a row takes. */
@unmanaged
class Dense {
  rows: i32;
  columns: i32;
  stride: usize;
  values: usize;
}

const ALPHA: f32 = 0.1;
/** Products beyond these bounds are scaled back before they leave the range of 32 bits. */
const SMALL: f32 = 1e-12;
const LARGE: f32 = 1e12;
/** Beside the likeliest cluster this is nothing, and numbers much smaller would slow the processor down. */
const NEGLIGIBLE: f32 = 1e-20;

/** First byte that is free for data. */
export function heapBase(): usize {
  return __heap_base;
}

function entry(list: usize, index: i32): i32 {
  return load<i32>(list + ((<usize>index) << 2));
}

function countDocument(docs: Tokens, mixture: Mixture, row: i32, cluster: i32, sign: f32): void {
  const cell = (<usize>cluster) << 2;
  const start = entry(docs.offsets, row);
  const end = entry(docs.offsets, row + 1);
  for (let at = start; at < end; at++) {
    const place = mixture.wordCounts + <usize>entry(docs.words, at) * mixture.lanes + cell;
    store<f32>(place, load<f32>(place) + sign);
  }
  const total = mixture.tokens + cell;
  store<f32>(total, load<f32>(total) + sign * <f32>(end - start));
  const size = mixture.documents + cell;
  store<f32>(size, load<f32>(size) + sign);
}

function weigh(docs: Tokens, mixture: Mixture, row: i32): void {
  const lanes = mixture.lanes;
  const weights = mixture.weights;
  const start = entry(docs.offsets, row);
  const end = entry(docs.offsets, row + 1);
  for (let lane: usize = 0; lane < lanes; lane += BLOCK)
    v128.store(weights + lane, f32x4.add(v128.load(mixture.documents + lane), f32x4.splat(ALPHA)));
  let at = start;
  // Four words share a division.
  for (; at + 4 <= end; at += 4) {
    const counts0 = countsOf(docs, mixture, at);
    const counts1 = countsOf(docs, mixture, at + 1);
    const counts2 = countsOf(docs, mixture, at + 2);
    const counts3 = countsOf(docs, mixture, at + 3);
    const above0 = aboveOf(docs, mixture, at);
    const above1 = aboveOf(docs, mixture, at + 1);
    const above2 = aboveOf(docs, mixture, at + 2);
    const above3 = aboveOf(docs, mixture, at + 3);
    const below0 = belowOf(mixture, at - start);
    const below1 = belowOf(mixture, at - start + 1);
    const below2 = belowOf(mixture, at - start + 2);
    const below3 = belowOf(mixture, at - start + 3);
    for (let lane: usize = 0; lane < lanes; lane += BLOCK) {
      const tokens = v128.load(mixture.tokens + lane);
      let above = f32x4.add(v128.load(counts0 + lane), above0);
      let below = f32x4.add(tokens, below0);
      above = f32x4.mul(above, f32x4.add(v128.load(counts1 + lane), above1));
      below = f32x4.mul(below, f32x4.add(tokens, below1));
      above = f32x4.mul(above, f32x4.add(v128.load(counts2 + lane), above2));
      below = f32x4.mul(below, f32x4.add(tokens, below2));
      above = f32x4.mul(above, f32x4.add(v128.load(counts3 + lane), above3));
      below = f32x4.mul(below, f32x4.add(tokens, below3));
      v128.store(weights + lane, f32x4.mul(v128.load(weights + lane), f32x4.div(above, below)));
    }
    rescale(mixture);
  }
  for (; at < end; at++) {
    const counts = countsOf(docs, mixture, at);
    const above = aboveOf(docs, mixture, at);
    const below = belowOf(mixture, at - start);
    for (let lane: usize = 0; lane < lanes; lane += BLOCK) {
      const ratio = f32x4.div(
        f32x4.add(v128.load(counts + lane), above),
        f32x4.add(v128.load(mixture.tokens + lane), below),
      );
      v128.store(weights + lane, f32x4.mul(v128.load(weights + lane), ratio));
    }
  }
}

/** Counts of a document's word in every cluster. */
function countsOf(docs: Tokens, mixture: Mixture, at: i32): usize {
  return mixture.wordCounts + <usize>entry(docs.words, at) * mixture.lanes;
}

function aboveOf(docs: Tokens, mixture: Mixture, at: i32): v128 {
  return f32x4.splat(mixture.beta + <f32>entry(docs.repeats, at));
}

function belowOf(mixture: Mixture, seen: i32): v128 {
  return f32x4.splat(<f32>mixture.columns * mixture.beta + <f32>seen);
}

function rescale(mixture: Mixture): void {
  const weights = mixture.weights;
  let most = f32x4.splat(0);
  for (let lane: usize = 0; lane < mixture.lanes; lane += BLOCK) most = f32x4.max(most, v128.load(weights + lane));
  const top = max(
    max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
  if (top > SMALL && top < LARGE) return;
  const scale = f32x4.splat(<f32>1 / top);
  const least = f32x4.splat(NEGLIGIBLE);
  for (let lane: usize = 0; lane < mixture.lanes; lane += BLOCK) {
    const scaled = f32x4.mul(v128.load(weights + lane), scale);
    v128.store(weights + lane, v128.and(scaled, f32x4.ge(scaled, least)));
  }
}

function largest(mixture: Mixture): i32 {
  let best = 0;
  let most = load<f32>(mixture.weights);
  for (let cluster = 1; cluster < mixture.clusters; cluster++) {
    const weight = load<f32>(mixture.weights + ((<usize>cluster) << 2));
    if (weight > most) {
      most = weight;
      best = cluster;
    }
  }
  return best;
}

/** A cluster in proportion to the weights: first one of the four lanes, then a block of it. */
function draw(mixture: Mixture): i32 {
  const weights = mixture.weights;
  let sums = f32x4.splat(0);
  for (let lane: usize = 0; lane < mixture.lanes; lane += BLOCK) sums = f32x4.add(sums, v128.load(weights + lane));
  const sum0 = f32x4.extract_lane(sums, 0);
  const sum1 = sum0 + f32x4.extract_lane(sums, 1);
  const sum2 = sum1 + f32x4.extract_lane(sums, 2);
  const sum3 = sum2 + f32x4.extract_lane(sums, 3);
  // 24 bits fill a 32-bit float.
  const target = <f32>(nextRandom(mixture.random) >>> 8) * <f32>5.9604644775390625e-8 * sum3;
  let own = 0;
  let passed: f32 = 0;
  if (target >= sum2) {
    own = 3;
    passed = sum2;
  } else if (target >= sum1) {
    own = 2;
    passed = sum1;
  } else if (target >= sum0) {
    own = 1;
    passed = sum0;
  }
  for (let cluster = own; cluster < mixture.clusters; cluster += 4) {
    passed += load<f32>(weights + ((<usize>cluster) << 2));
    if (passed > target) return cluster;
  }
  // Rounding has left nothing.
  return largest(mixture);
}

/** xoshiro128**, as in src/engine/random.ts. */
function nextRandom(state: usize): u32 {
  const a = load<u32>(state);
  const b = load<u32>(state + 4);
  const c = load<u32>(state + 8);
  const d = load<u32>(state + 12);
  const result = rotl<u32>(b * 5, 7) * 9;
  const e = c ^ a;
  const f = d ^ b;
  store<u32>(state + 4, b ^ e);
  store<u32>(state, a ^ f);
  store<u32>(state + 8, e ^ (b << 9));
  store<u32>(state + 12, rotl<u32>(f, 11));
  return result;
}

/** Counts every document where it lies. */
export function place(docs: Tokens, mixture: Mixture): void {
  for (let row = 0; row < docs.rows; row++) countDocument(docs, mixture, row, entry(mixture.clusterOf, row), 1);
}

/** One Gibbs sweep: every document is taken out, weighed against all clusters and put into one drawn, or into the likeliest. */
export function sweep(docs: Tokens, mixture: Mixture, greedy: bool): void {
  for (let row = 0; row < docs.rows; row++) {
    countDocument(docs, mixture, row, entry(mixture.clusterOf, row), -1);
    weigh(docs, mixture, row);
    const cluster = greedy ? largest(mixture) : draw(mixture);
    countDocument(docs, mixture, row, cluster, 1);
    store<i32>(mixture.clusterOf + ((<usize>row) << 2), cluster);
  }
}

/** The likeliest cluster of every document; one without words keeps what is there. */
export function likeliest(docs: Tokens, mixture: Mixture): void {
  for (let row = 0; row < docs.rows; row++) {
    if (entry(docs.offsets, row) == entry(docs.offsets, row + 1)) continue;
    weigh(docs, mixture, row);
    store<i32>(mixture.clusterOf + ((<usize>row) << 2), largest(mixture));
  }
}

/** out (rows × width) = sparse (rows × v) · dense (v × width). `width` in bytes, whole blocks. */
export function sparseTimesDense(sparse: Sparse, dense: usize, out: usize, width: usize): void {
  for (let row = 0; row < sparse.rows; row++) {
    const end = entry(sparse.offsets, row + 1);
    for (let lane: usize = 0; lane < width; lane += BLOCK) {
      let sum = f32x4.splat(0);
      for (let at = entry(sparse.offsets, row); at < end; at++) {
        const value = v128.load32_splat(sparse.values + ((<usize>at) << 2));
        const cells = dense + <usize>entry(sparse.indices, at) * width + lane;
        sum = f32x4.add(sum, f32x4.mul(value, v128.load(cells)));
      }
      v128.store(out + <usize>row * width + lane, sum);
    }
  }
}

/** out (columns × width, zero before) += sparseᵀ · dense, dense: rows × width. */
export function sparseTransposedTimesDense(sparse: Sparse, dense: usize, out: usize, width: usize): void {
  for (let row = 0; row < sparse.rows; row++) {
    const end = entry(sparse.offsets, row + 1);
    for (let at = entry(sparse.offsets, row); at < end; at++)
      addScaled(
        sparse.values + ((<usize>at) << 2),
        dense + <usize>row * width,
        out + <usize>entry(sparse.indices, at) * width,
        width,
      );
  }
}

/** out (rows × width) = dense (rows × columns) · other (columns × width). `width` in bytes, whole blocks. */
export function denseTimesDense(dense: Dense, other: usize, out: usize, width: usize): void {
  for (let row = 0; row < dense.rows; row++) {
    const cells = dense.values + <usize>row * dense.stride;
    const target = out + <usize>row * width;
    // Four sums at a time hide how long an addition takes.
    let lane: usize = 0;
    for (; lane + 3 * BLOCK < width; lane += 4 * BLOCK) {
      let sum0 = f32x4.splat(0);
      let sum1 = f32x4.splat(0);
      let sum2 = f32x4.splat(0);
      let sum3 = f32x4.splat(0);
      for (let d = 0; d < dense.columns; d++) {
        const value = v128.load32_splat(cells + ((<usize>d) << 2));
        const factors = other + <usize>d * width + lane;
        sum0 = f32x4.add(sum0, f32x4.mul(value, v128.load(factors)));
        sum1 = f32x4.add(sum1, f32x4.mul(value, v128.load(factors, 16)));
        sum2 = f32x4.add(sum2, f32x4.mul(value, v128.load(factors, 32)));
        sum3 = f32x4.add(sum3, f32x4.mul(value, v128.load(factors, 48)));
      }
      v128.store(target + lane, sum0);
      v128.store(target + lane, sum1, 16);
      v128.store(target + lane, sum2, 32);
      v128.store(target + lane, sum3, 48);
    }
    for (; lane < width; lane += BLOCK) {
      let sum = f32x4.splat(0);
      for (let d = 0; d < dense.columns; d++) {
        const value = v128.load32_splat(cells + ((<usize>d) << 2));
        sum = f32x4.add(sum, f32x4.mul(value, v128.load(other + <usize>d * width + lane)));
      }
      v128.store(target + lane, sum);
    }
  }
}

/** out (columns × width, zero before) += denseᵀ · other, dense: rows × columns, other: rows × width. */
export function denseTransposedTimesDense(dense: Dense, other: usize, out: usize, width: usize): void {
  for (let row = 0; row < dense.rows; row++) {
    const cells = dense.values + <usize>row * dense.stride;
    for (let d = 0; d < dense.columns; d++)
      addScaled(cells + ((<usize>d) << 2), other + <usize>row * width, out + <usize>d * width, width);
  }
}

/** target += value · factors, lane by lane. */
function addScaled(value: usize, factors: usize, target: usize, width: usize): void {
  const scale = v128.load32_splat(value);
  for (let lane: usize = 0; lane < width; lane += BLOCK)
    v128.store(target + lane, f32x4.add(v128.load(target + lane), f32x4.mul(scale, v128.load(factors + lane))));
}
