import type { Watch } from "../effects.ts";
import { answerFigures } from "../measures/answerFigures.ts";
import { answersOf } from "../measures/answers.ts";
import { distributionOf, histogramOf, meanOf } from "../measures/histogram.ts";
import { isServiceKind, type AnswerKind, type ServiceKind } from "../measures/measureKinds.ts";
import { excludedBy } from "../measures/scoreReport.ts";
import { LOW_BASE } from "../measures/tally.ts";
import type { MeasureReport } from "../report/schema/measures.ts";
import type { Settings } from "../settings.ts";
import { findColumn } from "../survey/findColumn.ts";
import type { MeasureColumn } from "../survey/inferMeasures.ts";
import type { Keys } from "../survey/keys.ts";
import { FILTERED, RAGGED, takesPart, type Responses } from "../survey/responses.ts";
import type { ColumnRoles } from "../survey/roles.ts";
import type { Scale } from "../survey/scale.ts";
import { readAnswerColumn } from "../survey/settle.ts";
import type { Table } from "../survey/table.ts";
import { shownMeasure } from "../privacy/shownMeasure.ts";
import { serviceFigures } from "./serviceMeasures.ts";

export interface MeasuredSurvey {
  readonly table: Table;
  readonly roles: ColumnRoles;
  readonly settings: Settings;
  /** The rows that count. */
  readonly responses: Responses;
  /** The rows among which who answered twice counts once: those of the file, or of a slice of it. */
  readonly slice: Responses;
  /** Who answered; null without ids. */
  readonly respondents: Keys | null;
  /** All rows of a survey of employees; null: of customers. */
  readonly staff: Responses | null;
}

/** Every measure that the columns give, of the rows that count. */
export function measureFigures(survey: MeasuredSurvey, effects: Watch): MeasureReport[] {
  return survey.roles.measures.map((measure) => {
    effects.signal.throwIfAborted();
    const report = isService(measure)
      ? serviceFigures(measure, survey, effects)
      : answered(measure as Of<AnswerKind>, survey, effects);
    return survey.staff ? shownMeasure(report) : report;
  });
}

type Of<Kind> = MeasureColumn & { readonly kind: Kind };

function isService(measure: MeasureColumn): measure is Of<ServiceKind> {
  return isServiceKind(measure.kind);
}

function answered(measure: Of<AnswerKind>, survey: MeasuredSurvey, effects: Watch): MeasureReport {
  const { kind, variant, why, reason, chosenBy, column, headline } = measure;
  const answers = answersFor(measure, survey, effects);
  const scale: Scale = kind === "ces1" ? { ...answers.scale, reversed: true } : answers.scale;
  const histogram = histogramOf(answers, answersOf(answers, null));
  const base = histogram.reduce((sum, [, count]) => sum + count, 0);
  const { id, low, high, reversed } = kind === "ces1" ? { ...scale, id: "1-5" as const } : scale;
  return {
    ...answerFigures(kind, histogram, { scale, preset: survey.settings.preset, variant }),
    column,
    headline,
    chosenBy,
    reason,
    why,
    suppressed: false,
    base,
    lowBase: base < LOW_BASE,
    excluded: excludedBy(answers.exclusion),
    scale: { id, low, high, reversed },
    mean: meanOf(histogram),
    distribution: distributionOf(histogram, scale),
  };
}

type Answers = Pick<Responses, "score" | "exclusion" | "answer"> & { readonly scale: Scale };

/** The headline's answers are read already, as long as nobody wants them read otherwise. */
function answersFor(measure: MeasureColumn, survey: MeasuredSurvey, effects: Watch): Answers {
  const { responses, slice, respondents, table } = survey;
  const { scale, score, exclusion, answer } = responses;
  if (measure.headline && measure.chosenBy === "inferred" && scale) return { scale, score, exclusion, answer };
  const out = leftOutOf(slice);
  const options = { scale: measure.scale, out, day: slice.day, respondents };
  const answers = readAnswerColumn(findColumn(table, measure.column, "measure"), options, effects);
  return responses === slice ? answers : chosenOf(answers, responses);
}

/** Codes of the rows that take no part in anything. */
function leftOutOf({ exclusion }: Pick<Responses, "exclusion">): Uint8Array {
  return exclusion.map((code) => (code === RAGGED || code === FILTERED ? code : 0));
}

/** The answers of the rows that take part: one stays as long as one of its rows does. */
function chosenOf(answers: Answers, responses: Responses): Answers {
  const stays = new Uint8Array(responses.rows);
  answers.answer.forEach((of, row) => {
    if (of >= 0 && takesPart(responses, row)) stays[of] = 1;
  });
  const answer = answers.answer.map((of) => (of >= 0 && stays[of] === 1 ? of : -1));
  const exclusion = answers.exclusion.map((code, row) => {
    const gone = code === 0 ? stays[row] === 0 : !takesPart(responses, row) && code !== RAGGED;
    return gone ? FILTERED : code;
  });
  return { ...answers, answer, exclusion };
}
