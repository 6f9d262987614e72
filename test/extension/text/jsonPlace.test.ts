import { describe, expect, it } from "vitest";
import { jsonPlace } from "../../../src/extension/text/jsonPlace.ts";

const said = (text: string, wanted: Parameters<typeof jsonPlace>[1]): string | null => {
  const place = jsonPlace(text, wanted);
  return place && text.slice(place.start, place.end);
};

describe("a comment in JSON text", () => {
  it("is found as it is written, without its quotes", () => {
    const text = '[{"nps": 9, "why": "So \\"good\\"\\nand fast"}]';
    expect(said(text, { value: 'So "good"\nand fast', row: 1, lines: false })).toBe('So \\"good\\"\\nand fast');
  });

  it("is looked for in its own record where there is one a line, blank lines not counted", () => {
    const text = '{"why":"good"}\n\n{"why":"bad"}\r\n{"why":"good"}\n';
    expect(jsonPlace(text, { value: "good", row: 3, lines: true })?.start).toBe(text.lastIndexOf("good"));
    expect(jsonPlace(text, { value: "good", row: 2, lines: true })).toBeNull();
    expect(jsonPlace(text, { value: "good", row: 9, lines: true })).toBeNull();
  });

  it("is not found where it is written in another way", () => {
    expect(jsonPlace('[{"why":"caf\\u00e9"}]', { value: "café", row: 1, lines: false })).toBeNull();
  });
});
