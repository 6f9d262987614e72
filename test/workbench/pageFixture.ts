import type { ReportDocument } from "../../src/engine/report/document.ts";
import type { CommentView } from "../../src/protocol/session.ts";
import type { Showing } from "../../src/protocol/workbench.ts";
import { emptyList, withWindow } from "../../src/workbench/commentList.ts";
import { localeOf } from "../../src/protocol/locale.ts";
import { listKey, startModel, withShowing, type PageModel } from "../../src/workbench/model.ts";
import type { View } from "../../src/workbench/view.ts";
import { page } from "../../src/workbench/views/page.ts";
import { reading } from "./flatten.ts";

export const pictures: string[] = [];
const nobody = (): void => {};
export const view: View = {
  locale: localeOf("en-US", {}),
  intents: {
    select: nobody,
    unselect: nobody,
    sortBy: nobody,
    orderBy: nobody,
    searchFor: nobody,
    showPanel: nobody,
    focus: nobody,
    moveTo: nobody,
    open: nobody,
    pick: nobody,
    unpick: nobody,
    decide: nobody,
    filter: nobody,
    filterTo: nobody,
    clearFilters: nobody,
    showFilters: nobody,
    exclude: nobody,
    find: () => Promise.resolve(null),
    reveal: nobody,
    copy: nobody,
    chooseColumns: nobody,
    act: nobody,
  },
  draw: (picture) => {
    pictures.push(picture);
    return "";
  },
};
export const shownAs = (showing: Showing): PageModel => withShowing(startModel(undefined), showing);
export const reportOf = (of: ReportDocument): PageModel =>
  shownAs({ at: "report", file: of.source.file, revision: 1, report: of, tookMs: 1840 });
export const pageOf = (of: ReportDocument) => page(reportOf(of), view);
export const textOf = (of: ReportDocument): string => reading(pageOf(of));

export const comment: CommentView = {
  row: 118,
  text: `I waited <img src=x onerror="alert(1)"> for a reply`,
  score: 3,
  band: "detractor",
  date: "2026-09-12",
  revenue: 4200,
  segments: [
    { column: "plan", value: "Pro" },
    { column: "region", value: "" },
  ],
  theme: "t-7f3a1b20",
  words: ["waited", "reply"],
  confidence: 0.8,
  by: "words",
  rule: null,
  also: [],
};

export function withComment(of: ReportDocument, given: CommentView, total = 1): PageModel {
  const model = reportOf(of);
  const list = withWindow(emptyList(listKey(model) ?? ""), 0, { total, offset: 0, comments: [given] });
  return { ...model, list };
}
