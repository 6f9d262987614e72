import { settingDifferences } from "../codebook/settingDifferences.ts";
import type { CodebookTheme } from "../codebook/schema.ts";
import { oneLine } from "../report/sections/quote.ts";
import { NO_STUDY } from "./decide.ts";
import type { Study } from "./schema.ts";

/**
 * What a study says, a decision a line, for tools that compare texts line by line (`git diff`): themes by their names where the file
 * has ids, each comment moved by hand, each setting by its path. Ends with a line feed.
 */
export function studyText(study: Study): string {
  const { codebook = [], overrides = [] } = study;
  const names = new Map(codebook.map(({ id, name }) => [id, name]));
  const named = (id: string): string => `‹${oneLine(names.get(id) ?? id)}›`;
  const lines = [
    ...settingDifferences(NO_STUDY, study).map(({ path, after }) => `${path}: ${JSON.stringify(after)}`),
    ...codebook.flatMap((theme) => themeLines(theme, named)),
    ...overrides.map(
      ({ row, theme }) => `row ${row}: ${theme === null ? "in no theme" : `in ${named(theme)}`} by hand`,
    ),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function themeLines(theme: CodebookTheme, named: (id: string) => string): string[] {
  const { id, status = "pinned", into = [], description, include = [], exclude = [], owner, issue, terms = {} } = theme;
  const words = Object.keys(terms);
  const said = [
    into.length > 0 && `${into.length === 1 ? "merged into" : "split into"} ${into.map(named).join(", ")}`,
    description !== undefined && `“${oneLine(description)}”`,
    ...include.map((rule) => `rule: ${oneLine(rule)}`),
    ...exclude.map((rule) => `rule that keeps out: ${oneLine(rule)}`),
    owner !== undefined && `owner: ${oneLine(owner)}`,
    issue !== undefined && `issue: ${oneLine(issue)}`,
    words.length > 0 && `words: ${words.map(oneLine).join(", ")}`,
  ];
  return [`theme ${named(id)} (${id}): ${status}`, ...said.flatMap((line) => (line === false ? [] : [`  ${line}`]))];
}
