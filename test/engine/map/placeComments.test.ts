import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeComments } from "../../../src/engine/map/placeComments.ts";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { findThemes } from "../../../src/engine/themes/findThemes.ts";
import { matricesOf, topicComments } from "../cluster/fixture.ts";

const { texts } = topicComments(600, 11);
/** Comments without a word stand among the others. */
const comments = texts.flatMap((text, index) => (index % 50 === 0 ? [text, "!!!"] : [text]));
const found = findThemes(
  { texts: () => comments, documents: comments.length },
  { ...DEFAULT_SETTINGS.themes, language: "en", count: 4 },
);
const { comments: places, centres } = found.places();
const themeOf = found.assignment.cluster;

const distance = (document: number, theme: number): number =>
  Math.hypot(
    (places[2 * document] ?? 0) - (centres[2 * theme] ?? 0),
    (places[2 * document + 1] ?? 0) - (centres[2 * theme + 1] ?? 0),
  );

describe("places of comments", () => {
  it("show themes as neighbourhoods", () => {
    const coded = [...themeOf.keys()].filter((document) => (themeOf[document] ?? -1) >= 0);
    const nearOwn = coded.filter((document) => {
      const own = themeOf[document] ?? -1;
      return [0, 1, 2, 3].every((theme) => distance(document, own) <= distance(document, theme));
    });
    expect(nearOwn.length / coded.length).toBeGreaterThan(0.9);
  });

  it("keep comments without a word apart from every theme", () => {
    const without = [...themeOf.keys()].filter((document) => themeOf[document] === -1);
    expect(without).toHaveLength(12);
    const least = Math.min(...without.flatMap((document) => [0, 1, 2, 3].map((theme) => distance(document, theme))));
    expect(least).toBeGreaterThan(0.15);
  });

  it("are the same bytes every time, with every release of the same version", () => {
    const digest = createHash("sha256").update(places).update(centres).digest("hex").slice(0, 16);
    // Where the map is meant to look otherwise, the new digest is written here together with the reason.
    expect(digest).toMatchInlineSnapshot(`"1ccbb2423262bcfa"`);
    expect(found.places()).toEqual({ comments: places, centres });
  });

  it("fill the square from −1 to 1, for any themes and doubts", () => {
    const { weights } = matricesOf(texts.slice(0, 80));
    const any = fc.record({
      cluster: fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 80, maxLength: 80 }),
      next: fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 80, maxLength: 80 }),
      confidence: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 80, maxLength: 80 }),
      typicality: fc.array(fc.constantFrom(0, 0.2, 0.5, 1), { minLength: 80, maxLength: 80 }),
      centroids: fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 }), {
        minLength: 6,
        maxLength: 6,
      }),
    });
    fc.assert(
      fc.property(any, ({ cluster, next, confidence, typicality, centroids }) => {
        const assignment = {
          cluster: Int16Array.from(cluster),
          next: Int16Array.from(next),
          confidence: Float32Array.from(confidence),
          typicality: Float32Array.from(typicality),
        };
        const { comments: points } = placeComments({ weights, assignment, centroids, seed: 1 });
        expect(points.every((value) => Number.isFinite(value) && Math.abs(value) <= 1)).toBe(true);
        expect(points.some((value) => Math.abs(value) > 0.999)).toBe(true);
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it("exist for comments too few for themes", () => {
    const few = findThemes({ texts: () => texts.slice(0, 5), documents: 5 }, DEFAULT_SETTINGS.themes);
    expect(few.themes).toEqual([]);
    expect(few.places().comments).toHaveLength(10);
    expect(few.places().centres).toHaveLength(0);
  });
});
