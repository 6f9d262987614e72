import type { Watch } from "../effects.ts";
import { findPeriods } from "../figures/periods.ts";
import { checkComparable, resultKindOf } from "../measures/comparable.ts";
import { phrase } from "../phrase.ts";
import { checkSize } from "../privacy/choices.ts";
import { scoreReport } from "../measures/scoreReport.ts";
import { tallyRows } from "../measures/tally.ts";
import { worthOf } from "../revenue/worth.ts";
import { isoDate } from "../survey/calendar.ts";
import { diagnosticOf, type Diagnostic } from "../survey/diagnostic.ts";
import { NO_DATE, takesPart, type Responses } from "../survey/responses.ts";
import { VERSION } from "../version.ts";
import { alone, corrected, LEVEL } from "./change.ts";
import type { Comparison, ComparisonSide } from "./document.ts";
import type { Basis } from "./groups.ts";
import { sideNotes } from "./notes.ts";
import { accountsOfBoth } from "./revenue.ts";
import { findSameOnes } from "./sameOnes.ts";
import { testScore } from "./scores.ts";
import { checkStaff } from "./staff.ts";
import { segmentFigures } from "./segments.ts";
import { both, commentRows, type Side, type Sides } from "./side.ts";
import { themeFigures, type MatchedTheme } from "./themes.ts";

export interface SidesInput {
  readonly sides: Sides;
  /** Both are rows of one file. */
  readonly sameFile: boolean;
  readonly themes: readonly MatchedTheme[];
  readonly matching: Comparison["matching"];
  readonly seed: number;
  /** What is to be said beside what the sides themselves show. */
  readonly notes: readonly Diagnostic[];
}

/**
 * Everything that can be said of two sides. Throws FeedbackError("incomparable") for two measures, scales or presets, whose
 * difference would say nothing, and FeedbackError("group-too-small") for a side of few employees.
 */
export function compareSides(input: SidesInput, effects: Watch): Comparison {
  const { sides, themes, sameFile } = input;
  const [before, after] = sides;
  const reports = both(sides, ({ responses, preset }) => scoreReport(responses, preset));
  const kinds = both(sides, (side) =>
    resultKindOf({
      scores: reports[side === before ? 0 : 1],
      preset: side.preset,
      respondents: { ...side.roles.respondents },
    }),
  );
  if (kinds[0] && kinds[1]) checkComparable(kinds[0], kinds[1]);
  checkStaff(sides);
  const same = findSameOnes(sides, sameFile, effects);
  const scored = kinds[0] !== null && kinds[1] !== null;
  const accounts = accountsOfBoth(sides, same.accounts);
  const basis: Basis = { sides, same, accounts, scored };
  const headline = scored ? testScore(sides, [null, null], same.respondents) : { tested: null, repeating: 0 };
  // Of employees, two small groups would be shown for each theme and segment, and told by both sums.
  const staff = sides.some(({ roles }) => roles.respondents.kind === "employees");
  if (staff) for (const { responses, where } of sides) checkSize(responses, where);
  const [foundThemes, foundSegments] = staff ? [[], []] : [themeFigures(basis, themes), segmentFigures(basis)];
  const { changes, tests } = corrected([...foundThemes, ...foundSegments].map(({ ways }) => ways));
  const changesOf = (index: number) => changes[index] ?? { share: null, score: null, revenue: null };
  const change = alone(headline.tested);
  return {
    schemaVersion: 1,
    measure: scored ? (reports[0]?.measure ?? null) : null,
    preset: before.preset,
    currency: accounts ? before.responses.currency : null,
    before: sidePart(before),
    after: sidePart(after),
    change: change && { ...change, test: headline.repeating > 1 ? "paired" : "independent" },
    repeating: headline.repeating,
    themes: foundThemes.map(({ theme: { exemplars, ...theme } }, index) => ({
      ...theme,
      ...changesOf(index),
      exemplars,
    })),
    segments: foundSegments.map(({ segment }, index) => ({
      ...segment,
      ...changesOf(foundThemes.length + index),
    })),
    matching: input.matching,
    correction: { method: "benjamini-hochberg", level: LEVEL, tests },
    diagnostics: [...(staff ? [STAFF_NOTE] : []), ...sideNotes(sides), ...input.notes],
    engine: { version: VERSION, seed: input.seed },
  };
}

const STAFF_NOTE = diagnosticOf(
  { severity: "info", code: "employees-compared" },
  phrase("Themes and segments of employees are not compared: groups of fewer than five could be worked out."),
);

function sidePart({ table, responses, where, label, preset, rates }: Side): ComparisonSide {
  const rows = responses.exclusion.reduce((count, _, row) => (takesPart(responses, row) ? count + 1 : count), 0);
  return {
    label,
    file: table.source.file,
    sha256: table.source.sha256,
    where: where.map(({ column, value }) => ({ column, value })),
    rows,
    scores: responses.scale ? tallyRows(responses, preset, null) : null,
    comments: commentRows(responses).length,
    revenue: worthOf(responses, { preset, rates }, null),
    periods: periodsOf(responses),
  };
}

/** By the grain that a trend would have; by days where everything lies in one period. */
function periodsOf(responses: Responses): [string, string] | null {
  const names = findPeriods(responses, { by: "auto" })?.names;
  if (names && names.length > 0) return [names[0] ?? "", names.at(-1) ?? ""];
  let [first, last] = [Infinity, -Infinity];
  responses.day?.forEach((day, row) => {
    if (day === NO_DATE || !takesPart(responses, row)) return;
    first = Math.min(first, day);
    last = Math.max(last, day);
  });
  return first <= last ? [isoDate(first), isoDate(last)] : null;
}
