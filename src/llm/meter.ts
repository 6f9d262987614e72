import { modelFailed, type Prompt, type Usage } from "./model/textModel.ts";
import { estimateTokens } from "./tokens.ts";

/** What a million tokens cost, by the user's word. */
export interface Price {
  readonly input: number;
  readonly output: number;
  readonly currency: string;
}

/** What may be spent; null: no limit. */
export interface Budget {
  /** Of input and output together. */
  readonly tokens: number | null;
  /** In the price's currency. */
  readonly money: number | null;
}

export interface Spent extends Usage {
  /** Null where no price is known. */
  readonly cost: number | null;
  /** Whether some of it had to be estimated, as the server did not count. */
  readonly estimated: boolean;
}

/** Counts what is spent. */
export interface Meter {
  /**
   * Sets aside what a question may cost, as soon as what is set aside for others allows it. Rejects with
   * FeedbackError("model-failed"), "over-budget", when it would be too much even then.
   */
  readonly open: (prompt: Prompt, host: string) => Promise<OpenCost>;
  readonly spent: () => Spent;
}

export interface OpenCost {
  /** `usage` null: estimated from the question and `reply`. */
  readonly close: (usage: Usage | null, reply: string) => void;
  /** Nothing came of it. */
  readonly cancel: () => void;
}

export interface MeterOptions {
  readonly budget: Budget;
  readonly price: Price | null;
  /** Of the comments, ISO 639-1. */
  readonly language: string;
}

export function createMeter({ budget, price, language }: MeterOptions): Meter {
  let spent: Usage = { input: 0, output: 0 };
  let aside: Usage = { input: 0, output: 0 };
  let estimated = false;
  const waiting: (() => void)[] = [];
  const isTooMuch = (usage: Usage): boolean => {
    const money = costOf(usage, price);
    const tooMany = budget.tokens !== null && usage.input + usage.output > budget.tokens;
    return tooMany || (budget.money !== null && money !== null && money > budget.money);
  };
  return {
    async open(prompt, host) {
      const most = { input: tokensOf(prompt, language), output: prompt.mostOutput };
      while (isTooMuch(sumOf(sumOf(spent, aside), most))) {
        if (aside.input === 0 || isTooMuch(sumOf(spent, most))) throw modelFailed("over-budget", { host });
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
      aside = sumOf(aside, most);
      const release = (): void => {
        aside = { input: aside.input - most.input, output: aside.output - most.output };
        for (const resume of waiting.splice(0)) resume();
      };
      return {
        close(usage, reply) {
          estimated ||= usage === null;
          spent = sumOf(spent, usage ?? { input: most.input, output: estimateTokens(reply, language) });
          release();
        },
        cancel: release,
      };
    },
    spent: () => ({ ...spent, cost: costOf(spent, price), estimated }),
  };
}

/** Tokens of a question as it is sent, by estimate. */
export function tokensOf({ system, user, form, correction = "" }: Prompt, language: string): number {
  const rules = estimateTokens(`${system}${JSON.stringify(form.jsonSchema)}${correction}`, "en");
  return rules + estimateTokens(user, language);
}

export function costOf({ input, output }: Usage, price: Price | null): number | null {
  return price === null ? null : (input * price.input + output * price.output) / 1e6;
}

function sumOf(a: Usage, b: Usage): Usage {
  return { input: a.input + b.input, output: a.output + b.output };
}
