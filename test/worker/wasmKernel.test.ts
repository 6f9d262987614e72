import { expect, test } from "vitest";
import { denseOf, tokensOf, type Dense, type Kernel } from "../../src/engine/kernel/kernel.ts";
import { plainKernel } from "../../src/engine/kernel/plain.ts";
import { createRandom, randomBelow } from "../../src/engine/random.ts";
import { countTerms, tfidf } from "../../src/engine/text/matrix.ts";
import { buildCorpus } from "../../src/engine/text/corpus.ts";
import { quiet } from "../../src/engine/effects.ts";
import { compileKernel } from "../../src/kernel/compile.mjs";
import { wasmKernel } from "../../src/worker/wasmKernel.ts";

const compiled = wasmKernel(await compileKernel());

/** Comments of 0 to 59 words, some words far more frequent than others, and one that repeats a word 200 times. */
function madeTexts(count: number): string[] {
  const random = createRandom(5);
  const word = (): string =>
    `wort${"abcdefghij"[randomBelow(10, random)] ?? ""}${String(Math.floor(40 * random() ** 3))}`;
  const texts = Array.from({ length: count }, () => Array.from({ length: randomBelow(60, random) }, word).join(" "));
  return [...texts, Array.from({ length: 200 }, () => "worta0").join(" ")];
}

const texts = madeTexts(300);
const corpus = buildCorpus(texts, { documents: texts.length, languages: ["en"], stopWords: { add: [], keep: [] } });
const counts = countTerms(corpus, 2);
const weights = tfidf(counts, counts);
const documents = tokensOf(counts);

function madeDense(rows: number, columns: number): Dense {
  const random = createRandom(rows + columns);
  const dense = denseOf(rows, columns);
  for (let row = 0; row < rows; row++)
    for (let d = 0; d < columns; d++) dense.values[row * dense.width + d] = random() - 0.5;
  return dense;
}

/** The bits of the floats: 0 and −0 differ. */
const bits = (values: Float32Array): Uint32Array => new Uint32Array(values.buffer, values.byteOffset, values.length);

// One cluster, a whole number of lanes, and not.
test.each([1, 8, 21])("a mixture of %i clusters is the same to the last bit", (clusters) => {
  const fit = (kernel: Kernel) =>
    kernel.fitMixture(documents, { clusters, beta: 0.1, sweeps: 8, seed: 3 }, quiet.signal);
  const [ours, twin] = [fit(compiled), fit(plainKernel)];
  expect(bits(ours.wordCounts)).toEqual(bits(twin.wordCounts));
  expect(bits(ours.documents)).toEqual(bits(twin.documents));
  expect(bits(ours.tokens)).toEqual(bits(twin.tokens));
  expect(compiled.likeliest(documents, ours)).toEqual(plainKernel.likeliest(documents, twin));
});

test.each([1, 4, 30])("products of %i columns are the same to the last bit", (columns) => {
  const basis = madeDense(weights.columns, columns);
  const rows = compiled.product(weights, basis);
  expect(bits(rows.values)).toEqual(bits(plainKernel.product(weights, basis).values));
  const back = compiled.transposedProduct(weights, rows);
  expect(bits(back.values)).toEqual(bits(plainKernel.transposedProduct(weights, rows).values));
  const gram = compiled.transposedProduct(back, back);
  expect(bits(gram.values)).toEqual(bits(plainKernel.transposedProduct(back, back).values));
  expect(bits(compiled.product(rows, gram).values)).toEqual(bits(plainKernel.product(rows, gram).values));
});

test("products are those of the definition", () => {
  const [a, b] = [madeDense(7, 5), madeDense(5, 3)];
  const whole = compiled.product(a, b);
  const turned = compiled.transposedProduct(a, whole);
  const cell = (dense: Dense, row: number, column: number): number => dense.values[row * dense.width + column] ?? NaN;
  const sum = (count: number, term: (at: number) => number): number =>
    Array.from({ length: count }, (_, at) => term(at)).reduce((left, right) => left + right, 0);
  for (let row = 0; row < 7; row++)
    for (let column = 0; column < 3; column++)
      expect(cell(whole, row, column)).toBeCloseTo(
        sum(5, (d) => cell(a, row, d) * cell(b, d, column)),
        5,
      );
  for (let row = 0; row < 5; row++)
    for (let column = 0; column < 3; column++)
      expect(cell(turned, row, column)).toBeCloseTo(
        sum(7, (at) => cell(a, at, row) * cell(whole, at, column)),
        5,
      );
});

test("documents without words are in no cluster", () => {
  const mixture = compiled.fitMixture(documents, { clusters: 4, beta: 0.1, sweeps: 5, seed: 1 }, quiet.signal);
  const nothing = { ...documents, rows: 2, offsets: Uint32Array.of(0, 0, 3) };
  const [first, second] = compiled.likeliest(nothing, mixture);
  expect(first).toBe(-1);
  expect(second).toBeGreaterThanOrEqual(0);
});

test("a mixture counts every document and every word once", () => {
  const {
    documents: sizes,
    tokens,
    wordCounts,
  } = compiled.fitMixture(documents, { clusters: 8, beta: 0.3, sweeps: 5, seed: 2 }, quiet.signal);
  const total = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0);
  expect(total(sizes)).toBe(documents.rows);
  expect(total(tokens)).toBe(documents.words.length);
  expect(total(wordCounts)).toBe(documents.words.length);
});
