import type { Role } from "../../engine/survey/roles.ts";
import type { ColumnsPreview, HostCalls, Problem, Showing } from "../../protocol/workbench.ts";
import { isProblem } from "../model.ts";
import { choose, isEnough, rolesOf, settingsOf, type Choice } from "./choices.ts";

/** Who opened the panel: nobody, a reader, or the page, for want of columns. */
export type Opened = "closed" | "by-hand" | "by-itself";

export interface ColumnsState {
  readonly opened: Opened;
  /** Whether the page has nothing to show but a failure, below which the panel stands; else it takes the page's place. */
  readonly beneath: boolean;
  /** Null until it is there. */
  readonly preview: ColumnsPreview | Problem | null;
  /** What a reader has made of columns that were understood otherwise. */
  readonly choices: readonly Choice[];
  /** What the last choice did, for those who cannot see it. */
  readonly last: { readonly chosen: Choice; readonly loser: string | null } | null;
  readonly saving: boolean;
  /** Why the choice could not be saved. */
  readonly problem: Problem | null;
}

/** What outlives hiding and reloading the page. */
export type KeptColumns = Pick<ColumnsState, "opened" | "choices">;

export interface ColumnsIntents {
  readonly choose: (choice: Choice) => void;
  /** Takes the columns as they are shown. */
  readonly use: () => void;
  readonly close: () => void;
}

export interface ColumnsPanel {
  readonly intents: ColumnsIntents;
  /** Opens the panel for a reader. */
  readonly open: () => void;
  /** The page shows something else: for want of columns the panel opens by itself, and closes when they are there. */
  readonly follow: (showing: Showing) => void;
}

export interface ColumnsPorts {
  readonly ask: <Name extends "preview" | "setColumns">(
    name: Name,
    body: HostCalls[Name]["request"],
  ) => Promise<HostCalls[Name]["reply"]>;
  readonly onChange: (state: ColumnsState) => void;
  readonly kept?: KeptColumns | undefined;
}

export const CLOSED: ColumnsState = {
  opened: "closed",
  beneath: false,
  preview: null,
  choices: [],
  last: null,
  saving: false,
  problem: null,
};

/** The choice of columns: its state and everything that changes it. */
export function createColumnsPanel({ ask, onChange, kept }: ColumnsPorts): ColumnsPanel {
  let state = CLOSED;
  let remembered = kept ?? null;
  /** Of the preview that is asked for last. */
  let asked = 0;

  const become = (next: ColumnsState): void => {
    state = next;
    onChange(state);
  };

  /** What was chosen stays, where its column is still there. */
  const load = async (): Promise<void> => {
    const turn = ++asked;
    const preview = await ask("preview", null).catch(() => null);
    if (turn !== asked || state.opened === "closed") return;
    if (preview === null) close();
    else become({ ...state, preview });
  };

  const open = (opened: Opened): void => {
    become({ ...state, opened, choices: remembered?.choices ?? [] });
    remembered = null;
    void load();
  };

  const close = (): void => become({ ...CLOSED, beneath: state.beneath });

  const use = async (): Promise<void> => {
    const { preview, choices, saving } = state;
    if (preview === null || isProblem(preview) || saving) return;
    const { readings, segments } = preview.document.columns;
    const roles = rolesOf(readings, choices);
    if (!isEnough(roles)) return;
    become({ ...state, saving: true, problem: null });
    const columns = settingsOf(readings, roles, segments);
    const problem = await ask("setColumns", { columns }).catch(() => null);
    if (problem === null) close();
    else become({ ...state, saving: false, problem });
  };

  return {
    intents: {
      choose(chosen) {
        const { preview, choices } = state;
        if (preview === null || isProblem(preview)) return;
        const { readings } = preview.document.columns;
        const loser = loserOf(chosen, {
          names: readings.map(({ column }) => column),
          roles: rolesOf(readings, choices),
        });
        become({ ...state, choices: choose(readings, choices, chosen), last: { chosen, loser } });
      },
      use: () => void use(),
      close,
    },
    open() {
      if (state.opened === "closed") open("by-hand");
    },
    follow(showing) {
      const isWanted = showing.at === "failed" && showing.problem.actions.includes("choose-columns");
      if (state.beneath !== (showing.at === "failed")) become({ ...state, beneath: showing.at === "failed" });
      // What is being saved has yet to be said to have failed.
      if (state.saving) return;
      if (remembered?.opened === "by-hand") open("by-hand");
      else if (state.opened === "closed" && isWanted) open("by-itself");
      else if (state.opened === "by-itself" && !isWanted) close();
      else if (state.opened !== "closed" && showing.at !== "working") void load();
    },
  };
}

/** The column that a choice takes a role from; null where nobody loses one. */
function loserOf(
  { column, role }: Choice,
  { names, roles }: { readonly names: readonly string[]; readonly roles: readonly (Role | null)[] },
): string | null {
  if (role === null || role === "segment") return null;
  return names.find((name, index) => name !== column && roles[index] === role) ?? null;
}
