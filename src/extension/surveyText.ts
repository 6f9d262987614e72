import * as vscode from "vscode";
import { cellPlaces, type CellPlaces, type Place } from "./cellPlaces.ts";
import { isSurveyName } from "./surveyFiles.ts";
import { fileNameOf } from "./surveySource.ts";

/** Where delimited surveys are; by name, for the file may have any language. */
export const DELIMITED: vscode.DocumentSelector = { pattern: "**/*.{csv,tsv,CSV,TSV}" };

/** Schemes of texts that are a side of a comparison, or an older state, of another file. */
const PAST: ReadonlySet<string> = new Set(["git", "gitlens", "review", "pr", "vscode-local-history"]);

/** Whether a text is a delimited file that may be a survey, as it is now. */
export function isSurveyText({ uri }: vscode.TextDocument): boolean {
  const name = fileNameOf(uri.toString());
  return !PAST.has(uri.scheme) && /\.[ct]sv$/iu.test(name) && isSurveyName(name);
}

interface Held {
  readonly version: number;
  readonly delimiter: string | null;
  readonly places: CellPlaces;
}

const held = new WeakMap<vscode.TextDocument, Held>();

/** The places of the cells of a text as it stands now; `delimiter` as the report of the survey has it. */
export function placesOf(document: vscode.TextDocument, delimiter: string | null): CellPlaces {
  const known = held.get(document);
  if (known?.version === document.version && known.delimiter === delimiter) return known.places;
  const places = cellPlaces(document.getText(), delimiter);
  held.set(document, { version: document.version, delimiter, places });
  return places;
}

export function rangeOf({ line, character, endLine, endCharacter }: Place): vscode.Range {
  return new vscode.Range(line, character, endLine, endCharacter);
}
