import type { CheckName, CheckResult } from "./check.ts";
import type { GateDocument } from "./runGate.ts";
import { CHECK_TITLES } from "./words.ts";

/** Kinds of SARIF 2.1.0, §3.27.9: “open” is for what could not be decided. */
const KINDS: Readonly<Record<CheckResult["result"], "pass" | "fail" | "open">> = {
  pass: "pass",
  fail: "fail",
  "cannot-tell": "open",
};

/**
 * The results as a SARIF 2.1.0 log, which code scanning reads; passed checks are left out, since some readers show every result as
 * an alert. `uri`: where the survey is, relative to the repository. A result is about the file as a whole; rows are in its properties.
 */
export function gateSarif({ source, checks, engine, result }: GateDocument, uri: string): string {
  const rules = [...new Set(checks.map(({ check }) => check))];
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Verbatim", version: engine.version, rules: rules.map(ruleOf) } },
        // Several surveys of one repository are several analyses: without a name of its own each would take the place of the last.
        automationDetails: { id: `verbatim/${uri}/` },
        invocations: [{ executionSuccessful: true, exitCode: result === "fail" ? 1 : 0 }],
        artifacts: [{ location: { uri }, hashes: { "sha-256": source.sha256 } }],
        columnKind: "utf16CodeUnits",
        results: checks
          .filter((one) => one.result !== "pass")
          .map((one) => ({
            ruleId: one.check,
            ruleIndex: rules.indexOf(one.check),
            kind: KINDS[one.result],
            level: one.result === "fail" ? "error" : "none",
            message: { text: one.words },
            locations: [{ physicalLocation: { artifactLocation: { uri, index: 0 }, region: { startLine: 1 } } }],
            partialFingerprints: { "check/v1": [one.check, one.theme?.id ?? one.theme?.name ?? ""].join(" ").trim() },
            properties: propertiesOf(one),
          })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(check: CheckName) {
  return {
    id: check,
    name: check,
    shortDescription: { text: CHECK_TITLES[check] },
    defaultConfiguration: { level: "error" },
  };
}

function propertiesOf({ unit, value, limit, base, interval, rows }: CheckResult) {
  return { unit, value, limit, base, interval, rows };
}
