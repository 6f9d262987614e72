import { describe, expect, it } from "vitest";
import { analyze, figuresOf, recodeSurvey, withAssignments, type Analysis } from "../../../src/engine/analyze.ts";
import { changeStudy, type Change } from "../../../src/engine/codebook/change.ts";
import { effectOf } from "../../../src/engine/codebook/effect.ts";
import { knownThemes } from "../../../src/engine/codebook/known.ts";
import { splitTheme } from "../../../src/engine/codebook/splitTheme.ts";
import { textHash } from "../../../src/engine/codebook/textHash.ts";
import { reportSchema } from "../../../src/engine/report/document.ts";
import { resolveSettings } from "../../../src/engine/study/resolve.ts";
import type { Study } from "../../../src/engine/study/schema.ts";
import { present } from "../../fixtures/present.ts";
import { topicComments } from "../cluster/fixture.ts";
import { tableOf } from "../survey/tableOf.ts";

const { texts, topics } = topicComments(240, 11);
const scores = topics.map((topic, row) => String(topic === 0 ? row % 6 : 7 + (row % 4)));

/** The survey under a study; `lines` stand in front of the comments. */
function analyzed(study: Study, { seed = 42, lines = [] as readonly string[] } = {}): Analysis {
  const comments = [...lines, ...texts];
  const table = tableOf({ NPS: [...lines.map(() => "9"), ...scores], Why: comments });
  return analyze(table, resolveSettings([study], { seed, count: 4, resamples: 0 }));
}

const undecided = analyzed({ version: 1 });
/** The theme that most comments with a word are in. */
function themeWith(word: string, { report, coding }: Analysis = undecided) {
  const rows = texts.flatMap((text, row) => (text.includes(word) ? [row] : []));
  const counts = report.themes.map((_, index) => rows.filter((row) => coding.theme[row] === index).length);
  return present(report.themes[counts.indexOf(Math.max(...counts))]);
}
const take = (study: Study, ...changes: readonly Change[]): Study =>
  changes.reduce((before, change) => changeStudy(before, change, knownThemes(undecided)), study);
const shown = ({ report }: Analysis) => report.themes.map(({ id, name, base }) => ({ id, name, base }));
const comment = (row: number) => ({ row, text: textHash(present(texts[row - 1])) });

const [router, invoice, technician] = ["router", "invoice", "technician"].map((word) => themeWith(word));

describe("a codebook", () => {
  it("of nothing leaves a report as it is", () => {
    expect(undecided.report.codebook).toBeNull();
    expect(undecided.report.themes.every(({ decided }) => decided === null)).toBe(true);
  });

  it("keeps id, name and comments of a decided theme under another seed and with other rows", () => {
    const study = take(
      { version: 1 },
      { kind: "rename", theme: present(router).id, name: "Weak signal" },
      { kind: "merge", themes: [present(invoice).id], into: present(technician).id },
    );
    for (const run of [
      analyzed(study),
      analyzed(study, { seed: 7 }),
      analyzed(study, { lines: ["router", "router wifi"] }),
    ]) {
      const kept = present(run.report.themes.find(({ id }) => id === present(router).id));
      expect(kept.name).toBe("Weak signal");
      expect(kept.decided).toMatchObject({ status: "pinned" });
      expect(Math.abs(kept.base - present(router).base)).toBeLessThan(0.1 * kept.base + 3);
      expect(run.report.themes.map(({ id }) => id)).not.toContain(present(invoice).id);
      const merged = present(run.report.themes.find(({ id }) => id === present(technician).id));
      expect(merged.base).toBeGreaterThan(0.9 * (present(invoice).base + present(technician).base));
      expect(() => reportSchema.parse(withAssignments(run))).not.toThrow();
    }
  });

  it("leaves what nobody decided about as it was: id, name and comments", () => {
    const study = take({ version: 1 }, { kind: "merge", themes: [present(invoice).id], into: present(technician).id });
    const others = (all: ReturnType<typeof shown>) =>
      all.filter(({ id }) => ![present(invoice).id, present(technician).id].includes(id));
    expect(others(shown(analyzed(study)))).toEqual(others(shown(undecided)));
  });

  it("lets a rule overrule words and a person a rule, and says which it was", () => {
    const row = 1 + texts.findIndex((text, at) => text.includes("router") && undecided.coding.theme[at] !== -1);
    const study = take(
      { version: 1 },
      { kind: "rule", theme: present(invoice).id, list: "include", rule: "router" },
      { kind: "move", comments: [comment(row)], theme: present(technician).id },
    );
    const { assignments = [], codebook } = withAssignments(analyzed(study));
    const withRouter = assignments.filter((one) => texts[one.row - 1]?.includes("router"));
    for (const one of withRouter) {
      const expected =
        one.row === row
          ? { theme: present(technician).id, by: "hand", rule: null }
          : { theme: present(invoice).id, by: "rule", rule: "router" };
      expect(one).toMatchObject(expected);
    }
    expect(codebook).toMatchObject({ byRule: withRouter.length - 1, byHand: 1 });
  });

  it("follows a comment that was moved by hand to its new row, and lists one that is gone", () => {
    const gone = { row: 3, text: textHash("a comment that nobody wrote") };
    const study = take({ version: 1 }, { kind: "move", comments: [comment(5), gone], theme: present(invoice).id });
    const { codebook, diagnostics } = analyzed(study, { lines: ["new", "rows"] }).report;
    const theme = present(invoice).id;
    expect(codebook).toMatchObject({ moved: [{ was: 5, row: 7, theme }], lost: [{ was: 3, theme }] });
    expect(diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(["overrides-moved", "overrides-lost"]));
  });

  it("tells of decided themes that no comment is in", () => {
    const empty = { id: "t-00ff", name: "Parking" };
    const { codebook } = analyzed(take({ version: 1 }, { kind: "create", theme: empty, comments: [] })).report;
    expect(codebook?.empty).toEqual([empty]);
  });

  it("gives the same report whether it is applied at once or to what was found before", () => {
    const study = take({ version: 1 }, { kind: "mark", theme: present(router).id, status: "noise" });
    const again = figuresOf(recodeSurvey(undecided.survey, resolveSettings([study]).codebook), []);
    expect(again.report).toEqual(analyzed(study).report);
  });
});

describe("the effect of a decision", () => {
  it("names the comments that move and the themes that change, before and after", () => {
    const study = take({ version: 1 }, { kind: "merge", themes: [present(invoice).id], into: present(technician).id });
    const { moved, rows, themes } = effectOf(undecided, analyzed(study));
    expect(moved).toBe(present(invoice).base);
    expect(new Set(rows.map(({ from, to }) => `${from} ${to}`))).toEqual(
      new Set([`${present(invoice).id} ${present(technician).id}`]),
    );
    const byId = new Map(themes.map((theme) => [theme.id, theme]));
    expect(byId.get(present(invoice).id)).toMatchObject({ before: { base: present(invoice).base }, after: null });
    expect(byId.get(present(technician).id)?.after?.base).toBe(present(invoice).base + present(technician).base);
  });

  it("of nothing is nothing", () => {
    expect(effectOf(undecided, analyzed({ version: 1 }))).toEqual({ moved: 0, rows: [], themes: [] });
  });
});

describe("splitting a theme", () => {
  it("offers parts that hold its comments, and gives each comment to its part when it is taken", () => {
    const merged = take({ version: 1 }, { kind: "merge", themes: [present(invoice).id], into: present(technician).id });
    const before = analyzed(merged);
    const parts = splitTheme(before, { theme: present(technician).id, parts: 2 });
    expect(parts).toHaveLength(2);
    const whole = before.report.themes.find(({ id }) => id === present(technician).id);
    expect(parts.reduce((sum, { base }) => sum + base, 0)).toBe(whole?.base);
    const study = take(merged, {
      kind: "split",
      theme: present(technician).id,
      parts: parts.map(({ theme }) => theme),
    });
    const after = analyzed(study).report.themes;
    expect(after.map(({ id }) => id)).not.toContain(present(technician).id);
    for (const { theme, base } of parts) {
      const own = present(after.find(({ id }) => id === theme.id));
      expect(Math.abs(own.base - base)).toBeLessThan(0.1 * base + 2);
    }
  });

  it("offers nothing for a theme that is not there", () => {
    expect(splitTheme(undecided, { theme: "t-0bad", parts: 2 })).toEqual([]);
  });
});
