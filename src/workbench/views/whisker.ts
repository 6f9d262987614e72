import { html, nothing, svg, type TemplateResult } from "lit";

/** The ends of a scale that holds all of these figures, in whole steps. */
export function scaleOver(figures: readonly number[], step: number): readonly [number, number] {
  if (figures.length === 0) return [0, 1];
  const [low, high] = [step * Math.floor(Math.min(...figures) / step), step * Math.ceil(Math.max(...figures) / step)];
  return low === high ? [low, low + step] : [low, high];
}

/** A value with its interval on a scale, and a line where zero is. Its words stand beside it. */
export function whisker(
  value: number,
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): TemplateResult {
  const at = (figure: number): string => `${Math.round((1000 * (figure - from)) / (to - from)) / 10}%`;
  return html`<svg class="vb whisker" aria-hidden="true">
    ${from < 0 ? svg`<line class="vb-rule" x1=${at(0)} x2=${at(0)} y1="0" y2="100%"></line>` : nothing}
    <line class="vb-whisker" x1=${at(low)} x2=${at(high)} y1="50%" y2="50%"></line>
    <circle class="vb-accent" cx=${at(value)} cy="50%" r="4"></circle>
  </svg>`;
}
