import * as vscode from "vscode";
import { CancelledError } from "../engine/errors.ts";
import type { Problem } from "../protocol/workbench.ts";
import type { Desk } from "./commands.ts";
import { compareQuestions } from "./compare/compareDesk.ts";
import { createDecisionDesk } from "./decide/decisionDesk.ts";
import { writeFiles } from "./files.ts";
import { pickOutputs } from "./pickOutputs.ts";
import { inOneLine } from "./problem.ts";
import { announce, folderOf, pickFolder } from "./reportPlaces.ts";
import type { StudyDocument } from "./study/studyDocument.ts";
import { isSurveyName, SURVEY_EXTENSIONS } from "./survey/surveyFiles.ts";
import { fileNameOf } from "./survey/surveySource.ts";
import type { Surveys } from "./survey/surveys.ts";
import { createThemeDesk } from "./themes/themeDesk.ts";
import { VIEW_TYPE } from "./page/workbenchEditor.ts";

export interface DeskPorts {
  readonly surveys: Surveys;
  /** The studies of the surveys that are open in the workbench, by the survey's URI. */
  readonly studies: ReadonlyMap<string, StudyDocument>;
  /** Of this extension, as `publisher.name`. */
  readonly extensionId: string;
  readonly log: vscode.LogOutputChannel;
  readonly explain: (error: unknown) => Problem;
  readonly openComparison: Desk["openComparison"];
}

/** The commands' view of the editor. */
export function createDesk({ surveys, studies, extensionId, log, explain, openComparison }: DeskPorts): Desk {
  const themeDesk = createThemeDesk(surveys);
  const current = (): string | null => surveys.active() ?? surveyInFront();
  const sayWhy: Desk["complain"] = (error) => {
    if (!(error instanceof CancelledError)) void complain(explain(error), log);
  };
  return {
    ...themeDesk,
    ...createDecisionDesk({ surveys, studies, showWorkbench: themeDesk.showWorkbench, current, complain: sayWhy }),
    ...compareQuestions,
    openComparison,
    uriOf,
    current,
    pickSurvey,
    async openWorkbench(uri) {
      await vscode.commands.executeCommand("vscode.openWith", vscode.Uri.parse(uri), VIEW_TYPE);
    },
    chooseColumns: surveys.chooseColumns,
    async openWalkthrough() {
      await vscode.commands.executeCommand("workbench.action.openWalkthrough", `${extensionId}#verbatim.start`);
    },
    acquire: surveys.acquire,
    pickOutputs,
    pickFolder: (uri) => pickFolder(uri, vscode.l10n.t("Export Report (2/2): Folder")),
    folderOf,
    async busy({ survey, shared }, work) {
      if (survey.showing().at === "report" || shared()) return work();
      const title = vscode.l10n.t("Analysing {0}", fileNameOf(survey.uri));
      const location = vscode.ProgressLocation.Notification;
      return vscode.window.withProgress({ location, title, cancellable: true }, async (_progress, token) => {
        const cancelling = token.onCancellationRequested(() => survey.cancel());
        try {
          return await work();
        } finally {
          cancelling.dispose();
        }
      });
    },
    write: writeFiles,
    announce: (folder, written) => void announce(folder, written),
    complain: sayWhy,
  };
}

/** A menu gives a URI, another process its parts, a task or a keybinding a string. */
function uriOf(argument: unknown): string | null {
  if (argument instanceof vscode.Uri) return argument.toString();
  if (typeof argument === "string" && argument !== "") {
    return (/^[a-z][a-z\d+.-]+:/iu.test(argument) ? vscode.Uri.parse(argument) : vscode.Uri.file(argument)).toString();
  }
  return isUriParts(argument) ? vscode.Uri.from(argument).toString() : null;
}

function isUriParts(value: unknown): value is { scheme: string; authority?: string; path: string } {
  if (typeof value !== "object" || value === null || !("scheme" in value) || !("path" in value)) return false;
  return typeof value.scheme === "string" && typeof value.path === "string";
}

function surveyInFront(): string | null {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom)) return null;
  const uri = input.uri.toString();
  return isSurveyName(fileNameOf(uri)) ? uri : null;
}

async function pickSurvey(): Promise<string | null> {
  const filters = { [vscode.l10n.t("Survey files")]: [...SURVEY_EXTENSIONS] };
  const [picked] = (await vscode.window.showOpenDialog({ filters, title: vscode.l10n.t("Open a Survey") })) ?? [];
  return picked?.toString() ?? null;
}

async function complain(problem: Problem, log: vscode.LogOutputChannel): Promise<void> {
  const show = vscode.l10n.t("Show Log");
  if ((await vscode.window.showErrorMessage(inOneLine(problem), show)) === show) log.show();
}
