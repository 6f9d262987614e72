import * as vscode from "vscode";
import { COMPARISON_FORMATS, type ComparisonFormat } from "../../engine/compare/formats.ts";
import { shortName, writeFiles } from "../files.ts";
import { announce, pickFolder } from "../reportPlaces.ts";
import { isSurveyName, SURVEY_EXTENSIONS } from "../survey/surveyFiles.ts";
import { fileNameOf } from "../survey/surveySource.ts";
import type { CompareDesk, Opposite, Parting } from "./compareCommands.ts";
import type { ComparisonDocument } from "./comparisonDocument.ts";

/** The questions of the commands that compare, as VS Code asks them. */
export const compareQuestions: Omit<CompareDesk, "openComparison"> = {
  pickOpposite,
  pickParting,
  pickParts,
  sayUndivided(uri) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("{0} has neither two periods nor a segment with two values to compare.", shortName(uri)),
    );
  },
};

/** Surveys that are offered by name; others can be opened. */
const MOST_OFFERED = 200;

async function pickOpposite(uri: string): Promise<Opposite | null> {
  const { t } = vscode.l10n;
  const items: (vscode.QuickPickItem & { readonly opposite?: Opposite })[] = [
    {
      label: t("Two Parts of This Survey…"),
      description: t("its periods, or the values of a segment"),
      opposite: "parts",
    },
    { label: t("Another File…") },
    ...(await surveysBeside(uri)).map((survey) => ({
      label: fileNameOf(survey),
      description: shortName(survey),
      opposite: { survey },
    })),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: t("Compare {0} with …", fileNameOf(uri)),
    matchOnDescription: true,
  });
  if (picked === undefined) return null;
  return picked.opposite ?? openAnother();
}

/** Other surveys of the workspace, those of the same folder first. A JSON may be anything, so it has to be opened. */
async function surveysBeside(uri: string): Promise<readonly string[]> {
  const endings = SURVEY_EXTENSIONS.filter((ending) => ending !== "json").join(",");
  const found = await vscode.workspace.findFiles(`**/*.{${endings}}`, "**/node_modules/**", MOST_OFFERED);
  const folderOf = (file: string): string => file.slice(0, file.lastIndexOf("/"));
  const isFar = (file: string): number => Number(folderOf(file) !== folderOf(uri));
  const names = new Intl.Collator("en", { numeric: true });
  return found
    .map(String)
    .filter((file) => file !== uri && isSurveyName(fileNameOf(file)))
    .toSorted((a, b) => isFar(a) - isFar(b) || names.compare(a, b));
}

async function openAnother(): Promise<Opposite | null> {
  const { t } = vscode.l10n;
  const filters = { [t("Survey files")]: [...SURVEY_EXTENSIONS] };
  const [survey] = (await vscode.window.showOpenDialog({ filters, title: t("Compare with …") })) ?? [];
  return survey === undefined ? null : { survey: survey.toString() };
}

async function pickParting(partings: readonly Parting[]): Promise<Parting | null> {
  const { t } = vscode.l10n;
  const [only, ...others] = partings;
  if (only !== undefined && others.length === 0) return only;
  const items = partings.map((parting) => ({
    label: parting.column === "@period" ? t("Periods") : parting.column,
    description: parting.values.slice(0, 5).join(", ") + (parting.values.length > 5 ? " …" : ""),
    parting,
  }));
  return (await vscode.window.showQuickPick(items, { title: t("Which parts shall be compared?") }))?.parting ?? null;
}

/** Of periods the last is offered first, with the one before it: two times Enter compares the last two. */
async function pickParts({ column, values }: Parting): Promise<readonly [string, string] | null> {
  const { t } = vscode.l10n;
  const isTime = column === "@period";
  const offered = isTime ? values.toReversed() : values;
  const [titleOfLater, titleOfFirst] = isTime
    ? [t("The later period (1/2)"), t("The earlier period (2/2)")]
    : [t("{0}: the value that is looked at (1/2)", column), t("{0}: the value it is compared with (2/2)", column)];
  const later = await vscode.window.showQuickPick(offered, { title: titleOfLater });
  if (later === undefined) return null;
  const rest = isTime ? offered.slice(offered.indexOf(later) + 1) : offered.filter((value) => value !== later);
  const others = rest.length > 0 ? rest : offered.filter((value) => value !== later);
  const first = await vscode.window.showQuickPick(others, { title: titleOfFirst });
  return first === undefined ? null : [first, later];
}

/** Asks for formats and a folder, and writes a comparison there. Throws what goes wrong. */
export async function exportComparison(document: ComparisonDocument): Promise<void> {
  const { t } = vscode.l10n;
  const formats = await pickFormats();
  if (formats === null) return;
  // It is about what has come of the later side, and stands beside that.
  const { after } = document.pair();
  const folder = await pickFolder(after.uri, t("Export Comparison (2/2): Folder"));
  if (folder === null) return;
  const files = await document.files(formats);
  await announce(folder, await writeFiles(folder, files, { survey: after.uri }));
}

async function pickFormats(): Promise<readonly ComparisonFormat[] | null> {
  const { t } = vscode.l10n;
  const about: Readonly<Record<ComparisonFormat, { label: string; description: string }>> = {
    md: { label: "Markdown", description: t("for a pull request or a page of notes") },
    html: { label: "HTML", description: t("one page that needs nothing else") },
    json: { label: "JSON", description: t("every figure, for programs") },
  };
  const items = COMPARISON_FORMATS.map((format) => ({ ...about[format], format, picked: true }));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: t("Export Comparison (1/2): Formats"),
    placeHolder: t("Which files shall be written?"),
  });
  return picked === undefined || picked.length === 0 ? null : picked.map(({ format }) => format);
}
