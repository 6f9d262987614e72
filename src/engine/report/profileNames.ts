/** Who a report can be written for; `data` is files for a warehouse instead. */
export const PROFILE_NAMES = [
  "product",
  "marketing",
  "sales",
  "support",
  "finance",
  "executive",
  "hr",
  "data",
] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];
