import type { Change } from "../../engine/codebook/change.ts";
import { newTheme } from "../../engine/codebook/newTheme.ts";
import { textHash } from "../../engine/codebook/textHash.ts";
import type { ReportDocument } from "../../engine/report/document.ts";
import { plain } from "../../engine/survey/conditions.ts";
import type { CommentView, SessionCalls } from "../../protocol/session.ts";
import { UsageError } from "../failures.ts";

/** What a deed may ask about the survey. */
export interface Asked {
  readonly report: ReportDocument;
  readonly commentsAt: (rows: readonly number[]) => Promise<readonly CommentView[]>;
  readonly split: (request: SessionCalls["split"]["request"]) => Promise<SessionCalls["split"]["reply"]>;
}

/** A decision as it was asked for on the command line, to be made out with what is known of the survey. */
export type Deed = (asked: Asked) => Promise<Change> | Change;

/** The theme that is called so: an id, or a name whatever its case. Throws UsageError with the themes that there are. */
function themeCalled(called: string, { themes }: Pick<ReportDocument, "themes">): string {
  const named = themes.filter(({ id, name }) => id === called || plain(name) === plain(called));
  const [only] = named;
  if (only && named.length === 1) return only.id;
  const list = themes.map(({ id, name }) => `${id} (${name})`).join(", ");
  throw new UsageError(`there is no theme “${called}”; there are: ${list}`);
}

export const rename =
  (theme: string, name: string): Deed =>
  ({ report }) => ({ kind: "rename", theme: themeCalled(theme, report), name: filled(name, "the name") });

export const describe =
  (theme: string, description: string): Deed =>
  ({ report }) => ({ kind: "describe", theme: themeCalled(theme, report), description: description.trim() });

export const mark =
  (theme: string, status: Extract<Change, { kind: "mark" }>["status"]): Deed =>
  ({ report }) => ({ kind: "mark", theme: themeCalled(theme, report), status });

export const track =
  (theme: string, { owner, issue }: { readonly owner?: string; readonly issue?: string }): Deed =>
  ({ report }) => {
    if (owner === undefined && issue === undefined) throw new UsageError("neither --owner nor --issue is given");
    const given = { ...(owner !== undefined && { owner }), ...(issue !== undefined && { issue }) };
    return { kind: "track", theme: themeCalled(theme, report), ...given };
  };

export const merge =
  (into: string, themes: readonly string[]): Deed =>
  ({ report }) => {
    const target = themeCalled(into, report);
    const others = themes.map((theme) => themeCalled(theme, report));
    if (others.includes(target)) throw new UsageError(`“${into}” cannot be merged into itself`);
    return { kind: "merge", themes: others, into: target };
  };

export const split =
  (called: string, parts: number | "auto"): Deed =>
  async ({ report, split: ask }) => {
    const theme = themeCalled(called, report);
    const found = await ask({ theme, parts });
    if (found.length < 2)
      throw new UsageError(`no parts were found in “${called}”: its comments are of one kind, or too few`);
    return { kind: "split", theme, parts: found.map((part) => part.theme) };
  };

export const rule =
  (
    theme: string,
    text: string,
    { list, remove = false }: Pick<Extract<Change, { kind: "rule" }>, "list" | "remove">,
  ): Deed =>
  ({ report }) => ({ kind: "rule", theme: themeCalled(theme, report), list, rule: filled(text, "the rule"), remove });

/** `theme`: null for none. */
export const move =
  (rows: readonly number[], theme: string | null): Deed =>
  async ({ report, commentsAt }) => ({
    kind: "move",
    comments: await commentsIn(rows, commentsAt),
    theme: theme === null ? null : themeCalled(theme, report),
  });

/** A theme that nobody has found: of rules, of single comments, or of both. */
export const create =
  (
    name: string,
    { rules = [], rows = [] }: { readonly rules?: readonly string[]; readonly rows?: readonly number[] },
  ): Deed =>
  async ({ report, commentsAt }) => {
    if (rules.length === 0 && rows.length === 0)
      throw new UsageError("neither --rule nor --rows says what is in the theme");
    const taken = new Set(report.themes.map(({ id }) => id));
    const theme = newTheme(filled(name, "the name"), { rules, taken });
    return { kind: "create", theme, comments: await commentsIn(rows, commentsAt) };
  };

async function commentsIn(rows: readonly number[], commentsAt: Asked["commentsAt"]) {
  const found = rows.length === 0 ? [] : await commentsAt(rows);
  const missing = rows.filter((row) => !found.some((comment) => comment.row === row));
  if (missing.length > 0) throw new UsageError(`no comment with content in row ${missing.join(", ")}`);
  return found.map(({ row, text }) => ({ row, text: textHash(text) }));
}

function filled(text: string, what: string): string {
  if (text.trim() === "") throw new UsageError(`${what} is empty`);
  return text.trim();
}
