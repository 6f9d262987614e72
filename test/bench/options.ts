import { parseArgs } from "node:util";

/** What the bench is asked to measure. */
export type BenchOptions =
  | { readonly job: "quality"; readonly folder: string; readonly seeds: number; readonly json: string }
  | {
      readonly job: "calibration";
      readonly survey: string;
      readonly splits: number;
      readonly labelled: string | null;
      readonly json: string;
    }
  | {
      readonly job: "engine" | "workbench";
      readonly survey: string | null;
      readonly large: boolean;
      readonly json: string;
    };

export const USAGE = `npm run bench -- quality FOLDER [--seeds N] [--json FILE]
  Scores every *.csv of the folder (id,text,label): do the themes agree with people's labels?
npm run bench -- engine [--survey FILE] [--large] [--json FILE]
  Times the whole command, beside scikit-learn where python3 has it; --large adds a million comments.
npm run bench -- workbench [--survey FILE.csv] [--large] [--json FILE]
  Uses the page in a real VS Code: how soon it shows something, how smoothly it moves; the survey in place of 23,000 made-up rows.
npm run bench -- calibration --survey FILE [--splits N] [--labelled FOLDER] [--json FILE]
  Parts a survey by chance, N times (1000), and counts what is called more than noise; --labelled: are new topics found as new?
Results go into bench-results.json unless --json names another file.`;

/** The arguments after the script's name; null when they ask for nothing there is. */
export function benchOptions(args: readonly string[]): BenchOptions | null {
  const parsed = parsedArgs(args);
  if (parsed === null) return null;
  const { positionals, values } = parsed;
  const [job, folder, ...rest] = positionals;
  const { json = "bench-results.json", survey, seeds = "5", large = false } = values;
  const { splits = "1000", labelled } = values;
  if (job === "quality" && folder !== undefined && rest.length === 0 && /^[1-9]\d?$/.test(seeds))
    return { job, folder, seeds: Number(seeds), json };
  if (job === "calibration" && folder === undefined && survey !== undefined && /^[1-9]\d{0,5}$/.test(splits))
    return { job, survey, splits: Number(splits), labelled: labelled ?? null, json };
  if ((job === "engine" || job === "workbench") && folder === undefined)
    return { job, survey: survey ?? null, large, json };
  return null;
}

function parsedArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seeds: { type: "string" },
        json: { type: "string" },
        survey: { type: "string" },
        large: { type: "boolean" },
        splits: { type: "string" },
        labelled: { type: "string" },
      },
    });
  } catch {
    return null;
  }
}
