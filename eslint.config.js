import { builtinModules } from "node:module";
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** What the files of each layer may import of the other layers; see the layers in README.md. */
const LAYERS = {
  engine: { imports: [], node: false },
  formats: { imports: ["engine"], node: false },
  llm: { imports: ["engine"], node: false },
  protocol: { imports: ["engine"], node: false },
  worker: { imports: ["engine", "formats", "protocol"], node: true },
  cli: { imports: ["engine", "llm", "protocol", "worker"], node: true },
  extension: { imports: ["engine", "formats", "llm", "protocol", "worker"], node: true },
  workbench: { imports: ["engine", "protocol"], node: false },
};

const builtins = builtinModules.map((name) => name.replaceAll("/", "\\/")).join("|");

/** Imports that no file may write, whatever its layer. */
const everywhere = {
  paths: [{ name: "natural", message: "Its root loads every part and reads .env: import the part by its own path." }],
  patterns: [
    { regex: "^\\.{1,2}\\/.*(?<!\\.(ts|mjs|js|json|css|wasm))$", message: "Write the file's ending." },
    { regex: `^(${builtins})$`, message: "Write node: before Node's own modules." },
  ],
};

function layer([name, { imports, node }]) {
  const foreign = Object.keys(LAYERS).filter((other) => other !== name && !imports.includes(other));
  const patterns = [
    ...everywhere.patterns,
    {
      regex: `^(\\.\\.\\/)+(${foreign.join("|")})\\/`,
      message: `src/${name} may import of: ${imports.join(", ") || "no other layer"}.`,
    },
  ];
  // The editor cuts texts that it has open; the bytes of a file are read off its thread.
  if (name === "extension")
    patterns.push({
      regex: "^\\.\\.\\/formats\\/(load|delimited|json|xlsx|parquet)\\.ts$",
      message: "Files are read in the worker.",
    });
  if (name !== "llm")
    patterns.push({ regex: "^openai(\\/|$)", message: "Language models are asked under src/llm only." });
  if (!node) patterns.push({ regex: "^node:", message: `src/${name} runs without Node.` });
  if (name !== "extension")
    patterns.push({ regex: "^vscode$", message: "vscode is imported under src/extension only." });
  return {
    files: [`src/${name}/**/*.ts`],
    rules: { "no-restricted-imports": ["error", { paths: everywhere.paths, patterns }] },
  };
}

const zodForm = {
  selector: "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
  message: 'import * as z from "zod": the other forms bundle all of its languages.',
};

/** Chance, clock and locale: the same input and seed give the same bytes on every machine. */
const sameEverywhere = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The clock is not read here." },
  { selector: "CallExpression[callee.name='Date']", message: "The clock is not read here." },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "The clock is not read here." },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Chance is an argument: see random.ts.",
  },
  {
    selector: "MemberExpression[property.name=/^(localeCompare|toLocale.*)$/]",
    message: "Differs from machine to machine.",
  },
  {
    selector:
      "NewExpression[callee.object.name='Intl'][callee.property.name=/^(Collator|NumberFormat|DateTimeFormat)$/]",
    message: "Differs from machine to machine.",
  },
];
const noClass = { selector: "ClassDeclaration, ClassExpression", message: "Data and functions; no class." };

export default defineConfig(
  globalIgnores(["dist/", ".cache/", "verbatim-report/", "coverage/", "src/stubs/", "src/kernel/*.{ts,mts}"]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "no-restricted-imports": ["error", everywhere],
      "no-restricted-syntax": ["error", zodForm],
      "no-warning-comments": "error",
      "max-lines": ["error", 300],
      // Each `??` that an unchecked index asks for counts as a branch.
      complexity: ["error", 20],
      eqeqeq: "error",
      "@typescript-eslint/max-params": ["error", { max: 3 }],
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true, "ts-nocheck": true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      // Numbers read well in a template, and so do counts of things that are never undefined.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // A listener that answers nothing may be an arrow that calls.
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-empty-function": "off",
    },
  },
  Object.entries(LAYERS).map(layer),
  {
    files: ["src/engine/**/*.ts", "src/formats/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", zodForm, noClass, ...sameEverywhere] },
  },
  // The two errors that the product throws are classes, as `instanceof` asks.
  { files: ["src/engine/errors.ts"], rules: { "no-restricted-syntax": ["error", zodForm, ...sameEverywhere] } },
  {
    files: ["**/*.{js,mjs}", "vitest.config.ts", "test/vscode/vitest.config.ts"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: "readonly", console: "readonly", Buffer: "readonly", URL: "readonly" } },
  },
  {
    files: ["test/**/*.ts"],
    // A row of a table of cases has as many columns as it has.
    rules: { "@typescript-eslint/max-params": "off" },
  },
);
