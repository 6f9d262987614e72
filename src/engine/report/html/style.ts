import { DARK, LIGHT, pictureStyle } from "../pictures/palette.ts";

type Colours = typeof LIGHT;

function variables(colours: Colours): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(" ");
}

/** The whole style of the HTML report: one accent, two band colours, light and dark by the reader's system, fit for print. */
export const STYLE = `:root { color-scheme: light dark; ${variables(LIGHT)} }
@media (prefers-color-scheme: dark) { :root { ${variables(DARK)} } }
@media print { :root { color-scheme: light; ${variables(LIGHT)} } }
${pictureStyle("file")}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
main { max-width: 1120px; margin: 0 auto; padding: 28px 20px 48px; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, dl, dd, figure, blockquote { margin: 0; padding: 0; }
h1 { font-size: 15px; font-weight: 600; }
h2 { margin-top: 36px; padding-top: 10px; border-top: 2px solid var(--accent); font-size: 19px; line-height: 1.3; }
h3 { font-size: 15px; line-height: 1.35; }
p + p { margin-top: 6px; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--rule); text-underline-offset: 3px; }
a:hover { text-decoration-color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.muted { color: var(--muted); }
.head { display: grid; gap: 8px 40px; align-items: end; }
.eyebrow { color: var(--accent); font-size: 12px; font-weight: 600; letter-spacing: 0.06em; text-transform: uppercase; }
.score { display: flex; align-items: center; gap: 18px; margin-top: 10px; }
.score strong { font-size: 64px; font-weight: 650; line-height: 1; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; white-space: nowrap; }
.score .name { font-size: 17px; font-weight: 600; }
.caution { margin-top: 8px; font-weight: 600; }
.findings { margin-top: 22px; padding: 14px 0; border: solid var(--rule); border-width: 1px 0; display: grid; gap: 6px 32px; list-style: none; }
.findings span { display: block; color: var(--muted); font-size: 13px; }
.findings b { font-weight: 600; }
.pair { display: grid; gap: 20px 40px; margin-top: 14px; align-items: start; }
.pair > * { min-width: 0; }
.lead { margin-top: 10px; max-width: 76ch; }
svg.vb { display: block; max-width: 100%; height: auto; }
.narrow { display: none; }
table { width: 100%; border-collapse: collapse; font-size: 13.5px; line-height: 1.35; }
caption { padding-bottom: 6px; color: var(--muted); font-size: 13px; text-align: left; }
th, td { padding: 5px 0 5px 12px; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; font-weight: 400; }
th:first-child, td:first-child { padding-left: 0; }
thead th { color: var(--muted); font-size: 12px; vertical-align: bottom; border-bottom-color: var(--muted); }
tbody th { min-width: 10em; }
.figures { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
td.figures { white-space: nowrap; }
td:nth-child(2) { overflow-wrap: normal; }
th[title], td[title] { overflow-wrap: normal; cursor: help; }
h3 + table caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.faint { color: var(--muted); }
.themes { display: grid; gap: 26px 40px; margin-top: 26px; }
.themes article { min-width: 0; padding-top: 10px; border-top: 1px solid var(--rule); break-inside: avoid; }
.mark { float: right; margin-left: 12px; padding: 1px 8px; border: 1px solid var(--rule); border-radius: 10px; color: var(--muted); font-size: 12px; }
.footnote { margin-top: 8px; color: var(--muted); font-size: 12.5px; }
.effect { font-size: 13.5px; margin-top: 4px; }
.keywords { color: var(--muted); font-size: 13px; margin-top: 4px; }
.mentions svg.vb { display: inline-block; margin: 0 8px; vertical-align: middle; }
blockquote { margin-top: 10px; padding-left: 12px; border-left: 3px solid var(--rule); }
blockquote footer { color: var(--muted); font-size: 12.5px; }
.groups { display: grid; gap: 24px 40px; margin-top: 14px; }
.groups > * { min-width: 0; }
.list { margin-top: 10px; padding-left: 18px; font-size: 13.5px; }
.method { display: grid; gap: 8px 20px; margin-top: 12px; font-size: 13.5px; }
.method dt { font-weight: 600; }
.method dd { max-width: 90ch; }
h3.part { margin: 26px 0 6px; }
@media (min-width: 700px) {
  .groups .figures + :not(.figures) { padding-left: 20px; }
  .groups caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .method { grid-template-columns: 110px 1fr; }
  .themes { grid-template-columns: 1fr 1fr; }
  .findings { grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); }
}
@media (min-width: 900px) {
  .head, .halves { grid-template-columns: 1fr 1fr; }
}
@media (min-width: 1080px) {
  .wide-left { grid-template-columns: minmax(min-content, 13fr) minmax(0, 7fr); }
}
@media (max-width: 699px) {
  main { padding: 20px 16px 36px; }
  .score strong { font-size: 52px; }
  .wide, .stacked .none { display: none; }
  tbody th { min-width: 0; }
  .narrow { display: block; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); padding: 7px 0; border-bottom: 1px solid var(--rule); }
  .stacked th, .stacked td { border: 0; padding: 1px 8px 1px 0; text-align: left; white-space: normal; }
  .stacked td:not(.figures) { grid-column-end: span 2; }
  .stacked td:nth-child(2):not(.figures) { grid-column: 1 / -1; }
  .stacked tbody th { grid-column: 1 / -1; font-weight: 600; }
  .stacked td::before { content: attr(data-label); display: block; color: var(--muted); font-size: 11.5px; font-weight: 400; }
}
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  tr, figure, blockquote { break-inside: avoid; }
  svg.vb { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .themes { grid-template-columns: 1fr 1fr; }
}`;
