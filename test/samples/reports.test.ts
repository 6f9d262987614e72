import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../../src/engine/analyze.ts";
import { soloCrew } from "../../src/engine/crew.ts";
import { quiet } from "../../src/engine/effects.ts";
import { reportFiles } from "../../src/engine/report/files.ts";
import { OUTPUT_FORMATS } from "../../src/engine/report/formats.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import { loadTable } from "../../src/formats/load.ts";
import { compileKernel } from "../../src/kernel/compile.mjs";
import { wasmKernel } from "../../src/worker/wasmKernel.ts";

const folder = new URL("../../samples/", import.meta.url);
const crew = soloCrew(wasmKernel(await compileKernel()));
const surveys = ["nps-2026-q3.csv", "nps-2026-q3-ru.csv", "nps-2026-q3-lt.csv"];

test.each(surveys)("%s: the report beside it is what the code makes of it today", async (file) => {
  const table = await loadTable(new Uint8Array(readFileSync(new URL(file, folder))), { file });
  const files = reportFiles(analyze(table, DEFAULT_SETTINGS, { ...quiet, crew }), OUTPUT_FORMATS);
  expect(files.length).toBeGreaterThan(4);
  for (const { path, text } of files) {
    const committed = readFileSync(new URL(path, folder), "utf8");
    // Compared as a flag first: a difference of a whole report would drown the message.
    const made = [...text].join("");
    expect(made === committed, `samples/${path} is stale: run “npm run samples” and review the change`).toBe(true);
  }
});

test("no report lies in samples/ without its survey", () => {
  const stems = surveys.map((file) => file.replace(/\.csv$/, ""));
  const strays = readdirSync(folder).filter((name) => /\.(report|coded)(\.|$)/.test(name));
  expect(strays.filter((name) => !stems.some((stem) => name.startsWith(`${stem}.`)))).toEqual([]);
  expect(strays.length).toBe(5 * surveys.length);
});
