import type { Band } from "../../engine/measures/preset.ts";
import type { View } from "../view.ts";

/** The bands as headings and chips name them. */
export function bandNames({ locale: { t } }: View): Readonly<Record<Band, string>> {
  return { promoter: t("Promoters"), passive: t("Passives"), detractor: t("Detractors") };
}
