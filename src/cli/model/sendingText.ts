import { counted, whole } from "../../engine/format.ts";
import { KIND_NAMES } from "../../engine/privacy/kindNames.ts";
import { PERSONAL_KINDS } from "../../engine/privacy/redact.ts";
import { costOf, type Price } from "../../llm/meter.ts";
import type { Prompt } from "../../llm/model/textModel.ts";
import type { Sending } from "../../llm/plan.ts";
import type { ModelChoice } from "./choice.ts";

export interface SendingInput {
  readonly sending: Sending;
  readonly choice: ModelChoice;
  readonly price: Price | null;
  /** How many questions. */
  readonly questions: number;
  /** Comments with content in the survey. */
  readonly of: number;
  readonly leftOut: number;
}

/** What would leave this computer, for a person to decide on; ends with a line feed. */
export function sendingText({ sending, choice, price, questions, of, leftOut }: SendingInput): string {
  const { comments, withheld, redacted, tokens } = sending;
  const { server, model } = choice;
  const lines = [
    `To ${server.host}, model ${model}${server.isOpen ? " (not encrypted)" : ""}:`,
    `  ${counted(comments, "comment")} of ${whole(of)}, with row numbers${questions > 1 ? ` and figures of the report, in ${whole(questions)} questions` : ""}; no other column`,
    `  ${redactedText(redacted)}`,
    ...(withheld > 0 ? [`  not sent, for they give orders to a machine: ${counted(withheld, "comment")}`] : []),
    ...(leftOut > 0
      ? [`  ${counted(leftOut, "theme")}, the smallest, keep their names: asking would be too much`]
      : []),
    `  about ${whole(tokens.input)} tokens, and ${whole(tokens.output)} in reply${costText(sending, price)}`,
  ];
  return `${lines.join("\n")}\n`;
}

function redactedText(redacted: Sending["redacted"]): string {
  const found = PERSONAL_KINDS.filter((kind) => redacted[kind] > 0);
  if (found.length === 0) return "no personal data were found in them; names without a sign of being one are not found";
  return `taken out: ${found.map((kind) => counted(redacted[kind], ...KIND_NAMES[kind])).join(", ")}; what has no sign of being personal is not found`;
}

function costText({ tokens }: Sending, price: Price | null): string {
  const cost = costOf(tokens, price);
  return cost === null || price === null ? "" : `: about ${moneyText(cost, price.currency)}`;
}

/** Cents and less matter here: `0.0042 USD`. */
export function moneyText(amount: number, currency: string): string {
  return `${amount === 0 ? "0" : amount.toPrecision(2)} ${currency}`.replace(/^(\d+)\.0+ /u, "$1 ");
}

/** The exact text of every question. */
export function previewText(questions: readonly { readonly about: string; readonly prompt: Prompt }[]): string {
  return questions
    .map(({ about, prompt }, index) => {
      const form = JSON.stringify(prompt.form.jsonSchema);
      return `--- ${index + 1} of ${questions.length}: ${about}\n[system]\n${prompt.system}\n[user]\n${prompt.user}\n[form of the reply]\n${form}\n`;
    })
    .join("\n");
}
