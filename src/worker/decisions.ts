import { figuresOf, recodeSurvey, type Analysis } from "../engine/analyze.ts";
import { changeStudy } from "../engine/codebook/change.ts";
import { effectOf } from "../engine/codebook/effect.ts";
import { knownThemes } from "../engine/codebook/known.ts";
import type { Effects } from "../engine/effects.ts";
import { withDecisions } from "../engine/study/resolve.ts";
import type { SessionCalls } from "../protocol/session.ts";

/** See `decide` of the session's calls. */
export function triedDecision(
  analysis: Analysis,
  { study, change }: SessionCalls["decide"]["request"],
  effects: Effects,
): SessionCalls["decide"]["reply"] {
  const { survey } = analysis;
  const changed = changeStudy(study, change, knownThemes(analysis));
  const codebook = withDecisions(survey.settings.codebook, changed);
  return { study: changed, effect: effectOf(analysis, figuresOf(recodeSurvey(survey, codebook), [], effects)) };
}
