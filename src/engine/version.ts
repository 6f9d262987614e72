/** Stands in every report: the same input, study file and version give the same bytes. Held against package.json by a test. */
export const VERSION = "0.1.0";
