import { foldText } from "./foldText.ts";

/** How the names of each month begin, January first: English, Russian, Lithuanian, French, German, Spanish, Polish, Italian. */
const MONTHS: readonly (readonly string[])[] = [
  "jan янв saus sausi ene sty gen jän",
  "feb фев vas fév fev lut",
  "mar мар kov mär mrz maer",
  "apr апр bal avr abr kwi",
  "may май мая geg mai maj mag",
  "jun июн birž birz juin cze giu",
  "jul июл lie juil lip lug",
  "aug авг rugpj rugp aoû aou ago sie",
  "sep сен rugs set wrz",
  "oct окт spa okt paź paz ott",
  "nov ноя lap lis",
  "dec дек gruo gru déc dez dic",
].map((stems) => stems.split(" ").map(foldText));

/** 1 … 12 for the name of a month or its abbreviation in any of the languages; null for other words. */
export function monthNamed(word: string): number | null {
  const folded = foldText(word);
  if (folded.length < 3 || folded.length > 12) return null;
  const month = MONTHS.findIndex((stems) => stems.some((stem) => folded.startsWith(stem)));
  return month < 0 ? null : month + 1;
}
