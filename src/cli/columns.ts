import pc from "picocolors";
import type { ColumnsDocument } from "../protocol/session.ts";
import type { SurveyOptions } from "./options.ts";
import { withSurvey } from "./survey.ts";
import { hasColor, widthOf, type World } from "./world.ts";

/** `verbatim columns FILE`: what was understood, before any figure. */
export async function columns(path: string, options: SurveyOptions, world: World): Promise<void> {
  const document = await withSurvey(path, options, {
    world,
    work: ({ input, settings, session, effects }) => session.call("columns", { input, settings }, effects),
  });
  if (options.json) world.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  else if (!options.quiet) {
    const color = hasColor(world.stdout, options, world.env);
    world.stdout.write(describeColumns(document, { width: widthOf(world.stdout), color }));
  }
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "pipe",
};

/** The document for people: two lines a column, the second with the reason. */
function describeColumns(document: ColumnsDocument, look: { width: number; color: boolean }): string {
  const { bold, dim, yellow } = pc.createColors(look.color);
  const { source, columns: roles, diagnostics } = document;
  const delimiter =
    source.delimiter === null ? null : `${DELIMITER_NAMES[source.delimiter] ?? source.delimiter} between cells`;
  const read = [source.format.toUpperCase(), source.encoding, delimiter, `${source.rows} rows`];
  const nameWidth = look.width - 10 - 9 - 10;
  const lines = [`${bold(source.file)}  ${read.filter((part) => part !== null).join(" · ")}`, ""];
  lines.push(dim(`${"role".padEnd(10)}${"column".padEnd(nameWidth)}${"filled".padStart(9)}${"distinct".padStart(10)}`));
  for (const { column, role, reason, filled, distinct } of roles.readings) {
    const name = fit(column, nameWidth - 1).padEnd(nameWidth);
    const figures = `${String(filled).padStart(9)}${String(distinct).padStart(10)}`;
    lines.push(`${(role ?? "–").padEnd(10)}${role ? bold(name) : name}${figures}`);
    for (const line of wrap(reason, look.width - 10)) lines.push(dim(`${" ".repeat(10)}${line}`));
  }
  for (const { severity, row, column, message } of diagnostics) {
    const place = [row === null ? null : `row ${row}`, column].filter((part) => part !== null).join(", ");
    const text = `${severity}: ${place === "" ? "" : `${place}: `}${message}`;
    lines.push("", ...wrap(text, look.width).map((line) => (severity === "warning" ? yellow(line) : line)));
  }
  return `${lines.join("\n")}\n`;
}

function fit(text: string, width: number): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
