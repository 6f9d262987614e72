import { UsageError } from "../failures.ts";
import type { World } from "../world.ts";

/** What a person is asked before anything leaves. */
export interface Request {
  /** Where to, how much, at what price: lines for people. */
  readonly summary: string;
  /** The exact text, for who wants to see it. */
  readonly preview: () => string;
}

/**
 * Whether it may be sent: by `--yes`, or by the answer of the person at the terminal, who can look at the text first. Throws
 * UsageError where there is nobody to ask.
 */
export async function agreed(
  { summary, preview }: Request,
  options: { readonly yes?: true; readonly quiet?: true },
  { stdin, stderr }: World,
): Promise<boolean> {
  if (!options.quiet || !options.yes) stderr.write(summary);
  if (options.yes) return true;
  if (stdin.isTTY !== true || stderr.isTTY !== true) {
    throw new UsageError("nothing was sent: there is nobody to ask; --yes sends, --dry-run prints what would be sent");
  }
  stderr.write("Send this? [y]es, [n]o, [s]how the text: ");
  for await (const answer of linesOf(stdin)) {
    const [first = "n"] = answer.trim().toLowerCase();
    if (first !== "s") return first === "y";
    stderr.write(`${preview()}\nSend this? [y]es, [n]o, [s]how the text: `);
  }
  return false;
}

/** What a person types, line by line. */
export async function* linesOf(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of stdin) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
