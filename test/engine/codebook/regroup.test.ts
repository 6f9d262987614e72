import { describe, expect, it } from "vitest";
import type { Assignment } from "../../../src/engine/cluster/documents.ts";
import { regroup } from "../../../src/engine/codebook/regroup.ts";
import type { CodebookTheme } from "../../../src/engine/codebook/schema.ts";
import { unitVector, type TermVector } from "../../../src/engine/codebook/termVectors.ts";
import type { SparseMatrix } from "../../../src/engine/text/sparse.ts";

/** Documents as the columns of their words, each of weight one before they are brought to length 1. */
function weightsOf(documents: readonly (readonly number[])[]): SparseMatrix {
  const offsets = Uint32Array.from([0, ...documents.map((_, at) => documents.slice(0, at + 1).flat().length)]);
  const values = Float32Array.from(documents.flatMap((words) => words.map(() => 1 / Math.sqrt(words.length))));
  return { rows: documents.length, columns: 100, offsets, indices: Uint32Array.from(documents.flat()), values };
}

function assigned(cluster: readonly number[], next: readonly number[] = cluster.map(() => -1)): Assignment {
  const zeros = new Float32Array(cluster.length);
  return { cluster: Int16Array.from(cluster), next: Int16Array.from(next), confidence: zeros, typicality: zeros };
}

const words = (...columns: number[]): TermVector => unitVector(columns.map((column) => [column, 1]));
const theme = (id: string, given: Partial<CodebookTheme> = {}): CodebookTheme => ({ id, name: id, ...given });

const DOCUMENTS = [
  [1, 2],
  [3, 4],
  [5, 6],
  [1, 7],
];
const CLUSTERS = [words(1, 2), words(3, 4), words(5, 6)];

function targets(
  themes: readonly CodebookTheme[],
  vectors: readonly TermVector[],
  { cluster = [0, 1, 2, 0], next = [1, 0, 0, 2] } = {},
): number[] {
  const found = { weights: weightsOf(DOCUMENTS), assignment: assigned(cluster, next), vectors: CLUSTERS };
  return [...regroup(found, { themes, vectors }).target];
}

describe("regroup", () => {
  it("leaves everything as it was found without a codebook", () => {
    expect(targets([], [], { cluster: [0, 1, -1, 0] })).toEqual([0, 1, -1, 0]);
  });

  it("knows a theme again by its words, and numbers what is new behind the codebook", () => {
    expect(targets([theme("t-b")], [words(4, 3)])).toEqual([1, 0, 3, 1]);
  });

  it("puts what was merged into its theme, over several merges too", () => {
    const themes = [theme("t-a", { into: ["t-b"] }), theme("t-b", { into: ["t-c"] }), theme("t-c")];
    expect(targets(themes, [words(1, 2), words(3, 4), words(5, 6)])).toEqual([2, 2, 2, 2]);
  });

  it("stays where it is when merges lead in a circle or nowhere", () => {
    const circle = [theme("t-a", { into: ["t-b"] }), theme("t-b", { into: ["t-a"] })];
    expect(targets(circle, [words(1, 2), words(3, 4)])).toEqual([1, 0, 4, 1]);
    expect(targets([theme("t-a", { into: ["t-gone"] })], [words(1, 2)])).toEqual([0, 2, 3, 0]);
  });

  it("gives each comment of a split theme to the part that is nearest", () => {
    const themes = [theme("t-a", { into: ["t-x", "t-y"] }), theme("t-x"), theme("t-y")];
    expect(targets(themes, [words(1, 2), words(2), words(7)])).toEqual([1, 4, 5, 2]);
  });

  it("takes noise out, and gives comments of an archived theme to the next one", () => {
    expect(targets([theme("t-a", { status: "noise" })], [words(1, 2)])).toEqual([-1, 2, 3, -1]);
    expect(targets([theme("t-a", { status: "archived" })], [words(1, 2)])).toEqual([2, 2, 3, 3]);
  });

  it("lets a decided theme that no cluster is take the comments nearest to its words", () => {
    expect(targets([theme("t-one")], [words(1, 7, 8)])).toEqual([1, 2, 3, 0]);
  });

  it("says what a cluster may mean, for what is said in passing", () => {
    const found = { weights: weightsOf(DOCUMENTS), assignment: assigned([0, 1, 2, 0]), vectors: CLUSTERS };
    const themes = [
      theme("t-a", { into: ["t-x", "t-y"] }),
      theme("t-x"),
      theme("t-y"),
      theme("t-n", { status: "noise" }),
    ];
    const { meansOf } = regroup(found, { themes, vectors: [words(1, 2), words(2), words(7), words(3, 4)] });
    expect([0, 1, 2, -1].map(meansOf)).toEqual([[1, 2], [], [6], []]);
  });
});
