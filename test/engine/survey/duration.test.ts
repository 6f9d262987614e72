import { describe, expect, it } from "vitest";
import { readDurationCell, unitInHeading } from "../../../src/engine/survey/duration.ts";

describe("a cell of a time", () => {
  it.each([
    ["2h 30m", 9000],
    ["2 hours and 15 min", 8100],
    ["1d 3h", 97_200],
    ["45 min", 2700],
    ["30s", 30],
    ["1.5 h", 5400],
    ["1,5 ч", 5400],
    ["2 ч 30 мин", 9000],
    ["1 час 5 минут", 3900],
    ["1 val. 20 min.", 4800],
    ["3 Std. 5 Min", 11_100],
    ["2 jours", 172_800],
    ["1 godz. 30 min", 5400],
    ["01:25:00", 5100],
    ["26:00:01", 93_601],
    ["2 days 03:15:00", 184_500],
    ["1.02:00:00", 93_600],
    ["PT2H", 7200],
    ["P1DT2H30M", 95_400],
    ["PT45.5S", 45.5],
  ])("%s is %d seconds", (cell, value) => {
    expect(readDurationCell(cell)).toEqual({ kind: "seconds", value });
  });

  it.each([
    ["12", { kind: "number", value: 12 }],
    ["2,5", { kind: "number", value: 2.5 }],
    ["-3", { kind: "number", value: -3 }],
    ["1:25", { kind: "clock", high: 1, low: 25 }],
    ["", { kind: "missing" }],
    ["n/a", { kind: "missing" }],
    ["нет данных", { kind: "missing" }],
    ["P", { kind: "not-a-duration" }],
    ["2026-09-12", { kind: "not-a-duration" }],
    ["soon", { kind: "not-a-duration" }],
    ["3 cats", { kind: "not-a-duration" }],
  ])("“%s”", (cell, reading) => {
    expect(readDurationCell(cell)).toEqual(reading);
  });
});

it.each([
  ["First response time (hours)", "hours"],
  ["aht_sec", "seconds"],
  ["Resolution time, h", "hours"],
  ["Время первого ответа, мин", "minutes"],
  ["Sprendimo laikas (val.)", "hours"],
  ["Time to resolve in days", "days"],
  ["Customer's response time", null],
  ["Response time", null],
])("“%s” counts %s", (heading, unit) => {
  expect(unitInHeading(heading)).toBe(unit);
});
