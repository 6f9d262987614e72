import { gateJunit } from "../../engine/gate/gateJunit.ts";
import { gateMarkdown } from "../../engine/gate/gateMarkdown.ts";
import { gateSarif } from "../../engine/gate/gateSarif.ts";
import type { GateDocument } from "../../engine/gate/runGate.ts";
import type { OutputFile } from "../../protocol/session.ts";
import type { CheckFormat } from "./options.ts";

/** The files of a check: `q3-nps.check.md`, `.check.sarif`, `.check.junit.xml`, `.check.json`. `uri`: where the survey is. */
export function gateFiles(
  document: GateDocument,
  formats: readonly CheckFormat[],
  { name, uri }: { readonly name: string; readonly uri: string },
): OutputFile[] {
  const made: Readonly<Record<CheckFormat, () => readonly [ending: string, text: string]>> = {
    md: () => ["md", gateMarkdown(document)],
    sarif: () => ["sarif", gateSarif(document, uri)],
    junit: () => ["junit.xml", gateJunit(document)],
    json: () => ["json", `${JSON.stringify(document, null, 2)}\n`],
  };
  return formats.map((format) => {
    const [ending, text] = made[format]();
    return { path: `${name}.check.${ending}`, bytes: new TextEncoder().encode(text) };
  });
}
