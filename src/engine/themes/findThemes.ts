import { quiet, type Effects } from "../effects.ts";
import type { ThemeSettings } from "../settings.ts";
import { fitThemes, type Comments, type ThemeFit } from "./fitThemes.ts";
import type { ThemeModel } from "./model.ts";
import { settleThemes, type SettledThemes } from "./settleThemes.ts";

/** Themes that nobody has decided anything about. Fewer than 12 readable comments give none. */
export function findThemes(
  comments: Comments,
  settings: ThemeSettings,
  effects: Effects = quiet,
): SettledThemes & ThemeFit & { readonly model: ThemeModel | null } {
  const { fit, counted, model } = fitThemes(comments, settings, effects);
  const codebook = { themes: [], readings: () => [], byHand: new Map<number, string | null>() };
  return { ...fit, ...settleThemes(fit, { codebook, counted }), model };
}
