import type { ValueSettings } from "../settings.ts";
import { findColumn } from "../survey/findColumn.ts";
import { headingHolds, phrasesOf } from "../survey/headings.ts";
import type { ColumnRoles } from "../survey/roles.ts";
import type { Customers } from "../survey/responses.ts";
import type { Column, Table } from "../survey/table.ts";
import { numberIn, sampled } from "./numberCell.ts";
import { marginIn } from "./margin.ts";
import { tellsState } from "./state.ts";

type Kind = keyof Customers["columns"];

/** What tells who stays and what that is worth; such a column may be a segment as well. */
export type ValueColumns = Readonly<Record<Kind, Column | null>>;

/** More of the cells than this must be what the heading promises. */
const MOST = 0.8;
/** Two centuries of days. */
const LONGEST_TENURE = 73_000;

/** What asks for a chance or a reason instead of saying what happened. */
const GUESSES =
  phrasesOf(`risk, score*, probab*, predict*, propensity, likel*, chance, reason*, why, date, comment*, риск*, вероятн*, причин*,
  дата, rizik*, tikimyb*, priezast*, data, wahrschein*, grund, datum`);

/** English, Russian, Lithuanian, German, French, Spanish, Polish. */
const HEADINGS = {
  churned:
    phrasesOf(`churn*, attrited, =left, has left, cancelled, canceled, =status, customer status, account status, subscription status,
    отток*, =ушел, =ушла, отключ*, статус клиента, =статус, nutrauk*, =isejo, isejes, kliento busena, gekundigt, kundenstatus, resilie*,
    statut client, cancelado, odszedl`),
  tenure:
    phrasesOf(`tenure*, months as customer, months as a customer, years as customer, years as a customer, customer age, account age,
    days as customer, customer for, months with us, years with us, стаж клиент*, срок обслуж*, месяцев клиент*, лет клиент*,
    kliento stazas, kundendauer, vertragsdauer, anciennete client, antiguedad cliente, staz klienta`),
  margin: phrasesOf(
    `margin*, gross profit, contribution, маржа*, маржинальн*, marza*, marzos, pelnas, deckungsbeitrag, marge, margen`,
  ),
  retention:
    phrasesOf(`retention, retention rate, retention probability, renewal rate, renewal probability, stay probability, удержан*,
    вероятность продления, islaikym*, pratesimo tikimybe, bindungsrate, taux de retention, retencion, retencja`),
} as const satisfies Record<Kind, unknown>;

/**
 * The columns that are set, else those whose heading and cells both say what they are, the leftmost first. Throws
 * FeedbackError("missing-column") when a column that is set does not exist.
 */
export function findValueColumns(table: Table, roles: ColumnRoles, columns: ValueSettings["columns"]): ValueColumns {
  const taken = new Set([roles.score, roles.comment, roles.date, roles.revenue, roles.id, roles.account]);
  const of = (kind: Kind): Column | null => {
    const set = columns[kind];
    if (typeof set === "string") return findColumn(table, set, kind);
    const suits = (column: Column): boolean =>
      !taken.has(column.name) && speaks(column, kind) && fits(column, table, kind);
    return set === null ? null : (table.columns.find(suits) ?? null);
  };
  return { churned: of("churned"), tenure: of("tenure"), margin: of("margin"), retention: of("retention") };
}

function speaks({ heading }: Column, kind: Kind): boolean {
  return headingHolds(heading, HEADINGS[kind]) && (kind === "retention" || !headingHolds(heading, GUESSES));
}

function fits(column: Column, { rows }: Table, kind: Kind): boolean {
  if (kind === "churned") return tellsState(column, rows);
  const read = kind === "margin" ? marginIn : numberIn;
  const all = sampled(column, { rows, read });
  const numbers = all.filter((value) => !Number.isNaN(value));
  if (numbers.length === 0 || numbers.length < MOST * all.length) return false;
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (kind === "margin") return least < most;
  return least >= 0 && most <= (kind === "tenure" ? LONGEST_TENURE : 100);
}
