import { expect, it } from "vitest";
import { tellFailure } from "../../src/cli/failures.ts";
import type { World } from "../../src/cli/world.ts";
import { FeedbackError } from "../../src/engine/errors.ts";

const columns = Array.from({ length: 9 }, (_, at) => ({ name: `column ${at}`, found: "numbers without a meaning" }));
const error = new FeedbackError("nothing-to-analyze", { file: "q.csv", lookedFor: ["a score", "comments"], columns });

function told(isTTY: boolean): string[] {
  let text = "";
  const stderr = { isTTY, columns: 60, write: (part: string) => (text += part) };
  tellFailure(
    error,
    {},
    { world: { stderr, signal: new AbortController().signal } as unknown as World, path: "q.csv" },
  );
  return text.trimEnd().split("\n");
}

it("a failure fits a terminal, and is a line for a program that reads along", () => {
  expect(told(false)).toHaveLength(2);
  const lines = told(true);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(60);
  expect(lines.map((line) => line.trim()).join(" ")).toBe(
    told(false)
      .map((line) => line.trim())
      .join(" "),
  );
});
