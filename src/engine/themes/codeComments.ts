import type { CurvePoint } from "../cluster/countThemes.ts";
import type { Codebook } from "../codebook/codebook.ts";
import { NO_CARRYING } from "../codebook/carry.ts";
import { placeOverrides, type PlacedOverrides } from "../codebook/placeOverrides.ts";
import { quiet, type Effects, type Watch } from "../effects.ts";
import type { Places } from "../map/placeComments.ts";
import type { Settings } from "../settings.ts";
import { COMMENT_STATES, type Responses } from "../survey/responses.ts";
import { cellAt, type Column } from "../survey/table.ts";
import type { Corpus } from "../text/corpus.ts";
import { searchComments } from "../text/searchComments.ts";
import { fitThemes, type CountedComments, type ThemeFit } from "./fitThemes.ts";
import type { ThemeModel } from "./model.ts";
import { readingsOf } from "./readings.ts";
import { inTextOrder } from "./textOrder.ts";
import { settleThemes, type FoundTheme, type SettledThemes } from "./settleThemes.ts";

/** A theme that a comment speaks of beside its main one, and the part of the comment that does. */
export interface AlsoTheme {
  /** Index of the theme. */
  readonly theme: number;
  /** The sentence or clause, as it stands in the comment. */
  readonly evidence: string;
}

/** Which theme each row's comment was put into; one entry a row. */
export interface Coding {
  /** Index of the theme, −1 for none. */
  readonly theme: Int16Array;
  /** 0…1, how clearly the comment is nearer to its theme than to the next one; 0 where it has none. */
  readonly confidence: Float32Array;
  /** 0…1, similarity to the theme's centre; 0 where it has none. */
  readonly typicality: Float32Array;
  /** What put it there; index into `REASONS`. */
  readonly reason: Uint8Array;
  /** The rule that put a 0-based row's comment there, or kept it out; null where it was none. */
  readonly ruleOf: (row: number) => string | null;
  /**
   * The words that put a 0-based row's comment into its theme, as they stand in the text, each once: the theme's strongest
   * ones, else those it uses more than other themes, else all that count. None for a comment without a theme.
   */
  readonly markWords: (row: number) => readonly string[];
  /** Rows that speak of each theme beside their main one, ascending; one list a theme. */
  readonly alsoRows: readonly Int32Array[];
  /** The other themes of a 0-based row's comment, in the order of the text, each once. */
  readonly alsoIn: (row: number) => readonly AlsoTheme[];
}

export interface CodedComments {
  readonly themes: readonly FoundTheme[];
  readonly coding: Coding;
  /** The words of a text that count, as they stand in it, with their stem numbers. */
  readonly termsIn: Corpus["termsIn"];
  /** Whether a stem can say by itself what something is about: "app", and not "next" or "not". */
  readonly isTelling: (term: number) => boolean;
  /** The language a comment is read by; "" where no comment was. */
  readonly languageOf: Corpus["languageOf"];
  /** ISO 639-1, the most frequent first; empty without comments. */
  readonly languages: readonly string[];
  /** Clusters asked of the model; 0 when the comments are too few for themes. */
  readonly k: number;
  /** See {@link FoundThemes}. */
  readonly curve: readonly CurvePoint[];
  /** 0-based rows whose comments share words with a question, the likest first. */
  readonly search: (question: string, watch?: Watch) => readonly number[];
  /** Computed when it is asked for, and kept. */
  readonly placed: (effects?: Effects) => PlacedComments;
  /** What became of comments that were put somewhere by hand. */
  readonly overrides: Pick<PlacedOverrides, "moved" | "lost">;
  /** Each theme's words, by which a study file knows it again. */
  readonly knownBy: () => readonly Readonly<Record<string, number>>[];
  /** The same comments by other decisions, without finding anything anew. */
  readonly recode: (codebook: Codebook) => CodedComments;
}

/** Where the comments with content lie in the plane, whichever rows a report is of. */
export interface PlacedComments extends Places {
  /** 0-based, ascending; one a pair of `comments`. */
  readonly rows: Int32Array;
}

const TEXT = COMMENT_STATES.indexOf("text");

type CodingSettings = Pick<Settings, "themes" | "codebook" | "preset">;

/** Finds the themes of the comments with content, as far as people have not decided, and says which one each belongs to. */
export function codeComments(responses: Responses, settings: CodingSettings, effects: Effects = quiet): CodedComments {
  return codeWithModel(responses, settings, effects).coded;
}

/** Coded comments, and what puts other comments into the same themes. */
export interface CodedWithModel extends Pick<SettledThemes, "carrying" | "targetIds"> {
  readonly coded: CodedComments;
  /** Null without themes. */
  readonly model: ThemeModel | null;
}

/** As {@link codeComments}, with the model that puts other comments into the same themes; null without themes. */
export function codeWithModel(
  responses: Responses,
  { themes, codebook, preset }: CodingSettings,
  effects: Effects = quiet,
): CodedWithModel {
  const { comment, commentState } = responses;
  const withContent = comment ? rowsWith(TEXT, commentState) : new Int32Array();
  if (!comment || withContent.length === 0)
    return { coded: nothingCoded(responses, codebook), model: null, carrying: NO_CARRYING, targetIds: [] };
  const rowOf = inTextOrder(withContent, (row) => cellAt(comment, row));
  function* texts(): Generator<string> {
    if (comment) for (const row of rowOf) yield cellAt(comment, row);
  }
  const { fit, counted, model } = fitThemes({ texts, documents: rowOf.length }, themes, effects);
  const written = { responses, comment, withContent, rowOf, documentOf: inverseOf(rowOf, responses.rows), preset };
  const settled = settledCoding(fit, written, { codebook, counted });
  const { themesOf, ...found } = settled;
  return { ...found, model: model && modelOf(model, written, themesOf) };
}

/** From clusters to the themes that they are, and from documents to rows. */
function modelOf(
  model: ThemeModel,
  { withContent, documentOf }: Pick<Written, "withContent" | "documentOf">,
  themesOf: (cluster: number) => readonly number[],
): ThemeModel {
  const theme = (cluster: number): number => themesOf(cluster)[0] ?? -1;
  return {
    ...model,
    ownFamiliar() {
      const familiar = model.ownFamiliar();
      return Float32Array.from(withContent, (row) => familiar[documentOf[row] ?? -1] ?? 0);
    },
    assign(texts, effects) {
      const { assignment, familiar } = model.assign(texts, effects);
      const { cluster, next } = assignment;
      return { assignment: { ...assignment, cluster: cluster.map(theme), next: next.map(theme) }, familiar };
    },
  };
}

/** The comments with content of a survey. */
interface Written {
  readonly responses: Responses;
  readonly comment: Column;
  /** Their 0-based rows, ascending. */
  readonly withContent: Int32Array;
  /** Document → its row. Documents stand in an order that does not depend on the rows. */
  readonly rowOf: Int32Array;
  /** Row → its document, −1 where it has no comment with content. */
  readonly documentOf: Int32Array;
  readonly preset: Settings["preset"];
}

interface Settling {
  readonly codebook: Codebook;
  /** Where it is not to be made anew. */
  readonly counted?: CountedComments;
}

function settledCoding(
  fit: ThemeFit,
  written: Written,
  { codebook, counted }: Settling,
): Pick<SettledThemes, "themesOf" | "carrying" | "targetIds"> & { readonly coded: CodedComments } {
  const { responses, comment, rowOf, documentOf } = written;
  const { corpus, k, curve } = fit;
  const { themes: placedThemes, moved, lost } = placeOverrides(responses, codebook.overrides);
  const byHand = new Map(
    [...placedThemes].map(([row, theme]) => [documentOf[row] ?? -1, theme] as const).filter(([at]) => at >= 0),
  );
  const readings = () => readingsOf({ ...written, withContent: rowOf }, corpus.languageOf);
  const decided = { themes: codebook.themes, readings, byHand };
  const settled = settleThemes(fit, { codebook: decided, counted });
  const { themes, assignment, reason, ruleOf, others, knownBy, places } = settled;
  const coding = emptyCoding(responses.rows);
  rowOf.forEach((row, document) => {
    coding.theme[row] = assignment.cluster[document] ?? -1;
    coding.confidence[row] = assignment.confidence[document] ?? 0;
    coding.typicality[row] = assignment.typicality[document] ?? 0;
    coding.reason[row] = reason[document] ?? 0;
  });
  const { termsIn, languageOf, languages } = corpus;
  const isTelling = (term: number): boolean => !corpus.qualifiers.has(term) && !corpus.nameless.has(term);
  const markWords = (row: number): readonly string[] => {
    const own = themes[coding.theme[row] ?? -1]?.keywords;
    if (!own) return [];
    const words = termsIn(cellAt(comment, row));
    // The strongest words there are; a comment of words that lean nowhere went by all of them.
    const ofTheme = [own.terms, own.leaning].map((stems) => words.filter(({ term }) => stems.has(term)));
    const marked = ofTheme.find(({ length }) => length > 0) ?? words;
    return [...new Set(marked.map(({ surface }) => surface))];
  };
  const alsoRows = others.documents.map((documents) =>
    Int32Array.from(documents, (document) => rowOf[document] ?? 0).sort(),
  );
  const alsoIn = (row: number): readonly AlsoTheme[] => {
    const found = others.of(documentOf[row] ?? -1);
    if (found.length === 0) return [];
    const text = cellAt(comment, row);
    const clauses = corpus.partsOf(text);
    return found.map(({ theme, clause }) => ({
      theme,
      evidence: text.slice(clauses[clause]?.start ?? 0, clauses[clause]?.end ?? 0),
    }));
  };
  let known: PlacedComments | null = null;
  const placed = (watched = quiet): PlacedComments => (known ??= placedRows(written, places(watched)));
  const coded: CodedComments = {
    themes,
    coding: {
      ...coding,
      ruleOf: (row) => ruleOf.get(documentOf[row] ?? -1) ?? null,
      markWords,
      alsoRows,
      alsoIn,
    },
    termsIn,
    isTelling,
    languageOf,
    languages,
    k,
    curve,
    search: (question, watch) => searchComments(corpus, question, watch).map(({ document }) => rowOf[document] ?? -1),
    placed,
    overrides: { moved, lost },
    knownBy,
    recode: (other) => settledCoding(fit, written, { codebook: other }).coded,
  };
  const { themesOf, carrying, targetIds } = settled;
  return { coded, themesOf, carrying, targetIds };
}

/** In the order of the rows. */
function placedRows({ withContent, documentOf }: Written, { comments, centres }: Places): PlacedComments {
  const byRow = new Float32Array(comments.length);
  withContent.forEach((row, at) => {
    const document = documentOf[row] ?? 0;
    byRow.set(comments.subarray(2 * document, 2 * document + 2), 2 * at);
  });
  return { rows: withContent, comments: byRow, centres };
}

function inverseOf(rowOf: Int32Array, rows: number): Int32Array {
  const documentOf = new Int32Array(rows).fill(-1);
  rowOf.forEach((row, document) => (documentOf[row] = document));
  return documentOf;
}

function emptyCoding(rows: number) {
  return {
    theme: new Int16Array(rows).fill(-1),
    confidence: new Float32Array(rows),
    typicality: new Float32Array(rows),
    reason: new Uint8Array(rows),
  };
}

function nothingCoded(responses: Responses, codebook: Codebook): CodedComments {
  const { moved, lost } = placeOverrides({ ...responses, comment: null }, codebook.overrides);
  return {
    themes: [],
    coding: {
      ...emptyCoding(responses.rows),
      ruleOf: () => null,
      markWords: () => [],
      alsoRows: [],
      alsoIn: () => [],
    },
    termsIn: () => [],
    isTelling: () => false,
    languageOf: () => "",
    languages: [],
    k: 0,
    curve: [],
    search: () => [],
    placed: () => ({ rows: new Int32Array(), comments: new Float32Array(0), centres: new Float32Array(0) }),
    overrides: { moved, lost },
    knownBy: () => [],
    recode: (other) => nothingCoded(responses, other),
  };
}

/** A coding in which some rows, 1 in `filtered`, have no comment. */
export function codingWithout(filtered: Uint8Array, coding: Coding): Coding {
  return {
    ...coding,
    theme: coding.theme.map((theme, row) => (filtered[row] ? -1 : theme)),
    alsoRows: coding.alsoRows.map((rows) => rows.filter((row) => !filtered[row])),
  };
}

function rowsWith(state: number, states: Uint8Array): Int32Array {
  const rows = new Int32Array(states.length);
  let count = 0;
  states.forEach((own, row) => {
    if (own === state) rows[count++] = row;
  });
  return rows.slice(0, count);
}
