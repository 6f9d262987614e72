/** One token of JSON with the white space before it; strings in a form that does not backtrack. Source: RFC 8259. */
const TOKEN =
  /[ \t\n\r]*([[\]{},:]|"[ !#-[\]-\uFFFF]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[ !#-[\]-\uFFFF]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)/y;

type State = "value" | "firstItem" | "firstName" | "name" | "colon" | "moreItems" | "moreMembers" | "end";

const VALUE = { "[": "firstItem", "{": "firstName", string: "done", plain: "done" } as const;

/** What may come next, and what then; "done" ends a value, after which its container decides. */
const NEXT: { readonly [From in State]: Readonly<Record<string, State | "done">> } = {
  value: VALUE,
  firstItem: { ...VALUE, "]": "done" },
  firstName: { string: "colon", "}": "done" },
  name: { string: "colon" },
  colon: { ":": "value" },
  moreItems: { ",": "value", "]": "done" },
  moreMembers: { ",": "name", "}": "done" },
  end: {},
};

/**
 * Where a text stops being JSON, in words: "line 3, column 12: unexpected “}”". JavaScript engines say it in words of their
 * own, and not always where.
 */
export function firstJsonFault(text: string): string {
  const open: State[] = [];
  let state: State = "value";
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const kind = kindOf(TOKEN.exec(text)?.[1] ?? "");
    const next: State | "done" | undefined = NEXT[state][kind];
    if (next === undefined) return describeFault(text, at);
    at = TOKEN.lastIndex;
    if (kind === "[") open.push("moreItems");
    if (kind === "{") open.push("moreMembers");
    if (kind === "]" || kind === "}") open.pop();
    state = next === "done" ? (open.at(-1) ?? "end") : next;
  }
}

function kindOf(token: string): string {
  const mark = token.charAt(0);
  if (mark === '"') return "string";
  return token === "" || "[]{},:".includes(mark) ? token : "plain";
}

function describeFault(text: string, from: number): string {
  let at = from;
  while (" \t\n\r".includes(text.charAt(at)) && at < text.length) at++;
  if (at >= text.length) return "it ends too early";
  const before = text.slice(0, at);
  const unexpected = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const line = before.split("\n").length;
  return `line ${line}, column ${at - before.lastIndexOf("\n")}: unexpected “${unexpected}”`;
}
