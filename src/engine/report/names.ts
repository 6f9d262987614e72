import type { Measure, Quadrant } from "./document.ts";
import type { Speech } from "../speech.ts";

export function measureNames({ t }: Pick<Speech, "t">): Readonly<Record<Measure, string>> {
  return { nps: t("NPS"), csat: t("CSAT"), mean: t("Mean") };
}

/** A measure and what a difference of two of its values is counted in, as one name. */
export function unitNames({ t }: Pick<Speech, "t">): Readonly<Record<Measure, string>> {
  return { nps: t("NPS, points"), csat: t("CSAT, percentage points"), mean: t("Mean, scale steps") };
}

export function quadrantNames({ t }: Pick<Speech, "t">): Readonly<Record<Quadrant, string>> {
  return {
    "fix-first": t("Fix first"),
    "fix-next": t("Fix next"),
    protect: t("Protect"),
    "build-on": t("Build on"),
  };
}

/** A difference of two values of a measure with what it is counted in: `−4.2 points`. */
export function inPoints(value: number, measure: Measure, { t, difference }: Speech): string {
  const shown = { value: difference(value, measure) };
  if (measure === "nps") return t("{value} points", shown);
  return measure === "csat" ? t("{value} percentage points", shown) : t("{value} scale steps", shown);
}

// A language that has more forms of a noun than one and many puts the number behind a word that fits all of them.

export function themesCounted(count: number, { t, whole }: Speech): string {
  return t(count === 1 ? "{n} theme" : "{n} themes", { n: whole(count) });
}

export function commentsCounted(count: number, { t, whole }: Speech): string {
  return t(count === 1 ? "{n} comment" : "{n} comments", { n: whole(count) });
}

export function scoresCounted(count: number, { t, whole }: Speech): string {
  return t(count === 1 ? "{n} score" : "{n} scores", { n: whole(count) });
}

export function periodsCounted(count: number, { t, whole }: Speech): string {
  return t(count === 1 ? "{n} period" : "{n} periods", { n: whole(count) });
}
