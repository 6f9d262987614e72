import { readFileSync } from "node:fs";
import { PERSONAL_KINDS, type PersonalKind, type PersonalSpan } from "../../../src/engine/privacy/redact.ts";

/** A comment that was written for this test, and the personal data in it. */
export interface Labelled {
  readonly language: string;
  readonly text: string;
  readonly spans: readonly PersonalSpan[];
}

const LANGUAGES = ["en", "ru", "lt", "de"];

/** One comment a line; `{{KIND:datum}}` marks what is personal. */
export function labelledComments(): Labelled[] {
  return LANGUAGES.flatMap((language) => {
    const file = new URL(`./labelled/${language}.txt`, import.meta.url);
    const lines = readFileSync(file, "utf8").split("\n");
    return lines.filter((line) => line !== "").map((line) => ({ language, ...read(line) }));
  });
}

function read(line: string): Pick<Labelled, "text" | "spans"> {
  const spans: PersonalSpan[] = [];
  let text = "";
  for (const [index, part] of line.split(/\{\{|\}\}/u).entries()) {
    const [kind = "", datum = ""] = index % 2 === 0 ? ["", part] : (/^(\w+):(.*)$/u.exec(part)?.slice(1) ?? []);
    if (isKind(kind)) spans.push({ kind, start: text.length, end: text.length + datum.length });
    else if (index % 2 === 1) throw new Error(`not a kind of personal data: ${part}`);
    text += datum;
  }
  return { text, spans };
}

function isKind(kind: string): kind is PersonalKind {
  return (PERSONAL_KINDS as readonly string[]).includes(kind);
}
