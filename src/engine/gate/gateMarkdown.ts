import { markdownCode, markdownText } from "../report/markdown/escape.ts";
import type { CheckResult } from "./check.ts";
import type { GateDocument } from "./runGate.ts";
import { titleOf } from "./words.ts";

const RESULT_NAMES: Readonly<Record<CheckResult["result"], string>> = {
  pass: "Pass",
  fail: "Fail",
  "cannot-tell": "Cannot tell",
};

/** A summary for a pull request or the page of a run (GitHub's dialect): what is broken comes first. */
export function gateMarkdown(gate: GateDocument): string {
  const { source, checks } = gate;
  const order = ["fail", "cannot-tell", "pass"];
  const rows = checks
    .toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result))
    .map((one) => {
      const { result, words } = one;
      const name = result === "fail" ? `**${RESULT_NAMES[result]}**` : RESULT_NAMES[result];
      return `| ${name} | ${markdownText(titleOf(one))} | ${markdownText(words)} |`;
    });
  return `${[
    `### Verbatim: ${markdownCode(source.file)} ${gate.result === "fail" ? "breaks its gate" : "passes its gate"}`,
    ["| Result | Check | What was found |", "| --- | --- | --- |", ...rows].join("\n"),
  ].join("\n\n")}\n`;
}
