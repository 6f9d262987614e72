import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { findBaseline } from "./python.ts";

const folder = mkdtempSync(join(tmpdir(), "baseline-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program in place of python3, and a script that it can or cannot run. */
const node = process.execPath;
function scriptOf(code: string): string {
  const file = join(folder, `${code.length}.mjs`);
  writeFileSync(file, code);
  return file;
}

it("takes the first python3 that has scikit-learn", () => {
  const script = scriptOf(`console.log("1.2.1", process.argv[2] === "version" ? "" : "?")`);
  const baseline = findBaseline(script, [join(folder, "no-such-python"), node, "never-asked"]);
  expect(baseline.version).toBe("1.2.1");
  expect(baseline.version === null ? null : baseline.command(["quality"])).toEqual([node, script, "quality"]);
});

it("says how to get it where none has", () => {
  const baseline = findBaseline(scriptOf(`throw new Error("No module named 'sklearn'")`), [node, node]);
  expect(baseline).toMatchObject({ version: null, missing: expect.stringContaining("python3-sklearn") as string });
});
