import { figuresOf, recodeSurvey, withAssignments, type analyze, type Analysis } from "../engine/analyze.ts";
import type { Crew } from "../engine/crew.ts";
import { analysesDiffer } from "../engine/codebook/analysesDiffer.ts";
import { splitTheme } from "../engine/codebook/splitTheme.ts";
import type { Effects, Watch } from "../engine/effects.ts";
import { FeedbackError } from "../engine/errors.ts";
import { personalComments } from "../engine/privacy/personalComments.ts";
import { ingredientsOf } from "../engine/report/lock.ts";
import type { Condition, Settings } from "../engine/settings.ts";
import { inferRoles, likelyRoles } from "../engine/survey/inferRoles.ts";
import type { ColumnRoles } from "../engine/survey/roles.ts";
import { cellAt, columnNamed, type Table } from "../engine/survey/table.ts";
import { sampleThemes } from "../engine/themes/sampleThemes.ts";
import type { loadTable } from "../formats/load.ts";
import type { Handlers } from "../protocol/rpc.ts";
import type {
  ColumnsDocument,
  CommentPage,
  CommentQuery,
  Preview,
  SessionCalls,
  SurveyInput,
} from "../protocol/session.ts";
import { createAssigning } from "./assign/assigning.ts";
import { withBenchmarks } from "./benchmarks.ts";
import { commentsAt, createCommentIndex } from "./comments.ts";
import { commentMap } from "./commentMap.ts";
import { createComparer } from "./comparisons.ts";
import { triedDecision } from "./decisions.ts";
import { encode } from "./encode.ts";
import { excludedRows } from "./excluded.ts";
import { searched } from "./search.ts";

/** What a session does its work with. */
export interface Tools {
  readonly load: typeof loadTable;
  readonly analyze: typeof analyze;
  /** Who computes. */
  readonly crew: Crew;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly digest: (bytes: Uint8Array) => string | Promise<string>;
}

interface Held<Value> {
  readonly key: string;
  readonly value: Value;
}

interface Analyzed {
  readonly analysis: Analysis;
  readonly comments: (query: CommentQuery) => CommentPage;
}

/** Choices of rows whose figures are kept; people go back and forth between a few. */
const KEPT_CHOICES = 4;

/**
 * Holds one table and its last analysis. What was loaded or analysed from the same bytes and settings is not made again;
 * a job that fails or is cancelled leaves the last analysis as it was.
 */
export function createSession(tools: Tools): Handlers<SessionCalls> {
  let table: Held<Table> | null = null;
  let analyzed: (Held<Analyzed> & { readonly tableKey: string }) | null = null;
  /** Figures of other choices of rows than the analysis was asked for, by their conditions; the last one used is the last. */
  let choices = new Map<string, Analyzed>();
  const withCrew = (watch: Watch): Effects => ({ ...watch, crew: tools.crew });

  async function loaded(input: SurveyInput, effects: Watch): Promise<Held<Table>> {
    const { file, bytes, format, encoding, delimiter } = input;
    const reading = { file, format, encoding, delimiter };
    const sha256 = await tools.digest(bytes);
    const key = JSON.stringify([sha256, reading]);
    return table?.key === key ? table : { key, value: await tools.load(bytes, { ...reading, sha256 }, effects) };
  }

  async function tableOf(input: SurveyInput, effects: Watch): Promise<Held<Table>> {
    return (table = await loaded(input, effects));
  }

  async function analyzedOf(input: SurveyInput, asked: Settings, effects: Effects): Promise<Analyzed> {
    const held = await tableOf(input, effects);
    const settings = await withBenchmarks(asked, { input, load: tools.load }, effects);
    const key = `${held.key} ${JSON.stringify(settings)}`;
    if (analyzed?.key !== key) {
      const known = analyzed?.tableKey === held.key ? analyzed.value.analysis.survey : null;
      const analysis =
        known && differOnlyInDecisions(known.settings, settings)
          ? figuresOf(recodeSurvey(known, settings.codebook), settings.where, effects)
          : tools.analyze(held.value, settings, effects);
      analyzed = { key, tableKey: held.key, value: withComments(analysis) };
      choices = new Map();
    }
    return analyzed.value;
  }

  function last(asked: string): Analyzed {
    if (!analyzed) throw new FeedbackError("not-analyzed", { asked });
    return analyzed.value;
  }

  function chosen(where: readonly Condition[], asked: string, watch: Watch): Analyzed {
    const whole = last(asked);
    if (where.length === 0) return whole;
    const key = JSON.stringify(where.map(({ column, value }) => [column, value]));
    const choice = choices.get(key) ?? withComments(figuresOf(whole.analysis.survey, where, withCrew(watch)));
    choices.delete(key);
    choices.set(key, choice);
    if (choices.size > KEPT_CHOICES) choices.delete(choices.keys().next().value ?? "");
    return choice;
  }

  const comparer = createComparer({
    load: loaded,
    async held({ input, settings: asked }, key, effects) {
      const settings = await withBenchmarks(asked, { input, load: tools.load }, effects);
      return analyzed?.key === `${key} ${JSON.stringify(settings)}` ? analyzed.value.analysis.survey : null;
    },
  });

  return {
    async columns({ input, settings }, effects) {
      const { value } = await tableOf(input, effects);
      return columnsDocument(value, inferRoles(value, settings));
    },
    async preview({ input, settings, rows }, effects) {
      const { value } = await tableOf(input, effects);
      return { document: columnsDocument(value, likelyRoles(value, settings)), ...firstRows(value, rows) };
    },
    async analyze({ input, settings, assignments }, effects) {
      const { analysis } = await analyzedOf(input, settings, withCrew(effects));
      return assignments ? withAssignments(analysis) : analysis.report;
    },
    figures: ({ where }, effects) => chosen(where, "figures", effects).analysis.report,
    comments: (query, effects) => chosen(query.where ?? [], "comments", effects).comments(query),
    commentsAt: ({ rows }) => commentsAt(last("comments").analysis, rows),
    sampleThemes: ({ most }, effects) => sampleThemes(last("comments").analysis, most, effects),
    search: ({ question, most }, effects) => searched(last("comments").analysis, { question, most }, effects),
    map: ({ where }, effects) => commentMap(chosen(where, "comments", effects).analysis, withCrew(effects)),
    decide: (request, effects) => triedDecision(last("decide").analysis, request, withCrew(effects)),
    codebook: () => last("codebook").analysis.survey.settings.codebook.themes,
    split: (request, effects) => splitTheme(last("split").analysis, request, withCrew(effects)),
    async ingredients({ input, settings: asked }, effects) {
      const settings = await withBenchmarks(asked, { input, load: tools.load }, effects);
      return ingredientsOf(await tools.digest(input.bytes), settings);
    },
    async personalComments({ input, settings }, effects) {
      const { value } = await tableOf(input, effects);
      const { comment } = inferRoles(value, settings);
      const column = comment === null ? undefined : columnNamed(value, comment);
      return personalComments(column ?? null, value.rows, effects);
    },
    async differ({ input, before, after }, effects) {
      const from = await analyzedOf(input, before, withCrew(effects));
      const to = await analyzedOf(input, after, withCrew(effects));
      return analysesDiffer(from.analysis, to.analysis);
    },
    excluded: ({ reason }) => excludedRows(last("rows").analysis, reason),
    async export({ formats, profiles = [], assignments = false }, effects) {
      const { analysis } = last("report");
      // Nothing else here needs the pictures and the schemas of the reports.
      const { reportFiles } = await import("../engine/report/files.ts");
      const report = assignments ? withAssignments(analysis) : analysis.report;
      const files = reportFiles({ ...analysis, report }, formats, effects);
      const { departmentFiles } = await import("./departmentFiles.ts");
      return [
        ...files.map(({ path, text }) => ({ path, bytes: encode(text) })),
        ...departmentFiles(analysis, profiles, effects),
      ];
    },
    ...createAssigning({ load: loaded, withCrew }),
    compare: (request, effects) => comparer.compare(request, withCrew(effects)),
    exportComparison: ({ formats }) => comparer.files(formats),
  };
}

/** Whatever else is set: themes that people decided about ask for no new clusters. */
function differOnlyInDecisions(one: Settings, other: Settings): boolean {
  const undecided = (settings: Settings): string => JSON.stringify({ ...settings, codebook: null });
  return undecided(one) === undecided(other);
}

function withComments(analysis: Analysis): Analyzed {
  return { analysis, comments: createCommentIndex(analysis) };
}

function columnsDocument({ source, rows, diagnostics }: Table, columns: ColumnRoles): ColumnsDocument {
  return { schemaVersion: 1, source: { ...source, rows }, columns, diagnostics };
}

function firstRows({ columns, rows }: Table, wanted: number): Pick<Preview, "headings" | "rows"> {
  const shown = Array.from({ length: Math.min(rows, wanted) }, (_, row) =>
    columns.map((column) => cellAt(column, row)),
  );
  return { headings: columns.map(({ name }) => name), rows: shown };
}
