import { FeedbackError } from "../errors.ts";
import { measureOf } from "../measures/measure.ts";
import { BANDS, bandOf, type PresetName } from "../measures/preset.ts";
import { daysOfPeriod } from "../survey/calendar.ts";
import { plain, UNCODED, type FacetTests, type Holds } from "../survey/conditions.ts";
import { COMMENT_STATES, NO_DATE, type Responses } from "../survey/responses.ts";
import { cellAt } from "../survey/table.ts";
import type { CodedComments } from "../themes/codeComments.ts";

const TEXT = COMMENT_STATES.indexOf("text");

interface Rows {
  readonly responses: Responses;
  readonly coded: CodedComments;
  readonly preset: PresetName;
}

/**
 * What a row can be chosen by beside its cells. `@band`: of the answer that counts for it. `@theme`: its main theme, by id or name, or
 * {@link UNCODED}. `@period`: a day, week, month, quarter or year as reports name them, or two with `..` between. `@language`: ISO 639-1,
 * of its comment. `@text`: what occurs in its comment.
 */
export function facetTests({ responses, coded, preset }: Rows): FacetTests {
  return {
    "@band": (values) => bandTest(responses, { preset, wanted: values.map((value) => bandNamed(value, responses)) }),
    "@theme": (values) => themeTest({ responses, coded }, values),
    "@period": (values) => periodTest(responses, values),
    "@language": (values) => commentTest(responses, (comment) => values.map(plain).includes(coded.languageOf(comment))),
    "@text": (values) => {
      const wanted = values.map(plain);
      return commentTest(responses, (comment) => {
        const text = plain(comment);
        return wanted.some((value) => text.includes(value));
      });
    },
  };
}

function bandNamed(value: string, { scale }: Responses): string {
  const name = plain(value).replace(/s$/u, "");
  if (!scale || measureOf(scale) !== "nps")
    throw wrong("@band", value, "no band, for there are none off the scale 0–10");
  if ((BANDS as readonly string[]).includes(name)) return name;
  throw wrong("@band", value, BANDS.join(", "));
}

function bandTest(
  { score, answer }: Responses,
  { preset, wanted }: { readonly preset: PresetName; readonly wanted: readonly string[] },
): Holds {
  // By the answer that counts: one that a later answer has replaced is in no band.
  return (row) => {
    const counted = score[answer[row] ?? -1] ?? Number.NaN;
    return !Number.isNaN(counted) && wanted.includes(bandOf(counted, preset));
  };
}

function themeTest(
  { responses, coded: { themes, coding } }: Pick<Rows, "responses" | "coded">,
  values: readonly string[],
): Holds {
  const wanted = new Set(
    values.map((value) => {
      if (plain(value) === UNCODED) return -1;
      const index = themes.findIndex(
        ({ id, keywords: { name } }) => id === value.trim() || plain(name) === plain(value),
      );
      if (index >= 0) return index;
      throw wrong(
        "@theme",
        value,
        [...themes.map(({ id, keywords }) => `${id} (${keywords.name})`), UNCODED].join(", "),
      );
    }),
  );
  return (row) => responses.commentState[row] === TEXT && wanted.has(coding.theme[row] ?? -1);
}

function periodTest({ day }: Responses, values: readonly string[]): Holds {
  const spans = values.map((value) => {
    const ends = value.split("..").map((name) => daysOfPeriod(name.trim()));
    const [first, last = first] = ends;
    if (!first || !last || ends.length > 2) {
      throw wrong("@period", value, "2026-09-12, 2026-W37, 2026-09, 2026-Q3 or 2026, or two of them with .. between");
    }
    return [first[0], last[1]] as const;
  });
  return (row) => {
    const own = day?.[row] ?? NO_DATE;
    return own !== NO_DATE && spans.some(([first, last]) => own >= first && own <= last);
  };
}

function commentTest({ comment, commentState }: Responses, holds: (comment: string) => boolean): Holds {
  return (row) => comment !== null && commentState[row] === TEXT && holds(cellAt(comment, row));
}

function wrong(setting: string, value: string, expected: string): FeedbackError {
  return new FeedbackError("wrong-setting", { setting, value, expected });
}
