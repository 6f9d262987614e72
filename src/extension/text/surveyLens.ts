import * as vscode from "vscode";
import { cellPlaces } from "./cellPlaces.ts";
import { reader } from "../reader.ts";
import { lensesOf, type Lens } from "./lens.ts";
import { HEAD, looksLikeSurvey } from "./surveyLook.ts";
import type { Disposable } from "../survey/surveyDocument.ts";
import type { Surveys } from "../survey/surveys.ts";
import { DELIMITED, isSurveyText } from "./surveyText.ts";

/** Links above the headings of a survey's text. */
export interface SurveyLens extends Disposable {
  readonly refresh: () => void;
}

/** What the beginning of a text looks like. */
interface Look {
  readonly version: number;
  readonly isSurvey: boolean;
  readonly headerLine: number;
}

export function registerLens(surveys: Surveys): SurveyLens {
  const changed = new vscode.EventEmitter<void>();
  const locale = reader();
  const looks = new WeakMap<vscode.TextDocument, Look>();
  const lookAt = (document: vscode.TextDocument): Look => {
    const known = looks.get(document);
    if (known?.version === document.version) return known;
    const look = lookOf(document);
    looks.set(document, look);
    return look;
  };
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const { uri } = document;
      const isWanted = vscode.workspace.getConfiguration("verbatim", uri).get<boolean>("codeLens", true);
      if (!isWanted || !isSurveyText(document)) return [];
      const survey = surveys.find(uri.toString());
      const { isSurvey, headerLine } = lookAt(document);
      if (!isSurvey && survey === null) return [];
      const lenses = lensesOf(uri.toString(), survey?.showing() ?? null, locale);
      return lenses.map((lens) => codeLens(lens, headerLine));
    },
  };
  const registered = vscode.languages.registerCodeLensProvider(DELIMITED, provider);
  return {
    refresh: () => changed.fire(),
    dispose() {
      registered.dispose();
      changed.dispose();
    },
  };
}

/** Lines that hold {@link HEAD} characters, unless they are very short; a file of one endless line is cut besides. */
const MOST_LINES = 500;

function lookOf(document: vscode.TextDocument): Look {
  const text = document.getText(new vscode.Range(0, 0, MOST_LINES, 0));
  const isWhole = document.lineCount <= MOST_LINES && text.length <= HEAD;
  const head = text.slice(0, HEAD);
  return {
    version: document.version,
    isSurvey: looksLikeSurvey(head, isWhole),
    headerLine: cellPlaces(head).headerLine,
  };
}

function codeLens({ title, tooltip, command, argument }: Lens, line: number): vscode.CodeLens {
  const args = argument === null ? [] : [argument];
  return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), {
    title,
    tooltip,
    command: command ?? "",
    arguments: args,
  });
}
