import { describe, expect, it } from "vitest";
import { checkNewThemes } from "../../../src/engine/gate/newThemesCheck.ts";
import { checkNps } from "../../../src/engine/gate/npsCheck.ts";
import { checkPersonal } from "../../../src/engine/gate/personalCheck.ts";
import { checkBadShare, checkThemeShares } from "../../../src/engine/gate/shareChecks.ts";
import { npsInterval, npsTally } from "../../../src/engine/measures/nps.ts";
import { quiet } from "../../../src/engine/effects.ts";
import { personalComments } from "../../../src/engine/privacy/personalComments.ts";
import type { ReportDocument, Scores, Tally, ThemeReport } from "../../../src/engine/report/document.ts";
import { fivePoint, report, withoutScores } from "../../fixtures/report.ts";

type Bands = readonly [detractors: number, passives: number, promoters: number];

function tally([detractors, passives, promoters]: Bands): Tally {
  const { valid, nps } = npsTally({ detractors, passives, promoters });
  const interval = npsInterval({ detractors, passives, promoters });
  return { valid, promoters, passives, detractors, nps, value: nps, interval, mean: null, lowBase: valid < 30 };
}

const scored = (bands: Bands): ReportDocument => ({
  ...report,
  scores: { ...(report.scores as Scores), ...tally(bands) },
});

describe("the NPS of a gate", () => {
  // (20, 30, 50) gives +30 [14.05, 44.20]: the interval's upper end decides, not the NPS.
  it.each([
    [30, "pass"],
    [30.1, "cannot-tell"],
    [44.2, "cannot-tell"],
    [44.21, "fail"],
  ])("at a limit of %d: %s", (limit, result) => {
    const found = checkNps(scored([20, 30, 50]), limit);
    expect(found).toMatchObject({ result, unit: "points", value: 30, limit, base: 100 });
    expect(found.interval?.[1]).toBeCloseTo(44.201297, 6);
  });

  it("says why in words", () => {
    expect(checkNps(scored([20, 30, 50]), 60).words).toBe(
      "NPS +30.0 (95% interval +14.1 to +44.2, n 100): below +60.0 by more than noise.",
    );
    expect(checkNps(scored([20, 30, 50]), 31).words).toContain("below +31.0, but no more than noise would give.");
  });

  it("is never broken by few scores, and fewer than ten are counted and no more", () => {
    const few = checkNps(scored([29, 0, 0]), 50);
    expect(few).toMatchObject({ result: "cannot-tell", value: -100, base: 29 });
    expect(few.words).toContain("fewer than 30 scores decide nothing (low n)");
    expect(checkNps(scored([30, 0, 0]), 50).result).toBe("fail");
    const fewer = checkNps(scored([9, 0, 0]), 50);
    expect(fewer).toMatchObject({ result: "cannot-tell", value: null, interval: null, base: 9 });
    expect(fewer.words).toBe("NPS: 9 scores are too few for a figure; the limit is +50.0.");
  });

  it("cannot be told of other scales, and of none", () => {
    expect(checkNps({ ...fivePoint, measures: [] }, 0)).toMatchObject({ result: "cannot-tell", value: null });
    expect(checkNps({ ...withoutScores, measures: [] }, 0).words).toContain("no scores");
  });
});

const content = (coded: number) => ({ total: coded, blank: 0, contentless: 0, excluded: 0, coded, uncoded: 0 });

function withTheme(base: number, of: number): ReportDocument {
  const [theme] = report.themes;
  return {
    ...report,
    codebook: null,
    comments: content(of),
    themes: [{ ...(theme as ThemeReport), base, name: "Price" }],
  };
}

describe("shares of a gate", () => {
  // scipy.stats.binomtest(60, 300).proportion_ci(method="wilson"): [0.158657, 0.248929].
  it.each([
    [0.2, "pass"],
    [0.19, "cannot-tell"],
    [0.1586, "fail"],
  ])("of a theme at a limit of %d: %s", (limit, result) => {
    const [found] = checkThemeShares(withTheme(60, 300), { price: limit });
    expect(found).toMatchObject({ result, unit: "share", value: 0.2, base: 300, theme: { name: "Price" } });
    expect(found?.interval?.[0]).toBeCloseTo(0.158657, 5);
    expect(found?.interval?.[1]).toBeCloseTo(0.248929, 5);
  });

  it("of a theme that no comment is in are nought, and of one that nobody knows are not told", () => {
    const codebook = { byRule: 0, byHand: 0, moved: [], lost: [], empty: [{ id: "t-00ee", name: "Outages" }] };
    const known = { ...withTheme(60, 300), codebook };
    const [empty, unknown] = checkThemeShares(known, { "t-00ee": 0.1, Weather: 0.1 });
    expect(empty).toMatchObject({ result: "pass", value: 0, base: 300 });
    expect(unknown).toMatchObject({ result: "cannot-tell", theme: { id: null, name: "Weather" } });
    expect(unknown?.words).toContain("t-00ee (Outages)");
  });

  it("of bad answers are those of bad, ok and great", () => {
    const rating = {
      ...(report.measures.find(({ kind }) => kind === "rating3") ?? report.measures[0]),
      kind: "rating3",
      bad: 18,
      base: 120,
    } as ReportDocument["measures"][number];
    const of = (limit: number) => checkBadShare({ measures: [rating] }, limit);
    // scipy.stats.binomtest(18, 120).proportion_ci(method="wilson"): [0.097038, 0.224675].
    expect(of(0.1)).toMatchObject({ result: "cannot-tell", value: 0.15, base: 120 });
    expect(of(0.1).interval?.[0]).toBeCloseTo(0.097038, 5);
    expect(of(0.09).result).toBe("fail");
    expect(of(0.15).result).toBe("pass");
    expect(checkBadShare({ measures: [] }, 0.1).result).toBe("cannot-tell");
  });
});

const CODEBOOK = { byRule: 0, byHand: 0, moved: [], lost: [], empty: [] };
const theme = (id: string, bands: Bands, isDecided = false): ThemeReport => ({
  ...(report.themes[0] as ThemeReport),
  id,
  name: id,
  scores: tally(bands),
  decided: isDecided ? { status: "pinned", description: null, owner: null, issue: null } : null,
});
const surveyOf = (...themes: ThemeReport[]) => ({ ...scored([100, 100, 200]), codebook: CODEBOOK, themes });

describe("a new theme of detractors", () => {
  it("breaks the gate when its detractors are clearly more than those of all other answers", () => {
    const [found, ...others] = checkNewThemes(surveyOf(theme("t-0001", [28, 6, 6]), theme("t-0002", [10, 10, 20])));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ result: "fail", theme: { id: "t-0001" }, value: 0.7, limit: 0.2, base: 40 });
    expect(found?.words).toContain("above the 20.0% of all other answers by more than noise");
  });

  it("is none that people have decided about, that has few scores, or no clearly more detractors", () => {
    expect(checkNewThemes(surveyOf(theme("t-0001", [28, 6, 6], true)))).toMatchObject([{ result: "pass" }]);
    expect(checkNewThemes(surveyOf(theme("t-0001", [29, 0, 0])))).toMatchObject([{ result: "cannot-tell" }]);
    const [mild] = checkNewThemes(surveyOf(theme("t-0001", [12, 10, 18]), theme("t-0002", [5, 0, 0])));
    expect(mild).toMatchObject({ result: "pass" });
    expect(mild?.words).toContain("1 new theme has fewer than 30 scores (low n)");
  });

  it("must be clear among as many as are new", () => {
    // 18 of 40 against 82 of 360: one test alone finds it (p < 0.01), one of thirty others without a difference does not.
    const one = theme("t-0001", [18, 10, 12]);
    const others = Array.from({ length: 30 }, (_, n) => theme(`t-1${String(n).padStart(3, "0")}`, [10, 10, 20]));
    expect(checkNewThemes(surveyOf(one))).toMatchObject([{ result: "fail" }]);
    expect(checkNewThemes(surveyOf(one, ...others))).toMatchObject([{ result: "pass" }]);
  });

  it("cannot be told without decisions, and without detractors", () => {
    expect(checkNewThemes({ ...surveyOf(), codebook: null })).toMatchObject([{ result: "cannot-tell" }]);
    expect(checkNewThemes(fivePoint)).toMatchObject([{ result: "cannot-tell" }]);
  });
});

describe("personal data of a gate", () => {
  it("are told by kind and row, never by what they are", () => {
    const values = ["Call me at ann@example.com", "", "All fine", "ann@example.com or bo@example.com"];
    const column = { name: "Why", heading: "Why", question: null, values, codes: null };
    const found = checkPersonal(personalComments(column, 4, quiet));
    expect(found).toMatchObject({ result: "fail", value: 2, base: 3, rows: [1, 4] });
    expect(found.words).toBe("2 of 3 comments hold personal data: 2 comments with mail addresses. Rows 1, 4.");
    expect(JSON.stringify(found)).not.toContain("example");
  });

  it("are none where none are found", () => {
    expect(checkPersonal(personalComments(null, 4, quiet))).toMatchObject({ result: "pass", value: 0, base: 0 });
  });
});
