import * as z from "zod";
import { count } from "./parts.ts";

/** Small groups of employees are hidden, and others by which they could be worked out. */
export const hidden = z.strictObject({
  /** Groups of fewer people are hidden. */
  smallest: count,
  /** Themes whose comments count as those without a theme. */
  themes: count,
  /** Marked in `segments`, `trend` and `measures`. */
  segments: count,
  periods: count,
  measures: count,
});
