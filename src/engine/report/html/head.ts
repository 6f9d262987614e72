import type { ReportDocument } from "../document.ts";
import { element, escaped } from "../pictures/svg.ts";
import { picturesOf, type ReportPicture } from "../reportPictures.ts";
import { benchmarkSentences } from "../sections/benchmarks.ts";
import { choiceSentence } from "../sections/choice.ts";
import { findingsOf } from "../sections/findings.ts";
import { hiddenSentence } from "../sections/hidden.ts";
import { oneLine } from "../sections/quote.ts";
import { headlineOf, missingScores, rowsSentence, splitSentence } from "../sections/score.ts";

/** A part of the page under its heading. */
export function section(heading: string, ...parts: readonly string[]): string {
  const shown = parts.filter((part) => part !== "");
  return element("section", {}, "\n", [element("h2", {}, escaped(heading)), ...shown].join("\n"), "\n");
}

export function paragraph(text: string, kind?: string): string {
  return text === "" ? "" : element("p", { class: kind }, escaped(text));
}

/** A picture in the page: one drawing for wide screens and one for narrow, so that its words stay legible on both. */
export function drawing(
  report: ReportDocument,
  name: ReportPicture["name"],
  { wide, narrow }: { wide: number; narrow: number | null },
): string {
  const found = picturesOf(report).find((picture) => picture.name === name);
  if (found === undefined) return "";
  const draw = (width: number, suffix: string): string =>
    found.draw({ palette: "page", width, id: `${name}${suffix}` });
  if (narrow === null) return element("figure", {}, draw(wide, ""));
  return element(
    "figure",
    {},
    element("div", { class: "wide" }, draw(wide, "")),
    element("div", { class: "narrow" }, draw(narrow, "-narrow")),
  );
}

export function headSection(report: ReportDocument): string {
  const { scores, source } = report;
  const name = [
    paragraph("Feedback report", "eyebrow"),
    element("h1", {}, escaped(oneLine(source.file))),
    paragraph(choiceSentence(report) ?? ""),
    paragraph(hiddenSentence(report) ?? "", "muted"),
  ];
  if (scores === null) {
    return element("header", {}, ...name, paragraph(missingScores(report), "lead"), findings(report));
  }
  const head = headlineOf(scores, report);
  const facts = [...(head.interval === null ? [] : [head.interval]), head.base];
  const score = element(
    "div",
    { class: "score" },
    element("strong", {}, escaped(head.value)),
    element("div", {}, paragraph(head.name, "name"), element("p", {}, escaped(facts.join(" · ")))),
  );
  const reading = paragraph(`${head.reading.charAt(0).toUpperCase()}${head.reading.slice(1)}.`, "muted");
  const left = element("div", {}, ...name, score, reading, paragraph(head.caution ?? "", "caution"));
  const right = drawing(report, "split", { wide: 520, narrow: 380 });
  return element("header", {}, element("div", { class: "head" }, left, right), findings(report));
}

export function scoresSection(report: ReportDocument): string {
  const { scores, source } = report;
  if (scores === null) return "";
  const split = splitSentence(scores);
  const words = element(
    "div",
    {},
    paragraph(rowsSentence(scores, source.rows)),
    paragraph(split === "" ? "" : `${split.charAt(0).toUpperCase()}${split.slice(1)}.`),
    ...benchmarkSentences(report).map((text) => paragraph(`Benchmark: ${text}`)),
  );
  const picture = drawing(report, "scores", { wide: 520, narrow: 380 });
  return section("Scores", element("div", { class: "pair halves" }, picture, words));
}

function findings(report: ReportDocument): string {
  const items = findingsOf(report).map(({ lead, theme, text }) =>
    element(
      "li",
      {},
      element("span", {}, escaped(lead)),
      theme === null ? "" : `${element("b", {}, escaped(oneLine(theme)))}<br>`,
      escaped(text),
    ),
  );
  return items.length === 0 ? "" : element("ul", { class: "findings" }, ...items);
}
