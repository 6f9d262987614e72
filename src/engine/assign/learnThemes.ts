import { quiet, type Effects } from "../effects.ts";
import { FeedbackError } from "../errors.ts";
import type { Settings } from "../settings.ts";
import { inferRoles } from "../survey/inferRoles.ts";
import { readResponses } from "../survey/readResponses.ts";
import { COMMENT_STATES, type Responses } from "../survey/responses.ts";
import type { Table } from "../survey/table.ts";
import { codeWithModel, type CodedWithModel } from "../themes/codeComments.ts";
import type { ThemeModel } from "../themes/model.ts";
import type { LearntTheme, LearntThemes } from "./learntThemes.ts";

/** Share of the comments that the themes are learnt from which fit none of them by the rule for later ones. */
const FIT_NOTHING = 0.02;
const TEXT = COMMENT_STATES.indexOf("text");

/**
 * Finds the themes of a survey once more, as its codebook has them. Throws as `analyze`, and
 * FeedbackError("nothing-to-learn") where there are too few comments for themes.
 */
export function learnThemes(table: Table, settings: Settings, effects: Effects = quiet): LearntThemes {
  const roles = inferRoles(table, settings);
  const { responses } = readResponses(table, { roles, settings }, effects);
  // How firm the themes are is not asked here, and takes the most time.
  const themes = { ...settings.themes, resamples: 0 };
  const found = codeWithModel(responses, { ...settings, themes }, effects);
  const { model, carrying } = found;
  if (!model) throw new FeedbackError("nothing-to-learn", { file: table.source.file });
  return {
    ...model.plain(),
    carrying,
    codebook: settings.codebook.themes,
    themes: themesOf({ ...found, model }, settings),
    leastFit: leastFitOf(responses, found.coded, model),
    scale: responses.scale,
    preset: settings.preset,
  };
}

function themesOf(
  { coded, targetIds, model }: CodedWithModel & { readonly model: ThemeModel },
  { codebook }: Settings,
): LearntTheme[] {
  const found = new Map(coded.themes.map(({ id, keywords }) => [id, keywords]));
  return targetIds.map((id, target) => {
    const keywords = found.get(id);
    // No comment of the survey is in a theme that others may still come into by a rule, or by their words.
    const name = codebook.themes[target]?.name ?? keywords?.name ?? id;
    return { id, name, words: model.columnsOf(keywords?.terms.keys() ?? []) };
  });
}

function leastFitOf({ commentState }: Responses, { coding }: CodedWithModel["coded"], model: ThemeModel): number {
  const typicality = coding.typicality.filter((_, row) => commentState[row] === TEXT);
  const familiar = model.ownFamiliar();
  const fits = typicality.map((typical, at) => typical * (familiar[at] ?? 0)).sort();
  return fits[Math.floor(FIT_NOTHING * fits.length)] ?? 0;
}
