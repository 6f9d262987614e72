import type { Handler } from "../commands.ts";

/** Commands on a theme or a comment that some part around the page shows; their argument says which. */
export const THEME_COMMAND_IDS = [
  "verbatim.showTheme",
  "verbatim.copyThemeName",
  "verbatim.openComments",
  "verbatim.openComment",
  "verbatim.copyComment",
] as const;

/** What those commands need of the editor. URIs are strings. */
export interface ThemeDesk {
  /** Opens or brings forward the page of a survey; the focus stays where it is. */
  readonly showWorkbench: (uri: string) => Promise<void>;
  /** Selects a theme on the page that is open or will be. */
  readonly selectTheme: (uri: string, theme: string | null) => void;
  /** Opens all comments of a theme as one text. */
  readonly showComments: (theme: {
    readonly survey: string;
    readonly theme: string | null;
    readonly name: string;
  }) => Promise<void>;
  /** Opens the survey's text at a 1-based record; false where it has no text. */
  readonly goToRow: (uri: string, row: number) => Promise<boolean>;
  readonly copy: (text: string) => Promise<void>;
}

export function themeCommandsFor(desk: ThemeDesk): Record<(typeof THEME_COMMAND_IDS)[number], Handler> {
  const showTheme = async (uri: string, theme: string | null): Promise<void> => {
    desk.selectTheme(uri, theme);
    await desk.showWorkbench(uri);
  };
  return {
    "verbatim.showTheme": async (argument) => {
      const { survey, theme } = partsOf(argument);
      if (typeof survey === "string" && isTheme(theme)) await showTheme(survey, theme);
    },
    "verbatim.copyThemeName": async (argument) => {
      const { name } = partsOf(argument);
      if (typeof name === "string") await desk.copy(name);
    },
    "verbatim.openComments": async (argument) => {
      const { survey, theme, name } = partsOf(argument);
      if (typeof survey === "string" && isTheme(theme) && typeof name === "string") {
        await desk.showComments({ survey, theme, name });
      }
    },
    "verbatim.openComment": async (argument) => {
      const { survey, theme, row } = partsOf(argument);
      if (typeof survey !== "string" || typeof row !== "number") return;
      // What is no text can still be read on the page.
      if (!(await desk.goToRow(survey, row)) && isTheme(theme)) await showTheme(survey, theme);
    },
    "verbatim.copyComment": async (argument) => {
      const { text } = partsOf(argument);
      if (typeof text === "string") await desk.copy(text);
    },
  };
}

/** A node of the tree, or the same parts from a link. */
function partsOf(argument: unknown): Readonly<Record<string, unknown>> {
  return typeof argument === "object" && argument !== null ? (argument as Record<string, unknown>) : {};
}

function isTheme(theme: unknown): theme is string | null {
  return theme === null || typeof theme === "string";
}
