import { resolveSettings } from "../../engine/study/resolve.ts";
import type { Study } from "../../engine/study/schema.ts";
import type { SessionClient } from "../../worker/client.ts";
import type { RecordStream, StreamColumns } from "../../worker/assign/assignStream.ts";
import { nameOf, UsageError } from "../failures.ts";
import type { AssignOptions } from "./options.ts";

interface Asked {
  readonly path: string;
  readonly options: Pick<AssignOptions, "comment" | "score" | "id">;
  readonly studies: readonly Study[];
}

/**
 * Which columns of a stream are which: those that are asked for, those of the study file as far as they are there, and else by the
 * first records. Throws FeedbackError("missing-column") for one that is asked for, and a UsageError where no comments are found.
 */
export async function columnsOf(
  { names, head }: RecordStream,
  { path, options, studies }: Asked,
  { session, signal }: { readonly session: SessionClient; readonly signal: AbortSignal },
): Promise<StreamColumns> {
  const { comment, score, id } = options;
  const columns = { comment, score, id };
  const settings = resolveSettings(studies, { columns });
  // Handing bytes over empties them, so each call has its own.
  const input = () => ({ file: nameOf(path), ...head, bytes: head.bytes.slice() });
  if (comment !== undefined || score !== undefined || id !== undefined)
    await session.call("columns", { input: input(), settings: resolveSettings([], { columns }) }, { signal });
  const { document } = await session.call("preview", { input: input(), settings, rows: 0 }, { signal });
  const placeOf = (name: string | null): number | null => (name === null ? null : names.indexOf(name));
  const found = placeOf(document.columns.comment);
  if (found === null || found < 0)
    throw new UsageError(
      `no column of comments was found in ${path}; name it with --comment COLUMN; there are: ${names.join(", ")}`,
    );
  return { comment: found, score: placeOf(document.columns.score), id: placeOf(document.columns.id) };
}
