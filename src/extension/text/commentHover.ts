import * as vscode from "vscode";
import type { CommandId } from "../commands.ts";
import { reader } from "../reader.ts";
import { hoverOf, type CommentHover } from "./hover.ts";
import type { Surveys } from "../survey/surveys.ts";
import { DELIMITED, isSurveyText, placesOf, rangeOf } from "./surveyText.ts";

/** Tells of a comment in a survey's text which theme it is in, and why. */
export function registerHover(surveys: Surveys): vscode.Disposable {
  return vscode.languages.registerHoverProvider(DELIMITED, {
    async provideHover(document, position) {
      const survey = surveys.find(document.uri.toString());
      const showing = survey?.showing();
      if (survey === null || showing?.at !== "report" || !isSurveyText(document)) return null;
      const { report, revision } = showing;
      const cell = placesOf(document, report).at(position);
      if (cell === null || cell.column !== report.columns.comment) return null;
      const [comment] = await survey.ask(revision, "commentsAt", { rows: [cell.row] }).catch(() => []);
      // The text may have been edited since it was read.
      if (comment?.text !== cell.text) return null;
      return new vscode.Hover(markdownOf(hoverOf(comment, report, reader()), survey.uri), rangeOf(cell.place));
    },
  });
}

function markdownOf({ heading, lines, also, theme }: CommentHover, survey: string): vscode.MarkdownString {
  const { t } = vscode.l10n;
  const command: CommandId = "verbatim.showTheme";
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: [command] };
  // Names and evidence are the customers' words: only `appendText` may put them in.
  text.appendMarkdown("**").appendText(heading).appendMarkdown("**");
  for (const line of lines) text.appendMarkdown("\n\n").appendText(line);
  for (const { name, evidence } of also) {
    text.appendMarkdown("\n\n").appendText(t("Also: {0}, “{1}”", name, evidence.trim()));
  }
  const argument = encodeURIComponent(JSON.stringify([{ survey, theme }]));
  return text.appendMarkdown(`\n\n[${t("Show in Workbench")}](command:${command}?${argument})`);
}
