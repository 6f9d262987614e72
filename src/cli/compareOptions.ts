import { InvalidArgumentError, type Command } from "commander";
import { COMPARISON_FORMATS, type ComparisonFormat } from "../engine/compare/formats.ts";
import type { Condition } from "../engine/settings.ts";
import { addFigureOptions, collect, condition, type FigureOptions } from "./options.ts";

export interface CompareOptions extends FigureOptions {
  /** Conditions on the rows of either side. */
  readonly before?: readonly Condition[];
  readonly after?: readonly Condition[];
  /** The last two periods of one file. */
  readonly periods?: true;
  readonly out?: string;
  readonly format?: readonly ComparisonFormat[];
}

export function addCompareOptions(command: Command): Command {
  return addFigureOptions(command)
    .option("--before <column=value>", "rows of the side before (repeatable), as --where", collect(condition))
    .option("--after <column=value>", "rows of the side after (repeatable), as --where", collect(condition))
    .option("--periods", "the last two periods of one file that have 30 answers each")
    .option("--out <folder>", "write the comparison into this folder")
    .option("--format <list>", `what --out writes, of ${COMPARISON_FORMATS.join(",")} (all)`, formats);
}

function formats(text: string): ComparisonFormat[] {
  const asked = text.split(",").map((format) => format.trim());
  const known = COMPARISON_FORMATS.filter((format) => asked.includes(format));
  if (known.length === new Set(asked).size) return known;
  throw new InvalidArgumentError(`Expected: a list of ${COMPARISON_FORMATS.join(",")}.`);
}
