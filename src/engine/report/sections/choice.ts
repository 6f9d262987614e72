import { FACETS, groupConditions, type Facet } from "../../survey/conditions.ts";
import { listed } from "../../format.ts";
import type { ReportDocument } from "../document.ts";
import { languageName } from "../../text/languageNames.ts";

const SUBJECTS: Readonly<Record<Facet, string>> = {
  "@band": "the band",
  "@theme": "the main theme",
  "@period": "the period",
  "@language": "the comment’s language",
  "@text": "the comment’s text",
};

/** Which rows a report is of; null for all of them. */
export function choiceSentence({ where, themes }: ReportDocument): string | null {
  if (where.length === 0) return null;
  const conditions = [...groupConditions(where)].map(([name, values]) => {
    const facet = FACETS.find((one) => one === name);
    const shown = values.map((value) => `“${shownValue(facet, value, themes)}”`);
    const verb = facet === "@text" ? "holds" : "is";
    return `${facet === undefined ? `“${name}”` : SUBJECTS[facet]} ${verb} ${shown.join(" or ")}`;
  });
  return `Only rows where ${listed(conditions)}; the themes are those of all comments.`;
}

function shownValue(facet: Facet | undefined, value: string, themes: ReportDocument["themes"]): string {
  if (facet === "@theme") return themes.find(({ id }) => id === value)?.name ?? value;
  return facet === "@language" ? (languageName(value) ?? value) : value.replace("..", " to ");
}
