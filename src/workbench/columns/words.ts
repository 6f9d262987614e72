import { said } from "../../engine/phrase.ts";
import type { ColumnReading, Role } from "../../engine/survey/roles.ts";
import type { Locale } from "../../protocol/locale.ts";
import { columnOf } from "./choices.ts";

/** In the order in which they are offered. */
export const OFFERED = [
  "score",
  "comment",
  "date",
  "revenue",
  "id",
  "account",
  "segment",
] as const satisfies readonly Role[];

/** What a column can be used as, in words. */
export function roleName(role: Role | null, { t }: Locale): string {
  switch (role) {
    case null:
      return t("Not used");
    case "score":
      return t("Score");
    case "comment":
      return t("Comment");
    case "date":
      return t("Date");
    case "revenue":
      return t("Revenue");
    case "id":
      return t("Respondent");
    case "account":
      return t("Account");
    case "segment":
      return t("Segment");
    case "measure":
      return t("Measure");
  }
}

interface Chosen {
  readonly readings: readonly ColumnReading[];
  readonly roles: readonly (Role | null)[];
}

/** Why a column is used as it is. */
export function why(reading: ColumnReading, { readings, roles }: Chosen, locale: Locale): string {
  const { t } = locale;
  const role = roles[readings.indexOf(reading)] ?? null;
  if (role === reading.role) return said(reading.why, locale);
  if (role !== null) return t("chosen here");
  const taker =
    reading.role === null || reading.role === "segment" || reading.role === "measure"
      ? null
      : columnOf(readings, roles, reading.role);
  return taker === null ? t("chosen here") : t("“{column}” is used instead", { column: taker });
}
