import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const RULES = ["no-restricted-imports", "no-restricted-syntax"];

let eslint: ESLint;
beforeAll(() => {
  // Only what can be said without types: a text that stands in for a file belongs to no TypeScript project.
  eslint = new ESLint({
    cwd: root,
    overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: false } } },
    ruleFilter: ({ ruleId }) => RULES.includes(ruleId),
  });
});

async function complaintsAbout(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
}

describe("lint holds the layers", () => {
  it.each([
    ["src/engine/x.ts", `import "node:fs";`],
    ["src/engine/x.ts", `import "fs";`],
    ["src/engine/x.ts", `import "vscode";`],
    ["src/engine/x.ts", `import "../formats/load.ts";`],
    ["src/engine/text/x.ts", `import type { OutputFile } from "../../protocol/session.ts";`],
    ["src/formats/x.ts", `import "node:path";`],
    ["src/formats/x.ts", `import "../worker/session.ts";`],
    ["src/llm/x.ts", `import "node:fs";`],
    ["src/llm/x.ts", `import "../protocol/session.ts";`],
    ["src/engine/x.ts", `import "../llm/ask.ts";`],
    ["src/worker/x.ts", `import "../llm/ask.ts";`],
    ["src/protocol/x.ts", `import "../worker/client.ts";`],
    ["src/worker/x.ts", `import "../cli/program.ts";`],
    ["src/worker/x.ts", `import "vscode";`],
    ["src/cli/x.ts", `import "../extension/extension.ts";`],
    ["src/cli/x.ts", `import "../formats/load.ts";`],
    ["src/extension/x.ts", `import "../formats/load.ts";`],
    ["src/workbench/x.ts", `import "../extension/extension.ts";`],
    ["src/workbench/views/x.ts", `import "../../worker/client.ts";`],
    ["src/workbench/x.ts", `import "vscode";`],
    ["src/engine/x.ts", `import "./survey/table";`],
    ["src/engine/text/x.ts", `import "natural";`],
    ["test/x.ts", `import "natural";`],
  ])("%s: %s", async (file, code) => {
    expect(await complaintsAbout(file, code)).toEqual(["no-restricted-imports"]);
  });

  it.each([
    ["src/engine/x.ts", `import "./survey/table.ts"; import "natural/lib/natural/stemmers/porter_stemmer.js";`],
    ["src/formats/x.ts", `import "../engine/survey/table.ts";`],
    ["src/worker/x.ts", `import "node:crypto"; import "../formats/load.ts";`],
    ["src/llm/x.ts", `import "openai"; import "../engine/privacy/redact.ts";`],
    [
      "src/cli/x.ts",
      `import "../llm/ask.ts"; import "node:fs"; import "../worker/client.ts"; import "../engine/explain.ts";`,
    ],
    ["src/extension/x.ts", `import "vscode"; import "../worker/client.ts";`],
    ["src/workbench/x.ts", `import "../protocol/rpc.ts"; import "../engine/report/pictures/bubbles.ts";`],
    ["src/engine/x.ts", `import * as z from "zod"; export const day = new Date(0); export const a = z;`],
  ])("and lets through: %s: %s", async (file, code) => {
    expect(await complaintsAbout(file, code)).toEqual([]);
  });

  it.each([
    ["src/engine/x.ts", `export const a = Date.now();`],
    ["src/engine/x.ts", `export const a = new Date();`],
    ["src/engine/x.ts", `export const a = Math.random();`],
    ["src/formats/x.ts", `export const a = "b".localeCompare("c");`],
    ["src/engine/x.ts", `export const a = (1).toLocaleString();`],
    ["src/engine/x.ts", `export const a = new Intl.Collator("en");`],
    ["src/engine/x.ts", `export class A {}`],
    ["src/cli/x.ts", `import { z } from "zod"; export const a = z;`],
    ["src/cli/x.ts", `import z from "zod"; export const a = z;`],
  ])("what differs from run to run, classes and costly forms: %s: %s", async (file, code) => {
    expect(await complaintsAbout(file, code)).toEqual(["no-restricted-syntax"]);
  });
});
