import type { CodedSurvey } from "../engine/analyze.ts";
import { compareFiles, compareWithin, compareWithinFile } from "../engine/compare/compare.ts";
import type { Comparison } from "../engine/compare/document.ts";
import type { ComparisonFormat } from "../engine/compare/formats.ts";
import type { Effects } from "../engine/effects.ts";
import { FeedbackError } from "../engine/errors.ts";
import type { Table } from "../engine/survey/table.ts";
import type { OutputFile, SessionCalls, SideRequest, SurveyInput } from "../protocol/session.ts";
import { encode } from "./encode.ts";

/** What comparing takes from the session that it is a part of. */
export interface Holdings {
  /** The table, by a key that the same bytes, read the same way, give again. */
  readonly load: (input: SurveyInput, effects: Effects) => Promise<{ readonly key: string; readonly value: Table }>;
  /** The survey with its themes, where the session holds it; null where it would have to be analysed. */
  readonly held: (side: SideRequest, key: string, effects: Effects) => Promise<CodedSurvey | null>;
}

export interface Comparer {
  readonly compare: (request: SessionCalls["compare"]["request"], effects: Effects) => Promise<Comparison>;
  readonly files: (formats: readonly ComparisonFormat[]) => Promise<readonly OutputFile[]>;
}

/** Compares, and keeps the last comparison. */
export function createComparer({ load, held }: Holdings): Comparer {
  let last: Comparison | null = null;

  async function compared(
    { before, after }: SessionCalls["compare"]["request"],
    effects: Effects,
  ): Promise<Comparison> {
    const one = await load(before.input, effects);
    const other = await load(after.input, effects);
    const [earlier, later] = [
      { ...before, table: one.value },
      { ...after, table: other.value },
    ];
    if (one.key !== other.key || JSON.stringify(before.settings) !== JSON.stringify(after.settings)) {
      return compareFiles(earlier, later, effects);
    }
    const survey = await held(before, one.key, effects);
    return survey ? compareWithin(survey, [before, after], effects) : compareWithinFile(earlier, after, effects);
  }

  return {
    async compare(request, effects) {
      last = await compared(request, effects);
      return last;
    },
    async files(formats) {
      if (!last) throw new FeedbackError("not-analyzed", { asked: "comparison" });
      const { comparisonFiles } = await import("../engine/compare/report/files.ts");
      return comparisonFiles(last, formats).map(({ path, text }) => ({ path, bytes: encode(text) }));
    },
  };
}
