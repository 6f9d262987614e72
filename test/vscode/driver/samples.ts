import { join } from "node:path";
import type { Page } from "playwright-core";
import { projectRoot, readEditor } from "./editor.ts";
import { startServer, type Server } from "./server.ts";
import { openWindow } from "./window.ts";
import { layOutSamples } from "./workspace.ts";

export interface Samples {
  readonly page: Page;
  readonly server: Server;
  /** The opened folder, a copy of the sample surveys. */
  readonly folder: string;
}

/**
 * Opens a window on a copy of the samples, with the extension run from the project, or with the one of `vsix`. `close` ends
 * the window and its server. `language`: as for a window.
 */
export async function openSampleWindow(
  vsix?: string,
  language?: string,
): Promise<Samples & { readonly close: () => Promise<void> }> {
  const editor = readEditor();
  const server = await startServer(editor, { vsix });
  try {
    const folder = join(server.folder, "samples");
    layOutSamples(folder);
    const { page, close } = await openWindow(editor, server, {
      folder,
      language,
      ...(vsix === undefined && { extension: projectRoot }),
    });
    return {
      page,
      server,
      folder,
      close: async () => {
        await close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
