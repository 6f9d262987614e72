import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FeedbackError } from "../../engine/errors.ts";
import { STATUS, tellFailure, UsageError } from "../failures.ts";
import { linesOf } from "../model/consent.ts";
import type { CommonOptions, World } from "../world.ts";
import { git } from "./git.ts";

export interface SetupOptions extends CommonOptions {
  readonly yes?: true;
  readonly remove?: true;
}

const ATTRIBUTES = "*.feedback.json diff=verbatim merge=verbatim";
const SECTIONS = ["diff.verbatim", "merge.verbatim"] as const;

/**
 * `verbatim git setup`: lets git show and merge study files by what they mean, in the repository of the current folder alone. Shows
 * what it would write and asks first; returns the exit status.
 */
export async function setUpGit(options: SetupOptions, world: World): Promise<number> {
  try {
    const { status, stdout } = await git(["rev-parse", "--show-toplevel"], { world });
    if (status !== 0) throw new UsageError("the current folder is in no git repository");
    const root = stdout.trim();
    const plan = options.remove ? await removal(root, world) : await addition(root, world);
    if (options.json)
      world.stdout.write(`${JSON.stringify({ schemaVersion: 1, steps: plan.map(({ says }) => says) }, null, 2)}\n`);
    else if (!options.quiet || !options.yes) world.stderr.write(told(plan, options));
    if (plan.length === 0 || !(await isAgreed(options, world))) return STATUS.done;
    for (const { carryOut } of plan) await carryOut();
    if (!options.quiet) world.stderr.write(options.remove ? "removed\n" : "written\n");
    return STATUS.done;
  } catch (error) {
    return tellFailure(error, options, { world });
  }
}

/** One thing to be written, in words and as a deed. */
interface Step {
  readonly says: string;
  readonly carryOut: () => Promise<void>;
}

async function addition(root: string, world: World): Promise<Step[]> {
  const settings = [
    ["diff.verbatim.textconv", `${world.command} git text`],
    ["merge.verbatim.name", "decisions about themes, one by one"],
    ["merge.verbatim.driver", `${world.command} merge-study %O %A %B %P`],
  ] as const;
  const steps: Step[] = [];
  for (const [key, value] of settings) {
    const { stdout } = await git(["config", "--local", "--get", key], { world, cwd: root });
    const before = stdout.trimEnd();
    if (before === value) continue;
    const instead = before === "" ? "" : ` (in place of ${before})`;
    steps.push({
      says: `.git/config: ${key} = ${value}${instead}`,
      carryOut: () => configured(["config", "--local", key, value], { world, root }),
    });
  }
  const lines = await attributeLines(root);
  if (!lines.includes(ATTRIBUTES))
    steps.push({
      says: `.gitattributes: ${ATTRIBUTES}`,
      carryOut: () => writeAttributes(root, [...lines, ATTRIBUTES]),
    });
  return steps;
}

async function removal(root: string, world: World): Promise<Step[]> {
  const steps: Step[] = [];
  for (const section of SECTIONS) {
    const escaped = section.replace(".", "\\.");
    const { status } = await git(["config", "--local", "--get-regexp", `^${escaped}\\.`], { world, cwd: root });
    if (status !== 0) continue;
    steps.push({
      says: `.git/config: without ${section}`,
      carryOut: () => configured(["config", "--local", "--remove-section", section], { world, root }),
    });
  }
  const lines = await attributeLines(root);
  const others = lines.filter((line) => line !== ATTRIBUTES);
  if (others.length < lines.length)
    steps.push({
      says: `.gitattributes: without ${ATTRIBUTES}`,
      carryOut: () => writeAttributes(root, others),
    });
  return steps;
}

async function configured(
  args: readonly string[],
  { world, root }: { readonly world: World; readonly root: string },
): Promise<void> {
  const { status, complaint } = await git(args, { world, cwd: root });
  if (status !== 0)
    throw new FeedbackError("report-not-writable", { path: join(root, ".git", "config"), cause: complaint });
}

async function attributeLines(root: string): Promise<string[]> {
  const text = await readFile(join(root, ".gitattributes"), "utf8").catch(() => "");
  return text === "" ? [] : text.replace(/\n$/u, "").split("\n");
}

/** A file that would be empty is taken away. */
async function writeAttributes(root: string, lines: readonly string[]): Promise<void> {
  const path = join(root, ".gitattributes");
  try {
    if (lines.length === 0) await rm(path, { force: true });
    else await writeFile(path, `${lines.join("\n")}\n`);
  } catch (error) {
    throw new FeedbackError("report-not-writable", {
      path,
      cause: error instanceof Error ? error.message : String(error),
    });
  }
}

function told(plan: readonly Step[], { remove }: SetupOptions): string {
  if (plan.length === 0) return remove ? "There is nothing to remove.\n" : "Git is set up already.\n";
  const head = remove ? "To be taken out of this repository:" : "To be written into this repository, and nowhere else:";
  return [head, ...plan.map(({ says }) => `  ${says}`), ""].join("\n");
}

async function isAgreed({ yes }: SetupOptions, { stdin, stderr }: World): Promise<boolean> {
  if (yes) return true;
  if (stdin.isTTY !== true || stderr.isTTY !== true)
    throw new UsageError("nothing was written: there is nobody to ask; --yes writes it");
  stderr.write("Go ahead? [y]es, [n]o: ");
  for await (const answer of linesOf(stdin)) {
    const isYes = answer.trim().toLowerCase().startsWith("y");
    if (!isYes) stderr.write("Nothing was written.\n");
    return isYes;
  }
  return false;
}
