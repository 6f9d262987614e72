import type { Claim, Quote } from "../../engine/proposals/proposal.ts";
import { groundText } from "./groundText.ts";
import type { Cut, CutCounts, Grounds } from "./grounds.ts";
import { passageIn } from "./passage.ts";

/** A sentence as a model gives it. */
export interface ClaimReply {
  readonly text: string;
  readonly rows: readonly number[];
  readonly quotes: readonly { readonly row: number; readonly text: string }[];
}

export interface ClaimLimits {
  /** Rows that it may rest on. */
  readonly rows: ReadonlySet<number>;
  /** Rows it must rest on, of those at least. */
  readonly least: number;
}

export interface GroundedClaims {
  readonly claims: readonly Claim[];
  readonly cut: CutCounts;
}

const LONGEST_CLAIM = 400;
/** More rows prove nothing that these do not. */
const MOST_ROWS = 12;
const MOST_QUOTES = 3;

/** The sentences that hold, at most `most` of them, each once; the others and the quotes that do not are counted. */
export function groundClaims(
  replies: readonly ClaimReply[],
  grounds: Grounds,
  { most, ...limits }: ClaimLimits & { readonly most: number },
): GroundedClaims {
  const claims: Claim[] = [];
  const cut: Partial<Record<Cut, number>> = {};
  const count = (reason: Cut): void => void (cut[reason] = (cut[reason] ?? 0) + 1);
  const said = new Set<string>();
  for (const reply of replies) {
    const grounded = groundClaim(reply, grounds, limits);
    if (typeof grounded === "string") count(grounded);
    else if (said.has(grounded.text.toLowerCase())) count("repeated");
    else if (claims.length === most) count("too-long");
    else {
      said.add(grounded.text.toLowerCase());
      claims.push(grounded);
      for (let lost = (grounded.quotes?.length ?? 0) - reply.quotes.length; lost < 0; lost++) count("quote");
    }
  }
  return { claims, cut };
}

function groundClaim(reply: ClaimReply, grounds: Grounds, { rows: allowed, least }: ClaimLimits): Claim | Cut {
  const rows = [...new Set(reply.rows)].filter((row) => allowed.has(row) && grounds.comments.has(row));
  if (rows.length < least) return "rows";
  const grounded = groundText(reply.text, grounds, { rows, most: LONGEST_CLAIM });
  if ("cut" in grounded) return grounded.cut;
  const quotes = reply.quotes.flatMap((quote) => quoteOf(quote, rows, grounds)).slice(0, MOST_QUOTES);
  const shown = rows.sort((a, b) => a - b).slice(0, MOST_ROWS);
  return { text: grounded.text, rows: shown, ...(quotes.length > 0 && { quotes }) };
}

/** The passage under the row it is in: models mix rows up, and that is no reason to lose a true quote. */
function quoteOf(quote: ClaimReply["quotes"][number], rows: readonly number[], { comments }: Grounds): Quote[] {
  for (const row of new Set([quote.row, ...rows])) {
    const passage = rows.includes(row) ? passageIn(comments.get(row) ?? "", quote.text) : null;
    if (passage !== null) return [{ row, text: passage }];
  }
  return [];
}
