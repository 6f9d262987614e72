/** What a comparison can be written as. */
export const COMPARISON_FORMATS = ["md", "html", "json"] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];
