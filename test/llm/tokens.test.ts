import { describe, expect, it } from "vitest";
import { estimateTokens } from "../../src/llm/tokens.ts";

describe("the tokens of a text", () => {
  // Counted by gpt-tokenizer 3 with o200k_base.
  it.each([
    ["en", "The driver came late again and nobody at support could tell me where my parcel was.", 17],
    ["ru", "Курьер снова опоздал, а в поддержке никто не смог сказать, где моя посылка.", 23],
    ["lt", "Kurjeris vėl vėlavo, o pagalbos skyriuje niekas negalėjo pasakyti, kur mano siunta.", 29],
    ["de", "Der Fahrer kam wieder zu spät und niemand im Kundendienst wusste, wo mein Paket war.", 18],
  ])("in %s are estimated near enough, and rather too many", (language, text, counted) => {
    const estimate = estimateTokens(text, language);
    expect(estimate).toBeGreaterThanOrEqual(0.9 * counted);
    expect(estimate).toBeLessThanOrEqual(1.6 * counted);
  });

  it("are nearly one a character in Chinese and Japanese", () => {
    expect(estimateTokens("客服太慢", "zh")).toBe(4);
  });

  it("are none of nothing", () => {
    expect(estimateTokens("", "en")).toBe(0);
  });
});
