import { expect, test } from "vitest";
import { analyze } from "../../src/engine/analyze.ts";
import { createRandom, randomBelow } from "../../src/engine/random.ts";
import type { ReportDocument } from "../../src/engine/report/document.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import { topicComments } from "./cluster/fixture.ts";
import { settingsWith, tableOf } from "./survey/tableOf.ts";

const ROWS = 160;

/** A survey in which several people answer for an account, all of which know its revenue. */
function surveyOf(): Record<string, string[]> {
  const random = createRandom(11);
  const { texts, topics } = topicComments(ROWS, 4);
  const account = topics.map(() => randomBelow(120, random));
  return {
    "Response ID": topics.map((_, row) => `R${row}`),
    Account: account.map((one) => `A${one}`),
    NPS: topics.map((topic) => String(topic === 0 ? randomBelow(7, random) : 5 + randomBelow(6, random))),
    Why: texts,
    Answered: topics.map(() => `2026-0${1 + randomBelow(3, random)}-15`),
    Plan: topics.map(() => ["Pro", "Team", "Basic"][randomBelow(3, random)] ?? ""),
    "Annual revenue": account.map((one) => `€${100 + 37 * one}.35`),
    Churned: account.map((one) => String(Number(one % 9 === 0))),
  };
}

const survey = surveyOf();
const columns = { id: "Response ID", account: "Account" };
const settings = settingsWith({
  columns,
  value: { ...DEFAULT_SETTINGS.value, per: "year", discountRate: 0.1 },
  revenue: { ...DEFAULT_SETTINGS.revenue, population: 5000 },
});

function reportOf(order: readonly number[], cellsOf = survey): ReportDocument {
  const table = tableOf(
    Object.fromEntries(
      Object.entries(cellsOf).map(([heading, cells]) => [heading, order.map((row) => cells[row] ?? "")]),
    ),
  );
  return analyze(table, settings).report;
}

const inOrder = Array.from({ length: ROWS }, (_, row) => row);

function shuffled(seed: number): number[] {
  const random = createRandom(seed);
  const order = [...inOrder];
  for (let last = order.length - 1; last > 0; last--) {
    const other = randomBelow(last + 1, random);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

/** What a report says of rows: their numbers, the first cells of a column, and of equals the one that stands first. */
const OF_ROWS = ["lock", "row", "first", "inferred", "diagnostics", "callbacks"];

/** Figures that are sums over rows agree up to how the sums were rounded. */
const DIGITS = 4;

function withoutRows(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(DIGITS));
  if (Array.isArray(value)) return value.map(withoutRows);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !OF_ROWS.includes(key));
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutRows(one)]));
}

test("nothing changes with the order of the rows but their numbers", () => {
  const of = (order: readonly number[]) => withoutRows(reportOf(order));
  for (const seed of [1, 2]) expect(of(shuffled(seed))).toEqual(of(inOrder));
});

test("nor does it in a survey without comments", () => {
  const scores = Object.fromEntries(Object.entries(survey).filter(([heading]) => heading !== "Why"));
  const of = (order: readonly number[]) => withoutRows(reportOf(order, scores));
  for (const seed of [4, 5, 6]) expect(of(shuffled(seed))).toEqual(of(inOrder));
});
