import type { CheckResult } from "../../engine/gate/check.ts";
import type { GateDocument } from "../../engine/gate/runGate.ts";
import { titleOf } from "../../engine/gate/words.ts";
import { wrapped } from "./displayWidth.ts";
import { terminalOf, type TerminalOptions } from "./terminal.ts";

const MARKS: Readonly<Record<CheckResult["result"], string>> = { pass: "pass", fail: "FAIL", "cannot-tell": "?" };
const INDENT = 6;

/** What a person reads after `verbatim check`: a check a line, what was found below it; ends with a newline. */
export function gateText({ source, result, figures, checks }: GateDocument, options: TerminalOptions): string {
  const { colors, say, width } = terminalOf(options);
  const paint = { pass: colors.green, fail: colors.red, "cannot-tell": colors.yellow };
  const head = `${source.file}: ${result === "fail" ? "the gate is broken" : "the gate holds"}`;
  const lines = checks.flatMap((check) => {
    const mark = paint[check.result](MARKS[check.result].padEnd(INDENT));
    const words = wrapped(say(check.words), width - INDENT).map((line) => `${" ".repeat(INDENT)}${line}`);
    return [`${mark}${colors.bold(say(titleOf(check)))}`, ...words];
  });
  const from = figures === "kept-report" ? ["", colors.dim(say("Figures of the kept report, whose lock holds."))] : [];
  return `${[colors.bold(say(head)), "", ...lines, ...from].join("\n")}\n`;
}
