import { CancelledError, failureOf, type Failure, type FailureCode } from "../engine/errors.ts";
import { explain } from "../engine/explain.ts";
import { filled } from "../engine/speech.ts";
import type { Action, Problem } from "../protocol/workbench.ts";

/** Translations, as `vscode.l10n` gives them. */
export interface L10n {
  readonly t: (message: string, ...args: (string | number)[]) => string;
}

export interface ProblemPorts {
  readonly l10n: L10n;
  /** A file as people name it; takes a URI as well as a bare name. */
  readonly shorten: (file: string) => string;
}

/** A failure in the words of a page or a message. */
export function problemOf(error: unknown, { l10n, shorten }: ProblemPorts): Problem {
  const failure = failureOf(error);
  if (failure === null) {
    return {
      what: l10n.t("Something went wrong inside Verbatim."),
      detail: null,
      where: null,
      next: l10n.t("Try again. If it happens again, the log says where."),
      actions: ["analyze", "open-as-text", "show-log"],
    };
  }
  // The engine says these sentences, and they are gathered there to be translated.
  const { t: say } = l10n;
  const { what, where, next } = explain(failure, (english, values) => filled(say(english), values));
  const parts = [
    ...(where.file === undefined ? [] : [shorten(where.file)]),
    ...(where.row === undefined ? [] : [l10n.t("row {0}", where.row)]),
    ...(where.column === undefined ? [] : [l10n.t("column “{0}”", where.column)]),
  ];
  return {
    ...headed(what),
    where: parts.length === 0 ? null : parts.join(", "),
    next,
    actions: actionsFor(failure),
    ...(where.file !== undefined &&
      where.row !== undefined && { at: { file: where.file, row: where.row, column: where.column ?? null } }),
  };
}

/** The message of a problem where there is room for one line only. */
export function inOneLine({ what, detail, where, next }: Problem): string {
  return [where === null ? what : `${where}: ${what}`, detail, next].filter((part) => part !== null).join(" ");
}

const OF_STUDY_FILE: ReadonlySet<FailureCode> = new Set<FailureCode>([
  "bad-study-file",
  "study-file-cycle",
  "wrong-setting",
]);

function actionsFor({ code }: Failure): readonly Action[] {
  if (code === "missing-column") return ["choose-columns", "open-study-file", "analyze", "show-log"];
  if (code === "nothing-to-analyze")
    return ["choose-columns", "open-study-file", "open-as-text", "analyze", "show-log"];
  if (OF_STUDY_FILE.has(code)) return ["open-study-file", "analyze", "show-log"];
  return code === "worker-failed" ? ["analyze", "show-log"] : ["analyze", "open-as-text", "show-log"];
}

/**
 * One line for the log. Never the text of a cell, which an error's own message may quote: the code and the place of a
 * failure, the name and the frames of anything else.
 */
export function logLineOf(error: unknown): string {
  if (error instanceof CancelledError) return "cancelled";
  const failure = failureOf(error);
  if (failure !== null) {
    const { row } = explain(failure).where;
    return row === undefined ? failure.code : `${failure.code}, row ${row}`;
  }
  if (!(error instanceof Error)) return "defect";
  const frames = `${error.message}\n${error.stack ?? ""}`.split("\n").filter((line) => /^\s+at /u.test(line));
  return [error.name, ...frames].join("\n");
}

/** A heading and what follows it: the clauses are parted by "; " or ": ". */
function headed(what: string): Pick<Problem, "what" | "detail"> {
  const [, head = what, rest] = /^(.{12,}?)[;:] (.+)$/su.exec(what) ?? [];
  return { what: sentence(head), detail: rest === undefined ? null : sentence(rest) };
}

function sentence(clause: string): string {
  const capital = clause.charAt(0).toLocaleUpperCase() + clause.slice(1);
  return /[.!?…]$/u.test(capital) ? capital : `${capital}.`;
}
