import { InvalidArgumentError, type Command } from "commander";
import type { Gate } from "../../engine/gate/gate.ts";
import { addComputeOptions, collect, type AnalyzeOptions } from "../options.ts";

export const CHECK_FORMATS = ["md", "sarif", "junit", "json"] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** Checks without a limit, as the command line calls them. */
const FORBIDDEN = {
  "new-detractor-theme": "newDetractorTheme",
  "stale-report": "staleReport",
  "personal-data": "piiPresent",
} as const satisfies Readonly<Record<string, keyof Gate>>;
type Forbidden = keyof typeof FORBIDDEN;

type ThemeShare = readonly [theme: string, share: number];

export interface CheckOptions extends Omit<AnalyzeOptions, "format" | "assignments" | "profile"> {
  readonly minNps?: number;
  readonly maxBadShare?: number;
  readonly maxThemeShare?: readonly ThemeShare[];
  readonly forbid?: readonly Forbidden[];
  readonly report?: string;
  readonly format?: readonly CheckFormat[];
}

export function addCheckOptions(command: Command): Command {
  return addComputeOptions(command)
    .option("--min-nps <points>", "broken when the NPS lies below, beyond noise", nps)
    .option(
      "--max-bad-share <share>",
      "broken when the share of bad answers lies above, beyond noise; 0.1 is usual",
      share,
    )
    .option(
      "--max-theme-share <theme=share>",
      "broken when a theme has more of the comments, beyond noise (repeatable)",
      collect(themeShare),
    )
    .option("--forbid <list>", `what else breaks it, of ${Object.keys(FORBIDDEN).join(",")}`, forbidden)
    .option("--report <file>", "the kept report (default: NAME.report.json beside the survey)")
    .option("--out <folder>", "write the results into this folder")
    .option("--format <list>", `what --out writes, of ${CHECK_FORMATS.join(",")} (all)`, formats);
}

/** What is asked on the command line, besides the study file. */
export function gateOf({ minNps, maxBadShare, maxThemeShare = [], forbid = [] }: CheckOptions): Gate {
  return {
    ...(minNps !== undefined && { npsNotBelow: minNps }),
    ...(maxBadShare !== undefined && { badShareNotAbove: maxBadShare }),
    ...(maxThemeShare.length > 0 && { themeShareNotAbove: Object.fromEntries(maxThemeShare) }),
    ...Object.fromEntries(forbid.map((name) => [FORBIDDEN[name], true])),
  };
}

function nps(text: string): number {
  const points = Number(text);
  if (/^[-+]?\d+(?:\.\d+)?$/.test(text) && Math.abs(points) <= 100) return points;
  throw new InvalidArgumentError("Expected: points from -100 to 100.");
}

function share(text: string): number {
  if (/^\d+(?:\.\d+)?$/.test(text) && Number(text) <= 1) return Number(text);
  throw new InvalidArgumentError("Expected: a share from 0 to 1, such as 0.1.");
}

/** A theme's name may hold an equals sign: the last one counts. */
function themeShare(text: string): ThemeShare {
  const at = text.lastIndexOf("=");
  if (at > 0) return [text.slice(0, at), share(text.slice(at + 1))];
  throw new InvalidArgumentError("Expected: THEME=SHARE, such as Price=0.3.");
}

function listOf<Name extends string>(text: string, known: readonly Name[]): Name[] {
  const asked = text.split(",").map((name) => name.trim());
  const found = known.filter((name) => asked.includes(name));
  if (found.length === new Set(asked).size) return found;
  throw new InvalidArgumentError(`Expected: a list of ${known.join(",")}.`);
}

const formats = (text: string): CheckFormat[] => listOf(text, CHECK_FORMATS);
const forbidden = (text: string): Forbidden[] => listOf(text, Object.keys(FORBIDDEN) as Forbidden[]);
