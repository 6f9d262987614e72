/** What can be decided in the editor about the themes of a survey and about their comments. */
export const DEEDS = [
  "rename",
  "describe",
  "merge",
  "split",
  "pin",
  "unpin",
  "archive",
  "noise",
  "restore",
  "owner",
  "issue",
  "add-rule",
  "remove-rule",
  "create",
  "move",
] as const;
export type Deed = (typeof DEEDS)[number];

/** Something that is to be decided. What it leaves open the person is asked for; nothing is decided before its effect was shown. */
export interface Wish {
  /** null: which one is asked. */
  readonly deed: Deed | null;
  /** Id of the theme that it is about; null: the comments without one. It is asked where one is needed. */
  readonly theme?: string | null;
  /** 1-based records of the comments that it is about. */
  readonly rows?: readonly number[];
  /** Id of the theme that comments go to; null: to none; missing: it is asked. */
  readonly into?: string | null;
}
