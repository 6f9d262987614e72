import type { Locator, Page } from "playwright-core";
import { webview } from "../driver/workbench.ts";

/** The parts of the workbench's page, found as a reader of its roles and names finds them. */
export interface WorkbenchPage {
  readonly score: Locator;
  readonly themes: Locator;
  readonly comments: Locator;
  /** The grid's row of the theme of this name. */
  readonly themeRow: (name: string) => Locator;
}

export function workbenchPage(page: Page): WorkbenchPage {
  const frame = webview(page);
  const themes = frame.getByRole("grid", { name: "Themes" });
  return {
    score: frame.getByRole("region", { name: "Score" }),
    themes,
    comments: frame.getByRole("region", { name: "Comments", exact: true }),
    themeRow: (name) => themes.getByRole("row").filter({ has: frame.getByRole("rowheader", { name, exact: true }) }),
  };
}
