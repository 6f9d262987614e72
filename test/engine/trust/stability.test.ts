import { expect, test } from "vitest";
import { bestMatches, stabilities } from "../../../src/engine/trust/stability.ts";

const full = Int16Array.of(0, 0, 0, 0, 1, 1, 1, -1);
const drawn = (documents: number[], labels: number[]) => ({
  drawn: Uint32Array.from(documents),
  labels: Int16Array.from(labels),
});

test("a theme that is found again as it was has 1, whatever its number there", () => {
  expect(bestMatches(full, drawn([0, 1, 2, 4, 5, 7], [4, 4, 4, 0, 0, -1]), 2)).toEqual([1, 1]);
});

test("by hand: the best of the clusters that hold a part of it, over the documents drawn", () => {
  // Theme 0 drawn as {0, 1, 2}: with cluster 0 {0, 1, 4} 2/4, with cluster 1 {2, 5, 7} 1/5.
  // Theme 1 drawn as {4, 5}: with cluster 0 1/4, with cluster 1 1/4.
  expect(bestMatches(full, drawn([0, 1, 2, 4, 5, 7], [0, 0, 1, 0, 1, 1]), 2)).toEqual([0.5, 0.25]);
});

test("a document that had no theme counts in the cluster that took it", () => {
  expect(bestMatches(full, drawn([4, 5, 6, 7], [0, 0, 0, 0]), 2)).toEqual([null, 0.75]);
});

test("one drawn several times counts once", () => {
  const once = bestMatches(full, drawn([0, 1, 4], [0, 1, 1]), 2);
  expect(bestMatches(full, drawn([0, 0, 1, 1, 1, 4, 4], [0, 0, 1, 1, 1, 1, 1]), 2)).toEqual(once);
  expect(once).toEqual([0.5, 0.5]);
});

test("a theme that dissolved has 0, one that was not drawn is not judged", () => {
  expect(bestMatches(full, drawn([0, 1], [-1, -1]), 2)).toEqual([0, null]);
  expect(bestMatches(full, drawn([], []), 2)).toEqual([null, null]);
});

test("stability is the mean over the resamples that drew the theme", () => {
  const resamples = [
    drawn([0, 1, 4, 5], [0, 0, 1, 1]),
    drawn([0, 1], [0, 1]),
    drawn([0, 1, 2, 4, 5, 7], [0, 0, 1, 0, 1, 1]),
  ];
  expect(stabilities(full, resamples, 3)).toEqual([(1 + 0.5 + 0.5) / 3, (1 + 0.25) / 2, null]);
  expect(stabilities(full, [], 2)).toEqual([null, null]);
});
