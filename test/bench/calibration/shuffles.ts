import { figuresOf, type CodedSurvey } from "../../../src/engine/analyze.ts";
import { findDrivers } from "../../../src/engine/drivers/findDrivers.ts";
import type { Effects } from "../../../src/engine/effects.ts";
import { basisOf, type Basis } from "../../../src/engine/figures/group.ts";
import { findPeriods } from "../../../src/engine/figures/periods.ts";
import { groupingsOf } from "../../../src/engine/personas/columns.ts";
import { findDifferences } from "../../../src/engine/personas/findings.ts";
import { ALL_ROWS, totalsOf } from "../../../src/engine/personas/totals.ts";
import { createRandom, randomBelow } from "../../../src/engine/random.ts";
import type { Responses } from "../../../src/engine/survey/responses.ts";
import { findShifts } from "../../../src/engine/trend/shifts.ts";
import type { Alarms, Trials } from "../calibration.ts";

const STATED = 0.05;
/** What a survey without dates is spread over: a year. */
const DAYS = 365;

/** Shuffles dates, scores, or who gave which answer, and looks for shifts, drivers and personas that cannot be there. */
export function shuffleAlarms({ coded, trials, seed }: Trials, effects: Effects): Alarms[] {
  const random = createRandom(seed);
  const { responses } = coded.reading;
  const basis = basisOf(responses, coded.settings);
  const { themes } = figuresOf(coded, [], effects).report;
  const on = { coded, basis, ids: themes.map(({ id }) => id) };
  const groupings = groupingsOf(basis, coded);
  const counts = { shifts: 0, score: 0, drivers: 0, personas: 0 };
  for (let trial = 0; trial < trials; trial++) {
    const order = shuffled(responses.rows, random);
    const { shifts, shiftSearch } = shiftsOf(order, on, effects);
    if (shifts.length > 0) counts.shifts++;
    if (shiftSearch?.score?.clear === true) counts.score++;
    const { coding } = coded.coded;
    const mixed = { ...basis, responses: withScoresOf(responses, random) };
    const drivers = findDrivers(mixed, { coding, themes }, effects);
    if (drivers?.themes.some(({ adjustedP }) => adjustedP <= STATED) === true) counts.drivers++;
    if (personasIn(order, { ...on, groupings }, effects) > 0) counts.personas++;
  }
  return [
    { name: "a theme emerges or fades, dates shuffled", trials, alarms: counts.shifts, stated: STATED },
    { name: "the score changes over time, dates shuffled", trials, alarms: counts.score, stated: STATED },
    { name: "a driver, scores shuffled", trials, alarms: counts.drivers, stated: STATED },
    { name: "a persona, answers shuffled", trials, alarms: counts.personas, stated: STATED },
  ];
}

interface On {
  readonly coded: CodedSurvey;
  readonly basis: Basis;
  readonly ids: readonly string[];
}

function shiftsOf(order: Int32Array, { coded, basis, ids }: On, effects: Effects) {
  const { day } = basis.responses;
  const days = order.map((row) => day?.[row] ?? 20_000 + Math.floor((row * DAYS) / order.length));
  const responses = { ...basis.responses, day: days };
  const periods = findPeriods(responses, coded.settings.trend);
  return findShifts({ ...basis, responses }, { periods, coding: coded.coded.coding, ids }, effects);
}

/** Every counted answer with the score of another. */
function withScoresOf(responses: Responses, random: () => number): Responses {
  const rows = [...responses.answer.keys()].filter((row) => responses.answer[row] === row);
  const score = responses.score.slice();
  shuffled(rows.length, random).forEach((from, to) => {
    score[rows[to] ?? 0] = responses.score[rows[from] ?? 0] ?? Number.NaN;
  });
  return { ...responses, score };
}

/** How many differences are found when every row has the answer, the comment and the theme of another. */
function personasIn(
  order: Int32Array,
  { coded, basis, ids, groupings }: On & { readonly groupings: ReturnType<typeof groupingsOf> },
  { signal }: Effects,
): number {
  const from = basis.responses;
  const responses: Responses = {
    ...from,
    score: Float64Array.from(order, (row) => from.score[row] ?? Number.NaN),
    exclusion: Uint8Array.from(order, (row) => from.exclusion[row] ?? 0),
    answer: order.map((row, to) => (from.answer[row] === row ? to : -1)),
    commentState: Uint8Array.from(order, (row) => from.commentState[row] ?? 0),
  };
  const theme = Int16Array.from(order, (row) => coded.coded.coding.theme[row] ?? -1);
  const part = { basis: { ...basis, responses }, coding: { theme }, count: ids.length };
  const columns = groupings.map((grouping) => ({ grouping, totals: totalsOf(grouping, part, signal) }));
  return findDifferences(columns, totalsOf(ALL_ROWS, part, signal), from.scale).kept;
}

/** 0 … size − 1 in an order of chance. Source: Durstenfeld 1964. */
function shuffled(size: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, index) => index);
  for (let last = size - 1; last > 0; last--) {
    const other = randomBelow(last + 1, random);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}
