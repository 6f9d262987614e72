import { expect, test } from "vitest";
import { madeComments } from "./comments.ts";
import { plainKernel } from "../../src/engine/kernel/plain.ts";
import { readLabelled, scoreSet } from "./quality.ts";

test("reads comments and numbers their labels", () => {
  const csv = '\uFEFFid,text,label\n1,"Slow, very slow",speed\n2,Too dear,price\n3,Slow again,speed\n';
  expect(readLabelled("shop", csv)).toEqual({
    name: "shop",
    texts: ["Slow, very slow", "Too dear", "Slow again"],
    labels: [0, 1, 0],
    k: 2,
  });
});

test("a file without labels is refused by name", () => {
  expect(() => readLabelled("shop", "id,text\n1,Slow\n")).toThrow("shop has no column “label”");
});

test("every method is scored over the seeds by the same measures, another program's clusters too", () => {
  const made = [...madeComments(400, 3)];
  const labels = made.map(({ topic }) => topic % 4);
  const set = { name: "made", texts: made.map(({ comment }) => comment), labels, k: 4 };
  const scored = scoreSet(set, { seeds: [1, 2], kernel: plainKernel }, ({ seeds }) => seeds.map(() => labels));
  expect(scored.map(({ method }) => method)).toEqual(["consensus", "plain", "scikit-learn", "k by rule"]);
  expect(scored[2]?.measures.ami).toEqual({ mean: 1, deviation: 0 });
  expect(scored[0]?.measures.ami.deviation).not.toBeNull();
  expect(scored[3]?.measures.ami.deviation).toBeNull();
  expect(scoreSet(set, { seeds: [1], kernel: plainKernel }, () => []).map(({ method }) => method)).toEqual([
    "consensus",
    "plain",
    "k by rule",
  ]);
});
