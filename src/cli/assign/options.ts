import { Option, type Command } from "commander";
import { delimiter, encoding, whole } from "../options.ts";
import type { CommonOptions } from "../world.ts";

export interface AssignOptions extends CommonOptions {
  readonly codebook: string;
  readonly learntFrom?: string;
  readonly comment?: string;
  readonly score?: string;
  readonly id?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly inputFormat?: "csv" | "tsv" | "jsonl";
  readonly threads: number;
  readonly proposals?: string;
  readonly strict?: true;
  /** False: `--no-row`. */
  readonly row: boolean;
}

const MOST_THREADS = 16;

export function addAssignOptions(command: Command): Command {
  return command
    .requiredOption("--codebook <study>", "study file whose themes, merges, splits and rules hold")
    .option("--learnt-from <survey>", "survey that the codebook was made on (default: the one beside it)")
    .option("--comment <column>", "column of the comments")
    .option("--score <column>", "column of the scores, for rules that ask for them")
    .option("--id <column>", "column that each line repeats as id")
    .option("--encoding <name>", "encoding of the text, e.g. windows-1251", encoding)
    .option("--delimiter <character>", "comma, semicolon, tab or pipe, or the character itself", delimiter)
    .addOption(new Option("--input-format <format>", "format of FILE").choices(["csv", "tsv", "jsonl"]))
    .option("--threads <n>", "threads that assign", whole(1, MOST_THREADS), 2)
    .option("--proposals <file>", "write themes that the comments which fit none would make into this file")
    .option("--strict", "stop at the first record that cannot be read")
    .option("--no-row", "leave the record's number out of the lines: for parts of a larger file")
    .option("--json", "tell failures as JSON; the lines are JSON anyway")
    .option("--quiet", "tell failures only")
    .option("--no-color", "no colours (also: NO_COLOR)");
}
