import * as z from "zod";
import type { Phrase } from "../../phrase.ts";
import { name } from "./parts.ts";

/** A sentence as an English pattern with `{name}` for its values, for whoever says it in another language. */
const pattern = z.string();
/** In alphabetical order: the pattern says where each of them belongs. */
const values = z
  .record(
    z.string(),
    z.lazy(() => z.union([z.number(), z.string(), phrase])),
  )
  .overwrite((given) => Object.fromEntries(Object.entries(given).toSorted(([a], [b]) => (a < b ? -1 : 1))));

export const phrase: z.ZodType<Phrase> = z.strictObject({ pattern, values });

/** What a reader of the figures should know; `message` is the pattern with its values, in English. */
export const diagnostics = z.array(
  z.strictObject({
    severity: z.enum(["warning", "info"]),
    code: z.string(),
    row: z.int().min(1).nullable(),
    column: name,
    message: z.string(),
    pattern,
    values,
  }),
);
