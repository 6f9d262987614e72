import { CancelledError } from "../../engine/errors.ts";
import type { Effect } from "../../engine/codebook/effect.ts";
import { mergeStudies } from "../../engine/study/merge.ts";
import type { Deed, Wish } from "../../protocol/decisions.ts";
import type { Locale } from "../../protocol/locale.ts";
import type { StudyDocument } from "../study/studyDocument.ts";
import type { SurveyDocument } from "../survey/surveyDocument.ts";
import { commentDeeds } from "./commentDeeds.ts";
import { effectLines, hasEffect, movedShown } from "./effectLines.ts";
import type { Deeds, MadeOut, Matter } from "./matter.ts";
import { otherDeed } from "./otherDeed.ts";
import type { Questions } from "./questions.ts";
import { ruleDeeds } from "./ruleDeeds.ts";
import { splitDeed } from "./splitDeed.ts";
import { themeDeeds } from "./themeDeeds.ts";

const DEEDS: Deeds<Deed> = { ...themeDeeds, ...splitDeed, ...ruleDeeds, ...commentDeeds };

/** Deeds that are about words alone; where they move comments all the same, that is shown. */
const OF_WORDS: ReadonlySet<Deed> = new Set<Deed>(["rename", "describe", "pin", "unpin", "owner", "issue"]);

export interface DecisionPorts {
  readonly survey: SurveyDocument;
  readonly study: Pick<StudyDocument, "now" | "decide">;
  readonly questions: Questions;
  readonly locale: Locale;
  /** Selects a theme on the survey's page. */
  readonly select: (theme: string) => void;
}

/**
 * Makes a decision out, asking for what the wish leaves open, shows what it does, and takes it when that is agreed to: one step
 * that can be undone, not saved yet. Throws what the survey and the study throw.
 */
export async function takeDecision(wish: Wish, ports: DecisionPorts): Promise<void> {
  const { survey, study, questions, locale, select } = ports;
  await survey.report();
  const showing = survey.showing();
  if (showing.at !== "report") return;
  const { report, revision } = showing;
  const ask: Matter["ask"] = (name, body) => survey.ask(revision, name, body);
  try {
    const matter = { wish, report, codebook: await ask("codebook", null), ask, questions, locale };
    const deed = wish.deed ?? (await otherDeed(matter));
    const madeOut = deed === null ? null : await DEEDS[deed](matter);
    if (deed === null || madeOut === null) return;
    const before = await study.now();
    const { study: after, effect } = await questions.busy(locale.t("Working out the effect …"), () =>
      ask("decide", { study: before, change: madeOut.change }),
    );
    const isAsked = !OF_WORDS.has(deed) || hasEffect(effect);
    if (isAsked && !(await agreed(effect, madeOut, matter))) return;
    const change = (now: typeof before): typeof before =>
      mergeStudies({ base: before, mine: after, theirs: now }).study;
    await study.decide({ label: madeOut.label, change });
    if (madeOut.follow === undefined) return;
    // A theme that is new can be selected once the page has it.
    await survey.report();
    select(madeOut.follow);
  } catch (error) {
    const now = survey.showing();
    const isOld = error instanceof CancelledError && (now.at !== "report" || now.revision !== revision);
    if (!isOld) throw error;
    questions.say(locale.t("The survey was analysed anew meanwhile, and nothing was decided. Try again."));
  }
}

async function agreed(effect: Effect, { label }: MadeOut, { report, questions, locale }: Matter): Promise<boolean> {
  const { t } = locale;
  const changed = effectLines(effect, report, locale);
  const answer = await questions.choose<boolean>({
    title: label,
    placeholder: movedShown(effect, locale),
    lines: [
      { kind: "choice", label: t("Apply"), description: movedShown(effect, locale), value: true },
      { kind: "choice", label: t("Cancel"), value: false },
      ...(changed.length === 0 ? [] : [{ kind: "heading", label: t("What changes") } as const]),
      ...changed.map(({ name, figures }) => ({ kind: "fact", label: name, detail: figures }) as const),
    ],
  });
  return answer === true;
}
