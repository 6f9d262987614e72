import { FACETS, filteredRows, type FacetTests } from "../../../src/engine/survey/conditions.ts";
import { quiet } from "../../../src/engine/effects.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/engine/settings.ts";
import { inferRoles } from "../../../src/engine/survey/inferRoles.ts";
import { readResponses } from "../../../src/engine/survey/readResponses.ts";
import { EXCLUSIONS, type Responses } from "../../../src/engine/survey/responses.ts";
import type { Column, Table } from "../../../src/engine/survey/table.ts";

/** A column as the loaders make them; `question` as Qualtrics exports have it. */
export function columnOf(heading: string, values: readonly string[], question: string | null = null): Column {
  return { name: heading, heading, question, values, codes: null };
}

/** The same column with each distinct value kept once. */
export function coded({ values, ...column }: Column): Column {
  const distinct = [...new Set(values)];
  return { ...column, values: distinct, codes: Uint32Array.from(values, (value) => distinct.indexOf(value)) };
}

export function tableOf(columns: Readonly<Record<string, readonly string[]>> | readonly Column[]): Table {
  const list: readonly Column[] = Array.isArray(columns)
    ? (columns as readonly Column[])
    : Object.entries(columns as Record<string, readonly string[]>).map(([heading, values]) =>
        columnOf(heading, values),
      );
  return {
    source: { file: "survey.csv", format: "csv", encoding: "utf-8", delimiter: ",", sha256: "" },
    columns: list,
    rows: list[0]?.values.length ?? 0,
    ragged: new Uint32Array(0),
    diagnostics: [],
  };
}

/** A table from lines with `|` between cells, the headings first. */
export function linesOf(text: string): Table {
  const [head = [], ...body] = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return tableOf(
    head.map((heading, index) =>
      columnOf(
        heading,
        body.map((cells) => cells[index] ?? ""),
      ),
    ),
  );
}

export function settingsWith(part: Partial<Settings>): Settings {
  return { ...DEFAULT_SETTINGS, ...part };
}

export function read(table: Table, settings: Settings = DEFAULT_SETTINGS) {
  const { where } = settings;
  const filtered = where.length === 0 ? null : filteredRows(table, { where, facets: noFacets }, quiet);
  return readResponses(table, { roles: inferRoles(table, settings), settings, filtered }, quiet);
}

const noFacet = (): never => {
  throw new Error("conditions on columns alone");
};
const noFacets = Object.fromEntries(FACETS.map((facet) => [facet, noFacet])) as unknown as FacetTests;

/** `counted`, or the reason why a row is not. */
export function exclusionsOf({ exclusion }: Responses): string[] {
  return [...exclusion].map((code) => (code === 0 ? "counted" : (EXCLUSIONS[code - 1] ?? "?")));
}
