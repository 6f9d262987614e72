import fc from "fast-check";
import { expect, test } from "vitest";
import { layOutBubbles } from "../../../../src/engine/report/pictures/bubbleLayout.ts";
import { overlap, type Box } from "../../../../src/engine/report/pictures/labels.ts";
import { fitted, textWidth } from "../../../../src/engine/report/pictures/textWidth.ts";
import { report } from "../../../fixtures/report.ts";
import { tally, worth } from "../../../fixtures/reportThemes.ts";
import { present } from "../../../fixtures/present.ts";

const arbitraryTheme = fc.record({
  base: fc.integer({ min: 30, max: 900 }),
  impact: fc.double({ min: -12, max: 12, noNaN: true }),
  risk: fc.integer({ min: 0, max: 400_000 }),
  name: fc.string({ minLength: 1, maxLength: 40 }),
  low: fc.boolean(),
});

type ThemeFacts = typeof arbitraryTheme extends fc.Arbitrary<infer Facts> ? Facts : never;

const themesFrom = (facts: readonly ThemeFacts[]) =>
  facts.map(({ base, impact, risk, name, low }, index) => ({
    ...present(report.themes[0]),
    id: `t-${index.toString(16).padStart(8, "0")}`,
    name,
    base,
    scores: low ? tally(10, 3, 4) : tally(20, 20, 20),
    impact,
    revenue: worth(risk * 4, 10, [risk * 2, 0]),
    quadrant:
      impact < 0
        ? risk > 200_000
          ? ("fix-first" as const)
          : ("fix-next" as const)
        : risk > 200_000
          ? ("protect" as const)
          : ("build-on" as const),
  }));

test("labels and the names of the quadrants overlap neither each other nor a bubble, and stay inside", () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryTheme, { minLength: 1, maxLength: 24 }),
      fc.constantFrom([320, 240], [440, 380], [720, 380]),
      (facts, [width, height]) => {
        const { bubbles, corners } = layOutBubbles(themesFrom(facts), { width, height });
        const boxes: Box[] = [
          ...corners.map(({ box }) => box),
          ...bubbles.flatMap(({ place }) => (place === null ? [] : [place.box])),
        ];
        boxes.forEach((box, index) => {
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        });
        for (const box of boxes) {
          for (const { x, y, radius } of bubbles) {
            const dx = x - Math.min(Math.max(x, box.x), box.x + box.width);
            const dy = y - Math.min(Math.max(y, box.y), box.y + box.height);
            expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(radius - 1e-9);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});

test("the believable report has all its labels, and its quadrants lie where the document says", () => {
  const { bubbles, border } = layOutBubbles(report.themes, { width: 720, height: 380 });
  expect(bubbles.filter(({ place }) => place === null)).toEqual([]);
  for (const { theme, risk } of bubbles) {
    const upper = theme.quadrant === "fix-first" || theme.quadrant === "protect";
    expect(risk > present(border)).toBe(upper);
  }
});

test("quadrants that no line parts draw none", () => {
  const swapped = report.themes.map((theme) => ({
    ...theme,
    quadrant: theme.quadrant === "fix-first" ? ("fix-next" as const) : ("fix-first" as const),
  }));
  expect(layOutBubbles(swapped, { width: 720, height: 380 })).toMatchObject({ border: null, corners: [] });
});

test("a name that is too long is cut to its room, whatever its script", () => {
  for (const name of [
    "Missed collection windows in the afternoon",
    "配送が遅れることが多いので困っています",
    "W".repeat(60),
  ]) {
    const cut = fitted(name, 120);
    expect(textWidth(cut)).toBeLessThanOrEqual(120);
    expect(cut.endsWith("…")).toBe(true);
  }
  expect(fitted("Price", 120)).toBe("Price");
});
