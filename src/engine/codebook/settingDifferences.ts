import { same } from "../study/merge.ts";
import type { Study } from "../study/schema.ts";
import type { StudyDifference } from "./diff.ts";

type Setting = Extract<StudyDifference, { kind: "setting" }>;

/** What two studies set otherwise, themes and comments moved by hand apart: one a setting, a list counting as one. */
export function settingDifferences(before: Study, after: Study): Setting[] {
  const apart = { codebook: undefined, overrides: undefined };
  return differences({ ...before, ...apart }, { ...after, ...apart }, "");
}

function differences(before: unknown, after: unknown, path: string): Setting[] {
  if (same(before, after)) return [];
  const [was, is] = [blockOf(before), blockOf(after)];
  if (was === null || is === null) return [{ kind: "setting", path, before, after }];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return keys.flatMap((key) => differences(was[key], is[key], path === "" ? key : `${path}.${key}`));
}

/** What is not set is a block without settings where the other side has one. Null for a setting. */
function blockOf(value: unknown): Readonly<Record<string, unknown>> | null {
  if (value === undefined) return {};
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}
