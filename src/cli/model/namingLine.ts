import { whole } from "../../engine/format.ts";
import type { NamingProgress } from "../../llm/nameThemes.ts";
import { widthOf, type Stream } from "../world.ts";
import type { ModelOptions } from "./options.ts";
import { moneyText } from "./sendingText.ts";

/** One line that says how far the questions are and what they have cost so far, on a terminal. */
export function namingLine(
  stream: Stream,
  { quiet, price }: ModelOptions,
): { readonly show: (progress: NamingProgress) => void; readonly clear: () => void } {
  if (stream.isTTY !== true || quiet) return { show: () => {}, clear: () => {} };
  return {
    show({ done, total, spent }) {
      const cost = spent.cost === null || price === undefined ? "" : ` · ${moneyText(spent.cost, price.currency)}`;
      const line = `Asking the model ${whole(done)}/${whole(total)} · ${whole(spent.input + spent.output)} tokens${cost}`;
      stream.write(`\r${line.slice(0, widthOf(stream) - 1)}\u001b[K`);
    },
    clear: () => void stream.write("\r\u001b[K"),
  };
}
