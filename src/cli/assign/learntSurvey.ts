import { basename, dirname, join } from "node:path";
import { studyNameFor } from "../../engine/study/chain.ts";
import { UsageError } from "../failures.ts";
import { entriesOf } from "../read.ts";

/** Formats of surveys, by the endings of their names. */
const SURVEY = /\.(?:csv|tsv|tab|txt|xlsx|json|jsonl|ndjson|parquet)$/i;
/** What is written beside a survey and is none. */
const WRITTEN = /\.(?:feedback\.json|report\.json|coded\.csv)$/i;

/** The survey that a codebook was made on: the one that its study file stands beside. Throws a UsageError that says what to do. */
export async function learntSurvey(study: string): Promise<string> {
  const folder = dirname(study);
  const beside = (await entriesOf(folder))
    .filter((name) => SURVEY.test(name) && !WRITTEN.test(name) && studyNameFor(name) === basename(study))
    .sort();
  const [only] = beside;
  if (only !== undefined && beside.length === 1) return join(folder, only);
  const found = beside.length === 0 ? "no survey stands beside" : `${beside.join(" and ")} stand beside`;
  throw new UsageError(
    `${found} ${study}; say with --learnt-from SURVEY which one the codebook was made on, for its comments are what new ones are compared with`,
  );
}
