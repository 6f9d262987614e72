import { describe, expect, it } from "vitest";
import type { FeedbackError } from "../../../src/engine/errors.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { inferRoles } from "../../../src/engine/survey/inferRoles.ts";
import { coded, columnOf, settingsWith, tableOf } from "./tableOf.ts";
import { cells, prose, reasonOf, rolesOf } from "./rolesOf.ts";

describe("of several that would do", () => {
  const rows = 60;
  const base = { comment: cells(rows, prose) };

  it("takes the NPS before other scores, and leaves those out of the segments", () => {
    const table = tableOf({
      satisfaction: cells(rows, (row) => 1 + (row % 10)),
      nps: cells(rows, (row) => row % 11),
      intention: cells(rows, (row) => row % 11),
      ...base,
    });
    expect(rolesOf(table)).toMatchObject({ score: "nps", segments: [] });
    expect(reasonOf(table, "intention")).toBe("gives Mean: named “intention”, whole numbers 0–10");
  });

  it("takes no flag of 0 and 1 for a score, whatever its name", () => {
    const table = tableOf({
      rated: cells(rows, (row) => row % 2),
      Rating: cells(rows, (row) => 1 + (row % 5)),
      ...base,
    });
    expect(rolesOf(table).score).toBe("Rating");
  });

  it("takes the leftmost of equals and says so", () => {
    const table = tableOf({
      "Score A": cells(rows, (row) => row % 11),
      "Score B": cells(rows, (row) => row % 11),
      ...base,
    });
    expect(rolesOf(table).score).toBe("Score A");
    expect(reasonOf(table, "Score A")).toContain("“Score B” would do as well");
  });

  it("takes the respondent's id, not a row number or another thing's id", () => {
    const table = tableOf({
      "": cells(rows, (row) => row + 1),
      "Comment ID": cells(rows, (row) => `C ${row}`),
      ROUTERID: cells(rows, (row) => row),
      ID: cells(rows, (row) => 10000 + (row % 50)),
      Age: cells(rows, (row) => 20 + (row % 40)),
      ...base,
    });
    expect(rolesOf(table).id).toBe("ID");
    expect(reasonOf(table, "ROUTERID")).toBe("different in every row");
    expect(reasonOf(table, "Age")).toBe("numbers without a meaning we know");
  });

  it("takes no month number for a date and no count for an amount", () => {
    const table = tableOf({
      t: cells(rows, (row) => row % 19),
      NbPassage: cells(rows, (row) => row % 30),
      CaTicket: cells(rows, (row) => row + 0.95),
      ...base,
    });
    expect(rolesOf(table)).toMatchObject({ date: null, revenue: "CaTicket", segments: [] });
  });

  it("takes few-valued text for segments, by name and by fill, and never codes of 0 and 1", () => {
    const codes = Object.fromEntries(
      cells(10, (n) => `Topic ${n}`).map((name, n) => [name, cells(rows, (row) => (row % (n + 2) ? "0" : "1"))]),
    );
    const table = tableOf({
      Market: cells(rows, () => "Singapore"),
      "FFT question": cells(rows, (row) => (row % 2 ? "What was good?" : "How could we improve?")),
      Gender: cells(rows, (row) => (row % 2 ? "F" : "M")),
      Region: cells(rows, (row) => ["North", "South ", "south"][row % 3] ?? ""),
      Plan: cells(rows, (row) => (row % 2 ? "Team" : "Home")),
      Street: cells(rows, (row) => `Street ${row % 50}`),
      ...codes,
      Parking: cells(rows, (row) => (row % 9 ? "" : "1")),
      Notes: cells(rows, () => ""),
      ...base,
    });
    expect(rolesOf(table).segments).toEqual(["Plan", "Region", "Gender", "FFT question"]);
    expect(reasonOf(table, "Market")).toBe("the same in every row");
    expect(reasonOf(table, "Topic 3")).toBe("a 0/1 code column");
    expect(reasonOf(table, "Parking")).toBe("“1” or blank, a code column");
    expect(reasonOf(table, "Notes")).toBe("empty");
    expect(reasonOf(table, "Street")).toContain("too many to split by");
  });

  it("stops at eight segments", () => {
    const many = Object.fromEntries(
      cells(12, (n) => `Group ${n}`).map((name) => [name, cells(rows, (row) => (row % 2 ? "a" : "b"))]),
    );
    expect(rolesOf(tableOf({ ...many, ...base })).segments).toHaveLength(8);
  });

  it("does not mind how a column is kept", () => {
    const table = tableOf({ ID: cells(rows, (row) => row % 50), NPS: cells(rows, (row) => row % 11), ...base });
    expect(inferRoles({ ...table, columns: table.columns.map(coded) }, DEFAULT_SETTINGS)).toEqual(
      inferRoles(table, DEFAULT_SETTINGS),
    );
  });
});

describe("what people set", () => {
  const table = tableOf([
    columnOf(
      "nps",
      cells(30, (row) => row % 11),
    ),
    columnOf(
      "satisfaction",
      cells(30, (row) => row % 11),
    ),
    columnOf("Q7", cells(30, prose), "Anything else?"),
    columnOf(
      "region",
      cells(30, (row) => (row % 2 ? "N" : "S")),
    ),
  ]);

  it("wins, whatever its case and blanks, or by its question", () => {
    const settings = settingsWith({
      columns: { score: " Satisfaction ", comment: "anything else?", segments: ["REGION"] },
      columnsFrom: { score: "option", comment: "study", segments: "study" },
    });
    expect(rolesOf(table, settings)).toMatchObject({ score: "satisfaction", comment: "Q7", segments: ["region"] });
    const { readings } = inferRoles(table, settings);
    expect(readings.map(({ chosenBy }) => chosenBy)).toEqual(["inferred", "option", "study", "study"]);
    expect(readings[1]?.reason).toBe("set by option; whole numbers 0–10");
    expect(readings[2]?.reason).toMatch(/^set in the study file; text of/);
  });

  it("forbids with null and with an empty list", () => {
    const settings = settingsWith({ columns: { score: null, segments: [] } });
    expect(rolesOf(table, settings)).toMatchObject({ score: null, segments: [] });
  });

  it.each([
    [{ score: "Net" }, "score"],
    [{ segments: ["region", "Net"] }, "segment"],
  ])("must exist: %j", (columns, role) => {
    expect(() => inferRoles(table, settingsWith({ columns }))).toThrow(
      expect.objectContaining({
        code: "missing-column",
        details: { file: "survey.csv", role, column: "Net", columns: ["nps", "satisfaction", "Q7", "region"] },
      }),
    );
  });
});

it("refuses a table with neither scores nor comments, and names what it found", () => {
  const table = tableOf({ Age: ["31", "42", "31"], Street: ["Elm", "Oak", "Elm"], Note: ["", "", ""] });
  try {
    inferRoles(table, DEFAULT_SETTINGS);
    expect.unreachable();
  } catch (error) {
    const { code, details } = error as FeedbackError<"nothing-to-analyze">;
    expect(code).toBe("nothing-to-analyze");
    expect(details.lookedFor).toHaveLength(2);
    expect(details.columns.map(({ name }) => name)).toEqual(["Age", "Street", "Note"]);
    expect(details.columns[0]?.found).toBe("numbers without a meaning we know");
    expect(details.columns[2]?.found).toBe("empty");
  }
});
