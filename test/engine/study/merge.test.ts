import { describe, expect, it } from "vitest";
import { mergeStudies } from "../../../src/engine/study/merge.ts";
import type { Study } from "../../../src/engine/study/schema.ts";

const base: Study = { version: 1, columns: { score: "nps", comment: "why" }, preset: "standard" };

describe("two versions of a study", () => {
  it("are joined setting by setting", () => {
    const mine: Study = { ...base, columns: { score: "Q7", comment: "why" } };
    const theirs: Study = { ...base, columns: { score: "nps", comment: "reason", date: "day" }, preset: "groove" };
    expect(mergeStudies({ base, mine, theirs })).toEqual({
      study: { version: 1, columns: { score: "Q7", comment: "reason", date: "day" }, preset: "groove" },
      conflicts: [],
    });
  });

  it("that decided the same setting otherwise are in conflict there alone, and mine stands", () => {
    const mine: Study = { ...base, columns: { score: "Q7", comment: "why" } };
    const theirs: Study = { ...base, columns: { score: "Q8", comment: "reason" } };
    const merged = mergeStudies({ base, mine, theirs });
    expect(merged.study.columns).toEqual({ score: "Q7", comment: "reason" });
    expect(merged.conflicts).toEqual(["columns.score"]);
  });

  it("that decided the same are not", () => {
    const both: Study = { ...base, columns: { segments: ["plan"] } };
    expect(mergeStudies({ base, mine: both, theirs: { ...both } })).toEqual({ study: both, conflicts: [] });
  });

  it("keep what one began and take what the other took away", () => {
    const mine: Study = { version: 1, columns: { score: "nps", comment: "why" } };
    const theirs: Study = { ...base, themes: { seed: 7 } };
    expect(mergeStudies({ base, mine, theirs })).toEqual({ study: { ...mine, themes: { seed: 7 } }, conflicts: [] });
    const bare: Study = { version: 1 };
    expect(
      mergeStudies({
        base: bare,
        mine: { ...bare, columns: { score: "a" } },
        theirs: { ...bare, columns: { id: "b" } },
      }),
    ).toEqual({ study: { version: 1, columns: { score: "a", id: "b" } }, conflicts: [] });
  });

  it("that change what the other takes away are in conflict, setting by setting", () => {
    const mine: Study = { ...base, columns: { score: "Q7", comment: "why" } };
    const theirs: Study = { version: 1, preset: "standard" };
    expect(mergeStudies({ base, mine, theirs })).toEqual({
      study: { version: 1, columns: { score: "Q7" }, preset: "standard" },
      conflicts: ["columns.score"],
    });
  });

  it("lose a block that one takes away, but for what the other has added to it", () => {
    const mine: Study = { version: 1, preset: "standard" };
    expect(mergeStudies({ base, mine, theirs: { ...base, preset: "groove" } }).study).toEqual({
      version: 1,
      preset: "groove",
    });
    const theirs: Study = { ...base, columns: { ...base.columns, date: "day" } };
    expect(mergeStudies({ base, mine, theirs })).toEqual({
      study: { ...mine, columns: { date: "day" } },
      conflicts: [],
    });
  });
});

describe("two versions of a codebook", () => {
  const theme = (id: string, given: object = {}) => ({ id, name: id, ...given });
  const version = (...codebook: { id: string; name: string }[]): Study => ({ version: 1, codebook });
  const hand = (row: number, to: string | null) => ({ row, text: `sha256:${"0".repeat(15)}${row}`, theme: to });

  it("are joined theme by theme, and a theme setting by setting", () => {
    const merged = mergeStudies({
      base: version(theme("t-0001"), theme("t-0002")),
      mine: version(theme("t-0001", { name: "Slow replies" }), theme("t-0002"), theme("t-0009")),
      theirs: version(theme("t-0000"), theme("t-0001", { owner: "support" }), theme("t-0002", { status: "noise" })),
    });
    expect(merged).toEqual({
      study: version(
        theme("t-0000"),
        theme("t-0001", { name: "Slow replies", owner: "support" }),
        theme("t-0002", { status: "noise" }),
        theme("t-0009"),
      ),
      conflicts: [],
    });
  });

  it("keep a theme that one took out and the other changed, and tell", () => {
    const changed = theme("t-0001", { name: "Slow replies" });
    const base = version(theme("t-0001"), theme("t-0002"));
    const merged = mergeStudies({ base, mine: version(theme("t-0002")), theirs: version(changed, theme("t-0002")) });
    expect(merged).toEqual({ study: version(changed, theme("t-0002")), conflicts: ["codebook.t-0001"] });
  });

  it("are joined comment by comment, and two who moved the same one elsewhere are in conflict", () => {
    const merged = mergeStudies({
      base: { version: 1 },
      mine: { version: 1, overrides: [hand(3, "t-0001"), hand(5, null)] },
      theirs: { version: 1, overrides: [hand(1, "t-0002"), hand(3, "t-0002")] },
    });
    expect(merged).toEqual({
      study: { version: 1, overrides: [hand(1, "t-0002"), hand(3, "t-0001"), hand(5, null)] },
      conflicts: [`overrides.3 ${hand(3, null).text}`],
    });
  });
});
