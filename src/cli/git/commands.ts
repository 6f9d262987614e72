import type { Command } from "commander";
import { addCommonOptions } from "../options.ts";
import type { CommonOptions, World } from "../world.ts";
import { mergeStudy } from "./mergeStudy.ts";
import { setUpGit, type SetupOptions } from "./setup.ts";
import { printStudyText } from "./text.ts";

/** `verbatim git …` and `verbatim merge-study`: study files in a repository. */
export function addGitCommands(program: Command, world: World, finish: (status: number) => void): void {
  const git = program.command("git").description("let git show and merge study files by what they mean");
  addCommonOptions(git.command("setup"))
    .description("write that into this repository: .git/config and .gitattributes; asks first")
    .option("--yes", "write without asking")
    .option("--remove", "take it out again")
    .action(async (options: SetupOptions) => finish(await setUpGit(options, world)));
  git
    .command("text <study>")
    .description("a study file as lines, one a decision; git calls it to compare two versions")
    .action(async (path: string) => finish(await printStudyText(path, world)));
  addCommonOptions(program.command("merge-study <base> <mine> <theirs> [path]"))
    .description("merge two people's study files into MINE; git calls it; status 1 when both changed the same")
    // Commander gives as many parameters as there are arguments, then the options and the command.
    .action(async (...given: unknown[]) => {
      const [base = "", mine = "", theirs = "", called] = (given.at(-1) as Command).args;
      finish(await mergeStudy({ base, mine, theirs, called }, given.at(-2) as CommonOptions, world));
    });
}
