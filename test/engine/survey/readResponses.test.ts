import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CancelledError } from "../../../src/engine/errors.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { isoDate } from "../../../src/engine/survey/calendar.ts";
import { inferRoles } from "../../../src/engine/survey/inferRoles.ts";
import { readResponses } from "../../../src/engine/survey/readResponses.ts";
import { COMMENT_STATES, type Responses } from "../../../src/engine/survey/responses.ts";
import { cellAt } from "../../../src/engine/survey/table.ts";
import { columnOf, exclusionsOf, linesOf, read, settingsWith, tableOf } from "./tableOf.ts";

const statesOf = ({ commentState }: Responses) => [...commentState].map((state) => COMMENT_STATES[state]);

describe("every row", () => {
  it("is counted or excluded for one reason", () => {
    const { responses, diagnostics } = read(
      tableOf({
        NPS: ["9", "", "N/A", "eleven", "7.5", "12", "0", "-1"],
        ID: ["1", "2", "3", "4", "5", "6", "7", "8"],
      }),
    );
    expect(exclusionsOf(responses)).toEqual([
      "counted",
      "missing",
      "missing",
      "not-a-number",
      "not-an-integer",
      "out-of-range",
      "counted",
      "out-of-range",
    ]);
    expect([...responses.score]).toEqual([9, NaN, NaN, NaN, NaN, NaN, 0, NaN]);
    expect(diagnostics).toContainEqual({
      severity: "warning",
      code: "score-out-of-range",
      row: 6,
      column: "NPS",
      message: "“12” is not on the scale 0–10: excluded from the score. Other such cells: 1.",
      pattern: "{first} Other such cells: {others}.",
      values: {
        first: {
          pattern: "“{cell}” is not on the scale {low}–{high}: excluded from the score.",
          values: { cell: "12", low: 0, high: 10 },
        },
        others: 1,
      },
    });
  });

  it("that is ragged is left out of scores and comments, and named", () => {
    const table = {
      ...tableOf({ NPS: ["9", "8", "0"], Comment: ["fine work", "torn, cells", "so slow"] }),
      ragged: Uint32Array.of(1),
    };
    const { responses, diagnostics } = read(table);
    expect(exclusionsOf(responses)).toEqual(["counted", "ragged", "counted"]);
    expect(statesOf(responses)).toEqual(["text", "excluded", "text"]);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: "ragged-rows", row: 2 }));
    const said = {
      severity: "warning",
      code: "ragged-row",
      row: 2,
      column: null,
      message: "",
      pattern: "",
      values: {},
    } as const;
    const codes = read({ ...table, diagnostics: [said] }).diagnostics.map(({ code }) => code);
    expect(codes).not.toContain("ragged-rows");
  });

  it("that a condition leaves out takes part in nothing", () => {
    const table = linesOf(`
      ID|NPS|Comment|Region|Plan|Revenue
      1|9|so good|North|Team|5
      1|3|so bad|South|Team|7
      2|0|too slow|NORTH |Home|9`);
    const { responses } = read(table, settingsWith({ where: [{ column: "region", value: "north" }] }));
    expect(exclusionsOf(responses)).toEqual(["counted", "filtered", "counted"]);
    expect(statesOf(responses)).toEqual(["text", "excluded", "text"]);
    expect([...(responses.revenue ?? [])]).toEqual([5, NaN, 9]);
    const both = settingsWith({
      where: [
        { column: "Region", value: "North" },
        { column: "Plan", value: "Team" },
        { column: "Region", value: "South" },
      ],
    });
    expect(exclusionsOf(read(table, both).responses)).toEqual(["duplicate", "counted", "filtered"]);
    expect(() => read(table, settingsWith({ where: [{ column: "Land", value: "x" }] }))).toThrow(
      expect.objectContaining({
        code: "missing-column",
        details: {
          file: "survey.csv",
          role: "filter",
          column: "Land",
          columns: ["ID", "NPS", "Comment", "Region", "Plan", "Revenue"],
        },
      }),
    );
  });

  it("adds up, whatever is in the file", () => {
    const cell = fc.constantFrom("0", "5", "9", "10", "12", "7.5", "eleven", "", "N/A");
    const record = fc.record({
      id: fc.constantFrom("a", "b", "c", "d", ""),
      nps: cell,
      date: fc.constantFrom("2026-01-01", "2026-02-01", ""),
      region: fc.constantFrom("N", "S"),
      ragged: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 4, maxLength: 40 }), fc.boolean(), (records, filter) => {
        const table = {
          ...tableOf({
            "Respondent ID": ["x", "y", ...records.map(({ id }) => id)],
            NPS: ["0", "10", ...records.map(({ nps }) => nps)],
            Date: ["2026-01-01", "2026-01-01", ...records.map(({ date }) => date)],
            Region: ["N", "N", ...records.map(({ region }) => region)],
          }),
          ragged: Uint32Array.from(records.flatMap(({ ragged }, row) => (ragged ? [row + 2] : []))),
        };
        const columns = { id: "Respondent ID", score: "NPS", date: "Date" };
        const where = filter ? [{ column: "Region", value: "N" }] : [];
        const { responses } = read(table, settingsWith({ columns, where, scale: "0-10" }));
        const { score, answer } = responses;
        exclusionsOf(responses).forEach((reason, row) => {
          expect(reason).not.toBe("?");
          expect(answer[row] === row).toBe(reason === "counted");
          expect(Number.isNaN(score[row])).toBe(reason !== "counted" && reason !== "duplicate");
          const of = answer[row] ?? -1;
          if (of >= 0) expect([answer[of], score[of]]).toEqual([of, score[row]]);
        });
        const kept = exclusionsOf(responses).flatMap((reason, row) =>
          reason === "counted" ? [cellAt(table.columns[0] ?? columnOf("", []), row)] : [],
        );
        const named = kept.filter((id) => id !== "");
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });
});

describe("answers of one respondent", () => {
  it("in long form are one answer, which all its rows point at", () => {
    const { responses, diagnostics } = read(
      linesOf(`
        Respondent ID|Date|FFT score|FFT question|FFT answer
        7|30/09/2021|1|Why?|Lovely kind staff
        7|30/09/2021|1|How could we improve?|Nothing
        8|30/09/2021|5|Why?|Waited for hours`),
    );
    expect(exclusionsOf(responses)).toEqual(["counted", "duplicate", "counted"]);
    expect([...responses.answer]).toEqual([0, 0, 2]);
    expect(statesOf(responses)).toEqual(["text", "contentless", "text"]);
    expect(diagnostics.map(({ code }) => code)).toContain("repeated-answers");
  });

  it("at several times give way to the latest, whatever the order of the file", () => {
    const { responses, diagnostics } = read(
      linesOf(`
        ID|Date|NPS
        a|2026-09-01|9
        a|2026-07-01|2
        b|2026-07-01|0
        a|2026-07-01|2
        a|2026-09-01|9
        b||10`),
    );
    expect(exclusionsOf(responses)).toEqual(["counted", "duplicate", "counted", "duplicate", "duplicate", "duplicate"]);
    expect([...responses.answer]).toEqual([0, -1, 2, -1, 0, -1]);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: "replaced-answers", row: 2 }));
  });

  it("without dates give way to the last in the file", () => {
    const { responses } = read(tableOf({ ID: ["a", "a", "b", "a"], NPS: ["9", "2", "0", "9"] }));
    expect([...responses.answer]).toEqual([0, -1, 2, 0]);
    const last = read(tableOf({ ID: ["a", "b", "a"], NPS: ["9", "0", "2"] })).responses;
    expect([...last.answer]).toEqual([-1, 1, 2]);
  });

  it("are not replaced by a later one without a valid score", () => {
    const { responses } = read(
      tableOf({ ID: ["a", "a", "b"], NPS: ["9", "twelve", "0"], Date: ["2026-01-01", "2026-02-01", "2026-01-01"] }),
    );
    expect(exclusionsOf(responses)).toEqual(["counted", "not-a-number", "counted"]);
  });

  it("do not exist for blank ids", () => {
    const { responses } = read(tableOf({ ID: ["", " ", "N/A", "b", "c"], NPS: ["9", "9", "9", "0", "9"] }));
    expect(exclusionsOf(responses)).toEqual(Array(5).fill("counted"));
    expect(responses.accounts).toBe(5);
  });

  it("are not looked for where the id is no respondent's", () => {
    const rows = 100;
    const nps = Array.from({ length: rows }, (_, row) => String(row % 11));
    const few = tableOf({ Shop: nps.map((_, row) => String(row % 3)), NPS: nps });
    const { responses, diagnostics } = read(few, settingsWith({ columns: { id: "Shop" } }));
    expect(exclusionsOf(responses)).toEqual(Array(rows).fill("counted"));
    expect(responses.accounts).toBe(rows);
    expect(diagnostics.map(({ code }) => code)).toContain("id-not-respondent");
    const anonymous = tableOf({ ID: nps.map((_, row) => (row < 40 ? "anonymous" : `u${row % 50}`)), NPS: nps });
    const shared = read(anonymous);
    expect(exclusionsOf(shared.responses).slice(0, 40)).toEqual(Array(40).fill("counted"));
    expect(shared.diagnostics).toContainEqual(expect.objectContaining({ code: "shared-id", row: 1 }));
  });
});

describe("accounts", () => {
  const table = linesOf(`
    Response ID|Account|NPS|Completed|Annual revenue
    1|A|9|2026-01-01|€100
    2|A|3|2026-03-01|€250
    3|B|0|2026-01-01|
    4|A|10|2026-02-01|€180
    5||10|2026-02-01|€7
    6||10|2026-02-01|€7`);

  it("are named by their own column, have one revenue each, the latest known", () => {
    const { responses } = read(table);
    expect(exclusionsOf(responses)).toEqual(Array(6).fill("counted"));
    expect([...responses.account]).toEqual([0, 0, 1, 0, 2, 3]);
    expect([...(responses.revenue ?? [])]).toEqual([250, 250, NaN, 250, 7, 7]);
    expect(responses).toMatchObject({ accounts: 4, currency: "EUR" });
  });

  it("are the respondents where there is no such column", () => {
    const { responses } = read(table, settingsWith({ columns: { account: null } }));
    expect(responses.accounts).toBe(6);
  });
});

describe("the rest of a row", () => {
  it("is its day, its segments in one spelling, and the state of its comment", () => {
    const rows = 12;
    const table = tableOf({
      NPS: Array.from({ length: rows }, (_, row) => String(row % 11)),
      Comment: ["good service, thanks", "", "n/a", "👍", ...Array<string>(rows - 4).fill("so slow today")],
      Date: ["30/06/2026", "soon", "", ...Array<string>(rows - 3).fill("02/07/2026")],
      Region: ["South", "SOUTH", "South ", "", "North", "north", "North", "South", "South", "North", "North", "South"],
    });
    const { responses, diagnostics } = read(table);
    expect(statesOf(responses).slice(0, 5)).toEqual(["text", "blank", "contentless", "contentless", "text"]);
    expect(isoDate(responses.day?.[3] ?? 0)).toBe("2026-07-02");
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: "unreadable-dates", row: 2 }));
    const [region] = responses.segments;
    expect(region?.values).toEqual(["South", "", "North"]);
    expect(Array.from({ length: 5 }, (_, row) => (region ? cellAt(region, row) : null))).toEqual([
      "South",
      "South",
      "South",
      "",
      "North",
    ]);
  });

  it("is said to be missing where the file has no column for it", () => {
    const notes = (columns: Record<string, string[]>) => read(tableOf(columns)).diagnostics.map(({ code }) => code);
    expect(notes({ NPS: ["0", "10"] })).toEqual(["no-comments", "no-revenue"]);
    const comments = read(tableOf({ Comment: ["so slow today", ""], Revenue: ["5", "7"] }));
    expect(comments.diagnostics.map(({ code }) => code)).toEqual(["no-score"]);
    expect(comments.responses).toMatchObject({ scale: null });
    expect(exclusionsOf(comments.responses)).toEqual(["missing", "missing"]);
  });
});

it("stops when it is cancelled", () => {
  const table = tableOf({ NPS: ["9", "0"] });
  const signal = {
    aborted: true,
    throwIfAborted: () => {
      throw new CancelledError();
    },
  };
  const roles = inferRoles(table, DEFAULT_SETTINGS);
  expect(() => readResponses(table, { roles, settings: DEFAULT_SETTINGS }, { signal, onProgress: () => {} })).toThrow(
    CancelledError,
  );
});
