import * as vscode from "vscode";
import type { ReportDocument } from "../../engine/report/document.ts";
import { editorEncoding } from "./editorEncoding.ts";
import { jsonPlace } from "./jsonPlace.ts";
import type { SurveyDocument } from "../survey/surveyDocument.ts";
import { placesOf, rangeOf } from "./surveyText.ts";

type Shown = { readonly report: ReportDocument; readonly revision: number };

/**
 * Opens a survey's text with the comment of a 1-based record selected; at its beginning where the record cannot be found.
 * False where there is no text to open: a workbook, say, or a file that is too large for the editor.
 */
export async function goToRow(
  survey: SurveyDocument,
  row: number,
  { viewColumn, preserveFocus }: Required<Pick<vscode.TextDocumentShowOptions, "viewColumn" | "preserveFocus">>,
): Promise<boolean> {
  const showing = survey.showing();
  if (showing.at !== "report" || !hasText(showing.report)) return false;
  const document = await openText(vscode.Uri.parse(survey.uri), showing.report.source.encoding);
  if (document === null) return false;
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const column = open?.viewColumn ?? viewColumn;
  const selection = await commentRange(document, row, { survey, shown: showing });
  await vscode.window.showTextDocument(document, {
    viewColumn: column,
    preserveFocus,
    ...(selection && { selection }),
  });
  return true;
}

function hasText({ source }: ReportDocument): boolean {
  return source.format !== "xlsx" && source.format !== "parquet";
}

/**
 * Read in the encoding that the engine found, which the editor does not look for by itself. Null for what it does not give
 * to extensions: it stops at 50 MB.
 */
async function openText(uri: vscode.Uri, encoding: string | null): Promise<vscode.TextDocument | null> {
  const found = encoding === null ? null : editorEncoding(encoding);
  const open = (options: { encoding?: string }): Promise<vscode.TextDocument | null> =>
    Promise.resolve(vscode.workspace.openTextDocument(uri, options)).catch(() => null);
  // A text with changes that are not saved keeps its encoding.
  return (found === null ? null : await open({ encoding: found })) ?? (await open({}));
}

async function commentRange(
  document: vscode.TextDocument,
  row: number,
  { survey, shown }: { readonly survey: SurveyDocument; readonly shown: Shown },
): Promise<vscode.Range | null> {
  const { source, columns } = shown.report;
  if (source.format === "csv" || source.format === "tsv") {
    const places = placesOf(document, shown.report);
    const cell = columns.comment === null ? null : places.cell(row, columns.comment);
    const place = cell?.place ?? places.record(row);
    return place && rangeOf(place);
  }
  // A newer analysis may have taken the place of the one that is asked.
  const [comment] = await survey.ask(shown.revision, "commentsAt", { rows: [row] }).catch(() => []);
  if (comment === undefined) return null;
  const place = jsonPlace(document.getText(), { value: comment.text, row, lines: source.format === "jsonl" });
  return place && new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
}
