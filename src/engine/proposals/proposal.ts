import * as z from "zod";
import { codebookTheme } from "../codebook/schema.ts";
import { PROFILE_NAMES } from "../report/profileNames.ts";

const row = z.int().min(1);
const themeId = codebookTheme.shape.id;

/** A passage of a comment as it was sent: personal data stand as placeholders in it. */
const quote = z.strictObject({ row, text: z.string().min(1) });

/** A sentence and the rows it rests on. `{name}` in it stands for a figure of the report; see {@link themeFacts}. */
const claim = z.strictObject({
  text: z.string().min(1),
  rows: z.array(row).min(1),
  quotes: z.array(quote).optional(),
});

/** Who said it: the model, and the hash of what it was asked (the first 16 hexadecimal digits of its SHA-256). */
const provenance = {
  model: z.string().min(1),
  prompt: z.string().regex(/^[0-9a-f]{16}$/),
};

/** Whose comments are summed up; `comments`: all, where the scores have no bands. */
export const SIDES = ["promoters", "passives", "detractors", "comments"] as const;
export type Side = (typeof SIDES)[number];

const summary = z.strictObject({
  promoters: z.array(claim).optional(),
  passives: z.array(claim).optional(),
  detractors: z.array(claim).optional(),
  comments: z.array(claim).optional(),
});

/**
 * What a language model suggests. Nothing follows from it until a person accepts it, and it moves no figure. Every text has
 * passed the checks of grounding.
 */
export const proposal = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("theme").describe("A name for a theme, what it is about, and what each side says of it."),
    theme: themeId,
    name: z.string().min(1),
    description: claim.optional(),
    summary,
    ...provenance,
  }),
  z.strictObject({
    kind: z.literal("merge").describe("Themes that speak of one thing."),
    themes: z.array(themeId).min(2),
    name: z.string().min(1),
    reason: z.string().min(1),
    rows: z.array(row).min(1),
    ...provenance,
  }),
  z.strictObject({
    kind: z.literal("split").describe("A theme that speaks of several things."),
    theme: themeId,
    parts: z.array(z.strictObject({ name: z.string().min(1), rows: z.array(row).min(1) })).min(2),
    ...provenance,
  }),
  z.strictObject({
    kind: z.literal("opening").describe("The first paragraph of a report for one kind of reader."),
    profile: z.enum(PROFILE_NAMES),
    claims: z.array(claim).min(1),
    ...provenance,
  }),
]);

export type Proposal = z.infer<typeof proposal>;
export type Claim = z.infer<typeof claim>;
export type Quote = z.infer<typeof quote>;
export type ThemeProposal = Extract<Proposal, { kind: "theme" }>;
