import { between, labelled, currencySign, money, signed, whole } from "../../format.ts";
import type { ReportDocument } from "../document.ts";
import { atRisk, isLowBase } from "../order.ts";
import { benchmarkSentences } from "../sections/benchmarks.ts";
import { missingRevenue, revenueCaveats, revenueSentences, revenueTable } from "../sections/revenue.ts";
import { churnSentences, churnTable, lifetimeAssumptions, lifetimeSentence, lifetimeTable } from "../sections/value.ts";
import { whatIfAssumption } from "../sections/whatIf.ts";
import { moneyChange, moneyRange } from "../sections/amounts.ts";
import { figures, LOW, named, NONE, withoutEmptyColumns, type ReportTable } from "../sections/table.ts";
import { item, list, sentences, table, under, type Block } from "./blocks.ts";
import type { ProfileParts } from "./frame.ts";

export const finance: ProfileParts = {
  title: "Finance",
  purpose: "Revenue at risk with its range, what it rests on, and what turning a theme around would come to.",
  blocks: (report) => [
    ...under("Revenue at risk", revenue(report)),
    ...under("By theme", table(byTheme(report))),
    ...under("If a theme’s detractors became passives", table(whatIfTable(report))),
    ...under("Who stays", stays(report)),
    ...under("Value over the time to come", lifetime(report)),
    ...under("Beside others", list(benchmarkSentences(report).map((text) => item(null, text)))),
  ],
  caveats: (report) => [
    ...(report.revenue === null ? [] : revenueCaveats(report)),
    ...(report.whatIf.length === 0 ? [] : [whatIfAssumption()]),
  ],
};

function revenue(report: ReportDocument): Block[] {
  const { revenue: worth } = report;
  if (worth === null) return sentences([missingRevenue(report)]);
  return [...sentences(revenueSentences(worth)), ...table(revenueTable(worth))];
}

function byTheme({ themes, revenue: worth }: ReportDocument): ReportTable | null {
  if (worth === null) return null;
  const unit = currencySign(worth.currency);
  const dear = themes.filter((theme) => theme.revenue !== null);
  return withoutEmptyColumns({
    caption: "Revenue at risk by theme, the largest first; an account counts once in each, so they overlap",
    columns: [
      named("Theme"),
      figures("Accounts"),
      figures(labelled("Revenue", unit)),
      figures(labelled("At risk", unit)),
      figures("95% interval"),
    ],
    rows: dear
      .toSorted((one, other) => (atRisk(other.revenue) ?? 0) - (atRisk(one.revenue) ?? 0))
      .map((theme) => {
        const risk = atRisk(theme.revenue);
        const range = theme.revenue?.riskInterval ?? null;
        return {
          faint: isLowBase(theme),
          cells: [
            `${theme.name}${isLowBase(theme) ? ` (${LOW})` : ""}`,
            whole(theme.revenue?.accounts ?? 0),
            money(theme.revenue?.total ?? 0, null),
            risk === null ? NONE : money(risk, null),
            range === null ? NONE : moneyRange(range, null),
          ],
        };
      }),
  });
}

function whatIfTable({ whatIf, themes, revenue: worth }: ReportDocument): ReportTable | null {
  const names = new Map(themes.map(({ id, name }) => [id, name]));
  const unit = currencySign(worth?.currency ?? null);
  const rows = whatIf.filter(({ detractorsToPassives }) => detractorsToPassives.answers > 0);
  if (rows.length === 0) return null;
  return withoutEmptyColumns({
    caption: "Each theme by itself, all other answers as they are",
    columns: [
      named("Theme"),
      figures("Answers"),
      figures(labelled("NPS", "points")),
      figures("95% interval"),
      figures(labelled("Revenue at risk", unit)),
      figures(labelled("Of it short term", unit)),
      figures(labelled("Of it long term", unit)),
    ],
    rows: rows
      .toSorted((one, other) => (one.detractorsToPassives.net ?? 0) - (other.detractorsToPassives.net ?? 0))
      .map(({ theme, detractorsToPassives: step }) => ({
        faint: false,
        cells: [
          names.get(theme) ?? theme,
          whole(step.answers),
          signed(step.nps, 1),
          between(step.npsInterval, (one) => signed(one, 1)),
          ...[step.net, step.shortTermRisk, step.longTermRisk].map((one) =>
            one === null ? NONE : moneyChange(one, null),
          ),
        ],
      })),
  });
}

function stays({ value }: ReportDocument): Block[] {
  return value === null ? [] : [...sentences(churnSentences(value)), ...table(churnTable(value))];
}

function lifetime(report: ReportDocument): Block[] {
  return [
    ...sentences([lifetimeSentence(report) ?? ""]),
    ...table(lifetimeTable(report)),
    ...list(lifetimeAssumptions(report).map((text) => item(null, text))),
  ];
}
