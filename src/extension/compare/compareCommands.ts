import type { ReportDocument } from "../../engine/report/document.ts";
import type { Pair } from "../../protocol/comparison.ts";
import type { Handler } from "../commands.ts";
import { pairIn, pairOfSurveys, partOf } from "./pair.ts";

export const COMPARE_COMMAND_IDS = ["verbatim.compareSurveys"] as const;

/** What a survey is compared with: another one, or one part of it with another. */
export type Opposite = { readonly survey: string } | "parts";

/** Parts that a survey falls into: its periods (`@period`), or the values of a segment. */
export interface Parting {
  readonly column: string;
  readonly values: readonly string[];
}

/** What the commands need of the editor. URIs are strings. */
export interface CompareDesk {
  readonly openComparison: (pair: Pair) => void;
  /** Null when the question is given up, as with the others. */
  readonly pickOpposite: (uri: string) => Promise<Opposite | null>;
  readonly pickParting: (partings: readonly Parting[]) => Promise<Parting | null>;
  /** The one that comes first on the page, then the one that it is compared with. */
  readonly pickParts: (parting: Parting) => Promise<readonly [string, string] | null>;
  /** Says that a survey does not fall into parts. */
  readonly sayUndivided: (uri: string) => void;
}

interface Ports extends CompareDesk {
  readonly uriOf: (argument: unknown) => string | null;
  /** The survey that is meant: the one of the argument, the one in front, or one that is picked. */
  readonly subject: (argument: unknown) => Promise<string | null>;
  /** The report of a survey, while progress shows; undefined when that failed, which has been said. */
  readonly reportOf: (uri: string) => Promise<ReportDocument | undefined>;
}

export function compareCommandsFor(ports: Ports): Record<(typeof COMPARE_COMMAND_IDS)[number], Handler> {
  return {
    "verbatim.compareSurveys": async (argument, selection) => {
      const pair = pairIn(argument) ?? pairSelected(selection, ports) ?? (await pairAsked(argument, ports));
      if (pair !== null) ports.openComparison(pair);
    },
  };
}

/** Two files that are selected in the explorer. */
function pairSelected(selection: unknown, { uriOf }: Ports): Pair | null {
  if (!Array.isArray(selection)) return null;
  const [one, other, ...more] = [...new Set(selection.map(uriOf))];
  if (typeof one !== "string" || typeof other !== "string" || more.length > 0) return null;
  return pairOfSurveys(one, other);
}

async function pairAsked(argument: unknown, ports: Ports): Promise<Pair | null> {
  const uri = await ports.subject(argument);
  const opposite = uri === null ? null : await ports.pickOpposite(uri);
  if (uri === null || opposite === null) return null;
  return opposite === "parts" ? partsAsked(uri, ports) : pairOfSurveys(uri, opposite.survey);
}

async function partsAsked(uri: string, ports: Ports): Promise<Pair | null> {
  const report = await ports.reportOf(uri);
  if (report === undefined) return null;
  const partings = partingsOf(report);
  if (partings.length === 0) {
    ports.sayUndivided(uri);
    return null;
  }
  const parting = await ports.pickParting(partings);
  const parts = parting === null ? null : await ports.pickParts(parting);
  if (parting === null || parts === null) return null;
  const [before, after] = parts.map((value) => partOf(uri, parting.column, value));
  return before === undefined || after === undefined ? null : { before, after };
}

/** The ways in which a survey falls into two parts or more, its periods first. */
export function partingsOf({ trend, segments }: Pick<ReportDocument, "trend" | "segments">): Parting[] {
  const columns = [...new Set(segments.map(({ column }) => column))];
  const valuesOf = (wanted: string): string[] =>
    segments.flatMap(({ column, value }) => (column === wanted && value !== "" ? [value] : []));
  const all = [
    { column: "@period", values: trend.map(({ period }) => period) },
    ...columns.map((column) => ({ column, values: valuesOf(column) })),
  ];
  return all.filter(({ values }) => values.length > 1);
}
