import * as vscode from "vscode";
import { localeOf, type Locale } from "../protocol/locale.ts";

/** How whoever uses this editor reads: its words, and numbers in the language of the words. */
export function reader(): Locale {
  return localeOf(vscode.env.language, vscode.l10n.bundle ?? {});
}
