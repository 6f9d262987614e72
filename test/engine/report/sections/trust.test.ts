import { describe, expect, test } from "vitest";
import type { ReportDocument } from "../../../../src/engine/report/document.ts";
import { broadThemesTable } from "../../../../src/engine/report/sections/broadThemes.ts";
import { methodNotes } from "../../../../src/engine/report/sections/method.ts";
import { themeSentences, themesTable } from "../../../../src/engine/report/sections/themes.ts";
import { baseShown, themesFootnotes, trustSentence, wholeTrust } from "../../../../src/engine/report/sections/trust.ts";
import { fivePoint, report, withoutComments, withoutScores } from "../../../fixtures/report.ts";
import { present } from "../../../fixtures/present.ts";

const slow = present(report.themes.find(({ name }) => name === "Slow replies from support"));
const note = (of: ReportDocument, term: string) => methodNotes(of).find((one) => one.term === term)?.text;

describe("comments that speak of a theme beside their main one", () => {
  test("stand behind the base and in its first sentence, with the measure of all", () => {
    expect(baseShown(slow)).toBe("58 (+7 also)");
    expect(themeSentences(slow, report)[0]).toBe(
      "58 comments, 16% of the 363 with content; 7 more speak of it beside another theme (NPS of all 65: −38).",
    );
    const one = { ...slow, mentions: { ...slow.mentions, base: 59, scores: null } };
    expect(themeSentences(one, report)[0]).toMatch(/; 1 more speaks of it beside another theme\.$/u);
  });

  test("are not spoken of where there are none", () => {
    const none = { ...slow, mentions: { ...slow.mentions, base: slow.base } };
    expect(baseShown(none)).toBe("58");
    expect(themeSentences(none, report)[0]).toBe("58 comments, 16% of the 363 with content.");
    expect(themesFootnotes({ ...report, themes: [none] }).join(" ")).not.toContain("also");
  });
});

describe("trust", () => {
  test("of a theme is a word with the figures behind it, in the table on hover", () => {
    expect(trustSentence(slow)).toBe("Trust: firm (stability 0.86, coherence 0.24, silhouette 0.22).");
    expect(trustSentence({ ...slow, stability: null })).toBe("Coherence 0.24, silhouette 0.22.");
    expect(trustSentence({ ...slow, stability: null, coherence: null, silhouette: null })).toBeNull();
    const row = themesTable(report).rows.find(({ theme }) => theme === slow.id);
    expect(row?.cells.at(-1)).toBe("firm");
    expect(row?.hovers).toEqual({ Trust: "stability 0.86, coherence 0.24, silhouette 0.22" });
  });

  test("of the whole is said with what stays uncoded", () => {
    expect(wholeTrust(report)).toBe(
      "fair (stability 0.78, coherence 0.13, diversity 0.96, silhouette 0.15), 9% of the comments uncoded",
    );
    expect(wholeTrust(withoutComments)).toBeNull();
  });

  test("every column of the table says how it is made", () => {
    for (const of of [report, fivePoint, withoutScores])
      for (const { label, about } of themesTable(of).columns.slice(1)) expect(about, label).toMatch(/\.$/u);
  });

  test("what was not measured has no column, no footnote and no formula", () => {
    const themes = report.themes.map((theme) => ({
      ...theme,
      stability: null,
      coherence: null,
      silhouette: null,
      trust: null,
    }));
    const nothing = { stability: null, coherence: null, diversity: null, silhouette: null, uncoded: 0, word: null };
    const plain = { ...report, themes, trust: nothing };
    expect(themesTable(plain).columns.map(({ label }) => label)).not.toContain("Trust");
    expect(themesFootnotes(plain)).toHaveLength(1);
    expect(note(plain, "Trust")).toBeUndefined();
  });
});

describe("the number of themes", () => {
  test("is told with the last group, one more, and the whole curve", () => {
    expect(note(report, "Number of themes")).toMatch(
      /^Read from one mixture .*\. The last of 9 groups holds 2\.2% of the comments, the next one 0\.8%\. By size: 1: 100%, 2: 41%, .*, 11: 0\.\d%\.$/u,
    );
  });

  test("says once what a tail without anything left holds", () => {
    const tail = [12, 13, 14].map((themes) => ({ themes, share: themes === 12 ? 0.0006 : 0 }));
    const long = { ...report, engine: { ...report.engine, curve: [...report.engine.curve, ...tail] } };
    expect(note(long, "Number of themes")).toMatch(/, 12: 0\.1%, 13 to 14: 0\.0%\.$/u);
  });

  test("ends where the curve ends, and is left out where somebody set it", () => {
    const short = { ...report, engine: { ...report.engine, curve: report.engine.curve.slice(0, 9) } };
    expect(note(short, "Number of themes")).toContain("holds 2.2% of the comments. By size");
    expect(note(fivePoint, "Number of themes")).toBeUndefined();
  });
});

describe("broad themes", () => {
  test("list their members, the largest first, with a base and a measure of their own", () => {
    const table = present(broadThemesTable(report));
    expect(table.rows).toHaveLength(6);
    expect(table.rows[0]?.cells.slice(0, 5)).toEqual([
      "Delivery on time · Missed collection windows",
      "Delivery on time; Missed collection windows",
      "86",
      "24%",
      "+33",
    ]);
    expect(table.rows.at(-1)).toMatchObject({
      faint: true,
      cells: ["Opening hours of the depot (low n)", "–", "8", "2%", "–", "–", "–"],
    });
  });

  test("there is no such part with eight themes or fewer", () => {
    expect(broadThemesTable(fivePoint)).toBeNull();
    expect(note(fivePoint, "Broad themes")).toBeUndefined();
  });

  test("without scores they have members and bases alone", () => {
    expect(broadThemesTable(withoutScores)?.columns.map(({ label }) => label)).toEqual([
      "Broad theme",
      "Themes",
      "Comments",
      "Share",
    ]);
  });
});
