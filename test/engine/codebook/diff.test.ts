import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeStudy, type Change, type Known } from "../../../src/engine/codebook/change.ts";
import { diffStudies } from "../../../src/engine/codebook/diff.ts";
import type { Move } from "../../../src/engine/codebook/diffReports.ts";
import { differenceWords } from "../../../src/engine/codebook/diffWords.ts";
import { STATUSES } from "../../../src/engine/codebook/schema.ts";
import type { Study } from "../../../src/engine/study/schema.ts";

const EMPTY: Study = { version: 1 };
const FOUND: Readonly<Record<string, string>> = { "t-000a": "Late delivery", "t-000b": "Delivery", "t-000c": "Price" };
const known: Known = (id) => ({ id, name: FOUND[id] ?? id, terms: { wait: 0.5 } });
const names = new Map(Object.entries(FOUND));
const at = (row: number) => ({ row, text: `sha256:${row.toString(16).padStart(16, "0")}` });
const take = (study: Study, ...changes: readonly Change[]): Study =>
  changes.reduce((before, change) => changeStudy(before, change, known), study);
const told = (before: Study, after: Study): string[] =>
  diffStudies(before, after, names).map((difference) => differenceWords(difference));

const PART = { id: "t-0001", name: "Couriers", terms: { courier: 0.7 } };
const OTHER = { id: "t-0002", name: "Parcels", terms: { parcel: 0.7 } };

/** Each kind of decision, about a theme that nobody had decided about, and what is told of it. */
const TOLD: { readonly [Kind in Change["kind"]]: readonly [Extract<Change, { kind: Kind }>, ...string[]] } = {
  rename: [{ kind: "rename", theme: "t-000a", name: "Late parcels" }, "renamed ‹Late delivery› to ‹Late parcels›"],
  describe: [
    { kind: "describe", theme: "t-000a", description: "Came late." },
    "described ‹Late delivery›: “Came late.”",
  ],
  mark: [{ kind: "mark", theme: "t-000a", status: "pinned" }, "pinned ‹Late delivery›"],
  track: [
    { kind: "track", theme: "t-000a", owner: "logistics", issue: "ACME-12" },
    "owner of ‹Late delivery›: logistics",
    "issue of ‹Late delivery›: ACME-12",
  ],
  merge: [{ kind: "merge", themes: ["t-000a"], into: "t-000b" }, "merged ‹Late delivery› into ‹Delivery›"],
  split: [{ kind: "split", theme: "t-000b", parts: [PART, OTHER] }, "split ‹Delivery› into ‹Couriers› and ‹Parcels›"],
  create: [
    { kind: "create", theme: { id: "t-00ff", name: "Letters", include: ["letter*"] }, comments: [at(3)] },
    "created ‹Letters›",
    "rule ‹letter*› added to ‹Letters›",
    "moved 1 comment (row 3) to ‹Letters› by hand",
  ],
  move: [
    { kind: "move", comments: [at(9), at(4)], theme: "t-000c" },
    "moved 2 comments (rows 4, 9) to ‹Price› by hand",
  ],
  rule: [
    { kind: "rule", theme: "t-000b", list: "exclude", rule: "no reply" },
    "rule ‹no reply› added to ‹Delivery› (keeps comments out)",
  ],
};

describe("the difference of two studies", () => {
  it.each(Object.entries(TOLD))("tells a decision as it was taken: %s", (_, [change, ...words]) => {
    expect(told(EMPTY, take(EMPTY, change))).toEqual(words);
  });

  it("tells what was taken back", () => {
    const rule = { kind: "rule", theme: "t-000a", list: "include", rule: "late" } as const;
    const before = take(
      EMPTY,
      rule,
      { kind: "merge", themes: ["t-000b"], into: "t-000a" },
      { kind: "move", comments: [at(2)], theme: null },
      { kind: "describe", theme: "t-000a", description: "Late." },
    );
    const kept = take(
      before,
      { ...rule, remove: true },
      { kind: "merge", themes: ["t-000c"], into: "t-000b" },
      { kind: "describe", theme: "t-000a", description: "" },
    );
    delete kept.overrides;
    expect(told(before, kept)).toEqual([
      "took the description of ‹Late delivery› away",
      "rule ‹late› taken away from ‹Late delivery›",
      "told ‹Delivery› apart again",
      "merged ‹Price› into ‹Delivery›",
      "took back that 1 comment (row 2) is in no theme by hand",
    ]);
    expect(told(before, EMPTY).slice(0, 2)).toEqual([
      "took ‹Late delivery› out of the codebook",
      "took ‹Delivery› out of the codebook",
    ]);
  });

  it("tells a merge with its figures where they are known", () => {
    const [merged] = diffStudies(EMPTY, take(EMPTY, TOLD.merge[0]), names);
    const figures = (base: number, impact: number) => ({ base, share: 0.1, scores: null, impact, revenue: null });
    const themes = [
      { id: "t-000a", name: { before: "Late delivery", after: null }, before: figures(14, -0.4), after: null },
      {
        id: "t-000b",
        name: { before: "Delivery", after: "Delivery" },
        before: figures(20, -1.2),
        after: figures(34, -1.6),
      },
    ];
    const words = (moves: readonly Move[] | null) =>
      merged && differenceWords(merged, { measure: "nps", themes, moves });
    expect(words(null)).toBe("merged ‹Late delivery› into ‹Delivery›: 14 comments moved, impact −1.2 → −1.6");
    const [from, to] = [
      { id: "t-000a", name: "Late delivery" },
      { id: "t-000b", name: "Delivery" },
    ];
    expect(words([{ from, to, comments: 13 }])).toContain("13 comments moved");
  });

  it("tells settings one by one by their paths, and a list as one", () => {
    const before: Study = { version: 1, preset: "standard", themes: { seed: 1, stopWords: { add: ["acme"] } } };
    const after: Study = {
      version: 1,
      themes: { seed: 2, stopWords: { add: ["acme", "corp"] } },
      gate: { npsNotBelow: 5 },
    };
    expect(told(before, after)).toEqual([
      "preset: “standard” → not set",
      "themes.seed: 1 → 2",
      'themes.stopWords.add: ["acme"] → ["acme","corp"]',
      "gate.npsNotBelow: not set → 5",
    ]);
  });
});

const ID = fc.constantFrom("t-000a", "t-000b", "t-000c");
const PLACE = fc.integer({ min: 1, max: 9 }).map(at);
const TEXT = fc.constantFrom("One", "Two");
const CHANGE = fc.oneof(
  fc.record({ kind: fc.constant("rename" as const), theme: ID, name: TEXT }),
  fc.record({ kind: fc.constant("describe" as const), theme: ID, description: fc.constantFrom("", "Text") }),
  fc.record({ kind: fc.constant("mark" as const), theme: ID, status: fc.constantFrom(...STATUSES) }),
  fc.record({ kind: fc.constant("track" as const), theme: ID, owner: TEXT }),
  fc.record({ kind: fc.constant("merge" as const), themes: fc.array(ID, { minLength: 1 }), into: ID }),
  fc.record({ kind: fc.constant("split" as const), theme: ID, parts: fc.constant([PART, OTHER]) }),
  fc.record({
    kind: fc.constant("create" as const),
    theme: fc.constant({ id: "t-00ff", name: "New" }),
    comments: fc.array(PLACE),
  }),
  fc.record({ kind: fc.constant("move" as const), comments: fc.array(PLACE), theme: fc.option(ID) }),
  fc.record({
    kind: fc.constant("rule" as const),
    theme: ID,
    list: fc.constantFrom("include" as const, "exclude" as const),
    rule: TEXT,
    remove: fc.boolean(),
  }),
);
const STUDY = fc.array(CHANGE, { maxLength: 12 }).map((changes) => take(EMPTY, ...(changes as Change[])));

/** Without what says nothing: pinned is what a theme is without a status, and the order of rules is none. */
function meaning(study: Study): unknown {
  const themes = (study.codebook ?? []).map((theme) => ({
    ...theme,
    status: theme.status ?? "pinned",
    include: [...(theme.include ?? [])].sort(),
    exclude: [...(theme.exclude ?? [])].sort(),
  }));
  return { ...study, codebook: themes };
}

describe("the difference of any two studies", () => {
  it("is nothing of a study and itself", () => {
    fc.assert(
      fc.property(STUDY, (study) => {
        expect(diffStudies(study, study)).toEqual([]);
      }),
    );
  });

  it("is something wherever they do not mean the same, and is said without a blank", () => {
    fc.assert(
      fc.property(STUDY, STUDY, (before, after) => {
        const differences = diffStudies(before, after);
        const isSame = JSON.stringify(meaning(before)) === JSON.stringify(meaning(after));
        if (!isSame) expect(differences.length).toBeGreaterThan(0);
        for (const one of differences) expect(differenceWords(one)).not.toMatch(/undefined|null|\bNaN|‹›/u);
      }),
      { numRuns: 500 },
    );
  });
});
