import type { ReportDocument } from "../../src/engine/report/document.ts";
import { localeOf, type Locale } from "../../src/protocol/locale.ts";
import type { View } from "../../src/workbench/view.ts";
import { flatten } from "../workbench/flatten.ts";
import { view } from "../workbench/pageFixture.ts";

/** A language in which every sentence stands in brackets; what is put into its places stands outside of them. */
const bracketed: Readonly<Record<string, string>> = new Proxy(
  {},
  { get: (_, english: string) => `⟦${english.replaceAll(/\{\w+\}/gu, "⟧$&⟦")}⟧` },
);

/** Lithuanian numbers: their dates and seconds have no words. */
export const strange: Locale = localeOf("lt", bracketed);

/** A view in the strange language, and the pictures that were drawn in it. */
export function strangeView(): { readonly view: View; readonly pictures: readonly string[] } {
  const pictures: string[] = [];
  const draw = (picture: string): string => {
    pictures.push(picture);
    return "";
  };
  return { view: { ...view, locale: strange, draw }, pictures };
}

/** Words that are nobody's to translate: codes, a setting's own name, and what the browser itself translates. */
const FOREIGN = new Set([
  "EUR",
  "standard",
  "en",
  "de",
  "tūkst",
  "mln",
  strange.language("en"),
  strange.language("de"),
]);

/** What a reader or a screen reader meets. */
const SPOKEN =
  /\s(?:title|placeholder|alt|label|aria-(?:label|description|valuetext|roledescription)|data-label)="([^"]*)"/gu;

/** Words of some markup that are in no bracket. */
export function leftInEnglish(...markups: readonly unknown[]): string[] {
  return markups.flatMap((markup) => {
    const source = typeof markup === "string" ? markup : flatten(markup);
    const spoken = [...source.matchAll(SPOKEN)].map(([, text]) => text ?? "");
    const texts = [...spoken, ...source.replaceAll(/<[^>]*>/gu, "\n").split("\n")];
    return texts.flatMap((text) => wordsLeft(text).map((word) => `${word}: ${text.trim()}`));
  });
}

function wordsLeft(text: string): string[] {
  // A command line is in no language.
  if (text.startsWith("--where ")) return [];
  const plain = text.replaceAll(/&(?:amp|lt|gt|quot|#39);|⟦[^⟧]*⟧/gu, " ");
  return (plain.match(/\p{L}{2,}/gu) ?? []).filter((word) => !FOREIGN.has(word));
}

/** Data without letters: names, cells and texts are the survey's, and so are the texts among a phrase's values. */
const DATA = new Set(
  "name keywords words column value file text evidence caption account respondent controls".split(" "),
);

export function withoutLetters<Data>(data: Data): Data {
  const masked = JSON.stringify(data, (key, value: unknown) => {
    if (key === "values" && isRecord(value)) return maskTexts(value);
    return DATA.has(key) ? mask(value) : value;
  });
  return JSON.parse(masked) as Data;
}

export function reportWithoutLetters(report: ReportDocument): ReportDocument {
  const { id, score, comment, date, revenue, segments } = report.columns;
  const columns = Object.fromEntries(
    Object.entries({ id, score, comment, date, revenue, segments }).map(([role, column]) => [role, mask(column)]),
  );
  const rest = withoutLetters(report);
  const benchmarks = rest.benchmarks.map((one) => ({ ...one, source: String(mask(one.source)) }));
  return { ...rest, benchmarks, columns: { ...rest.columns, ...columns } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value that is a phrase itself keeps its pattern, which is ours. */
function maskTexts(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isRecord(value) ? value : mask(value)]),
  );
}

function mask(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mask);
  return typeof value === "string" ? value.replaceAll(/\p{L}/gu, "•") : value;
}
