import type { Analysis } from "../analyze.ts";
import { FeedbackError } from "../errors.ts";
import type { Known } from "./change.ts";

/**
 * The entry of every theme of an analysis: what people decided before, else what the machine found, with the words that it is
 * known again by. Throws FeedbackError("wrong-setting") for a theme that does not exist.
 */
export function knownThemes({ report, survey: { settings, coded } }: Analysis): Known {
  let terms: ReturnType<typeof coded.knownBy> | null = null;
  return (id) => {
    const decided = settings.codebook.themes.find((theme) => theme.id === id);
    if (decided) return decided;
    const index = report.themes.findIndex((theme) => theme.id === id);
    const found = report.themes[index];
    if (!found) throw unknownTheme(id, report.themes);
    terms ??= coded.knownBy();
    return { id, name: found.name, terms: { ...terms[index] } };
  };
}

function unknownTheme(id: string, themes: Analysis["report"]["themes"]): FeedbackError {
  const expected = themes.map((theme) => `${theme.id} (${theme.name})`).join(", ");
  return new FeedbackError("wrong-setting", { setting: "theme", value: id, expected });
}
