import fc from "fast-check";
import { expect, test } from "vitest";
import { quiet } from "../../../src/engine/effects.ts";
import { callbackList, MOST_CALLBACKS } from "../../../src/engine/figures/callbackList.ts";
import { read, settingsWith, tableOf } from "../survey/tableOf.ts";

const COLUMNS = { id: "Who", account: "Account", score: "NPS", comment: "Why", date: "Answered", revenue: "Revenue" };

/** One row: who, account, score, comment, day of September, revenue. */
type Row = readonly [string, string, number, string, number, string];

function callsOf(rows: readonly Row[], columns: object = COLUMNS): number[] {
  const cells = (at: number): string[] => rows.map((row) => String(row[at]));
  const table = tableOf({
    Who: cells(0),
    Account: cells(1),
    NPS: cells(2),
    Why: cells(3),
    Answered: rows.map((row) => `2026-09-${String(row[4]).padStart(2, "0")}`),
    Revenue: cells(5),
  });
  const { responses } = read(table, settingsWith({ columns, scale: "0-10" }));
  return callbackList(responses, "standard", quiet).map(({ row }) => row + 1);
}

test("detractors come by the revenue of their account, then the lowest score, then the newest answer", () => {
  const rows: Row[] = [
    ["a", "A", 6, "slow replies", 1, "100"],
    ["b", "B", 0, "slow replies", 2, "900"],
    ["c", "C", 3, "slow replies", 3, "100"],
    ["d", "D", 3, "slow replies", 4, "100"],
    ["e", "E", 2, "slow replies", 5, ""],
    ["f", "F", 10, "slow replies", 6, "5000"],
  ];
  expect(callsOf(rows)).toEqual([2, 4, 3, 1, 5]);
});

test("passives follow where their account is in the top quarter by revenue, and nobody else's", () => {
  const rows: Row[] = [
    ["a", "A", 7, "slow replies", 1, "9000"],
    ["b", "B", 8, "slow replies", 1, "40"],
    ["c", "C", 6, "slow replies", 1, "10"],
    ["d", "D", 9, "slow replies", 1, "30"],
  ];
  expect(callsOf(rows)).toEqual([3, 1]);
});

test("without revenue there are no passives, and the order is by score and date", () => {
  const rows: Row[] = [
    ["a", "A", 6, "slow replies", 9, ""],
    ["b", "B", 7, "slow replies", 9, ""],
    ["c", "C", 1, "slow replies", 1, ""],
    ["d", "D", 1, "slow replies", 2, ""],
  ];
  expect(callsOf(rows)).toEqual([4, 3, 1]);
});

test("an answer without a reason comes last however much it is worth; one account is there once", () => {
  const rows: Row[] = [
    ["a", "A", 0, "n/a", 1, "90000"],
    ["b", "B", 5, "slow replies", 1, "10"],
    ["c", "B", 1, "slow replies", 1, "10"],
    ["d", "B", 9, "slow replies", 1, "10"],
  ];
  expect(callsOf(rows)).toEqual([3, 1]);
});

test("there is no list off the 0–10 scale", () => {
  const table = tableOf({ Rating: ["1", "2", "5"], Why: ["slow replies", "bad service", "good"] });
  const { responses } = read(table, settingsWith({ columns: { score: "Rating", comment: "Why" }, scale: "1-5" }));
  expect(callbackList(responses, "standard", quiet)).toEqual([]);
});

const row = fc.tuple(
  fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
  fc.integer({ min: 0, max: 10 }),
  fc.constantFrom("slow replies", ""),
  fc.integer({ min: 1, max: 3 }),
  fc.constantFrom("", "10", "20", "30"),
);

test("the list is the head of the whole in its order, whatever the order of the rows", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 150 }), (drawn) => {
      const rows = drawn.map(([account, score, why, day, revenue], at): Row => {
        return [`r${at}`, at % 2 === 0 ? `${account}${at % 70}` : account, score, why, day, revenue];
      });
      const calls = callsOf(rows);
      const called = calls.map((number) => rows[number - 1]?.[1]);
      expect(new Set(called).size).toBe(calls.length);
      expect(calls.length).toBeLessThanOrEqual(MOST_CALLBACKS);
      const unhappy = new Set(rows.filter((one) => one[2] <= 6).map((one) => one[1]));
      if (calls.length < MOST_CALLBACKS) for (const account of unhappy) expect(called).toContain(account);
      const silent = calls.map((number) => Number(rows[number - 1]?.[3] === ""));
      expect(silent).toEqual(silent.toSorted((a, b) => a - b));
    }),
    { numRuns: 60 },
  );
});
