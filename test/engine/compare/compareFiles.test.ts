import { describe, expect, it } from "vitest";
import { compareFiles } from "../../../src/engine/compare/compare.ts";
import { comparisonSchema, type Comparison } from "../../../src/engine/compare/document.ts";
import { quiet } from "../../../src/engine/effects.ts";
import type { Settings } from "../../../src/engine/settings.ts";
import type { Table } from "../../../src/engine/survey/table.ts";
import { tableOf } from "../survey/tableOf.ts";
import { madeSurvey, settings } from "./surveys.ts";

function compared(before: Table, after: Table, own: { earlier?: Settings; later?: Settings } = {}): Comparison {
  const { earlier = settings, later = settings } = own;
  const side = (table: Table, asked: Settings) => ({ table, settings: asked, where: [], label: null });
  return compareFiles(side(before, earlier), side(after, later), quiet);
}

const first = madeSurvey({ rows: 400, seed: 3 });
const parking = { every: 5, words: ["parking", "garage", "ticket", "barrier", "meter"] };

describe("two waves of the same kind", () => {
  const comparison = compared(first, madeSurvey({ rows: 400, seed: 4, from: 1000 }));

  it("keep the earlier themes, and nothing is new or gone", () => {
    expect(() => comparisonSchema.parse(comparison)).not.toThrow();
    expect(comparison.matching).toBe("earlier-themes");
    expect(comparison.themes.map(({ status }) => status)).toEqual(comparison.themes.map(() => "kept"));
    expect(comparison.change).toMatchObject({ test: "independent" });
    expect(comparison.repeating).toBe(0);
    const later = comparison.themes.reduce((sum, { after }) => sum + (after?.base ?? 0), 0);
    expect(later).toBe(400);
  });

  it("change by noise alone", () => {
    const found = [...comparison.themes, ...comparison.segments].filter(({ share, score, revenue }) =>
      [share, score, revenue].some((change) => change?.verdict === "more-than-noise"),
    );
    expect(found).toEqual([]);
  });
});

it("a score that rose is more than noise; a theme's own score, too", () => {
  const { change, themes } = compared(first, madeSurvey({ rows: 400, seed: 4, from: 1000, shift: 2 }));
  expect(change).toMatchObject({ verdict: "more-than-noise", needed: null });
  expect(change?.difference).toBeGreaterThan(20);
  expect(themes.some(({ score }) => score?.verdict === "more-than-noise")).toBe(true);
});

it("the same respondents are compared as pairs, which tells a smaller change", () => {
  const again = madeSurvey({ rows: 400, seed: 3, shift: 1 });
  const others = madeSurvey({ rows: 400, seed: 3, from: 5000, shift: 1 });
  const [paired, independent] = [compared(first, again), compared(first, others)];
  expect(paired.change?.test).toBe("paired");
  expect(paired.repeating).toBe(400);
  expect(paired.change?.difference).toBe(independent.change?.difference);
  const width = ({ change }: Comparison): number => (change?.interval?.[1] ?? 0) - (change?.interval?.[0] ?? 0);
  expect(width(paired)).toBeLessThan(0.7 * width(independent));
});

it("a topic that only the later comments have is a new theme, in their own words", () => {
  const { themes, after } = compared(first, madeSurvey({ rows: 400, seed: 4, from: 1000, strange: parking }));
  const fresh = themes.filter(({ status }) => status === "new");
  expect(fresh.reduce((sum, { after: own }) => sum + (own?.base ?? 0), 0)).toBe(80);
  expect(fresh[0]).toMatchObject({ before: null, share: null, score: null, revenue: null });
  expect(fresh[0]?.keywords.some((word) => parking.words.includes(word))).toBe(true);
  expect(fresh[0]?.exemplars[0]?.row).toBeGreaterThan(0);
  expect(themes.reduce((sum, theme) => sum + (theme.after?.base ?? 0), 0)).toBe(after.comments);
});

it("a topic that nobody speaks of any more is gone, and quoted from before", () => {
  const earlier = madeSurvey({ rows: 400, seed: 3, strange: parking });
  const { themes } = compared(earlier, madeSurvey({ rows: 400, seed: 4, from: 1000 }));
  const gone = themes.filter(({ status }) => status === "gone");
  expect(gone.reduce((sum, { before }) => sum + (before?.base ?? 0), 0)).toBe(80);
  expect(gone[0]).toMatchObject({ after: null, share: null });
  expect(gone[0]?.exemplars[0]?.text).toMatch(/parking|garage|ticket|barrier|meter/);
  // Twenty later comments are too few to say so.
  const few = compared(earlier, madeSurvey({ rows: 20, seed: 4, from: 1000 }));
  expect(few.themes.every(({ status }) => status === "kept")).toBe(true);
});

it("a larger survey alone is no change of money", () => {
  const { themes, segments } = compared(first, madeSurvey({ rows: 1200, seed: 4, from: 1000 }));
  for (const { revenue } of [...themes, ...segments]) expect(revenue?.verdict).not.toBe("more-than-noise");
});

it("different currencies are not compared, and it is said", () => {
  const dollars = compared(first, madeSurvey({ rows: 400, seed: 4, from: 1000, currency: "$" }));
  expect(dollars.diagnostics.map(({ code }) => code)).toContain("currencies-differ");
  expect(dollars.themes.every(({ revenue }) => revenue === null)).toBe(true);
  expect(dollars.currency).toBeNull();
});

it("different languages are told", () => {
  const auto = { ...settings, themes: { ...settings.themes, language: "auto" } };
  const german = [
    "Der Service war sehr freundlich und schnell",
    "Die Rechnung ist leider immer wieder falsch",
    "Ich warte seit Wochen auf einen Techniker",
  ];
  const after = tableOf({
    NPS: Array.from({ length: 60 }, (_, row) => String(row % 11)),
    Why: Array.from({ length: 60 }, (_, row) => `${german[row % 3] ?? ""} ${row}`),
  });
  const english = tableOf({
    NPS: Array.from({ length: 60 }, (_, row) => String(row % 11)),
    Why: Array.from(
      { length: 60 },
      (_, row) =>
        ["The service was very friendly and fast", "The invoice is always wrong", "I have been waiting for weeks"][
          row % 3
        ] ?? "",
    ),
  });
  expect(compared(english, after, { earlier: auto, later: auto }).diagnostics.map(({ code }) => code)).toContain(
    "languages-differ",
  );
});

it("refuses presets, measures and scales that differ", () => {
  const groove: Settings = { ...settings, preset: "groove" };
  expect(() => compared(first, madeSurvey({ rows: 50, seed: 4 }), { later: groove })).toThrow(
    expect.objectContaining({ code: "incomparable" }),
  );
  const stars = tableOf({ Rating: Array.from({ length: 60 }, (_, row) => String(1 + (row % 5))) });
  expect(() => compared(first, stars)).toThrow(expect.objectContaining({ code: "incomparable" }));
});

it("one codebook codes both sides: its names, its rules, and what people decided about single comments", () => {
  const later = madeSurvey({ rows: 400, seed: 4, from: 1000 });
  const plainly = compared(first, later);
  const kept = plainly.themes[0];
  const rules = { id: "t-0b5e7a11", name: "Refunds", include: ["refund"] };
  const terms = Object.fromEntries((kept?.keywords ?? []).flatMap((text) => text.split(" ")).map((word) => [word, 1]));
  const book = [{ id: kept?.id ?? "", name: "As we call it", terms }, rules];
  const decided = { ...settings, codebook: { themes: book, overrides: [] } };
  const { themes, matching } = compared(first, later, { later: decided });
  expect(matching).toBe("codebook");
  expect(themes.find(({ id }) => id === kept?.id)?.name).toBe("As we call it");
  const refunds = themes.find(({ id }) => id === rules.id);
  const saying = (table: Table): number =>
    table.columns[2]?.values.filter((text) => text.includes("refund")).length ?? 0;
  expect([refunds?.before?.base, refunds?.after?.base]).toEqual([saying(first), saying(later)]);
  expect(refunds?.status).toBe("kept");
});
