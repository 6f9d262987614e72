import fc from "fast-check";
import { expect, test } from "vitest";
import { agreementOf } from "../../../src/engine/measures/agreement.ts";

const many = Array.from({ length: 600 }, (_, item) => item);

/**
 * Expected values are those of scikit-learn 1.9.1: `adjusted_mutual_info_score`, `adjusted_rand_score` and
 * `normalized_mutual_info_score` of (labels, clusters) with their defaults, and the sum of the column maxima of
 * `contingency_matrix` over the items for purity, which it has no function for.
 */
test.each([
  {
    name: "partly the same",
    labels: [0, 0, 0, 1, 1, 1, 2, 2, 2, 2],
    clusters: [0, 0, 1, 1, 1, 2, 2, 2, 0, 2],
    expected: { ami: 0.23728877770133558, ari: 0.20454545454545456, nmi: 0.44270128334605, purity: 0.7 },
  },
  {
    name: "finer than the labels",
    labels: [0, 0, 0, 0, 1, 1, 1, 1],
    clusters: [0, 0, 1, 1, 2, 2, 3, 3],
    expected: { ami: 0.533333333333334, ari: 0.36363636363636365, nmi: 0.666666666666667, purity: 1 },
  },
  {
    name: "the same under other numbers",
    labels: [0, 0, 1, 1, 2, 2],
    clusters: [7, 7, -1, -1, 3, 3],
    expected: { ami: 1, ari: 1, nmi: 1, purity: 1 },
  },
  {
    name: "one cluster",
    labels: [0, 0, 1, 1],
    clusters: [5, 5, 5, 5],
    expected: { ami: 0, ari: 0, nmi: 0, purity: 0.5 },
  },
  {
    name: "one label and one cluster",
    labels: [0, 0, 0],
    clusters: [1, 1, 1],
    expected: { ami: 1, ari: 1, nmi: 1, purity: 1 },
  },
  {
    name: "every item a cluster",
    labels: [0, 0, 1, 1],
    clusters: [0, 1, 2, 3],
    expected: { ami: 6.4e-16, ari: 0, nmi: 0.6666666666666666, purity: 1 },
  },
  {
    name: "every item a label and a cluster",
    labels: [0, 1, 2],
    clusters: [2, 0, 1],
    expected: { ami: 1, ari: 1, nmi: 1, purity: 1 },
  },
  {
    name: "worse than chance",
    labels: [0, 0, 1, 1],
    clusters: [0, 1, 0, 1],
    expected: { ami: -0.49999999999999944, ari: -0.5, nmi: 0, purity: 0.5 },
  },
  { name: "nothing", labels: [], clusters: [], expected: { ami: 1, ari: 1, nmi: 1, purity: 1 } },
  {
    name: "600 items without a connection",
    labels: many.map((item) => (item * item) % 7),
    clusters: many.map((item) => Math.floor(((item * item) % 11) / 2)),
    expected: { ami: -0.00554693727783559, ari: -0.004489084064827274, nmi: 9.961019591466279e-5, purity: 0.29 },
  },
  {
    name: "600 items, one in five in the next cluster",
    labels: many.map((item) => item % 12),
    clusters: many.map((item) => (item + Number(item % 5 === 0)) % 12),
    expected: { ami: 0.7895085844814599, ari: 0.644378478664193, nmi: 0.7986232506638107, purity: 0.8 },
  },
])("agrees with scikit-learn: $name", ({ labels, clusters, expected }) => {
  const found = agreementOf(labels, Int16Array.from(clusters));
  for (const measure of ["ami", "ari", "nmi", "purity"] as const)
    expect(found[measure], measure).toBeCloseTo(expected[measure], 12);
});

test("does not depend on which side is which, on the order of items, nor on the numbers that stand for a label", () => {
  const labeling = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(labeling, (pairs) => {
      const labels = pairs.map(([label]) => label);
      const clusters = pairs.map(([, cluster]) => cluster);
      const { ami, ari, nmi } = agreementOf(labels, clusters);
      const renamed = labels.map((label) => 100 - 7 * label);
      for (const other of [agreementOf(clusters, labels), agreementOf(renamed.toReversed(), clusters.toReversed())]) {
        expect(other.ami).toBeCloseTo(ami, 9);
        expect(other.ari).toBeCloseTo(ari, 9);
        expect(other.nmi).toBeCloseTo(nmi, 9);
      }
    }),
  );
});
