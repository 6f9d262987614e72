import * as z from "zod";
import { SIDES, type Pair, type Side, type SideLabels } from "../../protocol/comparison.ts";
import { fileNameOf } from "../survey/surveySource.ts";

const sideSchema = z.object({
  uri: z.string().min(1),
  where: z.array(z.object({ column: z.string(), value: z.string() })).default([]),
  label: z.string().nullable().default(null),
});
const pairSchema = z.object({ before: sideSchema, after: sideSchema });

/** The pair in what a page has kept, or in what a task or another extension gives; null where there is none. */
export function pairIn(value: unknown): Pair | null {
  return pairSchema.safeParse(value).data ?? null;
}

export function wholeSurvey(uri: string): Side {
  return { uri, where: [], label: null };
}

export function swapped({ before, after }: Pair): Pair {
  return { before: after, after: before };
}

/** What the sides are called as long as nothing else is known of them. */
export function labelsOf({ before, after }: Pair): SideLabels {
  return { before: labelOf(before), after: labelOf(after) };
}

function labelOf({ uri, where, label }: Side): string {
  if (label !== null) return label;
  return where.length === 0 ? fileNameOf(uri) : where.map(({ column, value }) => `${column} = ${value}`).join(", ");
}

/** One word for a pair, the same for the same two sides in the same order. */
export function pairKey(pair: Pair): string {
  return JSON.stringify(
    SIDES.map((name) => [pair[name].uri, pair[name].where.map(({ column, value }) => [column, value])]),
  );
}

/**
 * Two surveys, the one that its name puts first before the other: `q2`, `q3`; `2026-09`, `2026-10`; `wave 2`, `wave 10`. Those of
 * one name are told apart by their folders.
 */
export function pairOfSurveys(one: string, other: string): Pair {
  const order = new Intl.Collator("en", { numeric: true });
  const [first = one, second = other] = [one, other].toSorted(
    (a, b) => order.compare(fileNameOf(a), fileNameOf(b)) || order.compare(a, b),
  );
  const same = first !== second && fileNameOf(first) === fileNameOf(second);
  const side = (uri: string): Side => ({ ...wholeSurvey(uri), label: same ? withFolder(uri) : null });
  return { before: side(first), after: side(second) };
}

function withFolder(uri: string): string {
  return uri.split("/").slice(-2).map(decodeURIComponent).join("/");
}

/** A part of a survey: the rows of one value. A value that says nothing without its column is called by both. */
export function partOf(uri: string, column: string, value: string): Side {
  const bare = column !== "@period" && !/\p{L}{2}/u.test(value);
  return { uri, where: [{ column, value }], label: bare ? `${column} ${value}` : value };
}
