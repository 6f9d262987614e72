import type { Effect, ThemeFigures } from "../../engine/codebook/effect.ts";
import type { ReportDocument } from "../../engine/report/document.ts";
import { measureNames } from "../../engine/report/names.ts";
import { COUNTS_ONLY_BELOW, stakeName } from "../../engine/report/order.ts";
import { measureOf, valueShown } from "../../engine/report/wording.ts";
import type { Locale } from "../../protocol/locale.ts";

/** A theme that a decision changes. */
export interface EffectLine {
  readonly name: string;
  /** Its comments, and whatever else of it changes, before → after; all of a theme that is new or gone. */
  readonly figures: string;
}

const NONE = "–";

/** Whether anything but a name changes. */
export function hasEffect({ moved, themes }: Effect): boolean {
  return moved > 0 || themes.some(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

/** How many comments a decision moves, in a sentence. */
export function movedShown({ moved }: Effect, { t, whole }: Locale): string {
  if (moved === 0) return t("No comment changes its theme.");
  return moved === 1 ? t("1 comment changes its theme.") : t("{n} comments change their theme.", { n: whole(moved) });
}

/** `report`: as it was before. */
export function effectLines({ themes }: Effect, report: ReportDocument, locale: Locale): EffectLine[] {
  const figures = figuresOf(report, locale);
  return themes.map(({ name, before, after }) => ({
    name: nameShown(name, locale),
    figures: figures
      .flatMap(({ label, of, always }) => {
        const [was, is] = [before && of(before), after && of(after)];
        if (was === null || is === null) return [`${label} ${was ?? is ?? NONE}`];
        if (was === is) return always ? [`${label} ${was}`] : [];
        return [`${label} ${was} → ${is}`];
      })
      .join(" · "),
  }));
}

interface Figure {
  readonly label: string;
  readonly always: boolean;
  readonly of: (figures: ThemeFigures) => string;
}

function figuresOf(report: ReportDocument, locale: Locale): Figure[] {
  const { t, whole } = locale;
  const measure = measureOf(report);
  const currency = report.revenue?.currency ?? null;
  const stake = stakeName(report.themes) === "Revenue at risk" ? t("At risk") : t("Revenue");
  const scored: Figure[] =
    measure === null
      ? []
      : [
          {
            label: measureNames(locale)[measure],
            always: false,
            of: ({ scores }) => (scores && valueShown(scores, measure, locale)) ?? NONE,
          },
          {
            label: t("Impact"),
            always: false,
            of: ({ scores, impact }) => {
              const known = scores && scores.valid >= COUNTS_ONLY_BELOW ? impact : null;
              return known === null ? NONE : locale.difference(known, measure);
            },
          },
        ];
  return [
    { label: t("Comments"), always: true, of: ({ base }) => whole(base) },
    ...scored,
    {
      label: stake,
      always: false,
      of: ({ revenue }) => (revenue === null ? NONE : locale.shortMoney(revenue, currency)),
    },
  ];
}

function nameShown({ before, after }: Effect["themes"][number]["name"], { t }: Locale): string {
  if (before === null) return t("{name} (new)", { name: after ?? "" });
  if (after === null) return t("{name} (gone)", { name: before });
  return before === after ? before : `${before} → ${after}`;
}
