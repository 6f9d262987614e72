import { describe, expect, test } from "vitest";
import { quiet } from "../../../src/engine/effects.ts";
import { regress, type Design } from "../../../src/engine/drivers/regression.ts";

function designOf(rows: readonly (readonly number[])[], columns: number, controlsFrom = columns): Design {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((own, row) => (offsets[row + 1] = (offsets[row] ?? 0) + own.length));
  return { rows: rows.length, columns, offsets, indices: Uint32Array.from(rows.flat()), controlsFrom };
}

/** Eighty made-up answers that speak of three themes; Lehmer's generator, so that Python can make the same. */
function sample() {
  let state = 1;
  const next = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  const rows: number[][] = [];
  const y: number[] = [];
  for (let answer = 0; answer < 80; answer++) {
    const own = [1, 2, 3].filter((theme) => next() < ([0.4, 0.25, 0.3][theme - 1] ?? 0));
    const luck = next() + (own.includes(1) ? -0.2 : 0) + (own.includes(3) ? 0.1 : 0);
    rows.push(own);
    y.push(luck < 0.3 ? -100 : luck < 0.55 ? 0 : 100);
  }
  return { rows, y: Float64Array.from(y) };
}

const { rows, y } = sample();

describe("held against statsmodels 0.14, OLS(y, X).fit(cov_type='HC3')", () => {
  const fit = regress(designOf(rows, 4), y, quiet.signal);

  test("coefficients", () => {
    expect(fit.method).toBe("ols");
    expectClose(fit.coefficients, [31.085753804, -47.153065929, 3.446288612, -20.159059474]);
  });

  test("HC3 errors and r²", () => {
    expectClose(fit.errors, [15.695451535, 20.963324965, 23.451167306, 23.864055126]);
    expect(fit.r2).toBeCloseTo(0.067871833, 8);
  });
});

test("columns that follow from each other share what they explain around their mean", () => {
  // Every answer is of exactly one of two themes: without the ridge the constant would say the same as both together.
  const one = [...Array<number[]>(40).fill([1]), ...Array<number[]>(60).fill([2])];
  const scores = Float64Array.from({ length: 100 }, (_, row) => (row < 40 ? -50 : row % 2 === 0 ? 100 : 0));
  const fit = regress(designOf(one, 3), scores, quiet.signal);
  expect(fit.method).toBe("ridge");
  expect((fit.coefficients[2] ?? 0) - (fit.coefficients[1] ?? 0)).toBeCloseTo(100, 1);
  expect(fit.coefficients[1]).toBeCloseTo(-50, 1);
  expect(fit.errors[2]).toBeLessThan(20);
});

test("a control that follows from the others is left out, and changes nothing", () => {
  const doubled = rows.map((own) => (own.includes(2) ? [...own, 4] : [...own]));
  const fit = regress(designOf(doubled, 5, 4), y, quiet.signal);
  const plain = regress(designOf(rows, 4), y, quiet.signal);
  expect(fit.parameters).toBe(4);
  expect(fit.coefficients[4]).toBeNaN();
  expectClose(fit.coefficients.subarray(0, 4), [...plain.coefficients]);
  expectClose(fit.errors.subarray(0, 4), [...plain.errors]);
});

test("answers that alike have nothing else in common are counted together", () => {
  const fit = regress(designOf(rows, 4), y, quiet.signal);
  const both = rows.filter((own) => own.includes(1) && own.includes(3)).length;
  expect(fit.together(1, 3)).toBe(both);
  expect(fit.together(0, 0)).toBe(80);
});

function expectClose(actual: Float64Array, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) => expect(actual[index]).toBeCloseTo(value, 7));
}
