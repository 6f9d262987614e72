import { expect, test } from "vitest";
import { controlOf } from "../../../src/engine/drivers/controls.ts";
import { themeDesign } from "../../../src/engine/drivers/themeDesign.ts";
import { basisOf } from "../../../src/engine/figures/group.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { codedAs, foundTheme } from "../../fixtures/coding.ts";
import { present } from "../../fixtures/present.ts";
import { read, settingsWith, tableOf } from "../survey/tableOf.ts";

const themes = ["t-0000000a", "t-0000000b", "t-0000000c"].map((id) => foundTheme(id));

function basisWith(columns: Parameters<typeof tableOf>[0], id?: string) {
  const settings = settingsWith({ columns: { comment: "Why", ...(id === undefined ? {} : { id }) } });
  return basisOf(read(tableOf(columns), settings).responses, DEFAULT_SETTINGS);
}

const survey = { NPS: ["10", "0", "9", "7", "10", "3"], Why: ["good", "bad", "nice", "fair", "", "poor"] };

test("answers with a comment speak of their main theme and of those beside it", () => {
  const coded = codedAs(themes, [0, 1, 0, 1, -1, -1], { 0: [{ theme: 1, evidence: "good" }] });
  const design = themeDesign(basisWith(survey), { coding: coded.coding, themes: 3, least: 1, controls: [] });
  expect([...design.answers]).toEqual([0, 1, 2, 3, 5]);
  expect([...design.bases]).toEqual([2, 3, 0]);
  expect(listsOf(design)).toEqual([[1, 2], [2], [1], [2], []]);
});

test("a theme of too few answers has no column", () => {
  const coded = codedAs(themes, [0, 1, 0, 1, -1, 2]);
  const design = themeDesign(basisWith(survey), { coding: coded.coding, themes: 3, least: 2, controls: [] });
  expect([...design.columnOf]).toEqual([1, 2, 0]);
  expect(design.columns).toBe(3);
});

test("an answer that stands in several rows speaks of what any of them does, each theme once", () => {
  const long = { ID: ["a", "a", "b", "c"], NPS: ["9", "9", "2", "8"], Why: ["good", "nice and good", "bad", "fair"] };
  const coded = codedAs(themes, [0, 1, 1, 0], { 1: [{ theme: 0, evidence: "good" }] });
  const design = themeDesign(basisWith(long, "ID"), { coding: coded.coding, themes: 3, least: 1, controls: [] });
  expect(design.rows).toBe(3);
  expect(listsOf(design)).toEqual([[1, 2], [2], [1]]);
});

test("controls stand behind the themes, the commonest value being the reference", () => {
  const plans = [...Array<string>(40).fill("Pro"), ...Array<string>(30).fill("Free"), "Odd", ""];
  const columns = { NPS: plans.map(() => "9"), Why: plans.map((_, row) => `word ${row}`), Plan: plans };
  const settings = settingsWith({ columns: { comment: "Why", segments: ["Plan"] } });
  const basis = basisOf(read(tableOf(columns), settings).responses, DEFAULT_SETTINGS);
  const control = present(controlOf(present(basis.responses.segments[0]), Int32Array.from(plans.keys())));
  expect(control.levels).toBe(2);
  expect([0, 40, 70, 71].map(control.levelOf)).toEqual([0, 1, 2, 2]);
  const coded = codedAs(
    themes,
    plans.map((_, row) => row % 2),
  );
  const design = themeDesign(basis, { coding: coded.coding, themes: 2, least: 1, controls: [control] });
  expect(design).toMatchObject({ columns: 5, controlsFrom: 3 });
  expect(listsOf(design)[41]).toEqual([2, 3]);
  expect(listsOf(design)[70]).toEqual([1, 4]);
});

test("a column of one value holds nothing equal", () => {
  const basis = basisWith(survey);
  const column = present(basis.responses.comment);
  expect(controlOf(column, Int32Array.of(0, 1, 2))).toBeNull();
});

function listsOf({ rows, offsets, indices }: ReturnType<typeof themeDesign>): number[][] {
  return Array.from({ length: rows }, (_, row) => [...indices.subarray(offsets[row], offsets[row + 1])]);
}
