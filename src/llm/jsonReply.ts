/**
 * The JSON value of a reply: the whole of it, else what stands in a fenced block, else the first object among other words.
 * Undefined where there is none.
 */
export function jsonIn(reply: string): unknown {
  // What some models write while they think is no part of the answer.
  const text = reply.replace(/<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/giu, "").trim();
  const fenced = [...text.matchAll(/```(?:json)?\s*([\s\S]*?)```/giu)].map(([, inside = ""]) => inside);
  for (const candidate of [text, ...fenced, objectIn(text)]) {
    const value = parsed(candidate);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Objects and lists alone: a reply of one word or number is prose. */
function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** From the first brace to the one that closes it; "" where none does. */
function objectIn(text: string): string {
  const start = text.indexOf("{");
  let [depth, quoted] = [0, false];
  for (let at = start; at >= 0 && at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === "\\") at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return text.slice(start, at + 1);
  }
  return "";
}
