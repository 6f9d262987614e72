import { counted, whole } from "../../engine/format.ts";
import { reportFacts, themeFacts, withFacts, type Facts } from "../../engine/proposals/facts.ts";
import type { Claim, Proposal, ThemeProposal } from "../../engine/proposals/proposal.ts";
import { SIDES } from "../../engine/proposals/proposal.ts";
import type { ReportDocument } from "../../engine/report/document.ts";
import type { CutCounts } from "../../llm/ground/grounds.ts";
import type { Price, Spent } from "../../llm/meter.ts";
import { moneyText } from "../model/sendingText.ts";
import { wrapped } from "./displayWidth.ts";
import { terminalOf, type Terminal, type TerminalOptions } from "./terminal.ts";

export interface NamingSummary {
  readonly report: ReportDocument;
  readonly proposals: readonly Proposal[];
  readonly failures: readonly { readonly about: string; readonly what: string; readonly next: string }[];
  readonly cut: CutCounts;
  readonly spent: Spent;
  readonly price: Price | null;
}

/** What a person reads after `verbatim name`: each local name with the one that is proposed; ends with a line feed. */
export function namingText(summary: NamingSummary, options: TerminalOptions): string {
  const { report, proposals, failures, cut, spent, price } = summary;
  const terminal = terminalOf(options);
  const blocks = [
    ...proposals.map((proposal) => proposalLines(proposal, report, terminal)),
    failureLines(failures, terminal),
    cutLines(cut, terminal),
    wrapped(terminal.say(spentText(spent, price)), terminal.width).map((line) => terminal.colors.dim(line)),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function proposalLines(proposal: Proposal, report: ReportDocument, terminal: Terminal): string[] {
  const { colors, say, width } = terminal;
  const nameOf = (id: string): string => report.themes.find((theme) => theme.id === id)?.name ?? id;
  switch (proposal.kind) {
    case "theme":
      return themeLines(proposal, report, terminal);
    case "merge": {
      const heading = `Could be one: ${proposal.themes.map((id) => `“${nameOf(id)}”`).join(", ")} → ${proposal.name}`;
      return [
        ...wrapped(say(heading), width).map(colors.bold),
        ...claimLines(proposal.reason, proposal.rows, terminal),
      ];
    }
    case "split": {
      const parts = proposal.parts.map(({ name, rows }) => `${name} (${rowsText(rows)})`).join("; ");
      return wrapped(say(`Could be several: “${nameOf(proposal.theme)}” → ${parts}`), width);
    }
    case "opening": {
      const facts = reportFacts(report);
      const heading = colors.bold(`Opening for ${proposal.profile}`);
      return [heading, ...proposal.claims.flatMap((claim) => claimText(claim, facts, terminal))];
    }
  }
}

const SIDE_LABELS = { promoters: "promoters", passives: "passives", detractors: "detractors" };

function themeLines(proposal: ThemeProposal, report: ReportDocument, terminal: Terminal): string[] {
  const { colors, say, width } = terminal;
  const theme = report.themes.find(({ id }) => id === proposal.theme);
  const facts = theme === undefined ? {} : themeFacts(report, theme);
  const hasSides = report.scores?.measure === "nps" && report.respondents.kind === "customers";
  const labels = { ...SIDE_LABELS, comments: hasSides ? "without a score" : "all" };
  const lines = wrapped(say(`${theme?.name ?? proposal.theme} → ${proposal.name}`), width).map(colors.bold);
  if (proposal.description) lines.push(...claimText(proposal.description, facts, terminal));
  for (const side of SIDES)
    for (const claim of proposal.summary[side] ?? [])
      lines.push(...claimText({ ...claim, text: `${labels[side]}: ${claim.text}` }, facts, terminal));
  return lines;
}

/** A sentence with its figures filled in, its rows, and its quotes below. */
export function claimText({ text, rows, quotes = [] }: Claim, facts: Facts, terminal: Terminal): string[] {
  const lines = claimLines(withFacts(text, facts), rows, terminal);
  const { colors, say, width } = terminal;
  const said = quotes.flatMap((quote) => wrapped(say(`“${quote.text}” (row ${whole(quote.row)})`), width - 4));
  return [...lines, ...said.map((line) => colors.dim(`    ${line}`))];
}

function claimLines(text: string, rows: readonly number[], { say, width }: Terminal): string[] {
  return wrapped(say(`${text} [${rowsText(rows)}]`), width - 2).map((line) => `  ${line}`);
}

function rowsText(rows: readonly number[]): string {
  return `${rows.length === 1 ? "row" : "rows"} ${rows.map(whole).join(", ")}`;
}

function failureLines(failures: NamingSummary["failures"], { colors, say, width }: Terminal): string[] {
  return failures.flatMap(({ about, what, next }) =>
    wrapped(say(`! ${about}: ${what}. ${next}`), width).map((line) => colors.yellow(line)),
  );
}

const CUT_WORDS: Readonly<Record<keyof CutCounts, string>> = {
  empty: "empty",
  "too-long": "too long or too many",
  rows: "resting on no comment, or on too few",
  quote: "quoting what nobody wrote",
  number: "with a number of the model's own",
  figure: "with a figure that does not exist",
  link: "with a link",
  markup: "with markup",
  copied: "that are one comment's own sentence",
  rules: "that repeat our rules",
  repeated: "said twice",
};

/** What was not let through, by the reason. */
export function cutLines(cut: CutCounts, { say, width }: Terminal): string[] {
  const reasons = Object.entries(cut) as [keyof CutCounts, number][];
  if (reasons.length === 0) return [];
  const total = reasons.reduce((sum, [, count]) => sum + count, 0);
  const parts = reasons.map(([reason, count]) => `${whole(count)} ${CUT_WORDS[reason]}`);
  return wrapped(
    say(`Cut: ${counted(total, "sentence or quote", "sentences or quotes")} (${parts.join("; ")}).`),
    width,
  );
}

export function spentText({ input, output, cost, estimated }: Spent, price: Price | null): string {
  if (input + output === 0) return "Nothing was spent: all of it was answered before.";
  const money = cost === null || price === null ? "" : `, ${moneyText(cost, price.currency)}`;
  const about = estimated ? " (some of it estimated)" : "";
  return `Spent: ${whole(input)} tokens, and ${whole(output)} in reply${money}${about}.`;
}
