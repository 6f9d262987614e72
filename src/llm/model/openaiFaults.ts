import type { FeedbackError } from "../../engine/errors.ts";
import type { ModelFault } from "../../engine/modelFaults.ts";
import { modelFailed } from "./textModel.ts";
import type { Server } from "./server.ts";

/** What went wrong between here and a server; an error that is no such thing is a defect and thrown. */
export async function faultOf(error: unknown, { host, key }: Server): Promise<FeedbackError> {
  const { APIConnectionError, APIConnectionTimeoutError, APIError } = await import("openai");
  if (error instanceof APIConnectionTimeoutError) return modelFailed("timeout", { host });
  if (error instanceof APIConnectionError) return connectionFault(error, host);
  // The body of a reply that breaks off, or is no JSON.
  if (error instanceof TypeError && /terminated|fetch|network/iu.test(error.message))
    return modelFailed("cut-short", { host });
  if (error instanceof SyntaxError) return modelFailed("server-error", { host, detail: "its reply is not JSON" });
  if (!(error instanceof APIError)) throw error;
  const status = error.status as number | undefined;
  const detail = cleaned(error.message, key);
  const waitMs = waitOf(error.headers as Headers | undefined);
  return modelFailed(faultOfStatus(status ?? 0, `${error.code ?? ""} ${error.type ?? ""}`), { host, detail, waitMs });
}

function connectionFault(error: Error, host: string): FeedbackError {
  const causes: string[] = [];
  for (let cause: unknown = error.cause; cause instanceof Error; cause = cause.cause)
    causes.push(`${(cause as { readonly code?: string }).code ?? ""} ${cause.message}`);
  const said = causes.join(" ");
  if (/ECONNRESET|UND_ERR_SOCKET|other side closed|terminated/u.test(said)) return modelFailed("cut-short", { host });
  if (/redirect/iu.test(said)) return modelFailed("not-found", { host, detail: "it sends on to another address" });
  const code = /\b(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT_\w+|\w+_CERT\w*|ETIMEDOUT)\b/u.exec(
    said,
  );
  return modelFailed("unreachable", { host, detail: code?.[0] ?? "" });
}

function faultOfStatus(status: number, code: string): ModelFault {
  if (status === 401 || status === 403) return "key-refused";
  if (status === 404 || status === 405) return "not-found";
  if (status === 402 || /insufficient_quota|billing/u.test(code)) return "quota";
  if (status === 429) return "rate-limit";
  if (status === 408 || status === 409 || status >= 500) return "server-error";
  return "not-accepted";
}

/** From `retry-after-ms`, or `Retry-After` in seconds or as a date. */
function waitOf(headers: Headers | undefined): number | undefined {
  const exact = Number(headers?.get("retry-after-ms") ?? NaN);
  if (Number.isFinite(exact)) return Math.max(0, exact);
  const header = headers?.get("retry-after") ?? "";
  if (/^\d+(?:\.\d+)?$/u.test(header.trim())) return Number(header) * 1000;
  const [until, now] = [Date.parse(header), Date.parse(headers?.get("date") ?? "")];
  return Number.isFinite(until - now) ? Math.max(0, until - now) : undefined;
}

const LONGEST_DETAIL = 200;

/** What a server says, in one line; keys are never repeated, not even in part. */
function cleaned(message: string, key: string | null): string {
  const whole = key === null ? message : message.replaceAll(key, "…");
  const line = whole
    .replace(/\b(?:sk|pk|api|key)[-_][\w*.-]{6,}/giu, "…")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
  return line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL)}…` : line;
}
