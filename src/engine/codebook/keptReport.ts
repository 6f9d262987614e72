import * as z from "zod";
import { FeedbackError } from "../errors.ts";
import { decided } from "../report/schema/codebook.ts";
import { lock } from "../report/schema/lock.ts";
import { count } from "../report/schema/parts.ts";
import { MEASURES, tally } from "../report/schema/scores.ts";

const scores = z.object(tally.shape);
const amount = z.number().nullable();

/**
 * What of a report that a team has kept is looked at: of any version within `schemaVersion`, for fields are added and never renamed.
 * What is not looked at is left out.
 */
const keptReport = z.object({
  schemaVersion: z.literal(1),
  source: z.object({ file: z.string(), sha256: z.string() }),
  scores: scores.extend({ measure: z.enum(MEASURES) }).nullable(),
  comments: z.object({ coded: count, uncoded: count }).nullable(),
  themes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      base: count,
      share: z.number(),
      scores: scores.nullable(),
      impact: amount,
      revenue: z.object({ total: z.number(), shortTermRisk: amount, longTermRisk: amount }).nullable(),
      decided: z.object(decided.shape).nullable().optional(),
    }),
  ),
  assignments: z.array(z.object({ row: count, theme: z.string().nullable() })).optional(),
  lock: z.object(lock.shape).optional(),
});

export type KeptReport = z.infer<typeof keptReport>;

/** A report as it was kept. Throws FeedbackError("file-not-readable") for anything else. */
export function readReport(value: unknown, file: string): KeptReport {
  const parsed = keptReport.safeParse(value);
  if (parsed.success) return parsed.data;
  const [problem] = parsed.error.issues;
  const place = problem && problem.path.length > 0 ? `${problem.path.join(".")}: ` : "";
  const cause = `it is neither a study file nor a report of this version; ${place}${problem?.message ?? ""}`;
  throw new FeedbackError("file-not-readable", { file, cause });
}
