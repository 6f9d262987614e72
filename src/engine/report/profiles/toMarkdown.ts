import { markdownCode, markdownText } from "../markdown/escape.ts";
import { markdownTable } from "../markdown/table.ts";
import type { Block } from "./blocks.ts";
import type { Profile } from "./frame.ts";

/** A department's report as Markdown. Same document, same bytes. */
export function profileMarkdown({ title, file, blocks }: Profile): string {
  const parts = [`# ${title}: ${markdownCode(file)}`, ...blocks.map(blockText)];
  return `${parts.filter((text) => text !== "").join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${markdownText(block.text)}`;
    case "sentences": {
      // A text from outside must not begin a line: sentences are ours, and begin with words of ours.
      const text = block.texts.map(markdownText).join(" ");
      return block.tone === "caution" ? `**${text}**` : text;
    }
    case "table":
      return markdownTable(block.table);
    case "list":
      return block.items
        .map(({ lead, text }) => `- ${lead === null ? "" : `**${markdownText(lead)}.** `}${markdownText(text)}`)
        .join("\n");
    case "quote":
      return `> “${markdownText(block.text)}” (${markdownText(block.from)})`;
    case "picture":
      return "";
  }
}
