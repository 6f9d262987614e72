import { expect, test } from "vitest";
import { fitClustering } from "../../../src/engine/cluster/clustering.ts";
import { assignPlain, fitPlain } from "../../../src/engine/cluster/plain.ts";
import { seedRows, sparseDistances } from "../../../src/engine/cluster/sparseRows.ts";
import { quiet } from "../../../src/engine/effects.ts";
import { agreementOf } from "../../../src/engine/measures/agreement.ts";
import { createRandom, randomBelow } from "../../../src/engine/random.ts";
import { takeRows, type SparseMatrix } from "../../../src/engine/text/sparse.ts";
import { matricesOf, topicComments } from "./fixture.ts";

const { texts, topics } = topicComments(400, 1);
const input = matricesOf(texts);

test("k-means on the words finds topics that are told apart by their words", () => {
  const { assign } = fitClustering(input, { method: "plain", clusters: 4, seed: 42 }, quiet);
  const { cluster } = assign(input, [0, 1, 2, 3]);
  expect(agreementOf(topics, cluster).ami).toBeGreaterThan(0.8);
});

test("the same seed gives the same model", () => {
  const fit = () => fitPlain(input, { clusters: 4, seed: 7 });
  expect(fit()).toEqual(fit());
});

test("clusters that are left out give their comments to the next one, under new numbers", () => {
  const { assign } = fitClustering(input, { method: "plain", clusters: 4, seed: 42 }, quiet);
  const all = assign(input, [0, 1, 2, 3]).cluster;
  const two = assign(input, [3, 1]).cluster;
  expect(new Set(two)).toEqual(new Set([0, 1]));
  all.forEach((cluster, row) => {
    if (cluster === 3) expect(two[row]).toBe(0);
    if (cluster === 1) expect(two[row]).toBe(1);
  });
});

test("a comment without a known word has no cluster; confidence and typicality lie between 0 and 1", () => {
  const sample = input.sample.slice(0, 300);
  const model = fitPlain({ weights: input.weights, sample }, { clusters: 4, seed: 1 });
  const emptied = { ...input.weights, offsets: input.weights.offsets.slice() };
  emptied.offsets[1] = 0;
  const { cluster, confidence, typicality } = assignPlain(model, emptied);
  expect(cluster[0]).toBe(-1);
  expect(cluster.filter((own) => own === -1)).toHaveLength(1);
  for (const values of [confidence, typicality]) {
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(1.000001);
  }
});

test("of more words than fit, the commonest are looked at", () => {
  const sizes = new Uint32Array(input.weights.columns);
  for (const column of input.weights.indices) sizes[column] = (sizes[column] ?? 0) + 1;
  const commonest = [...sizes.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b).slice(0, 5);
  const { columnOf, centroids } = fitPlain(input, { clusters: 3, seed: 1, cells: 5 * texts.length + 1 });
  expect([...columnOf.keys()].filter((column) => (columnOf[column] ?? -1) >= 0).sort()).toEqual(commonest.sort());
  expect(centroids.map((centroid) => centroid.length)).toEqual([5, 5, 5]);
});

test("starts that compete on a selection lead to the topics of all comments", () => {
  const many = topicComments(4500, 2);
  const matrices = matricesOf(many.texts);
  const { centroids } = fitPlain(matrices, { clusters: 4, seed: 42 });
  const columnOf = Int32Array.from({ length: matrices.weights.columns }, (_, column) => column);
  const { cluster } = assignPlain({ centroids, columnOf }, matrices.weights);
  expect(agreementOf(many.topics, cluster).ami).toBeGreaterThan(0.8);
  const members = denseRows(matrices.weights).filter((_, row) => cluster[row] === 0);
  centroids[0]?.forEach((x, column) => {
    expect(x).toBeCloseTo(members.reduce((sum, row) => sum + (row[column] ?? 0), 0) / members.length, 2);
  });
});

test("distances over the words of a row are those over all columns", () => {
  const rows = takeRows(input.weights, input.sample.slice(0, 20));
  const dense = denseRows(rows);
  const centroids = [dense[3] ?? [], dense[0]?.map((x, d) => (x + (dense[5]?.[d] ?? 0)) / 2) ?? []].map((c) => [...c]);
  const { squared, inertia } = sparseDistances(rows, dense);
  const whole = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, x, d) => sum + (x - (b[d] ?? 0)) ** 2, 0);
  let least = 0;
  for (const row of dense) {
    for (const centroid of centroids) expect(squared(row, centroid)).toBeCloseTo(whole(row, centroid), 6);
    least += Math.min(...centroids.map((centroid) => whole(row, centroid)));
  }
  expect(squared(centroids[0] ?? [], centroids[1] ?? [])).toBeCloseTo(whole(centroids[0] ?? [], centroids[1] ?? []), 6);
  expect(inertia(centroids)).toBeCloseTo(least, 5);
});

test("starts are far from each other, however few comments lie there", () => {
  const words = [...Array<number>(97).fill(0), 1, 2, 3];
  const offsets = Uint32Array.from({ length: 101 }, (_, row) => row);
  const rows = {
    rows: 100,
    columns: 4,
    offsets,
    indices: Uint32Array.from(words),
    values: new Float32Array(100).fill(1),
  };
  for (let seed = 0; seed < 20; seed++) {
    const starts = seedRows(rows, 4, createRandom(seed));
    expect(new Set(starts.map((row) => words[row])).size).toBe(4);
  }
});

test("of the rows tried for a start the one that leaves the least inertia is taken", () => {
  const rows = input.weights;
  const dense = denseRows(rows);
  const { inertia } = sparseDistances(rows, dense);
  const left = (chosen: readonly number[]) => inertia(chosen.map((row) => dense[row] ?? []));
  const sum = { seeded: 0, chance: 0 };
  for (let seed = 0; seed < 20; seed++) {
    const random = createRandom(seed);
    sum.seeded += left(seedRows(rows, 8, random));
    sum.chance += left(Array.from({ length: 8 }, () => randomBelow(rows.rows, random)));
  }
  expect(sum.seeded).toBeLessThan(0.8 * sum.chance);
});

function denseRows({ rows, columns, offsets, indices, values }: SparseMatrix): number[][] {
  return Array.from({ length: rows }, (_, row) => {
    const cells = new Array<number>(columns).fill(0);
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) cells[indices[at] ?? 0] = values[at] ?? 0;
    return cells;
  });
}
