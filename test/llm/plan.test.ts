import { describe, expect, it } from "vitest";
import type { ReportDocument } from "../../src/engine/report/document.ts";
import type { ThemeSample } from "../../src/engine/themes/sampleThemes.ts";
import { planNaming, SAMPLE_OF_A_SIDE } from "../../src/llm/plan.ts";
import { report, withoutScores } from "../fixtures/report.ts";

const WORDS: Readonly<Record<string, string>> = {
  en: "The driver came late again and nobody at support could tell me where my parcel was",
  ru: "Курьер снова опоздал, а в поддержке никто не смог сказать, где моя посылка",
  lt: "Kurjeris vėl vėlavo, o pagalbos skyriuje niekas negalėjo pasakyti, kur mano siunta",
};

/** As many themes as asked for, each with the largest sample there is, of long comments. */
function survey(themes: number, language = "en"): { report: ReportDocument; samples: ThemeSample[] } {
  const [theme] = report.themes;
  if (theme === undefined) throw new Error("the made-up survey has themes");
  const all = Array.from({ length: themes }, (_, index) => ({
    ...theme,
    id: `t-${index.toString(16).padStart(8, "0")}`,
  }));
  const samples = all.map(({ id }, index) => ({
    theme: id,
    sides: (["promoters", "passives", "detractors"] as const).map((side, at) => ({
      side,
      base: 30_000,
      comments: Array.from({ length: SAMPLE_OF_A_SIDE }, (_, nth) => ({
        row: 1 + index * 100 + at * 30 + nth,
        text: `${WORDS[language] ?? ""}. `.repeat(4) + `No ${String(index)} ${String(at)} ${String(nth)}`,
      })),
    })),
  }));
  return { report: { ...report, themes: all, engine: { ...report.engine, language: [language] } }, samples };
}

describe("what would be sent", () => {
  it.each([
    [8, "en"],
    [20, "en"],
    [20, "ru"],
    [25, "lt"],
    [200, "en"],
  ])("%i themes in %s: at most 60,000 tokens, however many comments there are", (themes, language) => {
    const { sending, jobs, leftOut } = planNaming({ ...survey(themes, language), language: null, profile: "product" });
    expect(sending.tokens.input).toBeLessThanOrEqual(60_000);
    const asked = jobs.filter(({ theme }) => theme !== null).length;
    expect(asked + leftOut.length).toBe(themes);
    expect(asked).toBeGreaterThanOrEqual(Math.min(themes, 20));
    expect(sending.comments).toBeGreaterThan(2 * asked);
  });

  it("takes comments of every side in turn", () => {
    const { jobs } = planNaming({ ...survey(20), language: null, profile: null });
    for (const { theme, prompt } of jobs) {
      if (theme === null) continue;
      const { comments } = JSON.parse(prompt.user) as { comments: Record<string, unknown[]> };
      const counts = Object.values(comments).map(({ length }) => length);
      expect(counts).toHaveLength(3);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  it("holds no personal data, the same datum under the same mark, and says how many there were", () => {
    const { samples, report: made } = survey(2);
    const [first] = samples;
    const side = { side: "detractors" as const, base: 2 };
    const personal: ThemeSample[] = [
      {
        theme: samples[0]?.theme ?? "",
        sides: [{ ...side, comments: [{ row: 1, text: "Write to a.b@example.com, it is late" }] }],
      },
      {
        theme: samples[1]?.theme ?? "",
        sides: [{ ...side, comments: [{ row: 2, text: "a.b@example.com and +370 612 34567: late" }] }],
      },
    ];
    expect(first).toBeDefined();
    const { jobs, sending } = planNaming({ report: made, samples: personal, language: null, profile: null });
    const all = jobs.map(({ prompt }) => prompt.user).join();
    expect(all).not.toContain("example.com");
    expect(all).toContain("[EMAIL_1] and [PHONE_1]");
    expect(sending.redacted).toMatchObject({ EMAIL: 1, PHONE: 1, NAME: 0 });
  });

  it("is written in the language of most comments, or in the one that is asked for", () => {
    const input = { ...survey(2, "lt"), profile: null };
    expect(planNaming({ ...input, language: null }).jobs[0]?.prompt.system).toContain("Write in Lithuanian.");
    expect(planNaming({ ...input, language: "de" }).jobs[0]?.prompt.system).toContain("Write in German.");
  });

  it("holds figures of the theme by name, those of few answers left out", () => {
    const { samples, report: made } = survey(2);
    const few = {
      ...made,
      themes: made.themes.map((theme) => ({ ...theme, scores: theme.scores && { ...theme.scores, valid: 29 } })),
    };
    const figures = (of: ReportDocument): string[] => {
      const [job] = planNaming({ report: of, samples, language: null, profile: null }).jobs;
      return Object.keys((JSON.parse(job?.prompt.user ?? "") as { figures: object }).figures);
    };
    expect(figures(made)).toEqual(["{comments}", "{share}", "{score}", "{impact}"]);
    expect(figures(few)).toEqual(["{comments}", "{share}"]);
  });

  it("is nothing for a survey without themes, and needs no scores", () => {
    const none = planNaming({ report: { ...report, themes: [] }, samples: [], language: null, profile: "hr" });
    expect(none.jobs).toEqual([]);
    const samples = withoutScores.themes.map(({ id }, index) => ({
      theme: id,
      sides: [{ side: "comments" as const, base: 1, comments: [{ row: index + 1, text: `Late ${String(index)}` }] }],
    }));
    expect(planNaming({ report: withoutScores, samples, language: null, profile: null }).jobs.length).toBeGreaterThan(
      1,
    );
  });

  it("is the same every time", () => {
    const input = { ...survey(9), language: null, profile: "data" as const };
    const prompts = () => JSON.stringify(planNaming(input).jobs.map(({ prompt }) => prompt));
    expect(prompts()).toBe(prompts());
  });
});
