import { basisOf } from "../../../src/engine/figures/group.ts";
import { expect, test } from "vitest";
import { quiet } from "../../../src/engine/effects.ts";
import { broadId, broadName, broadThemeFigures, withBroadThemes } from "../../../src/engine/figures/broadThemes.ts";
import { countComments } from "../../../src/engine/figures/comments.ts";
import { themeFigures } from "../../../src/engine/figures/themes.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { codedAs, foundTheme } from "../../fixtures/coding.ts";
import { read, settingsWith, tableOf } from "../survey/tableOf.ts";

/** The theme of each row, −1 for none; theme 8 has three. */
const MAIN = [8, 8, 8, 0, 0, 1, 2, 3, 4, 5, 6, 7, 7, -1];
const survey = {
  NPS: MAIN.map((theme) => (theme === 8 ? "0" : theme === 0 ? "9" : "8")),
  Why: MAIN.map((_, row) => `comment ${row}`),
};
const { responses } = read(tableOf(survey), settingsWith({ columns: { comment: "Why" } }));
const basis = basisOf(responses, DEFAULT_SETTINGS);

/** Themes 0 and 8, 1 and 9, … 4 and 12 lie in one place, the others alone; 9 to 12 are nobody's main theme. */
const thirteen = Array.from({ length: 13 }, (_, theme) =>
  foundTheme(`t-0000000${theme.toString(16)}`, {
    name: `Theme ${theme}, said`,
    centroid: Array.from({ length: 8 }, (__, at) => Number(theme % 8 === at)),
  }),
);

function broadOf(themes: typeof thirteen, main: readonly number[]) {
  const coded = codedAs(themes, main);
  const comments = countComments(responses, coded.coding.theme);
  const figures = themeFigures(basis, { coded, periods: null, comments }, quiet);
  return { figures, broad: broadThemeFigures(basis, { coded, figures, comments }) };
}

test("a broad theme has the comments of its themes and the figures of these", () => {
  const { broad, figures } = broadOf(thirteen, MAIN);
  expect(broad).toHaveLength(8);
  expect(broad[0]).toMatchObject({
    id: broadId(["t-00000000", "t-00000008"]),
    name: "Theme 8 · Theme 0",
    themes: ["t-00000008", "t-00000000"],
    base: 5,
    share: 5 / 14,
    scores: { promoters: 2, detractors: 3, nps: -20 },
    // NPS of all −7.142857, of those outside 0.
    impact: expect.closeTo(-100 / 14, 9) as number,
  });
  expect(broad.reduce((sum, { base }) => sum + base, 0)).toBe(13);
  expect(broad.map(({ base }) => base)).toEqual([5, 2, 1, 1, 1, 1, 1, 1]);
  const ids = withBroadThemes(figures, broad).map((theme) => theme.broad);
  expect(ids[0]).toBe(broad[0]?.id);
  expect(ids[8]).toBe(broad[0]?.id);
  expect(new Set(ids).size).toBe(8);
});

test("with few themes there is no broader level, and none is named", () => {
  const { broad, figures } = broadOf(
    thirteen.slice(0, 8),
    MAIN.map((theme) => (theme === 8 ? 0 : theme)),
  );
  expect(broad).toEqual([]);
  expect(withBroadThemes(figures, broad).every((theme) => theme.broad === null)).toBe(true);
});

test("an id follows from the themes and not from their order", () => {
  expect(broadId(["t-1", "t-2"])).toBe(broadId(["t-2", "t-1"]));
  expect(broadId(["t-1", "t-2"])).not.toBe(broadId(["t-1", "t-3"]));
  expect(broadId(["t-1"])).toMatch(/^b-[0-9a-f]{8}$/u);
});

test("a name joins what leads the names of the two largest", () => {
  expect(broadName(["Delivery, late", "Friendly staff, helpful", "Price"])).toBe("Delivery · Friendly staff");
  expect(broadName(["Support, slow", "support, rude"])).toBe("Support, slow · support, rude");
  expect(broadName(["Friendly staff, helpful"])).toBe("Friendly staff, helpful");
  expect(broadName([])).toBe("");
});
