import type { Command } from "commander";
import { STATUSES } from "../../engine/codebook/schema.ts";
import { UsageError } from "../failures.ts";
import { addCommonOptions, addSurveyOptions, collect, whole } from "../options.ts";
import type { World } from "../world.ts";
import { create, describe, mark, merge, move, rename, rule, split, track, type Deed } from "./deeds.ts";
import { decideTheme, listThemes, type ThemeOptions } from "./theme.ts";

/** Options of single deeds. */
interface DeedOptions extends ThemeOptions {
  readonly parts?: number | "auto";
  readonly owner?: string;
  readonly issue?: string;
  readonly remove?: true;
  readonly rule?: readonly string[];
  readonly rows?: readonly string[];
}

interface DeedCommand {
  /** As commander takes it; the first argument is the survey. */
  readonly usage: string;
  readonly description: string;
  readonly with?: (command: Command) => Command;
  /** `words`: the arguments behind the survey. */
  readonly deed: (words: readonly string[], options: DeedOptions) => Deed;
}

const RULES = `
A rule is words or phrases, in any inflection: no reply; "these very words"; deliver*;
refund AND NOT price; (late OR slow) AND score<=6; band=detractor.`;

const withRules = (command: Command): Command =>
  command.option("--remove", "take the rule away").addHelpText("after", RULES);

const DEEDS: readonly DeedCommand[] = [
  {
    usage: "rename <file> <theme> <name>",
    description: "call a theme otherwise",
    deed: ([theme = "", name = ""]) => rename(theme, name),
  },
  {
    usage: "describe <file> <theme> <text>",
    description: "say in a sentence what a theme is about",
    deed: ([theme = "", text = ""]) => describe(theme, text),
  },
  {
    usage: "merge <file> <into> <themes...>",
    description: "put the comments of themes into another one",
    deed: ([into = "", ...themes]) => merge(into, themes),
  },
  {
    usage: "split <file> <theme>",
    description: "part a theme by clustering its comments once more",
    with: (command) =>
      command.option("--parts <n>", "how many parts, or auto (auto)", (text) =>
        text === "auto" ? text : whole(2, 20)(text),
      ),
    deed: ([theme = ""], { parts = "auto" }) => split(theme, parts),
  },
  {
    usage: "mark <file> <theme> <status>",
    description: `give a theme a status: ${STATUSES.join(", ")}`,
    deed: ([theme = "", text]) => {
      const status = STATUSES.find((one) => one === text);
      if (status === undefined) throw new UsageError(`“${text}” is no status; there are: ${STATUSES.join(", ")}`);
      return mark(theme, status);
    },
  },
  {
    usage: "track <file> <theme>",
    description: "say who looks after a theme, and where the work on it is tracked",
    with: (command) =>
      command
        .option("--owner <name>", "who looks after it; an empty one takes it away")
        .option("--issue <link>", "where it is tracked; an empty one takes it away"),
    deed: ([theme = ""], options) => track(theme, options),
  },
  {
    usage: "include <file> <theme> <rule>",
    description: "put comments into a theme by a rule",
    with: withRules,
    deed: ([theme = "", text = ""], { remove = false }) => rule(theme, text, { list: "include", remove }),
  },
  {
    usage: "exclude <file> <theme> <rule>",
    description: "keep comments out of a theme by a rule",
    with: withRules,
    deed: ([theme = "", text = ""], { remove = false }) => rule(theme, text, { list: "exclude", remove }),
  },
  {
    usage: "move <file> <theme> <rows...>",
    description: "put comments into a theme by hand, by their rows; theme - is none",
    deed: ([theme = "", ...rows]) => move(rows.map(row), theme === "-" ? null : theme),
  },
  {
    usage: "create <file> <name>",
    description: "make a theme that was not found",
    with: (command) =>
      command
        .option(
          "--rule <rule>",
          "what is in it (repeatable)",
          collect<string>((text) => text),
        )
        .option("--rows <rows...>", "comments that are in it")
        .addHelpText("after", RULES),
    deed: ([name = ""], { rule: rules = [], rows = [] }) => create(name, { rules, rows: rows.map(row) }),
  },
];

function row(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1) return number;
  throw new UsageError(`“${text}” is no row: rows are counted from 1, the header not counted`);
}

/** `verbatim theme …`: what people decide about the themes of a survey, one deed a command. */
export function addThemeCommands(program: Command, world: World, finish: (status: number) => void): void {
  const theme = program
    .command("theme")
    .description("list themes, and decide about them: rename, merge, split, move comments …");
  addCommonOptions(addSurveyOptions(theme.command("list <file>")))
    .description("the themes of a survey with their ids")
    .action(async (file: string, options: ThemeOptions) => finish(await listThemes(file, options, world)));
  for (const { usage, description, with: more = (command: Command) => command, deed } of DEEDS)
    more(addCommonOptions(addSurveyOptions(theme.command(usage))))
      .description(description)
      .option("--dry-run", "say what it does and write nothing")
      // Commander gives as many parameters as there are arguments, then the options and the command.
      .action(async (...given: unknown[]) => {
        const { args, processedArgs } = given.at(-1) as Command;
        const options = given.at(-2) as DeedOptions;
        const file = String(processedArgs[0]);
        finish(await decideTheme(file, { deed: deed(args.slice(1), options), options }, world));
      });
}
