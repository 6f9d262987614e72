import * as vscode from "vscode";
import { copyText } from "../clipboard.ts";
import { showComments } from "./commentsDocument.ts";
import { goToRow } from "../text/goToRow.ts";
import type { Surveys } from "../survey/surveys.ts";
import type { ThemeDesk } from "./themeCommands.ts";
import { VIEW_TYPE } from "../page/workbenchEditor.ts";

/** The view of the editor that the commands on themes and comments have. */
export function createThemeDesk(surveys: Surveys): ThemeDesk {
  return {
    async showWorkbench(uri) {
      const options = { preserveFocus: true, viewColumn: columnOfPage(uri) ?? vscode.ViewColumn.Active };
      await vscode.commands.executeCommand("vscode.openWith", vscode.Uri.parse(uri), VIEW_TYPE, options);
    },
    selectTheme: surveys.select,
    showComments,
    async goToRow(uri, row) {
      const survey = surveys.find(uri);
      return survey !== null && goToRow(survey, row, { viewColumn: vscode.ViewColumn.Active, preserveFocus: true });
    },
    copy: (text) => copyText(text, vscode.l10n.t("Copied.")),
  };
}

/** Where the page of a survey is open already: another group of editors must not get a second one. */
function columnOfPage(uri: string): vscode.ViewColumn | undefined {
  const isPage = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputCustom && input.viewType === VIEW_TYPE && input.uri.toString() === uri;
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isPage))?.viewColumn;
}
