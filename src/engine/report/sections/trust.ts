import { TRUST_FROM } from "../../trust/words.ts";
import { whole } from "../../format.ts";
import type { ReportDocument, ThemeReport } from "../document.ts";
import { ENGLISH, type Speech } from "../../speech.ts";
import { stabilityReading } from "../wording.ts";

/** What was measured of a theme, or of all of them. */
interface Measured {
  readonly stability: number | null;
  readonly coherence: number | null;
  readonly diversity?: number | null;
  readonly silhouette: number | null;
}

/** Comments whose main theme it is, and behind the plus those that speak of it beside theirs: `58 (+7 also)`. */
export function baseShown({ base, mentions }: ThemeReport): string {
  const also = mentions.base - base;
  return also === 0 ? whole(base) : `${whole(base)} (+${whole(also)} also)`;
}

/** The figures behind a word of trust: `stability 0.86, coherence 0.24, silhouette 0.22`; null where there are none. */
export function trustFigures(
  { stability, coherence, diversity = null, silhouette }: Measured,
  { t, decimal }: Speech = ENGLISH,
): string | null {
  const shown = (value: number): { value: string } => ({ value: decimal(value, 2) });
  const parts = [
    ...(stability === null ? [] : [t("stability {value}", shown(stability))]),
    ...(coherence === null ? [] : [t("coherence {value}", shown(coherence))]),
    ...(diversity === null ? [] : [t("diversity {value}", shown(diversity))]),
    ...(silhouette === null ? [] : [t("silhouette {value}", shown(silhouette))]),
  ];
  return parts.length === 0 ? null : parts.join(", ");
}

/** `Trust: firm (stability 0.86, coherence 0.24, silhouette 0.22).` */
export function trustSentence(theme: ThemeReport): string | null {
  const measured = trustFigures(theme);
  if (measured === null) return null;
  return theme.stability === null
    ? `${measured.charAt(0).toUpperCase()}${measured.slice(1)}.`
    : `Trust: ${stabilityReading(theme.stability)} (${measured}).`;
}

/** `fair (stability 0.77, coherence 0.15, diversity 0.96, silhouette 0.14), 9% of the comments uncoded` */
export function wholeTrust({ trust }: ReportDocument, speech = ENGLISH): string | null {
  const measured = trust === null ? null : trustFigures(trust, speech);
  if (trust === null || measured === null) return null;
  const figures = trust.stability === null ? measured : `${stabilityReading(trust.stability, speech)} (${measured})`;
  return speech.t("{figures}, {share} of the comments uncoded", { figures, share: speech.percent(trust.uncoded) });
}

/** `firm from 0.85, fair from 0.6, loose below` */
export function trustCuts(): string {
  return `firm from ${TRUST_FROM.firm}, fair from ${TRUST_FROM.fair}, loose below`;
}

/** What the table of themes counts, and what its words of trust rest on; sentences that stand beneath it. */
export function themesFootnotes(report: ReportDocument): string[] {
  const whole = wholeTrust(report);
  return [
    ...(hasAlso(report)
      ? [
          "Every figure is of comments whose main theme it is, so that bases add up; “also” are comments that speak of it beside another main theme.",
        ]
      : []),
    ...(report.themes.some(({ trust }) => trust !== null) ? [`Trust goes by stability: ${trustCuts()}.`] : []),
    ...(whole === null ? [] : [`All themes together: ${whole}.`]),
  ];
}

/** Whether any comment speaks of a theme beside its main one. */
export function hasAlso({ themes }: ReportDocument): boolean {
  return themes.some(({ base, mentions }) => mentions.base > base);
}
