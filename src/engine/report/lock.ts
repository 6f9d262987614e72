import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Settings } from "../settings.ts";
import { VERSION } from "../version.ts";
import type { ReportDocument } from "./document.ts";
import type { Lock } from "./schema/lock.ts";

/** What a report is made of, before it is made. */
export type Ingredients = Omit<Lock, "report">;

/** `survey`: SHA-256 of the file's bytes, hexadecimal. The gate is no part of it: a threshold changes no figure. */
export function ingredientsOf(survey: string, settings: Settings): Ingredients {
  // Where a file of benchmarks lies differs from machine to machine; what it says is in `benchmarks`.
  const set = { ...settings, codebook: undefined, benchmarksFile: undefined };
  return {
    survey,
    engine: VERSION,
    seed: settings.themes.seed,
    settings: digestOf(set),
    decisions: digestOf(settings.codebook),
  };
}

/** SHA-256 of a report apart from its lock and its assignments, which a report may have or not. */
export function reportDigest(report: Partial<ReportDocument>): string {
  return digestOf({ ...report, lock: undefined, assignments: undefined });
}

function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(inOrder(value)))));
}

/** The same value with the keys of every object in order: who wrote them in another one said the same. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, inOrder(one)]));
}
