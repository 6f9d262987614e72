import { labelled } from "../../format.ts";
import { ENGLISH, type Speech } from "../../speech.ts";
import type { Driver, Drivers, Measure, ReportDocument } from "../document.ts";
import { measureNames } from "../names.ts";
import { measureOf } from "../wording.ts";
import { pShown } from "./chance.ts";
import { figures, LOW, named, NONE, type ReportTable } from "./table.ts";
import { impactShown } from "./themes.ts";

/** Both views of every theme side by side, the largest pull first; null where there is no regression. */
export function driversTable(report: ReportDocument): ReportTable | null {
  const { drivers } = report;
  const measure = measureOf(report);
  if (drivers === null || measure === null) return null;
  const { difference, whole } = ENGLISH;
  const shown = (value: number): string => difference(value, measure);
  const unit = { nps: "points", csat: "pp", mean: "steps" }[measure];
  const name = measureNames(ENGLISH)[measure];
  return {
    caption: `What moves ${name}, two views`,
    columns: [
      named("Theme"),
      figures("Answers", "Answers whose comment speaks of it, as its main theme or beside another."),
      figures(
        labelled("Effect", unit),
        `${name} of answers that speak of it minus that of those that do not, all else equal.`,
      ),
      figures("95% interval", "Of the effect, from errors that allow for uneven spread (HC3)."),
      figures(
        labelled("Pull", unit),
        `Effect × share of all answers that speak of it: what it does to ${name}. Compare with impact.`,
      ),
      figures("Rank", "By size of the pull."),
      figures(
        labelled("Impact", unit),
        `${name} of all minus ${name} of all without the comments whose main theme it is.`,
      ),
      figures("Rank by impact", "By size of the impact, among the same themes."),
    ],
    rows: drivers.themes.map((driver) => {
      const theme = report.themes.find(({ id }) => id === driver.id);
      return {
        theme: driver.id,
        faint: driver.lowBase,
        hovers: { Effect: pShown(driver.p) },
        cells: [
          theme?.name ?? driver.id,
          `${whole(driver.base)}${driver.lowBase ? ` (${LOW})` : ""}`,
          shown(driver.effect),
          `${shown(driver.interval[0])} to ${shown(driver.interval[1])}`,
          shown(driver.pull),
          driver.rank === null ? NONE : `${driver.rank}`,
          (theme === undefined ? null : impactShown(theme, measure)) ?? NONE,
          driver.impactRank === null ? NONE : `${driver.impactRank}`,
        ],
      };
    }),
  };
}

/** What the regression is of, in one sentence. */
export function driversSentence(drivers: Drivers, { t, whole, percent }: Speech = ENGLISH): string {
  const values = { base: whole(drivers.base), r2: percent(Math.max(0, drivers.r2)) };
  if (drivers.controls.length === 0)
    return t(
      "Regression of {base} answers with a comment on the themes they speak of; it explains {r2} of how the answers differ.",
      values,
    );
  return t(
    "Regression of {base} answers with a comment on the themes they speak of, with {controls} held equal; it explains {r2} of how the answers differ.",
    { ...values, controls: drivers.controls.join(", ") },
  );
}

/** Where the two views part: one line a theme. */
export function disagreements(
  report: ReportDocument,
  speech: Speech = ENGLISH,
): { readonly id: string; readonly theme: string; readonly text: string }[] {
  const measure = measureOf(report);
  if (report.drivers === null || measure === null) return [];
  return report.drivers.themes.flatMap((driver) => {
    const theme = report.themes.find(({ id }) => id === driver.id);
    const text = theme && disagreementText(driver, { report, measure }, speech);
    return theme === undefined || text === undefined || text === null
      ? []
      : [{ id: theme.id, theme: theme.name, text }];
  });
}

/** `impact ranks it 1, the regression 6 (−4.2 against −0.8 points); 14 of its 36 answers speak of “Price”, too`; null where they agree. */
export function disagreementText(
  { id, base, pull, rank, impactRank, disagreement }: Driver,
  { report, measure }: { readonly report: ReportDocument; readonly measure: Measure },
  { t, whole, difference }: Speech = ENGLISH,
): string | null {
  const theme = report.themes.find((one) => one.id === id);
  if (disagreement === null || theme === undefined) return null;
  const values = {
    impact: difference(theme.impact ?? 0, measure),
    pull: difference(pull, measure),
    impactRank: whole(impactRank ?? 0),
    rank: whole(rank ?? 0),
  };
  const apart = {
    sign: t("impact and regression point in opposite directions ({impact} against {pull})", values),
    clear: t("only one of the two views is beyond chance (impact {impact}, regression {pull})", values),
    rank: t("impact ranks it {impactRank}, the regression {rank} ({impact} against {pull})", values),
  }[disagreement.kind];
  const { beside } = disagreement;
  if (beside === null) return apart;
  const name = report.themes.find((one) => one.id === beside.id)?.name ?? beside.id;
  const company = t("of its answers ({base}), {both} speak of “{name}”, too", {
    base: whole(base),
    both: whole(beside.both),
    name,
  });
  return `${apart}; ${company}`;
}

/** How the regression is made and what it does not say. */
export function driversMethod({ drivers }: ReportDocument): string | null {
  if (drivers === null) return null;
  const ridge =
    drivers.method === "ridge"
      ? " The themes follow from each other, so a small ridge (Hoerl & Kennard 1970) tells them apart around their mean."
      : "";
  return `Two views of what moves the score. Impact leaves out the comments whose main theme it is; the regression (least squares, ${drivers.parameters} coefficients) takes every theme that an answer speaks of and holds the others equal, so that a theme is not blamed for its company. Errors: HC3 (MacKinnon & White 1985).${ridge} Pull = effect × share of all answers, in the units of impact. Neither says what would happen if a theme went away.`;
}
