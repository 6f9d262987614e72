import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tallyRows } from "../../../src/engine/measures/tally.ts";
import { whatIf as whatIfSchema } from "../../../src/engine/report/schema/whatIf.ts";
import { whatIfs } from "../../../src/engine/revenue/whatIf.ts";
import { worthOf } from "../../../src/engine/revenue/worth.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { present } from "../../fixtures/present.ts";
import { read, settingsWith, tableOf } from "../survey/tableOf.ts";

const options = { preset: "standard", rates: DEFAULT_SETTINGS.revenue } as const;

interface Answer {
  readonly account: number;
  readonly score: number;
  readonly inside: boolean;
}

const revenueOf = (account: number): number => 100 * (account + 1);

function responsesOf(answers: readonly Answer[]) {
  const table = tableOf({
    Response: answers.map((_, row) => `R${row}`),
    Account: answers.map(({ account }) => `A${account}`),
    NPS: answers.map(({ score }) => String(score)),
    Revenue: answers.map(({ account }) => String(revenueOf(account))),
  });
  const columns = { id: "Response", account: "Account", score: "NPS", revenue: "Revenue" };
  return read(table, settingsWith({ columns, scale: "0-10" })).responses;
}

const insideOf = (answers: readonly Answer[]) =>
  Int32Array.from(answers.flatMap(({ inside }, row) => (inside ? [row] : [])));

describe("what a change of a theme's bands would come to", () => {
  it("is the figures with these answers changed, minus the figures as they are", () => {
    const answer = fc.record({
      account: fc.nat({ max: 12 }),
      score: fc.nat({ max: 10 }),
      inside: fc.constant(true),
    });
    const outside = fc.record({ account: fc.nat({ max: 12 }), score: fc.nat({ max: 10 }), inside: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(answer, { minLength: 10, maxLength: 20 }),
        fc.array(outside, { maxLength: 30 }),
        (some, others) => {
          const answers = [...some, ...others];
          const responses = responsesOf(answers);
          const [found] = whatIfs(responses, options, [{ id: "t-1", rows: insideOf(answers) }]);
          for (const [name, from, to] of [
            ["detractorsToPassives", (score: number) => score <= 6, 7],
            ["passivesToPromoters", (score: number) => score === 7 || score === 8, 9],
          ] as const) {
            const changed = responsesOf(
              answers.map((one) => (one.inside && from(one.score) ? { ...one, score: to } : one)),
            );
            const step = present(found)[name];
            const nps = (of: typeof responses) => tallyRows(of, "standard", null).nps ?? Number.NaN;
            expect(step.nps).toBeCloseTo(nps(changed) - nps(responses), 9);
            const [before, after] = [responses, changed].map((of) => present(worthOf(of, options, null)));
            expect(step.shortTermRisk).toBeCloseTo((after?.shortTermRisk ?? 0) - (before?.shortTermRisk ?? 0), 6);
            expect(step.longTermRisk).toBeCloseTo((after?.longTermRisk ?? 0) - (before?.longTermRisk ?? 0), 6);
            expect(step.potential).toBeCloseTo((after?.potential ?? 0) - (before?.potential ?? 0), 6);
            expect(step.net).toBeCloseTo((step.shortTermRisk ?? 0) + (step.longTermRisk ?? 0), 9);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  const ten = Array.from({ length: 10 }, (_, account): Answer => ({
    account,
    score: account < 4 ? 2 : 9,
    inside: true,
  }));

  it("has the interval of the share of answers that change", () => {
    const [found] = whatIfs(responsesOf(ten), options, [{ id: "t-1", rows: insideOf(ten) }]);
    expect(whatIfSchema.parse(found)).toEqual(found);
    expect(found?.detractorsToPassives).toMatchObject({
      answers: 4,
      nps: 40,
      // statsmodels 0.15.0, proportion_confint(4, 10, method="wilson").
      npsInterval: [expect.closeTo(16.81803, 4), expect.closeTo(68.732623, 4)],
      shortTermRisk: -500,
      longTermRisk: 300,
      net: -200,
    });
    expect(found?.passivesToPromoters).toMatchObject({ answers: 0, nps: 0, net: 0 });
  });

  it("is not said of a theme with few answers, nor off the 0–10 scale, and says nothing of money that is not known", () => {
    expect(whatIfs(responsesOf(ten), options, [{ id: "t-1", rows: Int32Array.of(0, 1, 2) }])).toEqual([]);
    const five = read(
      tableOf({ Rating: ten.map(() => "4") }),
      settingsWith({ columns: { score: "Rating" }, scale: "1-5" }),
    );
    expect(whatIfs(five.responses, options, [{ id: "t-1", rows: insideOf(ten) }])).toEqual([]);
    const bare = read(tableOf({ NPS: ten.map(({ score }) => String(score)) })).responses;
    expect(whatIfs(bare, options, [{ id: "t-1", rows: insideOf(ten) }])[0]?.detractorsToPassives).toMatchObject({
      nps: 40,
      shortTermRisk: null,
      net: null,
    });
  });
});
