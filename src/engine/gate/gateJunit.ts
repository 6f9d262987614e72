import { oneLine } from "../report/sections/quote.ts";
import type { CheckResult } from "./check.ts";
import type { GateDocument } from "./runGate.ts";
import { titleOf } from "./words.ts";

/** The results as JUnit's XML, which every CI server shows: a check is a test, and one that cannot tell is skipped. */
export function gateJunit({ source, checks }: GateDocument): string {
  const failures = checks.filter(({ result }) => result === "fail").length;
  const skipped = checks.filter(({ result }) => result === "cannot-tell").length;
  const counts = `tests="${checks.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="verbatim check" ${counts}>`,
    `  <testsuite name="${xml(source.file)}" ${counts}>`,
    ...checks.flatMap((check) => testcase(check, source.file)),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function testcase(one: CheckResult, file: string): string[] {
  const { check, result, words } = one;
  const inside = {
    pass: `<system-out>${xml(words)}</system-out>`,
    fail: `<failure type="${check}" message="${xml(words)}"></failure>`,
    "cannot-tell": `<skipped message="${xml(words)}"></skipped>`,
  };
  return [
    `    <testcase classname="${xml(file)}" name="${xml(titleOf(one))}">`,
    `      ${inside[result]}`,
    "    </testcase>",
  ];
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** What XML 1.0 cannot hold, {@link oneLine} takes out, two code points at the end of the plane apart. */
function xml(text: string): string {
  return oneLine(text)
    .replace(/[\ufffe\uffff]/gu, "")
    .replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark);
}
