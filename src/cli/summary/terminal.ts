import picocolors from "picocolors";
import { oneLine } from "../../engine/report/sections/quote.ts";
import { displayWidth, truncated, wrapped } from "./displayWidth.ts";

/** What the terminal can show. */
export interface TerminalOptions {
  /** Columns; at least 60 are used. */
  readonly width: number;
  readonly color: boolean;
  /** False for terminals that have ASCII alone; true when it is not said. */
  readonly unicode?: boolean | undefined;
}

/** The means of one terminal. Text from outside must pass through `say` before anything else. */
export interface Terminal {
  readonly width: number;
  readonly colors: ReturnType<typeof picocolors.createColors>;
  readonly blocks: { readonly promoters: string; readonly passives: string; readonly detractors: string };
  /** One harmless line in the characters that the terminal has. */
  readonly say: (text: string) => string;
  readonly cut: (text: string, width: number) => string;
  /** `label` in a column of its own, the text wrapped beside it. */
  readonly beside: (label: string, text: string) => string[];
}

const NARROWEST = 60;
const LABEL = 10;

export function terminalOf({ width, color, unicode = true }: TerminalOptions): Terminal {
  const columns = Math.max(NARROWEST, width);
  const colors = picocolors.createColors(color);
  const say = (text: string): string => (unicode ? oneLine(text) : ascii(oneLine(text)));
  return {
    width: columns,
    colors,
    blocks: unicode
      ? { promoters: "█", passives: "▒", detractors: "░" }
      : { promoters: "#", passives: "=", detractors: "." },
    say,
    cut: (text, room) => truncated(text, room, unicode ? "…" : "..."),
    beside: (label, text) =>
      wrapped(say(text), columns - LABEL).map(
        (line, index) => `${colors.dim(index === 0 ? label.padEnd(LABEL) : " ".repeat(LABEL))}${line}`,
      ),
  };
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - displayWidth(text))) + text;
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** Our own punctuation in ASCII; letters of a comment stay what they are. */
function ascii(text: string): string {
  return text.replace(/[−–—“”„«»‘’…·×€£\u00a0]/gu, (mark) => PLAIN[mark] ?? mark);
}

const PLAIN: Readonly<Record<string, string>> = {
  "−": "-",
  "–": "-",
  "—": "-",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "…": "...",
  "·": "-",
  "×": "x",
  "€": "EUR ",
  "£": "GBP ",
  "\u00a0": " ",
};
