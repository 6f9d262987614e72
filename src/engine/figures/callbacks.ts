import type { Watch } from "../effects.ts";
import { bandOf, type PresetName } from "../measures/preset.ts";
import type { Callback } from "../report/document.ts";
import { callbackReason, knownFor } from "../report/sections/callbacks.ts";
import { shortened } from "../report/sections/quote.ts";
import { isoDate } from "../survey/calendar.ts";
import { NO_DATE, type Responses } from "../survey/responses.ts";
import type { ColumnRoles } from "../survey/roles.ts";
import { cellAt, columnNamed, type Table } from "../survey/table.ts";
import type { Coding } from "../themes/codeComments.ts";
import { revenueAt } from "../revenue/worth.ts";
import { callbackList } from "./callbackList.ts";

/** Enough of a comment to begin a call with. */
const TEXT_LENGTH = 280;

interface Surveyed {
  readonly table: Table;
  readonly roles: ColumnRoles;
  readonly responses: Responses;
  readonly coding: Coding;
  readonly preset: PresetName;
}

/** The callback list of a report; see {@link callbackList} for whom it holds and in which order. */
export function callbackFigures(
  { table, roles, responses, coding, preset }: Surveyed,
  part: Parameters<typeof knownFor>[0],
  effects: Pick<Watch, "signal">,
): Callback[] {
  // Staff were promised that nobody would know who said what.
  if (roles.respondents.kind === "employees") return [];
  const known = knownFor(part);
  const cellOf = (column: string | null, row: number): string | null => {
    const found = column === null ? undefined : columnNamed(table, column);
    return found === undefined ? null : cellAt(found, row).trim() || null;
  };
  const idOf = (theme: number): string[] => {
    const found = part.themes[theme];
    return found === undefined ? [] : [found.id];
  };
  return callbackList(responses, preset, effects).map(({ row, commentRow }) => {
    const day = responses.day?.[row] ?? NO_DATE;
    const score = responses.score[row] ?? Number.NaN;
    const revenue = revenueAt(responses, row);
    const spoken = commentRow < 0 ? [] : [coding.theme[commentRow] ?? -1];
    const also = commentRow < 0 ? [] : coding.alsoIn(commentRow).map(({ theme }) => theme);
    const one = {
      row: row + 1,
      respondent: cellOf(roles.id, row),
      account: cellOf(roles.account, row),
      date: day === NO_DATE ? null : isoDate(day),
      score,
      band: bandOf(score, preset),
      revenue: Number.isNaN(revenue) ? null : revenue,
      themes: [...spoken, ...also].flatMap(idOf),
      text: commentRow < 0 || !responses.comment ? "" : shortened(cellAt(responses.comment, commentRow), TEXT_LENGTH),
    };
    return { ...one, reason: callbackReason(one, known) };
  });
}
