/** What a report can be written as; `md` brings its pictures along. */
export const OUTPUT_FORMATS = ["md", "html", "json", "csv"] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];
