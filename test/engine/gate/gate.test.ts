import { describe, expect, it } from "vitest";
import { resolveGate } from "../../../src/engine/gate/gate.ts";
import { parseStudy } from "../../../src/engine/study/parse.ts";

describe("the gate of a study", () => {
  it("is that of a later file, check by check and theme by theme, and what is asked by hand comes last", () => {
    const gate = resolveGate(
      [
        { gate: { npsNotBelow: 10, staleReport: true, themeShareNotAbove: { Price: 0.3, "t-000a": 0.1 } } },
        {},
        { gate: { npsNotBelow: 20, themeShareNotAbove: { Price: 0.2 } } },
      ],
      { staleReport: false, npsNotBelow: undefined },
    );
    expect(gate).toEqual({ npsNotBelow: 20, staleReport: false, themeShareNotAbove: { Price: 0.2, "t-000a": 0.1 } });
  });

  it("is checked where it is read", () => {
    const study = (gate: object) => () => parseStudy(JSON.stringify({ version: 1, gate }), "q.feedback.json");
    expect(study({ npsNotBelow: 20 })).not.toThrow();
    expect(study({ npsNotBelow: 200 })).toThrow();
    expect(study({ badShareNotAbove: 10 })).toThrow();
    expect(study({ npsNotbelow: 20 })).toThrow();
  });
});
