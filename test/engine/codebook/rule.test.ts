import { describe, expect, it } from "vitest";
import { parseRule, readingOf } from "../../../src/engine/codebook/rule.ts";
import { failureOf } from "../../../src/engine/errors.ts";
import { stemmerFor } from "../../../src/engine/text/stem.ts";

function meets(rule: string, text: string, { score = null as number | null, language = "en" } = {}): boolean {
  const band = score === null ? null : score <= 6 ? "detractor" : score <= 8 ? "passive" : "promoter";
  return parseRule(rule)(readingOf(text, { score, band, stem: stemmerFor(language) }));
}

describe("a rule", () => {
  it("takes words in a row for a phrase, in any inflection", () => {
    expect(meets("no reply", "We got no replies at all.")).toBe(true);
    expect(meets("no reply", "No, they did reply.")).toBe(false);
    expect(meets("не отвечает", "Поддержка не отвечала", { language: "ru" })).toBe(true);
    expect(meets("ilgai laukiau", "Labai ilgai laukiau atsakymo", { language: "lt" })).toBe(true);
  });

  it("takes quoted words as they stand, whatever their case and accents", () => {
    expect(meets('"no reply"', "Still NO REPLY.")).toBe(true);
    expect(meets('"no reply"', "no replies")).toBe(false);
    expect(meets('"cafe"', "the café")).toBe(true);
  });

  it("takes a star for any ending", () => {
    expect(meets("deliver*", "the deliveries were late")).toBe(true);
    expect(meets("deliver*", "they delved")).toBe(false);
  });

  it("binds NOT before AND, and AND before OR", () => {
    expect(meets("refund AND NOT price OR queue", "a refund at that price")).toBe(false);
    expect(meets("refund AND NOT price OR queue", "a refund")).toBe(true);
    expect(meets("refund AND NOT price OR queue", "the price of the queue")).toBe(true);
    expect(meets("refund AND NOT (price OR queue)", "the refund queue")).toBe(false);
    expect(meets("refund NOT price", "refund of the price")).toBe(false);
  });

  it("asks for the score", () => {
    expect(meets("refund AND score<=6", "a refund", { score: 6 })).toBe(true);
    expect(meets("refund AND score<=6", "a refund", { score: 7 })).toBe(false);
    expect(meets("refund AND score<=6", "a refund")).toBe(false);
    expect(meets("band=Detractor", "anything", { score: 0 })).toBe(true);
  });

  it.each([
    ["", "a word at character 1"],
    ["refund AND", "a word at character 11"],
    ["(refund OR queue", ") at character 17"],
    ['"refund', '" at character 1'],
    ["refund )", "AND, OR at character 8"],
    ["OR refund", "a word at character 1"],
  ])("says of %j where it stops being one", (rule, expected) => {
    let failure: unknown = null;
    try {
      parseRule(rule);
    } catch (error) {
      failure = failureOf(error);
    }
    expect(failure).toEqual({ code: "wrong-setting", details: { setting: "rule", value: rule, expected } });
  });
});
