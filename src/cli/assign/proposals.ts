import { basename, dirname } from "node:path";
import type { StreamSample } from "../../engine/assign/sampleStream.ts";
import type { Settings } from "../../engine/settings.ts";
import type { World } from "../world.ts";
import { writeReport } from "../write.ts";

/** Comments that fit no theme, of which so many at most are clustered. */
export const MOST_PROPOSED_FROM = 10_000;

interface Proposing {
  readonly unfit: StreamSample;
  readonly settings: Settings;
  /** Files that are not to be written over. */
  readonly surveys: readonly string[];
}

/** Clusters the comments that fit no theme, and writes the themes that they would make into `file`; how many there are. */
export async function writeProposals(
  file: string,
  { unfit, settings, surveys }: Proposing,
  { world }: { readonly world: World },
): Promise<number> {
  const session = world.openSession();
  const { signal } = world;
  try {
    const taken = settings.codebook.themes.map(({ id }) => id);
    const comments = [...unfit.kept];
    const themes = await session.call("propose", { comments, settings: settings.themes, taken }, { signal });
    const document = { schemaVersion: 1, comments: unfit.seen(), clustered: comments.length, themes };
    const bytes = new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
    await writeReport(dirname(file), [{ path: basename(file), bytes }], { surveys, signal });
    return themes.length;
  } finally {
    void session.close();
  }
}
