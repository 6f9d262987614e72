import * as z from "zod";
import type { Study } from "../study/schema.ts";

const share = z.number().min(0).max(1);

/** Bad answers of “bad, ok, great” that many teams take as too many. Source: Groove. */
const SUGGESTED_BAD_SHARE = 0.1;

/** What must hold of a survey for `verbatim check` to pass; nothing is checked that is not named. */
export const gateSettings = z
  .strictObject({
    npsNotBelow: z
      .number()
      .min(-100)
      .max(100)
      .optional()
      .describe("Broken when the whole 95 % interval of the NPS lies below, in points."),
    badShareNotAbove: share
      .optional()
      .describe("Broken when the whole interval of the share of bad answers (bad, ok, great) lies above; 0.1 is usual.")
      .meta({ examples: [SUGGESTED_BAD_SHARE] }),
    themeShareNotAbove: z
      .record(z.string().min(1), share)
      .optional()
      .describe(
        "By id or name of a theme: broken when the whole interval of its share of the comments lies above (0.3 = 30 %).",
      ),
    newDetractorTheme: z
      .boolean()
      .optional()
      .describe(
        "Broken by a theme that nobody has decided about, with clearly more detractors than the other answers.",
      ),
    staleReport: z
      .boolean()
      .optional()
      .describe("Broken when NAME.report.json beside the survey is no longer what the data gives."),
    piiPresent: z
      .boolean()
      .optional()
      .describe("Broken by personal data in comments: mail addresses, phone, card and account numbers, names …"),
  })
  .meta({
    defaultSnippets: [
      { label: "NPS and stale report", body: { npsNotBelow: 0, staleReport: true } },
      { label: "Bad share", body: { badShareNotAbove: SUGGESTED_BAD_SHARE } },
    ],
  });

export type Gate = z.infer<typeof gateSettings>;

/** What a later file or an option says of a check takes the place of what was said before; of themes each counts for itself. */
export function resolveGate(studies: readonly Pick<Study, "gate">[], asked: Gate = {}): Gate {
  return [...studies.map(({ gate }) => gate ?? {}), asked].reduce<Gate>((before, now) => {
    const themes = { ...before.themeShareNotAbove, ...now.themeShareNotAbove };
    const set = Object.fromEntries(Object.entries(now).filter(([, value]) => value !== undefined));
    return { ...before, ...set, ...(Object.keys(themes).length > 0 && { themeShareNotAbove: themes }) };
  }, {});
}
