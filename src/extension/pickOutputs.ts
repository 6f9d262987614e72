import * as vscode from "vscode";
import { OUTPUT_FORMATS, PROFILE_NAMES, type OutputFormat, type ProfileName } from "../protocol/session.ts";
import type { Outputs } from "./commands.ts";

type OutputItem = vscode.QuickPickItem & Partial<Pick<Choice, "format" | "profile">>;

interface Choice {
  readonly format: OutputFormat;
  readonly profile: ProfileName;
}

/** Asks which files shall be written: the whole report in which formats, and the reports of which departments. */
export async function pickOutputs(): Promise<Outputs | null> {
  const { t } = vscode.l10n;
  const kind = vscode.QuickPickItemKind.Separator;
  const [formats, profiles] = [aboutFormats(), aboutProfiles()];
  const items: OutputItem[] = [
    { label: t("The whole report"), kind },
    ...OUTPUT_FORMATS.map((format) => ({ ...formats[format], format, picked: true })),
    { label: t("For departments, as Markdown and HTML"), kind },
    ...PROFILE_NAMES.map((profile) => ({ ...profiles[profile], profile })),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    matchOnDescription: true,
    title: t("Export Report (1/2): Files"),
    placeHolder: t("Which files shall be written?"),
  });
  if (picked === undefined || picked.length === 0) return null;
  return {
    formats: picked.flatMap(({ format }) => format ?? []),
    profiles: picked.flatMap(({ profile }) => profile ?? []),
  };
}

type About = Pick<vscode.QuickPickItem, "label" | "description">;

function aboutFormats(): Readonly<Record<OutputFormat, About>> {
  const { t } = vscode.l10n;
  return {
    md: { label: "Markdown", description: t("with pictures that GitHub shows") },
    html: { label: "HTML", description: t("one page that needs nothing else") },
    json: { label: "JSON", description: t("every figure, for programs") },
    csv: { label: t("Coded CSV"), description: t("the survey with a band and a theme for each row") },
  };
}

function aboutProfiles(): Readonly<Record<ProfileName, About>> {
  const { t } = vscode.l10n;
  return {
    product: {
      label: t("Product"),
      description: t("themes by effect, drivers, what turning one around would come to"),
    },
    marketing: { label: t("Marketing"), description: t("what promoters love, in their words") },
    sales: { label: t("Sales"), description: t("leads most like promoters, objections to expect") },
    support: { label: t("Support"), description: t("whom to call back first, and why") },
    finance: { label: t("Finance"), description: t("revenue at risk with its range, and what it rests on") },
    executive: { label: t("Executives"), description: t("one page: score, findings, money, decisions") },
    hr: { label: t("HR"), description: t("surveys of staff, small groups hidden") },
    data: { label: t("Data"), description: t("long CSV and Parquet with a data dictionary") },
  };
}
