import { expect, test } from "vitest";
import { contrast, paintsOf } from "../../../src/workbench/map/colours.ts";
import type { Rgb } from "../../../src/workbench/map/paint.ts";

const hex = (text: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16)) as unknown as Rgb;
const LIGHT = {
  "--vscode-editor-background": "#ffffff",
  "--vscode-foreground": "#3b3b3b",
  "--vscode-charts-yellow": "#e2c08d",
};
const DARK = {
  "--vscode-editor-background": "#1f1f1f",
  "--vscode-foreground": "#cccccc",
  "--vscode-charts-purple": "#30104d",
};
const CONTRAST = { "--vscode-editor-background": "#000000", "--vscode-foreground": "#ffffff" };

test.each([LIGHT, DARK, CONTRAST])(
  "every theme's colour can be seen on the paper, and the first two dozen differ: %o",
  (given) => {
    const colours: Readonly<Record<string, string>> = given;
    const { themes, paper, uncoded } = paintsOf(24, (name, instead) => hex(colours[name] ?? instead));
    for (const colour of [...themes, uncoded]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(2.9);
    expect(new Set(themes.map(String)).size).toBe(24);
  },
);

test("contrast is that of WCAG", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 1);
});
