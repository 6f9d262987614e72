import type { ReportDocument } from "../document.ts";
import { drawing, paragraph } from "../html/head.ts";
import { htmlPage } from "../html/page.ts";
import { htmlTable } from "../html/table.ts";
import { element, escaped } from "../pictures/svg.ts";
import { oneLine } from "../sections/quote.ts";
import type { Block } from "./blocks.ts";
import type { Profile } from "./frame.ts";

/** A department's report as one page in the style of the whole report. */
export function profileHtml({ title, file, blocks }: Profile, report: ReportDocument): string {
  const name = oneLine(file);
  const header = element(
    "header",
    {},
    paragraph(`Feedback report for ${title}`, "eyebrow"),
    element("h1", {}, escaped(name)),
  );
  return htmlPage(`${name}: ${title}`, [header, ...blocks.map((block) => blockMarkup(block, report))]);
}

function blockMarkup(block: Block, report: ReportDocument): string {
  switch (block.kind) {
    case "heading":
      return element(
        block.level === 2 ? "h2" : "h3",
        block.level === 2 ? {} : { class: "part" },
        escaped(oneLine(block.text)),
      );
    case "sentences":
      return paragraph(block.texts.map(oneLine).join(" "), TONES[block.tone]);
    case "table":
      return htmlTable(block.table, { stacked: true });
    case "list": {
      const items = block.items.map(({ lead, text }) =>
        element("li", {}, lead === null ? "" : `${element("b", {}, escaped(oneLine(lead)))}. `, escaped(oneLine(text))),
      );
      return element("ul", { class: "list" }, items.join("\n"));
    }
    case "quote":
      return element(
        "blockquote",
        {},
        element("p", { lang: report.engine.language[0], dir: "auto" }, escaped(`“${oneLine(block.text)}”`)),
        element("footer", {}, escaped(oneLine(block.from))),
      );
    case "picture":
      return drawing(report, block.name, { wide: 720, narrow: 380 });
  }
}

const TONES = { plain: "lead", caution: "caution", muted: "footnote" } as const;
