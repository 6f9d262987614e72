import type { Analysis } from "../../analyze.ts";
import type { Watch } from "../../effects.ts";
import { outputName, type ReportFile } from "../files.ts";
import { dataDictionary } from "../longData/dictionary.ts";
import { longTable, type LongTable } from "../longData/longTable.ts";
import { toLongCsv } from "../longData/longCsv.ts";
import type { ProfileName } from "../profileNames.ts";
import { profileOf } from "./profileOf.ts";
import { profileHtml } from "./toHtml.ts";
import { profileMarkdown } from "./toMarkdown.ts";

/** A file of bytes that somebody else's writer makes from the long table. */
export interface LongFile {
  readonly path: string;
  readonly table: LongTable;
}

export interface ProfileFiles {
  readonly texts: readonly ReportFile[];
  readonly long: readonly LongFile[];
}

/** The files of the departments asked for: `q3-nps.support.md` and `.html`; for `data` `q3-nps.long.csv`, `.long.parquet`, `.dictionary.md`. */
export function profileFiles(
  analysis: Analysis,
  profiles: readonly ProfileName[],
  effects: Pick<Watch, "signal">,
): ProfileFiles {
  const { report } = analysis;
  const name = outputName(report.source.file);
  const asked = [...new Set(profiles)];
  const texts = asked.flatMap((profile): ReportFile[] => {
    if (profile === "data") return [];
    const parts = profileOf(profile, report);
    return [
      { path: `${name}.${profile}.md`, text: [profileMarkdown(parts)] },
      { path: `${name}.${profile}.html`, text: [profileHtml(parts, report)] },
    ];
  });
  if (!asked.includes("data")) return { texts, long: [] };
  const table = longTable(analysis, effects);
  const [csv, parquet] = [`${name}.long.csv`, `${name}.long.parquet`];
  const dictionary = dataDictionary({ report, columns: table.columns, files: [csv, parquet] });
  return {
    texts: [
      ...texts,
      { path: csv, text: { [Symbol.iterator]: () => toLongCsv(table) } },
      { path: `${name}.dictionary.md`, text: [dictionary] },
    ],
    long: [{ path: parquet, table }],
  };
}
