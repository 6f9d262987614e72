import type { Basis } from "../figures/group.ts";
import { isServiceKind } from "../measures/measureKinds.ts";
import { headingHolds, headingWeight, phrasesOf } from "../survey/headings.ts";
import { isOutcome } from "../survey/outcomes.ts";
import { profileColumn, type Profile } from "../survey/profileColumn.ts";
import { segmentColumn } from "../survey/segments.ts";
import type { ColumnRoles } from "../survey/roles.ts";
import type { Column, Table } from "../survey/table.ts";
import { tenureUnit } from "../value/tenure.ts";
import { bandGroups, valueGroups, type Grouping } from "./grouping.ts";

/** Cells of one kind, apart from slips. */
const MOST = 0.8;
/** More different texts are no groups. */
const MOST_VALUES = 500;
/** Numbers of no more different values are taken one by one. */
const FEW_NUMBERS = 6;
/** What is worked out of the answer, or numbers something. */
const DERIVED = phrasesOf(
  `sentiment*, emotion*, polarity, topic*, theme*, тональност*, эмоци*, тема, темы, sentiment*, emocij*, tema, temos, stimmung, ton, tono,
  score*, rating*, nps, enps, csat, ces, satisf*, promoter*, detractor*, оценк*, балл*, ivertin*`,
);
const NUMBERS_SOMETHING =
  /(?:^|[\s_.-])(?:id|ids|key|uuid|guid|code|zip|postcode|phone|index|row|lat|latitude|lon|lng|longitude|ip)$/iu;
const ENDS_IN_ID = /[a-z]I[Dd]$|^[A-Z]+ID$/u;

interface Survey {
  readonly table: Table;
  readonly roles: ColumnRoles;
}

/**
 * The columns that may part the respondents, each with its groups: the segments, other columns of few texts, and numeric
 * ones cut into bands, revenue and tenure among them. Left out are the answers themselves and what is worked out of them,
 * ids, dates and free text.
 */
export function groupingsOf({ responses }: Basis, { table, roles }: Survey): Grouping[] {
  const segments = new Map(responses.segments.map((column) => [column.name, column]));
  const tenure = responses.customers.columns.tenure;
  return table.columns.flatMap((column): Grouping[] => {
    const segment = segments.get(column.name);
    const profile = profileColumn(column, table.rows);
    const isTenure = column.name === tenure;
    const outcome = isOutcome(column) || column.name === responses.customers.columns.churned;
    if (isTaken(column.name, roles) || isDerived(column, profile)) return [];
    const isRevenue = column.name === roles.revenue;
    if (isNumeric(profile, isRevenue) && profile.answers > FEW_NUMBERS) {
      const isFree = segment === undefined && !isRevenue && !isTenure;
      if (isFree && !isMeasured(column, profile)) return [];
      return bandGroups(column, { responses, outcome, tenureIn: isTenure ? tenureUnit(column, table.rows) : null });
    }
    if (segment) return valueGroups(segment, { responses, outcome });
    return isParted(column, profile) ? valueGroups(segmentColumn(column, table.rows), { responses, outcome }) : [];
  });
}

/** Revenue and the times of a service part respondents, too; another answer of the same people says the same twice. */
function isTaken(name: string, { id, account, score, comment, date, measures }: ColumnRoles): boolean {
  const answers = measures.flatMap(({ kind, column }) => (isServiceKind(kind) ? [] : [column]));
  return [id, account, score, comment, date, ...answers].includes(name);
}

function isDerived(column: Column, { bands }: Profile): boolean {
  return bands || headingHolds(column.heading, DERIVED);
}

function isNumeric({ numbers, amounts, answered }: Profile, isMoney: boolean): boolean {
  return answered > 0 && (numbers >= MOST || (isMoney && amounts >= MOST));
}

/** Numbers that measure something; those that stand for somebody are mostly whole and all different. */
function isMeasured(column: Column, { whole, distinct, filled, dates, fill }: Profile): boolean {
  if (isName(column) || fill < 0.2) return false;
  return dates < 0.5 && !(whole === 1 && distinct >= 0.9 * filled && filled >= 50);
}

function isParted(column: Column, { answers, words, dates, texts, numbers, fill }: Profile): boolean {
  if (isName(column) || answers < 2 || answers > MOST_VALUES || fill < 0.2) return false;
  return words <= 6 && dates < 0.5 && (texts >= 0.5 || numbers >= MOST || (numbers < 0.5 && texts < 0.5));
}

function isName(column: Column): boolean {
  const names = (["respondent", "record", "account"] as const).some((kind) => headingWeight(column, kind) > 0);
  const heading = column.heading.trim();
  return names || NUMBERS_SOMETHING.test(heading) || ENDS_IN_ID.test(heading) || headingWeight(column, "segment") < 0;
}
