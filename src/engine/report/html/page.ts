import { element, escaped } from "../pictures/svg.ts";
import { STYLE } from "./style.ts";

/** Nothing is loaded and nothing runs: a report holds other people's text. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A whole page that needs no other file: no script, no font, no request. */
export function htmlPage(title: string, sections: readonly string[]): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    element("title", {}, escaped(title)),
    `<style>\n${STYLE}\n</style>`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
${head.join("\n")}
</head>
<body>
<main>
${sections.filter((section) => section !== "").join("\n")}
</main>
</body>
</html>
`;
}
