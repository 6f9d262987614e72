import * as z from "zod";
import { SIDES } from "../../engine/proposals/proposal.ts";
import type { ReplyForm } from "../model/textModel.ts";

const rows = z.array(z.int());

/** A sentence with its evidence. Servers without structured output leave out what is empty. */
const claimReply = z.object({
  text: z.string(),
  rows,
  quotes: z.array(z.object({ row: z.int(), text: z.string() })).default([]),
});

export const themeReply = z.object({
  name: z.string(),
  description: claimReply,
  claims: z.array(claimReply.extend({ side: z.enum(SIDES) })),
  parts: z.array(z.object({ name: z.string(), rows })).default([]),
});

export const mergeReply = z.object({
  merges: z.array(z.object({ themes: z.array(z.string()), name: z.string(), reason: z.string(), rows })),
});

export const openingReply = z.object({ claims: z.array(claimReply) });

export const answerReply = z.object({
  /** Whether the comments say anything about it. */
  answered: z.boolean(),
  claims: z.array(claimReply).default([]),
});

export type ThemeReply = z.infer<typeof themeReply>;
export type MergeReply = z.infer<typeof mergeReply>;
export type OpeningReply = z.infer<typeof openingReply>;
export type AnswerReply = z.infer<typeof answerReply>;

/** The form as servers with structured output want it: every key there, no others, no limits that only some know. */
export function formOf(name: string, schema: z.ZodType): ReplyForm {
  const jsonSchema: Record<string, unknown> = z.toJSONSchema(schema, {
    io: "output",
    override: ({ jsonSchema: part }) => without(part, ["default", "minimum", "maximum"]),
  });
  without(jsonSchema, ["$schema"]);
  return { name, jsonSchema };
}

function without(part: object, keys: readonly string[]): void {
  for (const key of keys) Reflect.deleteProperty(part, key);
}
