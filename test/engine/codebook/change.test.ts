import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeStudy, type Change, type Known } from "../../../src/engine/codebook/change.ts";
import { mergeStudies } from "../../../src/engine/study/merge.ts";
import { writeStudy } from "../../../src/engine/study/write.ts";
import type { Study } from "../../../src/engine/study/schema.ts";

const EMPTY: Study = { version: 1 };
const known: Known = (id) => ({ id, name: `Found ${id}`, terms: { wait: 0.5 } });
const at = (row: number) => ({ row, text: `sha256:${row.toString(16).padStart(16, "0")}` });
const take = (study: Study, ...changes: readonly Change[]): Study =>
  changes.reduce((before, change) => changeStudy(before, change, known), study);

describe("a decision", () => {
  it("begins a theme's entry with what the machine found", () => {
    expect(take(EMPTY, { kind: "rename", theme: "t-000a", name: "Slow replies" })).toEqual({
      version: 1,
      codebook: [{ id: "t-000a", name: "Slow replies", terms: { wait: 0.5 } }],
    });
  });

  it("keeps what was decided before, and the rest of the study", () => {
    const study = take(
      { ...EMPTY, preset: "groove" },
      { kind: "rename", theme: "t-000a", name: "Slow replies" },
      { kind: "track", theme: "t-000a", owner: "support", issue: "ACME-12" },
      { kind: "describe", theme: "t-000a", description: "Nobody answers." },
      { kind: "track", theme: "t-000a", issue: "" },
      { kind: "mark", theme: "t-000a", status: "archived" },
    );
    expect(study).toEqual({
      version: 1,
      preset: "groove",
      codebook: [
        {
          id: "t-000a",
          name: "Slow replies",
          terms: { wait: 0.5 },
          owner: "support",
          description: "Nobody answers.",
          status: "archived",
        },
      ],
    });
  });

  it("leads merged themes to another one, which is told apart again if it was merged itself", () => {
    const study = take(
      EMPTY,
      { kind: "merge", themes: ["t-000a"], into: "t-000b" },
      { kind: "merge", themes: ["t-000b", "t-000c", "t-000a"], into: "t-000a" },
    );
    expect(study.codebook?.map(({ id, into }) => [id, into])).toEqual([
      ["t-000a", undefined],
      ["t-000b", ["t-000a"]],
      ["t-000c", ["t-000a"]],
    ]);
  });

  it("leads a theme that is split to its parts", () => {
    const parts = [known("t-000y"), known("t-000x")].map((part, n) => ({ ...part, id: `t-000${n}` }));
    const study = take(EMPTY, { kind: "split", theme: "t-000a", parts });
    expect(study.codebook?.map(({ id, into }) => [id, into])).toEqual([
      ["t-0000", undefined],
      ["t-0001", undefined],
      ["t-000a", ["t-0000", "t-0001"]],
    ]);
  });

  it("moves comments, the later decision in the place of the earlier one", () => {
    const study = take(
      EMPTY,
      { kind: "move", comments: [at(7), at(2)], theme: "t-000a" },
      { kind: "move", comments: [at(7)], theme: null },
    );
    expect(study.overrides).toEqual([
      { ...at(2), theme: "t-000a" },
      { ...at(7), theme: null },
    ]);
    expect(study.codebook?.map(({ id }) => id)).toEqual(["t-000a"]);
  });

  it("about a comment that is named twice is one", () => {
    const study = take(EMPTY, { kind: "move", comments: [at(7), at(7)], theme: null });
    expect(study.overrides).toEqual([{ ...at(7), theme: null }]);
  });

  it("adds a rule once and takes it away again", () => {
    const include = { kind: "rule", theme: "t-000a", list: "include", rule: "no reply" } as const;
    expect(take(EMPTY, include, include).codebook?.[0]?.include).toEqual(["no reply"]);
    expect(take(EMPTY, include, { ...include, remove: true }).codebook?.[0]?.include).toBeUndefined();
  });

  it("makes a theme of its own from comments", () => {
    const theme = { id: "t-00ff", name: "Billing letters" };
    const study = take(EMPTY, { kind: "create", theme, comments: [at(3)] });
    expect(study).toEqual({ version: 1, codebook: [theme], overrides: [{ ...at(3), theme: "t-00ff" }] });
  });
});

const ID = fc.constantFrom("t-000a", "t-000b", "t-000c", "t-000d");
const PLACE = fc.integer({ min: 1, max: 20 }).map(at);
const CHANGE: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant("rename" as const), theme: ID, name: fc.constantFrom("One", "Two") }),
  fc.record({
    kind: fc.constant("mark" as const),
    theme: ID,
    status: fc.constantFrom("pinned" as const, "noise" as const),
  }),
  fc.record({ kind: fc.constant("merge" as const), themes: fc.array(ID, { minLength: 1 }), into: ID }),
  fc.record({ kind: fc.constant("move" as const), comments: fc.array(PLACE), theme: fc.option(ID) }),
  fc.record({
    kind: fc.constant("rule" as const),
    theme: ID,
    list: fc.constantFrom("include" as const, "exclude" as const),
    rule: fc.constantFrom("wait", "no reply"),
    remove: fc.boolean(),
  }),
);

describe("any row of decisions", () => {
  it("leaves a study that can be read again, in one order whatever came first", () => {
    fc.assert(
      fc.property(fc.array(CHANGE, { maxLength: 50 }), (changes) => {
        const study = take(EMPTY, ...changes);
        expect(() => writeStudy(study, "study")).not.toThrow();
        const ids = study.codebook?.map(({ id }) => id) ?? [];
        expect(ids).toEqual([...new Set(ids)].sort());
      }),
    );
  });

  it("of two people merges to the same whoever comes first, where they touch other themes and comments", () => {
    const of =
      (ids: readonly string[], rows: (row: number) => boolean) =>
      (change: Change): boolean => {
        const { kind } = change;
        if (kind === "merge") return ids.includes(change.into) && change.themes.every((id) => ids.includes(id));
        if (kind === "move")
          return change.comments.every(({ row }) => rows(row)) && (change.theme === null || ids.includes(change.theme));
        return "theme" in change && typeof change.theme === "string" && ids.includes(change.theme);
      };
    const changes = (holds: (change: Change) => boolean) => fc.array(CHANGE.filter(holds), { maxLength: 10 });
    fc.assert(
      fc.property(
        changes(of(["t-000a", "t-000b"], (row) => row <= 10)),
        changes(of(["t-000c", "t-000d"], (row) => row > 10)),
        (one, other) => {
          const [mine, theirs] = [take(EMPTY, ...one), take(EMPTY, ...other)];
          const merged = mergeStudies({ base: EMPTY, mine, theirs });
          expect(merged.conflicts).toEqual([]);
          expect(merged.study).toEqual(mergeStudies({ base: EMPTY, mine: theirs, theirs: mine }).study);
          expect(merged.study).toEqual(take(mine, ...other));
        },
      ),
    );
  });
});
