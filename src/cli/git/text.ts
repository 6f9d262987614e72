import { parseStudy } from "../../engine/study/parse.ts";
import { studyText } from "../../engine/study/studyText.ts";
import { STATUS, tellFailure } from "../failures.ts";
import { textOf } from "../read.ts";
import type { World } from "../world.ts";

/** `verbatim git text FILE`, which git calls to show a study file; one that is none, with marks of a conflict say, is shown as it is. */
export async function printStudyText(path: string, world: World): Promise<number> {
  try {
    const text = await textOf(path, world.signal);
    world.stdout.write(readable(text, path));
    return STATUS.done;
  } catch (error) {
    return tellFailure(error, {}, { world, path });
  }
}

function readable(text: string, path: string): string {
  try {
    return studyText(parseStudy(text, path));
  } catch {
    return text;
  }
}
