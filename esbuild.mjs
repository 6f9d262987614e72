// Builds everything into dist/. `node esbuild.mjs [--production] [--watch] [output …]`, an output being a name of the table below.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { packedNgrams } from "./src/engine/text/packNgrams.mjs";
import { kernelPlugin } from "./src/kernel/compile.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { production: { type: "boolean", default: false }, watch: { type: "boolean", default: false } },
});

const node = { platform: "node", target: "node20.19" };
// CommonJS dependencies inside an ES module ask for `require`, which a module does not have by itself.
const withRequire = `import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);`;

/** The client of language models is a file of its own, which only who asks a model ever loads. */
const openaiApart = {
  name: "openai-apart",
  setup(build) {
    build.onResolve({ filter: /^openai$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./openai.js", external: true } : undefined,
    );
  },
};

/** Budgets are kilobytes of the minified file and of it gzipped: a dependency that slips in fails the build. */
const outputs = {
  extension: {
    file: "dist/extension.cjs",
    budget: { raw: 330, gzip: 112 },
    options: { ...node, entryPoints: ["src/extension/extension.ts"], format: "cjs", external: ["vscode"] },
  },
  worker: {
    file: "dist/worker.js",
    budget: { raw: 2200, gzip: 790 },
    options: {
      ...node,
      entryPoints: ["src/worker/node.ts"],
      format: "esm",
      banner: { js: withRequire },
      plugins: [kernelPlugin, packedNgrams],
    },
  },
  cli: {
    file: "dist/cli.js",
    budget: { raw: 570, gzip: 200 },
    options: {
      ...node,
      entryPoints: ["src/cli/main.ts"],
      format: "esm",
      banner: { js: `#!/usr/bin/env node\n${withRequire}` },
      plugins: [openaiApart],
    },
  },
  openai: {
    file: "dist/openai.js",
    budget: { raw: 260, gzip: 70 },
    options: { ...node, entryPoints: ["openai"], format: "esm", banner: { js: withRequire } },
  },
  workbench: {
    file: "dist/workbench.js",
    budget: { raw: 260, gzip: 90 },
    options: { entryPoints: ["src/workbench/main.ts"], platform: "browser", target: "es2023", format: "iife" },
  },
  comparison: {
    file: "dist/comparison.js",
    budget: { raw: 110, gzip: 40 },
    options: { entryPoints: ["src/workbench/compare/main.ts"], platform: "browser", target: "es2023", format: "iife" },
  },
};

const names = positionals.length > 0 ? positionals : Object.keys(outputs);
const unknown = names.filter((name) => !(name in outputs));
if (unknown.length > 0) {
  console.error(`No such output: ${unknown.join(", ")}. There are: ${Object.keys(outputs).join(", ")}.`);
  process.exit(2);
}

const optionsOf = ({ file, options }) => ({
  bundle: true,
  outfile: file,
  minify: values.production,
  sourcemap: values.production ? false : "linked",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  ...options,
});

for (const folder of ["dist", ".cache"]) mkdirSync(folder, { recursive: true });
if (values.watch) {
  for (const name of names) {
    const context = await esbuild.context({ ...optionsOf(outputs[name]), logLevel: "info" });
    await context.watch();
  }
  await writeStudySchema();
} else {
  await buildOnce().catch((error) => {
    // esbuild has printed what is wrong with the sources; anything else must be told.
    if (!error.errors) console.error(error);
    process.exitCode = 1;
  });
}

async function buildOnce() {
  const results = await Promise.all(names.map((name) => esbuild.build(optionsOf(outputs[name]))));
  const inputs = Object.assign({}, ...results.map(({ metafile }) => metafile.inputs));
  const written = Object.assign({}, ...results.map(({ metafile }) => metafile.outputs));
  writeFileSync(".cache/meta.json", JSON.stringify({ inputs, outputs: written }));
  if (names.includes("cli")) chmodSync(outputs.cli.file, 0o755);
  if (values.production) {
    for (const name of names) rmSync(`${outputs[name].file}.map`, { force: true });
    rmSync("dist/workbench.css.map", { force: true });
  }
  await writeStudySchema();
  if (values.production) holdBudget();
}

/** The editor's completion of study files is made from the schema that checks them. */
async function writeStudySchema() {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `import * as z from "zod"; import { studySchema } from "./src/engine/study/schema.ts";
        export default z.toJSONSchema(studySchema, { io: "input" });`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  const module = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
  const { default: schema } = await import(module);
  writeFileSync("dist/feedback.schema.json", `${JSON.stringify(schema, null, 2)}\n`);
}

function holdBudget() {
  const rows = names.map((name) => {
    const { file, budget } = outputs[name];
    const bytes = readFileSync(file);
    const size = { raw: Math.ceil(bytes.length / 1000), gzip: Math.ceil(gzipSync(bytes).length / 1000) };
    return { file, size, budget, over: size.raw > budget.raw || size.gzip > budget.gzip };
  });
  console.log("kB                      raw  budget    gzip  budget");
  for (const { file, size, budget, over } of rows) {
    const cells = [size.raw, budget.raw, size.gzip, budget.gzip].map((kilobytes) => String(kilobytes).padStart(8));
    console.log(`${file.padEnd(19)}${cells.join("")}${over ? "   over" : ""}`);
  }
  if (rows.some(({ over }) => over)) {
    console.error("An output is over its size budget (esbuild.mjs); .cache/meta.json tells what it is made of.");
    process.exitCode = 1;
  }
}
