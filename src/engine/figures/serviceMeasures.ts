import type { Watch } from "../effects.ts";
import type { ServiceKind } from "../measures/measureKinds.ts";
import { excludedBy } from "../measures/scoreReport.ts";
import { spreadOfCases } from "../measures/serviceFigures.ts";
import { shareOf } from "../measures/share.ts";
import { LOW_BASE } from "../measures/tally.ts";
import type { ServiceReport } from "../report/schema/measures.ts";
import type { ServiceTargets } from "../settings.ts";
import { SECONDS_IN } from "../survey/duration.ts";
import { findColumn } from "../survey/findColumn.ts";
import type { MeasureColumn } from "../survey/inferMeasures.ts";
import { isSocial, saysChannel } from "../survey/measureWords.ts";
import { readCases, type CasesReading } from "../survey/readCases.ts";
import { readCells } from "../survey/readCells.ts";
import { DUPLICATE, takesPart, type Responses } from "../survey/responses.ts";
import type { MeasuredSurvey } from "./measures.ts";

type ServiceColumn = MeasureColumn & { readonly kind: ServiceKind };
type Target = ServiceReport["targets"][number];

/**
 * A service measure of the cases that count. A row is a case, but for rows that repeat an answer of the same respondent: an
 * export with a row for each question repeats the case as well. Who asked for help twice has two cases.
 */
export function serviceFigures(measure: ServiceColumn, survey: MeasuredSurvey, effects: Watch): ServiceReport {
  const { kind, column, headline, chosenBy, reason, why, unit } = measure;
  const contacts = kind === "contacts-per-case";
  const options = { contacts, unit, out: notCounted(survey.responses) };
  const cases = readCases(findColumn(survey.table, column, "measure"), options, effects);
  const base = cases.exclusion.reduce((count, code) => (code === 0 ? count + 1 : count), 0);
  return {
    kind,
    column,
    headline,
    chosenBy,
    reason,
    why,
    suppressed: false,
    base,
    lowBase: base < LOW_BASE,
    excluded: excludedBy(cases.exclusion),
    unit: cases.unit,
    ...spreadOfCases(cases.value),
    targets: targetsOf(measure, cases, survey),
  };
}

/** Codes of rows that are no case of their own, or take no part; 0 for the others. */
function notCounted(responses: Responses): Uint8Array {
  const { exclusion, answer } = responses;
  return exclusion.map((code, row) => {
    if (!takesPart(responses, row)) return code;
    const of = answer[row] ?? -1;
    return of >= 0 && of !== row ? DUPLICATE : 0;
  });
}

/** Shares beyond the target: of all cases, or where a column tells the channel of social networks and of the others. */
function targetsOf(measure: ServiceColumn, cases: CasesReading, survey: MeasuredSurvey): Target[] {
  const { unit } = cases;
  if (unit === null || unit === "contacts") return [];
  const { settings, table } = survey;
  const inUnit = (hours: number): number => (hours * SECONDS_IN.hours) / SECONDS_IN[unit];
  const target = (channel: Target["channel"], hours: number, from: Target["from"]): Target => {
    const at = inUnit(hours);
    return { channel, at, from, ...beyond(cases.value, at, (row) => channel === null || channelOf(row) === channel) };
  };
  const channels = table.columns.find(saysChannel);
  const social = channels && readCells(channels, isSocial);
  const channelOf = (row: number): "social" | "other" => (social?.(row) === true ? "social" : "other");
  if (measure.targetHours !== null) return [target(null, measure.targetHours, "study")];
  const usual = (name: keyof ServiceTargets): readonly [number, Target["from"]] => [
    settings.targets[name],
    settings.targetsSet.includes(name) ? "study" : "default",
  ];
  switch (measure.kind) {
    case "first-response-time":
      if (social) {
        const both = [
          target("other", ...usual("firstReplyHours")),
          target("social", ...usual("firstReplySocialHours")),
        ];
        return both.filter(({ base }) => base > 0);
      }
      return [target(null, ...usual(isSocial(measure.column) ? "firstReplySocialHours" : "firstReplyHours"))];
    case "resolution-time":
      return [target(null, ...usual("resolutionHours"))];
    case "response-time":
    case "handle-time":
    case "contacts-per-case":
      return [];
  }
}

function beyond(values: Float64Array, at: number, counts: (row: number) => boolean): Pick<Target, "base" | "beyond"> {
  let base = 0;
  let late = 0;
  values.forEach((value, row) => {
    if (Number.isNaN(value) || !counts(row)) return;
    base++;
    if (value > at) late++;
  });
  return { base, beyond: shareOf(late, base) };
}
