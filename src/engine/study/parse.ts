import { FeedbackError } from "../errors.ts";
import { studySchema, type Study } from "./schema.ts";

/** Reads a study file's text. Throws FeedbackError("bad-study-file") with every place that is wrong. */
export function parseStudy(text: string, file: string): Study {
  return checkStudy(parseJson(text, file), file);
}

/**
 * A value as a study, its keys in the order of the schema: studies that say the same are the same as JSON. Throws
 * FeedbackError("bad-study-file") as {@link parseStudy} does.
 */
export function checkStudy(value: unknown, file: string): Study {
  const parsed = studySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join("."), message }));
  throw new FeedbackError("bad-study-file", { file, problems });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new FeedbackError("bad-study-file", { file, problems: [{ path: "", message }] });
  }
}
