import type { ColumnSettings } from "../survey/roles.ts";
import type { Study } from "./schema.ts";

/** What a survey without a study file has. */
export const NO_STUDY: Study = { version: 1 };

/** A study whose columns are these; a role that is not named is left to inference, and so are all of them by `{}`. */
export function withColumns(study: Study, { segments, ...single }: ColumnSettings): Study {
  return { ...study, columns: { ...single, ...(segments !== undefined && { segments: [...segments] }) } };
}
