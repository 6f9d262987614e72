import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/engine/settings.ts";
import { resolveSettings } from "../../../src/engine/study/resolve.ts";
import type { Study } from "../../../src/engine/study/schema.ts";

describe("settings", () => {
  it("are the defaults when nothing is set", () => {
    expect(resolveSettings([])).toEqual(DEFAULT_SETTINGS);
    expect(resolveSettings([{ version: 1 }], { preset: undefined })).toEqual(DEFAULT_SETTINGS);
  });

  it("options win over the study file, that over the one it extends, that over the defaults", () => {
    const earlier: Study = {
      version: 1,
      columns: { score: "NPS", comment: "Why", segments: ["Plan"] },
      preset: "groove",
      scale: "0-10",
      themes: { method: "plain", seed: 1, count: 8, language: "lt" },
      revenue: { shortTermRate: 0.1, longTermRate: 0.2 },
    };
    const later: Study = {
      version: 1,
      columns: { comment: "Reason", revenue: null },
      themes: { seed: 2, count: 9 },
      revenue: { longTermRate: 0.25 },
    };
    const settings = resolveSettings([earlier, later], { columns: { comment: "Words" }, count: 10 });
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      columns: { score: "NPS", comment: "Words", segments: ["Plan"], revenue: null },
      columnsFrom: { score: "study", comment: "option", segments: "study", revenue: "study" },
      preset: "groove",
      scale: "0-10",
      themes: { ...DEFAULT_SETTINGS.themes, method: "plain", seed: 2, count: 10, language: "lt" },
      revenue: { ...DEFAULT_SETTINGS.revenue, shortTermRate: 0.1, longTermRate: 0.25 },
    });
  });

  it("a later study file adds stop words, and takes back what it puts into the other list", () => {
    const stopWords = resolveSettings([
      { version: 1, themes: { stopWords: { add: ["acme", "app"], keep: ["not"] } } },
      { version: 1, themes: { stopWords: { add: ["acme", "shop"], keep: ["app"] } } },
    ]).themes.stopWords;
    expect(stopWords).toEqual({ add: ["acme", "shop"], keep: ["not", "app"] });
  });

  it("what is told of money is laid over what was told before, setting by setting", () => {
    const earlier: Study = {
      version: 1,
      revenue: { per: "year", population: 9000 },
      value: { columns: { churned: "left", tenure: "months" }, per: "year", discountRate: 0.1 },
    };
    const later: Study = { version: 1, value: { columns: { tenure: null }, customersAtStart: 120, marginRate: 0.4 } };
    const options = {
      money: { revenue: { per: "month", shortTermRate: undefined }, value: { discountRate: 0.2 } },
    } as const;
    const { revenue, value } = resolveSettings([earlier, later], options);
    expect(revenue).toEqual({ ...DEFAULT_SETTINGS.revenue, per: "month", population: 9000 });
    expect(value).toEqual({
      ...DEFAULT_SETTINGS.value,
      columns: { churned: "left", tenure: null },
      per: "year",
      discountRate: 0.2,
      customersAtStart: 120,
      marginRate: 0.4,
    });
  });

  it("the trend's period is an option's, else the study file's, else chosen from the dates", () => {
    const study = { version: 1, trend: { by: "month" } } as const;
    expect(resolveSettings([]).trend).toEqual({ by: "auto" });
    expect(resolveSettings([study]).trend).toEqual({ by: "month" });
    expect(resolveSettings([study], { period: "week" }).trend).toEqual({ by: "week" });
  });
});
