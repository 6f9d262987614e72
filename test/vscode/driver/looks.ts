import type { Page } from "playwright-core";
import { pick, runCommand } from "./workbench.ts";

/** One of VS Code's own colour themes. */
export interface Look {
  readonly theme: string;
  /** CSS classes of a webview's body under it, joined by dots. */
  readonly kind: string;
  /** For file names. */
  readonly name: string;
}

export const LOOKS: readonly Look[] = [
  { theme: "Light Modern", kind: "vscode-light", name: "light" },
  { theme: "Dark Modern", kind: "vscode-dark", name: "dark" },
  { theme: "Dark High Contrast", kind: "vscode-high-contrast:not(.vscode-high-contrast-light)", name: "high-contrast" },
  { theme: "Light High Contrast", kind: "vscode-high-contrast-light", name: "high-contrast-light" },
];

export async function wear(page: Page, { theme }: Look): Promise<void> {
  await runCommand(page, "Preferences: Color Theme");
  await pick(page, theme);
}
