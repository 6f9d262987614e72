import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

/** The tests are started from the root of the project; bundled or not, every path of the driver hangs on it. */
export const projectRoot = process.cwd();
export const cacheFolder = join(projectRoot, ".cache", "vscode");

const editorSchema = z.object({ node: z.string(), server: z.string(), chromium: z.string() });

/** Absolute paths of the Node that VS Code's server runs on, of the server's entry, and of a Chromium. */
export type Editor = z.infer<typeof editorSchema>;

/** What `test/vscode/setup/setup.mjs` wrote down. Throws where it has not run, or where the server does not run. */
export function readEditor(): Editor {
  return editorSchema.parse(JSON.parse(readFileSync(join(cacheFolder, "editor.json"), "utf8")));
}
