/** What a column of answers can be measured by. */
export const ANSWER_KINDS = ["nps", "enps", "csat", "ces1", "ces2", "ins", "rating3", "mean"] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What a column of cases can be measured by. */
export const SERVICE_KINDS = [
  "first-response-time",
  "response-time",
  "handle-time",
  "resolution-time",
  "contacts-per-case",
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

export const MEASURE_KINDS = [...ANSWER_KINDS, ...SERVICE_KINDS] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** Satisfied minus dissatisfied (above and below the middle of the scale), or very satisfied (9–10) minus dissatisfied. */
export const INS_VARIANTS = ["satisfied", "very-satisfied"] as const;
export type InsVariant = (typeof INS_VARIANTS)[number];

export function isServiceKind(kind: MeasureKind): kind is ServiceKind {
  return (SERVICE_KINDS as readonly MeasureKind[]).includes(kind);
}
