import type { Callback, ReportDocument } from "../engine/report/document.ts";
import { callbackReason, knownFor } from "../engine/report/sections/callbacks.ts";
import type { Locale } from "../protocol/locale.ts";

/** Who is to be called: the account, else the respondent, else the row of the file. */
export function whoOf({ account, respondent, row }: Callback, { t }: Pick<Locale, "t">): string {
  return account ?? respondent ?? t("row {row}", { row: String(row) });
}

/** What a ticket needs to know, as plain text: who and where, why, and what was said. */
export function ticketText(one: Callback, report: ReportDocument, locale: Locale): string {
  const { account, respondent, date, row, text } = one;
  const place = [
    ...[account, respondent].filter((name) => name !== null),
    `${report.source.file}, ${locale.t("row {row}", { row: String(row) })}`,
    ...(date === null ? [] : [locale.day(date)]),
  ];
  const said = text === "" ? [] : [`“${text}”`];
  return [place.join(" · "), callbackReason(one, knownFor(report), locale), ...said].join("\n");
}
