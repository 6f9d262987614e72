import * as z from "zod";

export const count = z.int().min(0);
export const interval = z.tuple([z.number(), z.number()]);
/** Null where the file has none. */
export const name = z.string().nullable();
