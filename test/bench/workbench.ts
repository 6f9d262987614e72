import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame, Page } from "playwright-core";
import { openSampleWindow } from "../vscode/driver/samples.ts";
import { runCommand, webview } from "../vscode/driver/workbench.ts";
import { workbenchPage } from "../vscode/page/workbenchPage.ts";
import { prepareWindow } from "../vscode/screenshots/prepareWindow.ts";
import { dragWithin, emptyPageFrames, recordFrames, scrollWithin, type FrameTimes } from "./frames.ts";
import { timeOpening, type Opening } from "./opening.ts";
import { openMap, showAll, switchThemes } from "./deeds.ts";
import { writeSurvey } from "./surveyFile.ts";
import { median } from "./table.ts";
import { bundleLines, frameLines, openingLines } from "./workbenchLines.ts";

const RUNS = 3;
/** Kilobytes of the page's script and style sheets. */
const BUDGET = 250;

export interface WorkbenchBench {
  /** Folder of the project. */
  readonly root: string;
  readonly survey: string | null;
  readonly large: boolean;
}

interface Case {
  readonly name: string;
  /** Of its files, without extension. */
  readonly file: string;
  readonly runs: number;
}

/** Something that a reader does, and how smoothly the page follows. */
export interface Movement {
  readonly name: string;
  readonly frames: FrameTimes;
  /** The same on an empty page; null where there it can do nothing. */
  readonly baseline: FrameTimes | null;
}

export interface MeasuredCase {
  readonly name: string;
  /** Medians of the runs. */
  readonly opening: Opening;
  /** Milliseconds from the click on a theme to its comments, the median of the themes. */
  readonly switching: number;
  readonly movements: readonly Movement[];
}

export interface Bundle {
  /** Kilobytes. */
  readonly raw: number;
  readonly gzip: number;
  /** Of the raw ones. */
  readonly budget: number;
  readonly met: boolean;
}

export interface MeasuredWorkbench {
  readonly cases: readonly MeasuredCase[];
  readonly bundle: Bundle;
}

/** Uses the page in a real VS Code as a reader would, and times it. Surveys are opened when the extension runs already. */
export async function measureWorkbench(bench: WorkbenchBench, say: (line: string) => void): Promise<MeasuredWorkbench> {
  const { close, ...window } = await openSampleWindow();
  try {
    // VS Code asks before it opens large files as text.
    mkdirSync(join(window.folder, ".vscode"), { recursive: true });
    const settings = JSON.stringify({ "workbench.editorLargeFileConfirmation": 2048 });
    writeFileSync(join(window.folder, ".vscode", "settings.json"), settings);
    const all = layOut(bench, window.folder);
    await prepareWindow(window);
    const empty = await emptyPageFrames(window.page);
    const cases: MeasuredCase[] = [];
    for (const one of all) {
      say(`${one.name} …`);
      cases.push(await measureCase(one, window.page, empty));
    }
    const bundle = weighBundle(bench.root);
    say(["", ...openingLines(cases), "", ...frameLines(cases), "", ...bundleLines(bundle)].join("\n"));
    return { cases, bundle };
  } finally {
    await close();
  }
}

/** Each survey under two names: one that the workbench opens by itself, and one that opens as text. */
function layOut({ survey, large }: WorkbenchBench, folder: string): Case[] {
  const put = (name: string, file: string, write: (path: string) => void): Case => {
    write(join(folder, `${file}.nps.csv`));
    copyFileSync(join(folder, `${file}.nps.csv`), join(folder, `${file}.csv`));
    return { name, file, runs: RUNS };
  };
  const made = (rows: number): Case =>
    put(`${rows.toLocaleString("en-US")} rows`, `made-${rows}`, (path) => writeSurvey(path, rows));
  const middling = survey === null ? made(23_000) : put(basename(survey), "survey", copyOf(survey));
  return [made(1000), middling, made(100_000), ...(large ? [{ ...made(1_000_000), runs: 1 }] : [])];
}

function copyOf(survey: string): (path: string) => void {
  if (extname(survey) !== ".csv") throw new Error(`${survey} is not a .csv file.`);
  return (path) => copyFileSync(survey, path);
}

async function measureCase(
  { name, file, runs }: Case,
  page: Page,
  empty: { readonly scroll: FrameTimes; readonly drag: FrameTimes },
): Promise<MeasuredCase> {
  const openings: Opening[] = [];
  for (let run = 0; run < runs; run++) {
    await runCommand(page, "View: Close All Editors");
    openings.push(await timeOpening(page, file));
  }
  const { comments } = workbenchPage(page);
  await comments.locator("blockquote").first().waitFor();
  const frame = await frameOf(page);
  const latencies: number[] = [];
  const switching = await recordFrames(frame, async () => latencies.push(...(await switchThemes(page))));
  await showAll(page);
  const scroll = await recordFrames(frame, () => scrollWithin(comments));
  const movements: Movement[] = [
    { name: "switching themes", frames: switching, baseline: null },
    { name: "scrolling comments", frames: scroll, baseline: empty.scroll },
  ];
  const map = await openMap(page);
  if (map !== null) {
    const frames = await recordFrames(frame, () => dragWithin(page, map));
    movements.push({ name: "dragging the map", frames, baseline: empty.drag });
  }
  await runCommand(page, "View: Close All Editors");
  const of = (part: keyof Opening): number => median(openings.map((opening) => opening[part]));
  const opening = { firstFigure: of("firstFigure"), themes: of("themes"), text: of("text") };
  return { name, opening, switching: median(latencies), movements };
}

async function frameOf(page: Page): Promise<Frame> {
  const root = await webview(page).locator("html").elementHandle();
  const frame = await root.ownerFrame();
  if (frame === null) throw new Error("The webview has gone.");
  return frame;
}

/** What the page loads: its script and its style sheets, as they are packaged. */
function weighBundle(root: string): Bundle {
  const styles = join(root, "media", "workbench");
  const files = [join(root, "dist", "workbench.js"), ...readdirSync(styles).map((name) => join(styles, name))];
  const bytes = files.map((file) => readFileSync(file));
  const kilobytes = (sizes: readonly number[]): number => Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1000);
  const raw = kilobytes(bytes.map(({ length }) => length));
  const gzip = kilobytes(bytes.map((content) => gzipSync(content).length));
  return { raw, gzip, budget: BUDGET, met: raw <= BUDGET };
}
