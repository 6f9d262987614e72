/** Endings of the files that the workbench opens; package.json's menus and editors name the same. */
export const SURVEY_EXTENSIONS = ["csv", "tsv", "xlsx", "json", "jsonl", "ndjson", "parquet"] as const;

const SURVEY = new RegExp(String.raw`\.(${SURVEY_EXTENSIONS.join("|")})$`, "iu");

/** What the product itself writes beside a survey. */
const OURS = /\.(feedback\.json|report\.json|coded\.csv)$/iu;

/** Whether a file may be a survey, by its name. */
export function isSurveyName(name: string): boolean {
  return SURVEY.test(name) && !OURS.test(name);
}
