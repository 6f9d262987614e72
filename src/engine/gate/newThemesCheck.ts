import { LEVEL } from "../compare/change.ts";
import { counted } from "../format.ts";
import { differenceOf } from "../measures/difference.ts";
import { adjustedPs } from "../measures/falseDiscovery.ts";
import { wilsonInterval } from "../measures/proportion.ts";
import { shareSample } from "../measures/samples.ts";
import { LOW_BASE } from "../measures/tally.ts";
import type { ReportDocument, Tally, ThemeReport } from "../report/document.ts";
import { resultOf, type CheckResult } from "./check.ts";
import { judgedSentence, share } from "./words.ts";

const check = "newDetractorTheme";

/**
 * One result for each theme that nobody has decided about and that has clearly more detractors than the answers outside of it: the
 * whole Wilson interval of its detractors' share lies above their share outside, and the difference holds for as many themes as
 * are tested (Benjamini & Hochberg 1995). One result where there is none.
 */
export function checkNewThemes({
  scores,
  themes,
  codebook,
}: Pick<ReportDocument, "scores" | "themes" | "codebook">): CheckResult[] {
  if (scores === null || scores.detractors === null)
    return [resultOf({ check, result: "cannot-tell", words: "There are no detractors: no scores from 0 to 10." })];
  if (codebook === null) {
    const words = "Nobody has decided about a theme yet: each one would be new. `verbatim theme` decides.";
    return [resultOf({ check, result: "cannot-tell", words })];
  }
  const fresh = themes.filter(({ decided }) => decided === null);
  const tested = fresh.flatMap((theme) => testedOf(theme, scores) ?? []);
  const adjusted = adjustedPs(tested.map(({ p }) => p));
  const found = tested.filter(
    ({ interval, outside }, at) => (adjusted[at] ?? 1) < LEVEL && interval !== null && interval[0] > outside,
  );
  if (found.length === 0) return [noneFound(fresh, tested.length)];
  return found.map(({ theme, value, interval, base, outside }) => {
    const measured = { value, interval, base };
    const of = { what: `“${theme.name}” is new. Detractors`, measured, show: share, counted: "scores" };
    const limit = `the ${share(outside)} of all other answers`;
    const words = judgedSentence({ ...of, limit, side: "above", result: "fail" });
    const about = { id: theme.id, name: theme.name };
    return resultOf({ check, result: "fail", theme: about, unit: "share", limit: outside, ...measured, words });
  });
}

/** Null for a theme of few scores, and for one beside which there are few. */
function testedOf(theme: ThemeReport, all: Tally) {
  const { valid = 0, detractors = 0 } = theme.scores ?? {};
  const others = { valid: all.valid - valid, detractors: (all.detractors ?? 0) - (detractors ?? 0) };
  if (detractors === null || Math.min(valid, others.valid) < LOW_BASE) return null;
  const [outside, inside] = [shareSample(others.detractors, others.valid), shareSample(detractors, valid)];
  const { p } = differenceOf(outside, inside);
  const interval = wilsonInterval(detractors, valid);
  return { theme, p, interval, base: valid, value: inside.value, outside: outside.value };
}

function noneFound(fresh: readonly ThemeReport[], tested: number): CheckResult {
  if (fresh.length === 0) return resultOf({ check, result: "pass", words: "People have decided about every theme." });
  const few = fresh.length - tested;
  const rest =
    few === 0 ? "" : ` ${counted(few, "new theme has", "new themes have")} fewer than ${LOW_BASE} scores (low n).`;
  if (tested === 0) return resultOf({ check, result: "cannot-tell", words: `Nothing can be said:${rest}` });
  const words = `${counted(tested, "new theme", "new themes")}: none has clearly more detractors than all other answers.${rest}`;
  return resultOf({ check, result: "pass", words });
}
