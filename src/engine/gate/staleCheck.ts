import { diffLines } from "../codebook/diffDocument.ts";
import { decisionsBetween, figuresBetween } from "../codebook/diffReports.ts";
import { readReport } from "../codebook/keptReport.ts";
import { counted, listed } from "../format.ts";
import { reportSchema, type ReportDocument } from "../report/document.ts";
import { reportDigest, type Ingredients } from "../report/lock.ts";
import { lock as lockSchema } from "../report/schema/lock.ts";
import { resultOf, type CheckResult } from "./check.ts";

/** Why a kept report may not be what the data gives. */
export const STALE_REASONS = ["unreadable", "unlocked", "edited", "survey", "settings", "decisions", "engine"] as const;
export type StaleReason = (typeof STALE_REASONS)[number];

/** How a kept report stands to the survey, before anything is computed. */
export interface Kept {
  readonly file: string;
  /** None: its lock is that of the survey as it is, and the document is the one that was locked. */
  readonly reasons: readonly StaleReason[];
  /** Its figures may be relied on instead of being computed again; null where they may not. */
  readonly report: ReportDocument | null;
  /** As it was written, where it is JSON at all. */
  readonly value: unknown;
}

/** Holds the text of a kept report against what the survey is made of now. */
export function keptReport(text: string, { file, now }: { readonly file: string; readonly now: Ingredients }): Kept {
  const value = parsed(text);
  if (typeof value !== "object" || value === null) return { file, reasons: ["unreadable"], report: null, value };
  const lock = lockSchema.safeParse((value as Partial<ReportDocument>).lock);
  if (!lock.success) return { file, reasons: ["unlocked"], report: null, value };
  const { survey, settings, decisions, engine, report: digest } = lock.data;
  const reasons: StaleReason[] = [
    ...(reportDigest(value) === digest ? [] : ["edited" as const]),
    ...(survey === now.survey ? [] : ["survey" as const]),
    ...(settings === now.settings ? [] : ["settings" as const]),
    ...(decisions === now.decisions ? [] : ["decisions" as const]),
    ...(engine === now.engine ? [] : ["engine" as const]),
  ];
  const document = reasons.length === 0 ? reportSchema.safeParse(value) : null;
  return { file, reasons, report: document?.success ? document.data : null, value };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const REASONS: Readonly<Record<StaleReason, string>> = {
  unreadable: "it is no report",
  unlocked: "it was made before reports were locked",
  edited: "it was changed after it was made",
  survey: "the survey has changed",
  settings: "the settings have changed",
  decisions: "the decisions about themes have changed",
  engine: "it was made by another version",
};

const check = "staleReport";
/** Differences that are named; the rest is for `verbatim diff`. */
const NAMED = 3;

/**
 * Whether a kept report is still what the data gives. `kept` null: there is none. `fresh`: what the data gives, computed where the
 * lock alone does not tell; a report that says the same in spite of other ingredients is not stale.
 */
export function checkStale(kept: Kept | null, fresh: ReportDocument | null): CheckResult {
  if (kept === null) {
    const words = "There is no report beside the survey: `verbatim analyze FILE --out FOLDER` writes one.";
    return resultOf({ check, result: "cannot-tell", words });
  }
  const { file, reasons, value } = kept;
  if (reasons.length === 0) return resultOf({ check, result: "pass", words: `${file} is what the data gives.` });
  const why = listed(reasons.map((reason) => REASONS[reason]));
  if (
    fresh !== null &&
    !reasons.includes("unreadable") &&
    reportDigest(value as Partial<ReportDocument>) === fresh.lock.report
  )
    return resultOf({ check, result: "pass", words: `${file} is what the data gives still, although ${why}.` });
  const differ = fresh === null ? [] : differencesOf(kept, fresh);
  const what = differ.length === 0 ? "" : ` ${differ.join("; ")}.`;
  return resultOf({ check, result: "fail", words: `${file} is stale: ${why}.${what}` });
}

function differencesOf({ value, file }: Kept, fresh: ReportDocument): string[] {
  try {
    const [before, after] = [readReport(value, file), readReport(fresh, file)];
    const decisions = decisionsBetween(before, after);
    const figures = figuresBetween(before, after, null);
    const lines = diffLines({ schemaVersion: 1, before: file, after: file, decisions, figures });
    const isTold = figures.themes.length > 0 || decisions.length > 0 || lines[0] !== "nothing differs";
    const themes =
      figures.themes.length === 0
        ? []
        : [counted(figures.themes.length, "theme with other figures", "themes with other figures")];
    return isTold ? [...lines.filter((line) => !line.startsWith("nobody")).slice(0, NAMED), ...themes] : [];
  } catch {
    return [];
  }
}
