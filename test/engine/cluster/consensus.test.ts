import { expect, test } from "vitest";
import { fitClustering } from "../../../src/engine/cluster/clustering.ts";
import { assignAll, fitConsensus } from "../../../src/engine/cluster/consensus.ts";
import { countThemes } from "../../../src/engine/cluster/countThemes.ts";
import { tidyClusters } from "../../../src/engine/cluster/tidy.ts";
import { CancelledError } from "../../../src/engine/errors.ts";
import { quiet } from "../../../src/engine/effects.ts";
import { matricesOf, purity, topicComments } from "./fixture.ts";

const { texts, topics } = topicComments(400, 7);
const input = matricesOf(texts);

test("comments on four topics fall into four clusters", () => {
  const model = fitConsensus(input, { clusters: 4, seed: 42 });
  expect(purity(assignAll(model, input).cluster, topics)).toBeGreaterThan(0.97);
});

test("the same seed gives the same clusters, confidence and typicality to the last bit", () => {
  const run = () => assignAll(fitConsensus(input, { clusters: 4, seed: 9 }), input);
  expect(run()).toEqual(run());
});

test("a comment that was not in the sample goes to the theme of its words", () => {
  const half = { ...input, sample: input.sample.filter((document) => document % 2 === 0) };
  const { cluster } = assignAll(fitConsensus(half, { clusters: 4, seed: 42 }), input);
  const unseen = topics.map((_, document) => document).filter((document) => document % 2 === 1);
  expect(
    purity(
      unseen.map((document) => cluster[document] ?? -1),
      unseen.map((document) => topics[document] ?? -1),
    ),
  ).toBeGreaterThan(0.95);
});

test("a comment without a known word gets no cluster", () => {
  const withStranger = matricesOf([...texts, "zyzzyva"]);
  const { cluster, confidence } = assignAll(
    fitConsensus({ ...withStranger, sample: input.sample }, { clusters: 4, seed: 42 }),
    withStranger,
  );
  expect(cluster[400]).toBe(-1);
  expect(confidence[400]).toBe(0);
});

test("confidence and typicality stay between 0 and 1", () => {
  const { confidence, typicality } = assignAll(fitConsensus(input, { clusters: 6, seed: 1 }), input);
  for (const values of [confidence, typicality]) {
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(1.000001);
  }
});

test("the mixture prunes 60 clusters to about the number of topics", () => {
  const { count, curve } = countThemes(input, 42);
  expect(count).toBeGreaterThanOrEqual(4);
  expect(count).toBeLessThanOrEqual(8);
  // Four topics of about a hundred comments each, then a fall.
  expect(curve[3]?.share).toBeGreaterThan(0.1);
  expect(curve.map(({ themes }) => themes)).toEqual(curve.map((_, index) => index + 1));
  expect(curve.map(({ share }) => share)).toEqual(curve.map(({ share }) => share).sort((a, b) => b - a));
});

test("crumbs dissolve into the next theme, and themes are numbered by size", () => {
  const clustering = fitClustering(input, { method: "consensus", clusters: 40, seed: 3 }, quiet);
  const { kept, assignment } = tidyClusters(clustering, input, "rule");
  expect(kept.length).toBeLessThan(40);
  expect(new Set(kept).size).toBe(kept.length);
  const sizes = kept.map((_, theme) => assignment.cluster.filter((own) => own === theme).length);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(texts.length);
  assignment.next.forEach((next, document) => expect([-1, assignment.cluster[document]]).not.toContain(next));
  // The same numbers come back when other documents are put into the clusters that were kept.
  expect(clustering.assign(input, kept).cluster).toEqual(assignment.cluster);
});

test("small themes stay where the user chose how many, and are crumbs where the rule did", () => {
  // 800 documents: two themes, and one of three documents, which is less than 1 in 200.
  const cluster = Int16Array.from({ length: 800 }, (_, document) => (document < 3 ? 2 : document % 2));
  const empty = new Float32Array(800);
  const assign = (_: unknown, kept: readonly number[]) => ({
    cluster: cluster.map((own) => Math.max(0, kept.indexOf(own))),
    next: new Int16Array(800).fill(-1),
    confidence: empty,
    typicality: empty,
  });
  const clustering = { centroids: [[], [], []], assign };
  expect(tidyClusters(clustering, input, "user").kept).toEqual([1, 0, 2]);
  expect(tidyClusters(clustering, input, "rule").kept).toEqual([0, 1]);
});

test("a cancelled fit throws instead of returning", () => {
  let checks = 0;
  const signal = {
    aborted: false,
    throwIfAborted: () => {
      if (++checks > 5) throw new CancelledError();
    },
  };
  expect(() => fitConsensus(input, { clusters: 4, seed: 42 }, { ...quiet, signal })).toThrow(CancelledError);
});
