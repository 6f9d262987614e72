import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { explain } from "../../src/engine/explain.ts";
import { FeedbackError, type Failure } from "../../src/engine/errors.ts";
import { grid, load } from "./reading.ts";

const root = new URL("../golden/", import.meta.url);
const cases = readdirSync(root).filter((name) => existsSync(new URL(`${name}/loaded.json`, root)));

/** What a person would see of the loaded file: columns, answers, remarks; or why it cannot be used. */
async function seen(bytes: Uint8Array): Promise<unknown> {
  try {
    const { source, columns, ...table } = await load(bytes);
    const { encoding, delimiter } = source;
    const asked = columns.map(({ name, question }) => (question === null ? { name } : { name, question }));
    const rows = grid({ source, columns, ...table });
    const diagnostics = table.diagnostics.map(({ severity, code, row, column, message }) => ({
      severity,
      code,
      row,
      column,
      message,
    }));
    return { encoding, delimiter, columns: asked, rows, diagnostics };
  } catch (error) {
    if (!(error instanceof FeedbackError)) throw error;
    return { failure: explain(error as Failure) };
  }
}

describe("files as people sent them", () => {
  it("are there", () => {
    expect(cases.length).toBeGreaterThanOrEqual(4);
  });

  it.each(cases)("%s", async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(`${name}/answers.csv`, root)));
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}/loaded.json`, root), "utf8"));
    expect(JSON.parse(JSON.stringify(await seen(bytes)))).toEqual(expected);
  });
});
