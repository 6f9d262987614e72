import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { analyze } from "../../../src/engine/analyze.ts";
import { themeAssigner } from "../../../src/engine/assign/assignComments.ts";
import { learnThemes } from "../../../src/engine/assign/learnThemes.ts";
import type { LearntThemes } from "../../../src/engine/assign/learntThemes.ts";
import { linesOf } from "../../../src/engine/assign/lines.ts";
import { REASONS } from "../../../src/engine/codebook/decisions.ts";
import type { CodebookTheme } from "../../../src/engine/codebook/schema.ts";
import type { Table } from "../../../src/engine/survey/table.ts";
import { COMMENTS, settingsWith, tableOf } from "./survey.ts";

let table: Table;
let themes: CodebookTheme[];
let learnt: LearntThemes;
const scores = COMMENTS.map((_, at) => String(at % 11));

beforeAll(async () => {
  table = await tableOf(COMMENTS);
  const { report, survey } = analyze(table, settingsWith());
  const terms = survey.coded.knownBy();
  themes = report.themes.map(({ id, name }, at) => ({ id, name, terms: { ...terms[at] } }));
  learnt = learnThemes(table, settingsWith());
});

/** The ids of the themes that comments are put into, and the others that they speak of. */
function assigned(own: LearntThemes, comments: readonly string[] = COMMENTS) {
  const found = themeAssigner(own)({ comments, scores: comments === COMMENTS ? scores : null });
  const idOf = (theme: number): string | null => own.themes[theme]?.id ?? null;
  return comments.map((_, at) => ({
    theme: idOf(found.theme[at] ?? -1),
    by: REASONS[found.reason[at] ?? 0],
    rule: found.ruleOf.get(at) ?? null,
    also: (found.also.get(at) ?? []).map(({ theme, evidence }) => ({ theme: idOf(theme), evidence })),
  }));
}

/** The same of the survey itself. */
function analyzed(codebook: readonly CodebookTheme[]) {
  const { coding, report } = analyze(table, settingsWith(codebook));
  const idOf = (theme: number): string | null => report.themes[theme]?.id ?? null;
  return COMMENTS.map((_, row) => ({
    theme: idOf(coding.theme[row] ?? -1),
    by: REASONS[coding.reason[row] ?? 0],
    rule: coding.ruleOf(row),
    also: coding.alsoIn(row).map(({ theme, evidence }) => ({ theme: idOf(theme), evidence })),
  }));
}

const theme = (at: number, given: Partial<CodebookTheme> = {}): CodebookTheme => ({
  ...(themes[at] ?? { id: "t-none", name: "" }),
  ...given,
});

describe("themes that were learnt from a survey", () => {
  it.each<[string, () => CodebookTheme[]]>([
    ["without a codebook", () => []],
    ["named and merged", () => [theme(0, { name: "Own" }), theme(1, { into: [theme(0).id] })]],
    [
      "split in two",
      () => [
        theme(0, { into: ["t-0001", "t-0002"] }),
        { id: "t-0001", name: "One", terms: { [Object.keys(theme(0).terms ?? {})[0] ?? ""]: 1 } },
        { id: "t-0002", name: "Two", terms: { [Object.keys(theme(0).terms ?? {})[1] ?? ""]: 1 } },
      ],
    ],
    ["archived", () => [theme(0, { status: "archived" })]],
    ["noise", () => [theme(1, { status: "noise" })]],
    ["with a theme that no cluster is", () => [{ id: "t-0003", name: "Refunds", terms: { refund: 1 } }]],
    [
      "with rules",
      () => [
        theme(0, { include: ["refund AND score<=6", "band=promoter AND football"] }),
        theme(1, { exclude: ["wifi"] }),
      ],
    ],
  ])("take its own comments as the analysis did, %s", (_, codebookOf) => {
    const codebook = codebookOf();
    const expected = analyzed(codebook);
    const found = assigned({ ...learnThemes(table, settingsWith(codebook)), leastFit: 0 });
    expect(found).toEqual(expected);
  });

  it("leave about one in fifty of its own comments out, and nearly all of another subject", () => {
    const out = (comments: readonly string[]): number =>
      assigned(learnt, comments).filter((one) => one.theme === null).length / comments.length;
    expect(out(COMMENTS)).toBeLessThanOrEqual(0.04);
    expect(out(COMMENTS.map((_, at) => `the pizza was cold and the waiter forgot table ${at}`))).toBe(1);
  });

  it("put a comment that says nothing into none, whatever a rule asks for", () => {
    const ruled = learnThemes(table, settingsWith([theme(0, { include: ["NOT unicorn"] })]));
    const { theme: found, content } = themeAssigner(ruled)({ comments: ["", "n/a", "unicorn", "hello"], scores: null });
    expect([...content]).toEqual([0, 0, 1, 1]);
    expect([...found].map((at) => ruled.themes[at]?.id ?? null)).toEqual([null, null, null, theme(0).id]);
  });

  it("survive the way to another thread", () => {
    expect(assigned(structuredClone(learnt))).toEqual(assigned(learnt));
  });

  it("give the same whatever a stream is cut into", () => {
    const whole = assigned(learnt);
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: COMMENTS.length - 1 }), { maxLength: 6 });
    fc.assert(
      fc.property(cuts, (places) => {
        const ends = [...places.sort((a, b) => a - b), COMMENTS.length];
        const assign = themeAssigner(learnt);
        const lines = ends.map((end, at) => {
          const part = {
            comments: COMMENTS.slice(ends[at - 1] ?? 0, end),
            scores: scores.slice(ends[at - 1] ?? 0, end),
          };
          return linesOf(assign(part), { rows: null, ids: part.scores }, learnt);
        });
        const all = themeAssigner(learnt)({ comments: COMMENTS, scores });
        expect(lines.join("")).toBe(linesOf(all, { rows: null, ids: scores }, learnt));
      }),
      { numRuns: 10 },
    );
    expect(whole.some(({ also }) => also.length > 0)).toBe(true);
  });

  it("are refused where there are too few comments for themes", async () => {
    const few = await tableOf(COMMENTS.slice(0, 6));
    expect(() => learnThemes(few, settingsWith())).toThrow("nothing-to-learn");
  });
});

it("a line says all there is to say of a comment", () => {
  const found = themeAssigner(learnt)({
    comments: ["router signal wifi router", 'a "cold" pizza', "no"],
    scores: null,
  });
  const lines = linesOf(found, { rows: Uint32Array.of(7, 8, 9), ids: ["a", 'b"', ""] }, learnt)
    .trimEnd()
    .split("\n");
  const [first, second, third] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(Object.keys(first ?? {})).toEqual(["row", "id", "theme", "name", "confidence", "by", "rule", "also"]);
  expect(first).toMatchObject({ row: 7, id: "a", by: "words", rule: null, also: [] });
  expect(first?.["confidence"]).toBeGreaterThan(0.2);
  expect(second).toEqual({
    row: 8,
    id: 'b"',
    theme: null,
    name: null,
    confidence: null,
    by: "words",
    rule: null,
    also: [],
  });
  expect(third).toMatchObject({ row: 9, theme: null, by: null });
});
