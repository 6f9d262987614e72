import { html, type TemplateResult } from "lit";
import type { Locale } from "../../protocol/locale.ts";
import type { MapProps } from "./element.ts";
import type { MapWords } from "./parts.ts";

/** What a page gives the map, and hears of it. */
export interface MapViewProps extends MapProps {
  /** A theme's id, `uncoded`, or null where nothing was hit. */
  readonly onSelect: (choice: string | null) => void;
}

/** The map as part of a page; its size is that of the space it is given. `words`: see {@link mapWords}. */
export function commentMap({ onSelect, ...props }: MapViewProps): TemplateResult {
  const select = (event: CustomEvent<string | null>): void => onSelect(event.detail);
  return html`<comment-map .props=${props} @select-theme=${select}></comment-map>`;
}

/** What the map says. Kept by whoever draws it, so that the map can tell that they are the same. */
export function mapWords(
  { t, whole }: Pick<Locale, "t" | "whole">,
  { comments, themes }: { readonly comments: number; readonly themes: number },
): MapWords {
  return {
    summary: t("Map of {n} comments in {themes} themes; comments that are alike lie near each other", {
      n: whole(comments),
      themes: whole(themes),
    }),
    keys: t(
      "Arrow keys move the map, plus and minus zoom, 0 shows everything, ] and [ read the next and the previous comment of the selected theme, Enter selects the theme of a comment",
    ),
    zoomIn: t("Zoom In"),
    zoomOut: t("Zoom Out"),
    reset: t("Show Everything"),
    uncoded: t("Without a theme"),
    score: (score) => t("score {score}", { score: String(score) }),
  };
}
