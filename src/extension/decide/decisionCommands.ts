import type { Deed, Wish } from "../../protocol/decisions.ts";
import type { Handler } from "../commands.ts";

/** Commands that decide something about themes or comments; their argument says about which, else the page in front does. */
const DEED_OF = {
  "verbatim.renameTheme": "rename",
  "verbatim.describeTheme": "describe",
  "verbatim.mergeTheme": "merge",
  "verbatim.splitTheme": "split",
  "verbatim.pinTheme": "pin",
  "verbatim.unpinTheme": "unpin",
  "verbatim.archiveTheme": "archive",
  "verbatim.markThemeAsNoise": "noise",
  "verbatim.restoreTheme": "restore",
  "verbatim.setThemeOwner": "owner",
  "verbatim.setThemeIssue": "issue",
  "verbatim.addThemeRule": "add-rule",
  "verbatim.removeThemeRule": "remove-rule",
  "verbatim.newTheme": "create",
  "verbatim.moveComment": "move",
} as const satisfies Readonly<Record<string, Deed>>;

type DecisionCommandId = keyof typeof DEED_OF;
export const DECISION_COMMAND_IDS = Object.keys(DEED_OF) as DecisionCommandId[];

/** What those commands need of the editor. URIs are strings. */
export interface DecisionDesk {
  /** Carries out a wish about the themes of a survey; says itself what goes wrong. */
  readonly decide: (uri: string, wish: Wish) => Promise<void>;
  /** Hands a deed to the page in front, which knows what is selected there; false where there is none. */
  readonly decideOnPage: (deed: Deed) => boolean;
  /** The survey whose themes are in sight, on a page or in the tree. */
  readonly surveyInSight: () => string | null;
}

export function decisionCommandsFor(desk: DecisionDesk): Record<DecisionCommandId, Handler> {
  const handlerOf =
    (deed: Deed): Handler =>
    async (argument) => {
      const given = wishIn(argument, deed);
      if (given !== null) return desk.decide(given.survey, given.wish);
      if (desk.decideOnPage(deed)) return;
      const survey = desk.surveyInSight();
      if (survey !== null) await desk.decide(survey, { deed });
    };
  const entries = DECISION_COMMAND_IDS.map((id) => [id, handlerOf(DEED_OF[id])]);
  return Object.fromEntries(entries) as Record<DecisionCommandId, Handler>;
}

/** A theme or a comment of the tree, or the same parts from a task; null for anything else. */
function wishIn(argument: unknown, deed: Deed): { readonly survey: string; readonly wish: Wish } | null {
  if (typeof argument !== "object" || argument === null) return null;
  const { survey, theme, row, rows, into } = argument as Readonly<Record<string, unknown>>;
  if (typeof survey !== "string") return null;
  const records = (Array.isArray(rows) ? rows : [row]).filter((one) => Number.isInteger(one)) as number[];
  const isPlace = into === null || typeof into === "string";
  const wish = {
    deed,
    ...((theme === null || typeof theme === "string") && { theme }),
    rows: records,
    ...(isPlace && { into }),
  };
  return { survey, wish };
}
