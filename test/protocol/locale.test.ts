import { describe, expect, it } from "vitest";
import { localeOf, localeTag } from "../../src/protocol/locale.ts";

const english = localeOf("en-GB", {});
const lithuanian = localeOf("lt-LT", { "{low} to {high}": "nuo {low} iki {high}", Themes: "Temos" });

describe("numbers are written as the reader writes them", () => {
  it("with a minus that can be seen, and a sign where one is due", () => {
    expect([english.signed(-4.24, 1), english.signed(4.2, 1), english.signed(0, 0)]).toEqual(["−4.2", "+4.2", "0"]);
    expect(english.signed(-0.04, 1)).toBe("0.0");
    expect(lithuanian.signed(-4.24, 1)).toBe("−4,2");
  });

  it("in thousands, percent and seconds", () => {
    expect(english.whole(12345)).toBe("12,345");
    expect(lithuanian.whole(12345)).toBe("12\u00a0345");
    expect([english.percent(0.483), english.percent(0.001), english.percent(0)]).toEqual(["48%", "<1%", "0%"]);
    expect([english.percent(0.9961), english.percent(1)]).toEqual([">99%", "100%"]);
    expect(english.seconds(1840)).toBe("1.8s");
  });

  it("in the unit of the measure", () => {
    expect([english.measured(23.1, "nps"), english.measured(78.4, "csat"), english.measured(4.117, "mean")]).toEqual([
      "+23",
      "78%",
      "4.12",
    ]);
    expect([english.difference(-4.24, "nps"), english.difference(0.126, "mean")]).toEqual(["−4.2", "+0.13"]);
  });

  it("in money: a code, a sign the file has, or nothing known", () => {
    expect(english.money(4200, "EUR")).toBe("€4,200");
    expect(lithuanian.money(12345, "EUR")).toBe("12\u00a0345\u00a0€");
    expect([english.money(4200, "руб."), english.money(4200, null)]).toEqual(["4,200 руб.", "4,200"]);
    expect(["EUR", "руб.", null].map(english.currencySign)).toEqual(["€", "руб.", ""]);
  });

  it("in a few digits where it is an estimate", () => {
    const amounts = [0, 950, 4200, 212_400, 1_243_800];
    expect(amounts.map((amount) => english.shortMoney(amount, "EUR"))).toEqual([
      "€0",
      "€950",
      "€4.2k",
      "€212k",
      "€1.2m",
    ]);
    expect(lithuanian.shortMoney(212_400, "EUR")).toBe("212\u00a0tūkst.\u00a0€");
    expect([english.shortMoney(4200, null), english.shortMoney(4200, "руб.")]).toEqual(["4.2k", "4.2k руб."]);
    expect([english.decimal(0.856, 2), lithuanian.decimal(-0.5, 1)]).toEqual(["0.86", "−0,5"]);
  });

  it("in days, whatever the time zone", () => {
    expect(english.day("2026-09-12")).toBe("12 Sept 2026");
    expect(english.day("soon")).toBe("soon");
  });
});

describe("numbers and dates are in the language of the words", () => {
  it("in the reader's own country where that is known", () => {
    expect(localeTag("en", ["ru", "en-GB", "en-US"])).toBe("en-GB");
    expect(localeTag("pt-br", ["pt-PT"])).toBe("pt-PT");
    expect(localeTag("ru", ["lt-LT", "en-GB"])).toBe("ru");
    expect(localeTag("", ["lt-LT"])).toBe("en");
  });
});

describe("words", () => {
  it("are translated where there is a translation, values in their places", () => {
    expect(lithuanian.t("Themes")).toBe("Temos");
    expect(lithuanian.range([-1, 2], (value) => String(value))).toBe("nuo -1 iki 2");
    expect(english.t("{a} and {b}", { a: "{b}", b: "x" })).toBe("{b} and x");
  });
});
