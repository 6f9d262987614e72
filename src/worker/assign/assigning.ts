import { themeAssigner } from "../../engine/assign/assignComments.ts";
import { learnThemes } from "../../engine/assign/learnThemes.ts";
import { proposeThemes } from "../../engine/assign/proposeThemes.ts";
import type { LearntThemes } from "../../engine/assign/learntThemes.ts";
import { linesOf } from "../../engine/assign/lines.ts";
import type { Effects, Watch } from "../../engine/effects.ts";
import { FeedbackError } from "../../engine/errors.ts";
import type { Table } from "../../engine/survey/table.ts";
import type { Handlers } from "../../protocol/rpc.ts";
import type { SessionCalls, SurveyInput } from "../../protocol/session.ts";

interface Tools {
  readonly load: (input: SurveyInput, effects: Watch) => Promise<{ readonly value: Table }>;
  readonly withCrew: (watch: Watch) => Effects;
}

/** Learns themes, and puts the comments of a stream into those that it was given. */
export function createAssigning({
  load,
  withCrew,
}: Tools): Pick<Handlers<SessionCalls>, "learn" | "adopt" | "assign" | "propose"> {
  let adopted: { readonly themes: LearntThemes; readonly assign: ReturnType<typeof themeAssigner> } | null = null;
  return {
    async learn({ input, settings }, watch) {
      const effects = withCrew(watch);
      const { value } = await load(input, effects);
      return learnThemes(value, settings, effects);
    },
    adopt(themes) {
      adopted = { themes, assign: themeAssigner(themes) };
      return null;
    },
    assign({ comments, scores, ...beside }, watch) {
      if (!adopted) throw new FeedbackError("not-analyzed", { asked: "assign" });
      const assigned = adopted.assign({ comments, scores }, withCrew(watch));
      const lines = new TextEncoder().encode(linesOf(assigned, beside, adopted.themes));
      const said = assigned.content.reduce((sum, is) => sum + is, 0);
      const inThemes = assigned.theme.reduce((sum, theme) => sum + (theme < 0 ? 0 : 1), 0);
      const inNone = assigned.theme.reduce((sum, theme, at) => sum + (theme < 0 ? (assigned.content[at] ?? 0) : 0), 0);
      const unfit = Uint32Array.from(comments.keys()).filter(
        (at) => assigned.content[at] === 1 && assigned.fitting[at] === 0 && (assigned.theme[at] ?? -1) < 0,
      );
      return { lines, inThemes, inNone, blank: comments.length - said, unfit };
    },
    propose: ({ comments, ...asked }, watch) => proposeThemes(comments, asked, withCrew(watch)),
  };
}
