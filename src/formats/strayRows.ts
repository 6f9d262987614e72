import { foldText } from "../engine/survey/foldText.ts";

/** What stands in front of a line of sums in the languages that headings are known in, folded. */
const SUMMARIES: ReadonlySet<string> = new Set(
  `total, totals, grand total, sum, average, avg, mean, итого, всего, сумма, среднее, iš viso, viso, suma, vidurkis, gesamt,
    gesamtsumme, summe, durchschnitt, mittelwert, total général, moyenne, total general, promedio, razem, średnia`
    .split(",")
    .map((words) => foldText(words.trim())),
);

const NUMBER = /^[-+(]?[^\p{L}\d]*\d[\d\s.,’']*[^\p{L}\d]*$/u;

/** Whether a record is the headings again, as files have it that were put together from several exports. */
export function repeatsHeadings(record: readonly string[], labels: readonly { readonly heading: string }[]): boolean {
  // In a text of one column, a comment may well be the word that stands above it.
  if (labels.length < 2 || record[0]?.trim() !== labels[0]?.heading.trim()) return false;
  return labels.every(({ heading }, at) => (record[at] ?? "").trim() === heading.trim());
}

/** Whether a record at the end of a file is a line of sums or means: a word for it before numbers, and no other words. */
export function isSummary(record: readonly string[]): boolean {
  const [first = "", ...others] = record.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const isNamed = SUMMARIES.has(foldText(first).replace(/[\s:.=]+$/, ""));
  return isNamed && others.every((cell) => NUMBER.test(cell));
}
