/** Encodings whose name in the editor is not the standard's without its hyphens. */
const OTHERS: Readonly<Record<string, string>> = { ibm866: "cp866", macintosh: "macroman", big5: "big5hkscs" };

/** The editor's name of an encoding of the WHATWG standard; null for UTF-8, which it reads unasked. */
export function editorEncoding(label: string): string | null {
  return label === "utf-8" ? null : (OTHERS[label] ?? label.replaceAll(/[-_]/gu, ""));
}
