import type { Deed, Wish } from "../../protocol/decisions.ts";
import { reader } from "../reader.ts";
import type { StudyDocument } from "../study/studyDocument.ts";
import type { Surveys } from "../survey/surveys.ts";
import type { DecisionDesk } from "./decisionCommands.ts";
import { editorQuestions } from "./editorQuestions.ts";
import { takeDecision } from "./takeDecision.ts";

interface DecisionDeskPorts {
  readonly surveys: Surveys;
  /** By the survey's URI; a study is there as long as a page of its survey is open. */
  readonly studies: ReadonlyMap<string, StudyDocument>;
  readonly showWorkbench: (uri: string) => Promise<void>;
  readonly current: () => string | null;
  readonly complain: (error: unknown) => void;
}

/** The view of the editor that decisions about themes have. */
export function createDecisionDesk(ports: DecisionDeskPorts): DecisionDesk {
  const { surveys, studies, showWorkbench, current, complain } = ports;
  return {
    async decide(uri: string, wish: Wish) {
      try {
        // What is decided can be undone, and is saved, where the page is.
        if (!studies.has(uri)) await showWorkbench(uri);
        const [survey, study] = [surveys.find(uri), studies.get(uri)];
        if (survey === null || study === undefined) return;
        const select = (theme: string): void => surveys.select(uri, theme);
        await takeDecision(wish, { survey, study, questions: editorQuestions, locale: reader(), select });
      } catch (error) {
        complain(error);
      }
    },
    decideOnPage: (deed: Deed) => surveys.decideOnPage(deed),
    surveyInSight: () => current() ?? surveys.latest()?.uri ?? null,
  };
}
