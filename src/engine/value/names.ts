/**
 * The three ways of counting a lifetime value, called by when the first payment comes: today; at the end of the first
 * period, from everybody; at the first renewal, from those who stay. Source: Fader & Hardie, note 024.
 */
export const CLTV_NAMES = ["now", "period-end", "renewal"] as const;
export type CltvName = (typeof CLTV_NAMES)[number];

/** `revenue`: nobody tells the margin, so the whole revenue stands for it. */
export const MARGIN_SOURCES = ["column", "rate", "amount", "revenue"] as const;
export type MarginSource = (typeof MARGIN_SOURCES)[number];

export const RETENTION_SOURCES = ["column", "rate", "counts", "churned", "tenure"] as const;
export type RetentionSource = (typeof RETENTION_SOURCES)[number];

export const DISCOUNT_SOURCES = ["rate", "none"] as const;

/** What is missing for a lifetime value, or speaks against one. */
export const VALUE_GAPS = ["no-margin", "no-period", "no-retention", "no-end"] as const;
export type ValueGap = (typeof VALUE_GAPS)[number];
