import * as z from "zod";

/** Ids of themes are made once, from the words a theme was found by, and stay. */
const themeId = z.string().regex(/^t-[0-9a-f]{4,16}$/);

/** What people decided about a theme. */
export const STATUSES = ["proposed", "pinned", "archived", "noise"] as const;

export const codebookTheme = z.strictObject({
  id: themeId,
  name: z.string().trim().min(1),
  description: z.string().optional(),
  status: z
    .enum(STATUSES)
    .optional()
    .describe(
      "pinned (the default): decided; proposed: to be looked at; archived: no longer told apart; noise: says nothing.",
    ),
  into: z
    .array(themeId)
    .min(1)
    .optional()
    .describe(
      "Where its comments go now: one theme after a merge; several after a split, each comment to the nearest.",
    ),
  terms: z
    .record(z.string().min(1), z.number().positive())
    .optional()
    .describe("The words it is known again by, with their weight."),
  include: z
    .array(z.string().min(1))
    .optional()
    .describe('Rules that put a comment here: no reply; refund AND NOT price; "exact words"; deliver*; score<=6.'),
  exclude: z.array(z.string().min(1)).optional().describe("Rules that keep a comment out."),
  owner: z.string().optional(),
  issue: z.string().optional().describe("Where the work on it is tracked."),
});

export const codebook = z
  .array(codebookTheme)
  .optional()
  .describe("Themes that people decided about, and the words they are known again by.");

/** A comment put into a theme by hand. The text's hash finds it again when rows move. */
export const override = z.strictObject({
  row: z.int().min(1),
  text: z.string().regex(/^sha256:[0-9a-f]{16}$/),
  theme: themeId.nullable().describe("null: in no theme."),
});

export type CodebookTheme = z.infer<typeof codebookTheme>;
export type Override = z.infer<typeof override>;
