import { describe, expect, it } from "vitest";
import { quiet } from "../../../src/engine/effects.ts";
import { isoDate } from "../../../src/engine/survey/calendar.ts";
import { readDates } from "../../../src/engine/survey/dates.ts";
import { NO_DATE } from "../../../src/engine/survey/responses.ts";
import { coded, columnOf } from "./tableOf.ts";

function datesOf(cells: readonly string[], order: "dmy" | "mdy" | "auto" = "auto") {
  const { day, diagnostics } = readDates(columnOf("Date", cells), { rows: cells.length, order }, quiet);
  const days = [...day].map((n) => (n === NO_DATE ? null : isoDate(n)));
  return { days, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

describe("a date column", () => {
  it.each([
    ["2026-09-12", "2026-09-12"],
    ["2026-09-12T23:30:00-05:00", "2026-09-12"],
    ["2026-09-12 08:00:00.000 UTC", "2026-09-12"],
    ["2026/9/2", "2026-09-02"],
    ["20260912", "2026-09-12"],
    ["13.03.2012 11:42", "2012-03-13"],
    ["03.04.2026", "2026-04-03"],
    ["30/09/2021", "2021-09-30"],
    ["9/30/2021 4:05 PM", "2021-09-30"],
    ["30-09-21", "2021-09-30"],
    ["12 Sep 2026", "2026-09-12"],
    ["Sep 12, 2026 10:04 PM", "2026-09-12"],
    ["September 12th, 2026", "2026-09-12"],
    ["Sat Sep 12 2026 10:00:00 GMT+0200 (Eastern European Summer Time)", "2026-09-12"],
    ["12-Sep-26", "2026-09-12"],
    ["12 сентября 2026 г.", "2026-09-12"],
    ["1 мая 2026", "2026-05-01"],
    ["2026 m. rugsėjo 12 d.", "2026-09-12"],
    ["2026 m. rugpjūčio 1 d.", "2026-08-01"],
    ["12 août 2026", "2026-08-12"],
    ["mardi 3 mars 2026", "2026-03-03"],
    ["12. März 2026", "2026-03-12"],
    ["44561", "2021-12-31"],
    ["44561.9993", "2021-12-31"],
    ["1633046399", "2021-09-30"],
    ["1633046399000", "2021-09-30"],
  ])("reads %s as %s", (cell, iso) => expect(datesOf([cell]).days).toEqual([iso]));

  it.each(["31/02/2026", "2026-13-01", "soon", "12:30", "99", "Q3 2026"])("cannot read %s", (cell) => {
    const { days, diagnostics } = datesOf(["2026-01-01", cell]);
    expect(days).toEqual(["2026-01-01", null]);
    expect(diagnostics).toMatchObject([{ code: "unreadable-dates", row: 2, column: "Date" }]);
  });

  it("counts words for no answer as missing, not as unreadable", () => {
    expect(datesOf(["", "N/A", "2026-01-01"])).toMatchObject({ days: [null, null, "2026-01-01"], codes: [] });
  });

  it("tells day from month by the whole column", () => {
    expect(datesOf(["03/04/2026", "25/04/2026"])).toMatchObject({ days: ["2026-04-03", "2026-04-25"], codes: [] });
    expect(datesOf(["03/04/2026", "04/25/2026"])).toMatchObject({ days: ["2026-03-04", "2026-04-25"], codes: [] });
  });

  it("says what it assumed when nothing tells, and takes the setting", () => {
    const { days, diagnostics } = datesOf(["05/05/2026", "03/04/2026"]);
    expect(days).toEqual(["2026-05-05", "2026-04-03"]);
    expect(diagnostics).toMatchObject([{ severity: "warning", code: "ambiguous-dates", row: 2 }]);
    expect(diagnostics[0]?.message).toContain("day/month/year");
    expect(datesOf(["05/05/2026", "03/04/2026"], "mdy")).toMatchObject({
      days: ["2026-05-05", "2026-03-04"],
      codes: [],
    });
    expect(datesOf(["05/05/2026"]).codes).toEqual([]);
  });

  it("reads two exports put together each in its own order, and says so", () => {
    const { days, diagnostics } = datesOf(["30/09/2021", "01/02/2022", "31/12/2021", "1/14/2022", "1/2/2022"]);
    expect(days).toEqual(["2021-09-30", "2022-02-01", "2021-12-31", "2022-01-14", "2022-01-02"]);
    expect(diagnostics).toMatchObject([{ code: "mixed-date-orders", row: 4 }]);
  });

  it("reads coded columns alike", () => {
    const cells = ["03/04/2026", "x", "25/04/2026", "03/04/2026"];
    const { day } = readDates(coded(columnOf("Date", cells)), { rows: 4, order: "auto" }, quiet);
    expect([...day].map((n) => (n === NO_DATE ? null : isoDate(n)))).toEqual(datesOf(cells).days);
  });
});
