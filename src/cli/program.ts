import { Command, CommanderError } from "commander";
import { VERSION } from "../engine/version.ts";
import { analyze } from "./analyze.ts";
import { ask } from "./ask.ts";
import { assign } from "./assign/assign.ts";
import { addAssignOptions, type AssignOptions } from "./assign/options.ts";
import { check } from "./check/check.ts";
import { addCheckOptions, type CheckOptions } from "./check/options.ts";
import { columns } from "./columns.ts";
import { compare } from "./compare.ts";
import { addCompareOptions, type CompareOptions } from "./compareOptions.ts";
import { diff, type DiffOptions } from "./diff/diff.ts";
import { STATUS, tellFailure, UsageError } from "./failures.ts";
import { addGitCommands } from "./git/commands.ts";
import { addModelOptions, addNameOptions, type ModelOptions, type NameOptions } from "./model/options.ts";
import { name } from "./name.ts";
import { addAnalyzeOptions, addCommonOptions, addFigureOptions, addSurveyOptions } from "./options.ts";
import type { AnalyzeOptions, SurveyOptions } from "./options.ts";
import { addThemeCommands } from "./theme/commands.ts";
import type { World } from "./world.ts";

/** Carries out a command line (without the program's own name) and returns its exit status. */
export async function run(args: readonly string[], world: World): Promise<number> {
  let status: number = STATUS.done;
  const program = createProgram(world, (result) => (status = result));
  try {
    await program.parseAsync(args, { from: "user" });
    return status;
  } catch (error) {
    // Help and version have been printed, and were asked for.
    if (error instanceof CommanderError && error.exitCode === 0) return STATUS.done;
    const options = args.includes("--json") ? ({ json: true } as const) : {};
    return tellFailure(error instanceof CommanderError ? usageError(error) : error, options, { world });
  }
}

function createProgram(world: World, finish: (status: number) => void): Command {
  const program = new Command("verbatim")
    .description("Turns survey answers into a score, themes in the customers' own words, and what each theme costs.")
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => 80,
    })
    .addHelpText(
      "after",
      `
FILE is a survey: CSV, TSV, XLSX, JSON, JSON Lines or Parquet; - reads standard input.
Exit status: 0 done, 1 a gate is broken or a merge has conflicts, 2 wrong usage,
3 a file cannot be used or written, 4 the language model failed, 130 interrupted.`,
    );

  addSurveyOptions(addCommonOptions(program.command("columns <file>")))
    .description("show how a survey is understood: format, encoding, and each column's role and why")
    .action(async (file: string, options: SurveyOptions) => {
      await columns(file, options, world).catch((error: unknown) => {
        finish(tellFailure(error, options, { world, path: file }));
      });
    });

  addCommonOptions(addAnalyzeOptions(addSurveyOptions(program.command("analyze <file...>"))))
    .description("score, themes and revenue of each survey")
    .addHelpText(
      "after",
      "\nWith --json, one FILE gives its document; several give an array, null for each that failed.",
    )
    .action(async (files: string[], options: AnalyzeOptions) => finish(await analyze(files, options, world)));

  addCommonOptions(addCompareOptions(addSurveyOptions(program.command("compare <before> [after]"))))
    .description("what changed between two surveys, or two parts of one, and whether it is more than noise")
    .addHelpText(
      "after",
      "\nTwo files are two waves. One file is compared within itself: --before and --after choose rows, --periods the last two periods.",
    )
    .action(async (before: string, after: string | undefined, options: CompareOptions) =>
      finish(await compare([before, after], options, world)),
    );

  addAssignOptions(program.command("assign <file>"))
    .description("put comments into the themes of a codebook as they come: CSV or JSON Lines in, JSON Lines out")
    .addHelpText("after", ASSIGN_HELP)
    .action(async (file: string, options: AssignOptions) => finish(await assign(file, options, world)));

  addCommonOptions(addCheckOptions(addSurveyOptions(program.command("check <file>"))))
    .description("hold a survey to the gate of its study file; status 1 when a check is broken beyond noise")
    .action(async (file: string, options: CheckOptions) => finish(await check(file, options, world)));

  addCommonOptions(program.command("diff <before> [after]"))
    .description("what two study files or reports decide otherwise; REV:path is one in a revision of the repository")
    .option("--survey <file>", "tell with the figures of this survey what the decisions come to")
    .option("--markdown", "Markdown, for a comment on a pull request")
    .addHelpText("after", "\nOne file alone is compared with its last committed version.")
    .action(async (before: string, after: string | undefined, options: DiffOptions) =>
      finish(await diff([before, after], options, world)),
    );

  addGitCommands(program, world, finish);

  addThemeCommands(program, world, finish);

  addCommonOptions(addNameOptions(addFigureOptions(addSurveyOptions(program.command("name <file>")))))
    .description("name and sum up the themes with a language model, as proposals in the study file")
    .addHelpText("after", MODEL_HELP)
    .action(async (file: string, options: NameOptions) => finish(await name(file, options, world)));

  addCommonOptions(addModelOptions(addFigureOptions(addSurveyOptions(program.command("ask <file> <question>")))))
    .description("ask the comments: an answer from them alone, each sentence with its rows")
    .addHelpText("after", MODEL_HELP)
    .action(async (path: string, question: string, options: ModelOptions) =>
      finish(await ask({ path, question }, options, world)),
    );
  return program;
}

const ASSIGN_HELP = `
One line a record, in their order: {"row", "id", "theme", "name", "confidence", "by", "rule", "also"};
theme null: the comment fits none, or by null: it says nothing. Memory stays the same however long FILE is.`;

const MODEL_HELP = `
Nothing is sent before you agree. The key is read from VERBATIM_API_KEY; OPENAI_API_KEY goes to OpenAI and Azure alone.
A model on this computer needs none: --base-url http://localhost:11434/v1 for Ollama.`;

function usageError({ code, message }: CommanderError): UsageError {
  return new UsageError(code === "commander.help" ? "a command is missing" : message.replace(/^error: /, ""));
}
