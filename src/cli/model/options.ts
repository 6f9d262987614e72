import { InvalidArgumentError, Option, type Command } from "commander";
import { PROFILE_NAMES, type ProfileName } from "../../engine/report/profileNames.ts";
import { LANGUAGES } from "../../engine/text/languageCodes.ts";
import type { Price } from "../../llm/meter.ts";
import { OPENAI } from "../../llm/model/server.ts";
import type { FigureOptions } from "../options.ts";

/** Options of the commands that ask a language model. */
export interface ModelOptions extends FigureOptions {
  readonly model?: string;
  readonly baseUrl?: string;
  /** To write in. */
  readonly answerLanguage?: string;
  readonly price?: Price;
  readonly budget?: AskedBudget;
  /** In seconds. */
  readonly timeout?: number;
  /** A folder; false: `--no-cache`. */
  readonly cache?: string | false;
  readonly dryRun?: true;
  readonly yes?: true;
}

export interface NameOptions extends ModelOptions {
  readonly opening?: ProfileName;
}

export interface AskedBudget {
  readonly amount: number;
  /** Null: tokens. */
  readonly currency: string | null;
}

export function addModelOptions(command: Command): Command {
  return command
    .option("--model <name>", "the model, as its server calls it (also: VERBATIM_MODEL)")
    .option("--base-url <url>", `address of an OpenAI-compatible server (${OPENAI}; also: VERBATIM_BASE_URL)`)
    .option("--answer-language <code>", "language to write in, e.g. en (that of most comments)", language)
    .option("--price <list>", "price of a million tokens: INPUT,OUTPUT or INPUT,OUTPUT,CURRENCY", price)
    .option("--budget <amount>", "stop before so many tokens, or so much money: 50000, 0.50USD", budget)
    .option("--timeout <seconds>", "how long one question may take (120)", seconds)
    .option("--cache <folder>", "where replies are kept, so that none is paid for twice (the user's cache folder)")
    .option("--no-cache", "keep no replies")
    .option("--dry-run", "print what would be sent, and send nothing")
    .option("--yes", "send without asking");
}

export function addNameOptions(command: Command): Command {
  return addModelOptions(command).addOption(
    new Option("--opening <profile>", "write the opening paragraph of this department's report").choices(PROFILE_NAMES),
  );
}

function language(text: string): string {
  if ((LANGUAGES as readonly string[]).includes(text)) return text;
  throw new InvalidArgumentError(`Expected: one of ${LANGUAGES.join(", ")}.`);
}

function price(text: string): Price {
  const [input = "", output = "", currency = "USD", ...more] = text.split(",").map((part) => part.trim());
  const isPrice = [input, output].every((part) => /^\d+(?:\.\d+)?$/u.test(part)) && /^[A-Z]{3}$/u.test(currency);
  if (isPrice && more.length === 0) return { input: Number(input), output: Number(output), currency };
  throw new InvalidArgumentError("Expected: two prices of a million tokens, such as 0.15,0.60 or 0.15,0.60,EUR.");
}

function budget(text: string): AskedBudget {
  const [, amount = "", currency] = /^(\d+(?:\.\d+)?)\s?([A-Z]{3})?$/u.exec(text.trim()) ?? [];
  if (amount !== "" && (currency !== undefined || /^\d+$/u.test(amount)))
    return { amount: Number(amount), currency: currency ?? null };
  throw new InvalidArgumentError("Expected: a number of tokens, such as 50000, or an amount such as 0.50USD.");
}

function seconds(text: string): number {
  const value = Number(text);
  if (/^\d+$/u.test(text) && value >= 1 && value <= 3600) return value;
  throw new InvalidArgumentError("Expected: a whole number of seconds from 1 to 3600.");
}
