import * as vscode from "vscode";
import type { ReportDocument } from "../../engine/report/document.ts";
import type { Problem } from "../../protocol/workbench.ts";
import { reader } from "../reader.ts";
import { cellPlaces } from "./cellPlaces.ts";
import { placedFailure, problemsOf, wrongScoresOf, type PlacedProblem, type WrongScores } from "./problems.ts";
import { fileNameOf } from "../survey/surveySource.ts";
import type { Disposable, SurveyDocument } from "../survey/surveyDocument.ts";
import type { Surveys } from "../survey/surveys.ts";
import { isSurveyText, placesOf, rangeOf } from "./surveyText.ts";

/** The problems of the surveys that are open as text and have been analysed. */
export interface ProblemPanel extends Disposable {
  readonly update: (document: vscode.TextDocument) => void;
  readonly clear: (uri: vscode.Uri) => void;
}

export function createProblemPanel(surveys: Surveys): ProblemPanel {
  const collection = vscode.languages.createDiagnosticCollection("verbatim");
  const update = async (document: vscode.TextDocument): Promise<void> => {
    const { uri, version } = document;
    const survey = surveys.find(uri.toString());
    const showing = survey?.showing();
    if (survey === null || showing === undefined || showing.at === "stopped") {
      collection.delete(uri);
      return;
    }
    if (showing.at === "failed") {
      if (!document.isDirty) collection.set(uri, failureIn(document, showing.problem));
      return;
    }
    // What is edited has other places than the file that was read; the editor moves the problems along until it is saved.
    if (showing.at !== "report" || document.isDirty) return;
    const { report, revision } = showing;
    const wrong = await wrongScores(survey, report, revision);
    if (wrong === null || document.isClosed || document.version !== version) return;
    const problems = problemsOf(report, wrong, {
      places: placesOf(document, report),
      locale: reader(),
    });
    collection.set(uri, problems.map(diagnosticOf));
  };
  return {
    update(document) {
      if (isSurveyText(document)) void update(document);
    },
    clear: (uri) => collection.delete(uri),
    dispose: () => collection.dispose(),
  };
}

function failureIn(document: vscode.TextDocument, problem: Problem): vscode.Diagnostic[] {
  const found = placedFailure(problem, {
    file: fileNameOf(document.uri.toString()),
    places: cellPlaces(document.getText()),
    lineLength: (line) => document.lineAt(line).text.length,
  });
  return found === null ? [] : [diagnosticOf(found)];
}

/** Null when the analysis is no longer the one that is shown. */
async function wrongScores(
  survey: SurveyDocument,
  report: ReportDocument,
  revision: number,
): Promise<WrongScores | null> {
  try {
    const asked = wrongScoresOf(report).map(
      async (reason) => [reason, await survey.ask(revision, "excluded", { reason })] as const,
    );
    return Object.fromEntries(await Promise.all(asked));
  } catch {
    return null;
  }
}

const SEVERITIES: Readonly<Record<PlacedProblem["severity"], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

function diagnosticOf({ place, severity, code, message }: PlacedProblem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(place), message, SEVERITIES[severity]);
  diagnostic.source = "Verbatim";
  diagnostic.code = code;
  return diagnostic;
}
