import { html, type TemplateResult } from "lit";
import type { ReportDocument } from "../../engine/report/document.ts";
import type { CommentMap } from "../../protocol/session.ts";
import { commentMap, mapWords } from "../map/view.ts";
import { ALL, hasPlaces, isProblem, type PageModel } from "../model.ts";
import type { View } from "../view.ts";
import { troubled } from "./states.ts";

/** All comments at a glance: what is alike lies together. */
export function map(report: ReportDocument, { places, choice, ...model }: PageModel, view: View): TemplateResult {
  if (places === null) return html`<p class="muted waiting">${view.locale.t("Drawing the map …")}</p>`;
  if (isProblem(places.answer)) return troubled(places.answer, view);
  const points = places.answer;
  const isOld = !hasPlaces({ ...model, places, choice });
  return html`
    <div class="frame map" aria-busy=${isOld ? "true" : "false"}>
      ${commentMap({
        points,
        themes: namesOf(report),
        selected: choice === ALL ? null : choice,
        find: view.intents.find,
        words: wordsFor(points, report, view),
        onSelect: (id) => (id === null ? view.intents.unselect() : view.intents.select(id)),
      })}
    </div>
  `;
}

type Names = readonly { readonly id: string; readonly name: string }[];
const names = new WeakMap<ReportDocument, Names>();

/** The same list for the same report: the map sees by that that nothing has changed. */
function namesOf(report: ReportDocument): Names {
  const made = names.get(report) ?? report.themes.map(({ id, name }) => ({ id, name }));
  names.set(report, made);
  return made;
}

const words = new WeakMap<CommentMap, ReturnType<typeof mapWords>>();

function wordsFor(points: CommentMap, { themes }: ReportDocument, { locale }: View): ReturnType<typeof mapWords> {
  const made = words.get(points) ?? mapWords(locale, { comments: points.rows.length, themes: themes.length });
  words.set(points, made);
  return made;
}
