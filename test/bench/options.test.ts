import { expect, test } from "vitest";
import { benchOptions } from "./options.ts";

const json = "bench-results.json";

test.each([
  ["quality sets", { job: "quality", folder: "sets", seeds: 5, json }],
  ["quality sets --seeds 3 --json out.json", { job: "quality", folder: "sets", seeds: 3, json: "out.json" }],
  ["engine", { job: "engine", survey: null, large: false, json }],
  ["assign", { job: "assign", folder: null, seeds: 5, large: false, json }],
  ["assign sets --seeds 2 --large", { job: "assign", folder: "sets", seeds: 2, large: true, json }],
  ["spark", { job: "spark", json }],
  ["workbench --survey q3.csv", { job: "workbench", survey: "q3.csv", large: false, json }],
  ["calibration --survey q3.csv", { job: "calibration", survey: "q3.csv", splits: 1000, labelled: null, json }],
  [
    "calibration --survey q3.csv --splits 50 --labelled sets",
    { job: "calibration", survey: "q3.csv", splits: 50, labelled: "sets", json },
  ],
  ["engine --survey q3.csv --large", { job: "engine", survey: "q3.csv", large: true, json }],
])("reads %s", (line, options) => {
  expect(benchOptions(line.split(" "))).toEqual(options);
});

test.each([
  "",
  "quality",
  "quality a b",
  "quality a --seeds 0",
  "quality a --seeds many",
  "engine a",
  "assign a b",
  "assign --seeds 0",
  "calibration",
  "calibration --survey q3.csv --splits 0",
  "workbench a",
  "speed",
  "engine --fast",
])("asks again after “%s”", (line) => {
  expect(benchOptions(line.split(" "))).toBeNull();
});
