import * as z from "zod";
import { count, name } from "./parts.ts";

/** What people decided about a theme. */
export const decided = z.strictObject({
  status: z.enum(["proposed", "pinned"]),
  description: name,
  owner: name,
  issue: name,
});

/** How far the themes follow what people decided. */
export const codebookPart = z.strictObject({
  /** Comments that a rule, or a person, put where they are. */
  byRule: count,
  byHand: count,
  /** Comments put somewhere by hand that stand in another row now: 1-based, before and now. */
  moved: z.array(z.strictObject({ was: z.int().min(1), row: z.int().min(1), theme: name })),
  /** Those that are nowhere in the file any more, by the row they stood in; changed or taken out. */
  lost: z.array(z.strictObject({ was: z.int().min(1), theme: name })),
  /** Decided themes that no comment is in. */
  empty: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
