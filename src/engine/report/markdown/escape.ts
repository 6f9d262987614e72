import { oneLine } from "../sections/quote.ts";

/** Breaks what a renderer finds by looking at text (links, mentions, references); nothing is seen of it. */
const BREAK = "&#8203;";

/**
 * What can act, in the order it is looked for. Backslashes and entities are resolved before links, mentions and
 * references are looked for, so these get a break instead.
 */
const ACTING: readonly { readonly find: RegExp; readonly put: (found: string) => string }[] = [
  { find: /[\\`*_[\]|~]|#(?!\d)/u, put: (found) => `\\${found}` },
  { find: /#/u, put: () => `\\#${BREAK}` },
  { find: /@(?=\w)|:(?=\/\/)/u, put: (found) => found + BREAK },
  { find: /(?<=\bwww)\.|(?<=\b(?:mailto|xmpp)):|(?<=\bGH)-(?=\d)/u, put: (found) => BREAK + found },
  { find: /(?<=[\p{L}\d])\.(?=\p{L}{2})/u, put: (found) => `\\${found}` },
  { find: /[<>]|&(?=#?\w+;)/u, put: (found) => ENTITIES[found] ?? found },
];

const ANY = new RegExp(ACTING.map(({ find }) => `(${find.source})`).join("|"), "giu");

/**
 * Text from outside as one line of Markdown that shows it and does nothing: no markup, HTML, link, image, mention,
 * reference, formula or table cell of its own. Reviewers read the source too, so only what can act is escaped; what
 * acts at the start of a line alone is not, so a line must never begin with such a text.
 */
export function markdownText(text: string): string {
  const line = oneLine(text).replace(ANY, (found: string, ...groups: readonly unknown[]) => {
    const acting = ACTING[groups.findIndex((group) => group !== undefined)];
    return acting?.put(found) ?? found;
  });
  // The marks of a formula come in pairs; one alone is a price.
  return (line.match(/\$/gu)?.length ?? 0) < 2 ? line : line.replaceAll("$", "<span>$</span>");
}

const ENTITIES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };

/** A file's name as code: shown letter by letter, whatever it holds. */
export function markdownCode(text: string): string {
  const line = oneLine(text);
  const fence = "`".repeat(1 + Math.max(0, ...(line.match(/`+/gu) ?? []).map((run) => run.length)));
  const gap = /^`|`$/u.test(line) ? " " : "";
  return fence + gap + line + gap + fence;
}

/** A relative path as a link's target, each part encoded; parentheses too, since they would end it. */
export function linkTarget(path: string): string {
  const encode = (part: string): string =>
    encodeURIComponent(part).replace(/[!'()*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return path.split("/").map(encode).join("/");
}
