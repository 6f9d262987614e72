import { describe, expect, test } from "vitest";
import { quiet } from "../../../src/engine/effects.ts";
import { basisOf } from "../../../src/engine/figures/group.ts";
import { npsTally } from "../../../src/engine/measures/nps.ts";
import { findPersonas } from "../../../src/engine/personas/findPersonas.ts";
import { createRandom } from "../../../src/engine/random.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { filteredRows } from "../../../src/engine/survey/conditions.ts";
import { inferRoles } from "../../../src/engine/survey/inferRoles.ts";
import { codedAs, foundTheme } from "../../fixtures/coding.ts";
import { present } from "../../fixtures/present.ts";
import { read, settingsWith, tableOf } from "../survey/tableOf.ts";

const found = ["t-0000000a", "t-0000000b"].map((id) => foundTheme(id));

interface Made {
  readonly rows: number;
  readonly seed: number;
  /** Columns of what parts the respondents, row by row. */
  readonly columns: (row: number, random: () => number) => Readonly<Record<string, string>>;
  /** How likely a row is a 10 and not a 0, and of theme a and not of b. */
  readonly pleased?: (own: Readonly<Record<string, string>>) => number;
  readonly ofThemeA?: (own: Readonly<Record<string, string>>) => number;
}

function personasOf({ rows, seed, columns, pleased = () => 0.6, ofThemeA = () => 0.5 }: Made) {
  const random = createRandom(seed);
  const own = Array.from({ length: rows }, (_, row) => columns(row, random));
  const names = Object.keys(own[0] ?? {});
  const scores = own.map((one) => (random() < pleased(one) ? "10" : "0"));
  const themes = own.map((one) => (random() < ofThemeA(one) ? 0 : 1));
  const parts = Object.fromEntries(names.map((name) => [name, own.map((one) => one[name] ?? "")]));
  const table = tableOf({ NPS: scores, Why: own.map((_, row) => `because of number ${row} here`), ...parts });
  const settings = settingsWith({ columns: { comment: "Why" } });
  const roles = inferRoles(table, settings);
  const { responses } = read(table, settings);
  const basis = basisOf(responses, DEFAULT_SETTINGS);
  const coded = codedAs(found, themes);
  const ids = found.map(({ id }) => id);
  return { table, scores, own, ...findPersonas(basis, { table, roles, coded, ids }, quiet) };
}

const plans = ["Free", "Pro", "Team", "Old"];
const planOf = (random: () => number): string => plans[Math.floor(random() * plans.length)] ?? "";

describe("a plan whose customers are unhappy", () => {
  const made = personasOf({
    rows: 1200,
    seed: 4,
    columns: (_, random) => ({ Plan: planOf(random) }),
    pleased: ({ Plan }) => (Plan === "Old" ? 0.35 : 0.65),
  });
  const card = present(made.personas[0]);

  test("is found, with the difference to all others", () => {
    expect(card).toMatchObject({ column: "Plan", value: "Old", kind: "value", outcome: false });
    const bands = (keep: (plan: string) => boolean) => {
      const kept = made.scores.filter((_, row) => keep(made.own[row]?.["Plan"] ?? ""));
      const promoters = kept.filter((score) => score === "10").length;
      return { promoters, passives: 0, detractors: kept.length - promoters };
    };
    const [own, others] = [bands((plan) => plan === "Old"), bands((plan) => plan !== "Old")].map(
      (one) => npsTally(one).nps ?? 0,
    );
    expect(card.difference?.value).toBeCloseTo((own ?? 0) - (others ?? 0), 9);
    expect(card.difference?.clear).toBe(true);
    expect(card.scores?.value).toBeCloseTo((card.difference?.rest ?? 0) + (card.difference?.value ?? 0), 9);
  });

  test("is chosen by its condition", () => {
    const never = () => () => false;
    const facets = { "@band": never, "@theme": never, "@period": never, "@language": never, "@text": never };
    const out = filteredRows(made.table, { where: card.where, facets }, quiet);
    expect(out.reduce((kept, is) => kept + 1 - is, 0)).toBe(card.rows);
  });

  test("says how many comparisons were tried: every value by the score and by both themes", () => {
    expect(made.personaSearch).toMatchObject({ tried: 12, rate: 0.05, columns: [{ column: "Plan", groups: 4 }] });
  });
});

test("a group that speaks of something else is found although its score is like all others'", () => {
  const { personas } = personasOf({
    rows: 900,
    seed: 2,
    columns: (_, random) => ({ Plan: planOf(random) }),
    ofThemeA: ({ Plan }) => (Plan === "Pro" ? 0.8 : 0.4),
  });
  const card = present(personas[0]);
  expect(card).toMatchObject({ value: "Pro", difference: { clear: false } });
  expect(card.themes[0]).toMatchObject({ id: "t-0000000a" });
  expect(card.themes[0]?.share).toBeGreaterThan(card.themes[0]?.rest ?? 1);
});

test("numbers are cut into bands that a condition can choose again", () => {
  const { personas, table } = personasOf({
    rows: 1500,
    seed: 6,
    columns: (_, random) => ({ "Monthly spend": (10 + 90 * random()).toFixed(2) }),
    pleased: (own) => (Number(own["Monthly spend"]) > 77.5 ? 0.35 : 0.65),
  });
  const card = present(personas[0]);
  expect(card).toMatchObject({ column: "Monthly spend", kind: "band" });
  expect(card.where[0]?.value).toMatch(/^\d+(\.\d+)?\.\.\d+(\.\d+)?$/u);
  const never = () => () => false;
  const facets = { "@band": never, "@theme": never, "@period": never, "@language": never, "@text": never };
  const out = filteredRows(table, { where: card.where, facets }, quiet);
  expect(out.reduce((kept, is) => kept + 1 - is, 0)).toBe(card.rows);
});

test("what is worked out of the score is left out, and named", () => {
  const random = createRandom(1);
  const scores = Array.from({ length: 400 }, () => Math.floor(random() * 11));
  const mood = scores.map((score) => (score > 7 ? "sunny" : score > 4 ? "cloudy" : "rain"));
  const table = tableOf({
    NPS: scores.map(String),
    Why: scores.map((_, row) => `because of number ${row}`),
    Weather: mood,
  });
  const settings = settingsWith({ columns: { comment: "Why" } });
  const basis = basisOf(read(table, settings).responses, DEFAULT_SETTINGS);
  const coded = codedAs(
    [],
    scores.map(() => -1),
  );
  const { personas, personaSearch } = findPersonas(
    basis,
    { table, roles: inferRoles(table, settings), coded, ids: [] },
    quiet,
  );
  expect(personas).toEqual([]);
  expect(personaSearch?.leftOut).toEqual([{ column: "Weather", reason: "tells-the-score" }]);
});

test("what became of the respondents is marked, and ids are not tried", () => {
  const { personas, personaSearch } = personasOf({
    rows: 800,
    seed: 9,
    columns: (row, random) => ({ Churned: random() < 0.3 ? "yes" : "no", Router_ID: String(row % 7) }),
    pleased: ({ Churned }) => (Churned === "yes" ? 0.35 : 0.65),
  });
  expect(personas).toHaveLength(1);
  expect(personas[0]).toMatchObject({ column: "Churned", value: "yes", outcome: true });
  expect(personaSearch?.columns.map(({ column }) => column)).toEqual(["Churned"]);
});

test("two columns that hold the same people give one card", () => {
  const { personas, personaSearch } = personasOf({
    rows: 900,
    seed: 3,
    columns: (_, random) => {
      const plan = planOf(random);
      return { Plan: plan, Tier: plan === "Old" ? "legacy" : random() < 0.5 ? "silver" : "gold" };
    },
    pleased: ({ Plan }) => (Plan === "Old" ? 0.3 : 0.65),
  });
  const same = personas.filter(({ value }) => value === "Old" || value === "legacy");
  expect(same).toHaveLength(1);
  const twin = personaSearch?.unshown.find(({ value }) => value === "Old" || value === "legacy");
  expect(twin?.like).toBe(same[0]?.id);
});

test("columns that know nothing of the answers give a persona in about one file of twenty", () => {
  let files = 0;
  for (let seed = 0; seed < 60; seed++) {
    const { personas } = personasOf({
      rows: 400,
      seed,
      columns: (_, random) => ({
        Plan: planOf(random),
        Region: ["North", "South", "West"][Math.floor(3 * random())] ?? "",
      }),
    });
    if (personas.length > 0) files++;
  }
  // The binomial distribution with 60 and 0.05 has 99.9 % of its mass up to 9.
  expect(files).toBeLessThanOrEqual(9);
});

test("another answer of the same people is no persona, the time of a service may be one", () => {
  const { personaSearch } = personasOf({
    rows: 400,
    seed: 8,
    columns: (_, random) => ({
      Intention: String(1 + Math.floor(random() * 10)),
      "First response time (hours)": String(1 + Math.floor(random() * 90)),
    }),
  });
  expect(personaSearch?.columns.map(({ column }) => column)).toEqual(["First response time (hours)"]);
});
