import * as z from "zod";
import type { Phrase } from "../../phrase.ts";
import { name } from "./parts.ts";

/** A sentence as an English pattern with `{name}` for its values, for whoever says it in another language. */
const pattern = z.string();
const values = z.record(
  z.string(),
  z.lazy(() => z.union([z.number(), z.string(), phrase])),
);

export const phrase: z.ZodType<Phrase> = z.strictObject({ pattern, values });

/** What a reader of the figures should know; `message` is the pattern with its values, in English. */
export const diagnostics = z.array(
  z.strictObject({
    severity: z.enum(["warning", "info"]),
    code: z.string(),
    row: z.int().min(1).nullable(),
    column: name,
    message: z.string(),
    pattern: pattern.optional(),
    values: values.optional(),
  }),
);
