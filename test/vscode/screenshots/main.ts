/** Makes a picture of the window in every state, colour theme and width: `npm run screenshots`. */
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { cacheFolder, projectRoot } from "../driver/editor.ts";
import { LOOKS, wear } from "../driver/looks.ts";
import { openSampleWindow, type Samples } from "../driver/samples.ts";
import { runCommand } from "../driver/workbench.ts";
import { prepareWindow } from "./prepareWindow.ts";
import { shotsOf, type Shot } from "./shots.ts";
import { STATES } from "./states.ts";
import { takePicture } from "./takePicture.ts";

const USAGE = `npm run screenshots [-- STATE …]   every state, or those, into .cache/vscode/screenshots
npm run screenshots -- --readme    the README's pictures, into media/screenshots
States: ${STATES.map(({ name }) => name).join(", ")}.`;

/** What a README's picture may weigh, in kilobytes: it is loaded by everyone who reads it. */
const heaviest = 200;

const asked = options();
if (asked === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const { readme, names } = asked;
  const folder = readme ? join(projectRoot, "media", "screenshots") : join(cacheFolder, "screenshots");
  await photograph(shotsOf({ readme, names }), folder);
  if (readme && tooHeavy(folder)) process.exitCode = 1;
}

function options(): { readonly readme: boolean; readonly names: readonly string[] } | null {
  try {
    const { values, positionals: names } = parseArgs({
      allowPositionals: true,
      options: { readme: { type: "boolean", default: false } },
    });
    const known = names.every((name) => STATES.some((state) => state.name === name));
    return known && !(values.readme && names.length > 0) ? { readme: values.readme, names } : null;
  } catch {
    return null;
  }
}

/** A colour theme at a time, and in it a state at a time: each change costs seconds. */
async function photograph(shots: readonly Shot[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { close, ...window } = await openSampleWindow();
  try {
    await prepareWindow(window);
    for (const look of LOOKS) {
      const ofLook = shots.filter((shot) => shot.look === look.name);
      if (ofLook.length > 0) await wear(window.page, look);
      for (const { name, reach } of STATES) {
        const ofState = ofLook.filter((shot) => shot.state === name);
        if (ofState.length === 0) continue;
        await reach(window);
        for (const shot of ofState) await photographOne(shot, window, folder);
        await window.page.setViewportSize({ width: 1280, height: 800 });
        await runCommand(window.page, "View: Close All Editors");
      }
    }
  } finally {
    await close();
  }
}

async function photographOne({ size, of, file }: Shot, { page }: Samples, folder: string): Promise<void> {
  const path = join(folder, file);
  await page.setViewportSize(size);
  await takePicture(page, { of, path });
  console.log(`${relative(projectRoot, path)}  ${kilobytesOf(path)} kB`);
}

function kilobytesOf(path: string): number {
  return Math.ceil(statSync(path).size / 1000);
}

function tooHeavy(folder: string): boolean {
  const heavy = readdirSync(folder).filter((name) => kilobytesOf(join(folder, name)) > heaviest);
  for (const name of heavy) console.error(`${name} is heavier than ${heaviest} kB.`);
  return heavy.length > 0;
}
