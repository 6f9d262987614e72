import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeReport } from "../../src/cli/write.ts";
import { CancelledError } from "../../src/engine/errors.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "verbatim-write-"));
  writeFileSync(join(folder, "q.report.md"), "old");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (path: string) => ({ path, bytes: new TextEncoder().encode(`new ${path}`) });
const never = new AbortController().signal;

/** A signal that is raised at the n-th look at it. */
function raisedAt(looks: number): AbortSignal {
  let seen = 0;
  return Object.defineProperty(new AbortController().signal, "aborted", { get: () => ++seen >= looks });
}

const contents = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), "utf8")]),
  );

describe("the files of a report", () => {
  const files = [fileOf("q.report.md"), fileOf("q.report/themes.svg")];

  it("take the places of the old ones, with nothing left beside them", async () => {
    const written = await writeReport(folder, files, { surveys: [], signal: never });
    expect(written).toEqual([join(folder, "q.report.md"), join(folder, "q.report", "themes.svg")]);
    expect(contents()).toEqual({ "q.report.md": "new q.report.md", "themes.svg": "new q.report/themes.svg" });
  });

  it.each([1, 2, 3])("an interruption (look %i) leaves the old ones whole and nothing new", async (looks) => {
    const writing = writeReport(folder, files, { surveys: [], signal: raisedAt(looks) });
    await expect(writing).rejects.toBeInstanceOf(CancelledError);
    expect(contents()).toEqual({ "q.report.md": "old" });
  });

  it("so does one that cannot be written", async () => {
    const blocked = [fileOf("q.report.md"), fileOf("q.report.md/themes.svg")];
    const writing = writeReport(folder, blocked, { surveys: [], signal: never });
    await expect(writing).rejects.toMatchObject({
      code: "report-not-writable",
      details: { path: join(folder, "q.report.md", "themes.svg") },
    });
    expect(contents()).toEqual({ "q.report.md": "old" });
  });
});
