import { expect, test } from "vitest";
import { judged } from "./assign.ts";

const bare = { seconds: 2, megabytes: 200 };

test.each([
  ["fast and lean", 1_000_000, { seconds: 20, megabytes: 480 }, 55_556, true],
  ["too slow", 1_000_000, { seconds: 23, megabytes: 480 }, 47_619, false],
  ["too large", 1_000_000, { seconds: 20, megabytes: 501 }, 55_556, false],
  ["too short a stream to say", 10_000, { seconds: 3, megabytes: 300 }, 10_000, true],
  ["without GNU time", 100_000, { seconds: 3, megabytes: null }, 100_000, true],
])("%s", (_, comments, run, rate, met) => {
  const timed = judged({ comments, run, analysis: null }, bare);
  expect(Math.round(timed.rate)).toBe(rate);
  expect(timed.met).toBe(met);
});
