import * as vscode from "vscode";
import type { CommandId } from "./commands.ts";
import { headline, headlineFacts } from "./headline.ts";
import { reader } from "./reader.ts";
import type { Disposable, SurveyDocument } from "./survey/surveyDocument.ts";

/** Shows the score of the survey in front; hidden where there is none. */
export interface StatusBar extends Disposable {
  readonly show: (survey: SurveyDocument | null) => void;
}

export function createStatusBar(): StatusBar {
  const locale = reader();
  const { t } = locale;
  const item = vscode.window.createStatusBarItem("verbatim.score", vscode.StatusBarAlignment.Right, 100);
  item.name = t("Survey Score");
  return {
    show(survey) {
      const showing = survey?.showing();
      const text = showing?.at === "report" ? headline(showing.report, locale) : null;
      if (text === null || survey === null || showing?.at !== "report") {
        item.hide();
        return;
      }
      const facts = headlineFacts(showing.report, locale).join(" · ");
      item.text = text;
      item.tooltip = [showing.file, facts, t("Open in the Feedback Workbench")].join("\n");
      item.accessibilityInformation = { label: `${text}, ${showing.file}` };
      const command: CommandId = "verbatim.openWorkbench";
      item.command = { command, title: t("Open Workbench"), arguments: [survey.uri] };
      item.show();
    },
    dispose: () => item.dispose(),
  };
}
