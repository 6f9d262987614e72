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
  | { readonly job: "spark"; readonly json: string }
  | {
      readonly job: "assign";
      readonly folder: string | null;
      readonly seeds: number;
      readonly large: boolean;
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
npm run bench -- assign [FOLDER] [--seeds N] [--large] [--json FILE]
  Puts made-up comments into the themes of others: how many a second, in how much memory, beside analysing them; --large adds 200 MB.
  With a FOLDER of labelled sets: do a half's comments agree with people's labels as well as if they were clustered afresh?
npm run bench -- spark [--json FILE]
  Puts a million made-up comments into themes as a step of Spark (PySpark, two local processes), and holds its lines against one process's.
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
  const [job, folder = null, ...rest] = positionals;
  const { json, seeds, splits, large } = values;
  const { survey = null, labelled = null } = values;
  const isWhole = /^[1-9]\d?$/.test(seeds) && /^[1-9]\d{0,5}$/.test(splits);
  if (job === undefined || rest.length > 0 || !isWhole) return null;
  const alone = folder === null;
  switch (job) {
    case "quality":
      return folder === null ? null : { job, folder, seeds: Number(seeds), json };
    case "assign":
      return { job, folder, seeds: Number(seeds), large, json };
    case "spark":
      return alone ? { job, json } : null;
    case "calibration":
      return alone && survey !== null ? { job, survey, splits: Number(splits), labelled, json } : null;
    case "engine":
    case "workbench":
      return alone ? { job, survey, large, json } : null;
    default:
      return null;
  }
}

function parsedArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seeds: { type: "string", default: "5" },
        json: { type: "string", default: "bench-results.json" },
        survey: { type: "string" },
        large: { type: "boolean", default: false },
        splits: { type: "string", default: "1000" },
        labelled: { type: "string" },
      },
    });
  } catch {
    return null;
  }
}
