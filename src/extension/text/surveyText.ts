import * as vscode from "vscode";
import type { ReportDocument } from "../../engine/report/document.ts";
import { cellPlaces, type CellPlaces, type Place } from "./cellPlaces.ts";
import { isSurveyName } from "../survey/surveyFiles.ts";
import { fileNameOf } from "../survey/surveySource.ts";

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
  readonly report: ReportDocument;
  readonly places: CellPlaces;
}

const held = new WeakMap<vscode.TextDocument, Held>();

/** The places of the cells of a survey's text as it stands now. */
export function placesOf(document: vscode.TextDocument, report: ReportDocument): CellPlaces {
  const known = held.get(document);
  if (known?.version === document.version && known.report === report) return known.places;
  const columns = report.columns.inferred.map(({ column }) => column);
  const places = cellPlaces(document.getText(), { delimiter: report.source.delimiter, columns });
  held.set(document, { version: document.version, report, places });
  return places;
}

export function rangeOf({ line, character, endLine, endCharacter }: Place): vscode.Range {
  return new vscode.Range(line, character, endLine, endCharacter);
}
