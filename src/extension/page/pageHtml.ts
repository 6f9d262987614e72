export interface PageParts {
  /** Where the webview may load files from, as VS Code names it. */
  readonly cspSource: string;
  /** Fresh for every page. */
  readonly nonce: string;
  readonly script: string;
  readonly styles: readonly string[];
  /** BCP 47 tag of the editor's language. */
  readonly language: string;
  readonly title: string;
}

/** The page around the workbench: nothing but its own script and style sheet may be loaded, and nothing inline runs. */
export function pageHtml(parts: PageParts): string {
  const { cspSource, nonce, script, styles, language, title } = parts;
  const links = styles.map((style) => `<link rel="stylesheet" href="${attribute(style)}">`).join("\n    ");
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${cspSource}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${attribute(language)}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    ${links}
    <title>${attribute(title)}</title>
  </head>
  <body>
    <div id="workbench"></div>
    <script type="module" nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
  </body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function attribute(value: string): string {
  return value.replaceAll(/[&<>"]/gu, (character) => entities[character] ?? "");
}
