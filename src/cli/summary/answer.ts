import { counted, whole } from "../../engine/format.ts";
import type { CommentsAnswer } from "../../llm/jobs/answerJob.ts";
import type { Price, Spent } from "../../llm/meter.ts";
import { wrapped } from "./displayWidth.ts";
import { claimText, cutLines, spentText } from "./naming.ts";
import { terminalOf, type TerminalOptions } from "./terminal.ts";

export interface AnswerSummary extends CommentsAnswer {
  readonly spent: Spent;
  readonly price: Price | null;
  /** Comments that were sent. */
  readonly sent: number;
  /** Comments that share a word with the question. */
  readonly matching: number;
}

/** What a person reads after `verbatim ask`; ends with a line feed. */
export function answerText(
  { claims, cut, spent, price, sent, matching }: AnswerSummary,
  options: TerminalOptions,
): string {
  const terminal = terminalOf(options);
  const { colors, say, width } = terminal;
  const from =
    matching === 0
      ? `No comment shares a word with the question; asked were ${counted(sent, "typical comment")} of all themes.`
      : `From ${counted(sent, "comment")} of ${whole(matching)} that share words with the question.`;
  const blocks = [
    claims.length === 0
      ? [colors.bold("The comments do not say.")]
      : claims.flatMap((claim) => claimText(claim, {}, terminal)),
    cutLines(cut, terminal),
    wrapped(say(`${from} ${spentText(spent, price)}`), width).map((line) => colors.dim(line)),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}
