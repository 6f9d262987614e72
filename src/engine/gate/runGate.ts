import type { PersonalComments } from "../privacy/personalComments.ts";
import type { ReportDocument } from "../report/document.ts";
import { VERSION } from "../version.ts";
import { CHECKS, type CheckName, type CheckResult } from "./check.ts";
import type { Gate } from "./gate.ts";
import { checkNewThemes } from "./newThemesCheck.ts";
import { checkNps } from "./npsCheck.ts";
import { checkPersonal } from "./personalCheck.ts";
import { checkBadShare, checkThemeShares } from "./shareChecks.ts";
import { checkStale, type Kept } from "./staleCheck.ts";

/** What the checks look at; null for what none of them asks for. */
export interface Evidence {
  readonly source: Pick<ReportDocument["source"], "file" | "sha256">;
  /** What the data gives: computed, or of the kept report where its lock holds. */
  readonly report: ReportDocument | null;
  readonly kept: Kept | null;
  readonly personal: PersonalComments | null;
}

/** What `verbatim check` tells. */
export interface GateDocument {
  readonly schemaVersion: 1;
  readonly source: Evidence["source"];
  /** fail: at least one check is broken. */
  readonly result: "pass" | "fail";
  /** Where the figures are from; null where no check asks for any. */
  readonly figures: "kept-report" | "analysis" | null;
  readonly checks: readonly CheckResult[];
  readonly engine: { readonly version: string };
}

/** The checks that a gate asks for, in one order. */
export function askedChecks(gate: Gate): CheckName[] {
  return CHECKS.filter((check) => {
    const asked = gate[check];
    return typeof asked === "object" ? Object.keys(asked).length > 0 : asked !== undefined && asked !== false;
  });
}

/** Carries out the checks of a gate. The same evidence gives the same document. */
export function runGate(gate: Gate, { source, report, kept, personal }: Evidence): GateDocument {
  const ofReport = (run: (report: ReportDocument) => CheckResult[]): CheckResult[] => (report ? run(report) : []);
  const run: Readonly<Record<CheckName, () => CheckResult[]>> = {
    npsNotBelow: () => ofReport((of) => [checkNps(of, gate.npsNotBelow ?? 0)]),
    badShareNotAbove: () => ofReport((of) => [checkBadShare(of, gate.badShareNotAbove ?? 0)]),
    themeShareNotAbove: () => ofReport((of) => checkThemeShares(of, gate.themeShareNotAbove ?? {})),
    newDetractorTheme: () => ofReport(checkNewThemes),
    staleReport: () => [checkStale(kept, kept?.reasons.length === 0 ? null : report)],
    piiPresent: () => (personal ? [checkPersonal(personal)] : []),
  };
  const checks = askedChecks(gate).flatMap((check) => run[check]());
  return {
    schemaVersion: 1,
    source,
    result: checks.some(({ result }) => result === "fail") ? "fail" : "pass",
    figures: report === null ? null : kept?.report === report ? "kept-report" : "analysis",
    checks,
    engine: { version: VERSION },
  };
}
