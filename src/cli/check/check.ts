import { isAbsolute, join, relative, sep, dirname } from "node:path";
import { failureOf } from "../../engine/errors.ts";
import { resolveGate, type Gate } from "../../engine/gate/gate.ts";
import { askedChecks, runGate, type GateDocument } from "../../engine/gate/runGate.ts";
import { keptReport, type Kept } from "../../engine/gate/staleCheck.ts";
import { outputName } from "../../engine/report/files.ts";
import { linkTarget } from "../../engine/report/markdown/escape.ts";
import { nameOf, STATUS, STDIN, tellFailure, UsageError } from "../failures.ts";
import { studiesFor, textOf } from "../read.ts";
import { gateText } from "../summary/gate.ts";
import { withSurvey, type OpenSurvey } from "../survey.ts";
import { hasColor, widthOf, type World } from "../world.ts";
import { writeReport } from "../write.ts";
import { gateFiles } from "./files.ts";
import { CHECK_FORMATS, gateOf, type CheckOptions } from "./options.ts";

/** `verbatim check FILE`; returns the exit status, that of a broken gate where a check fails. */
export async function check(path: string, options: CheckOptions, world: World): Promise<number> {
  try {
    if (options.format && options.out === undefined)
      throw new UsageError("--format says what --out writes, and there is no --out");
    const gate = resolveGate(await studiesFor(path, options.config, world.signal), gateOf(options));
    if (askedChecks(gate).length === 0) throw new UsageError(NO_GATE);
    const document = await withSurvey(path, options, {
      world,
      work: (survey) => checked(survey, { path, gate, options, world }),
    });
    const { out, format = CHECK_FORMATS } = options;
    if (options.json) world.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    else if (!options.quiet || document.result === "fail")
      world.stdout.write(gateText(document, lookOf(options, world)));
    if (out !== undefined) {
      const files = gateFiles(document, format, { name: outputName(nameOf(path)), uri: uriOf(path) });
      const written = await writeReport(out, files, { surveys: path === STDIN ? [] : [path], signal: world.signal });
      if (!options.quiet) for (const target of written) world.stderr.write(`wrote ${target}\n`);
    }
    return document.result === "fail" ? STATUS.gateBroken : STATUS.done;
  } catch (error) {
    return tellFailure(error, options, { world, path });
  }
}

const NO_GATE =
  'nothing is to be checked: the study file has no “gate”, such as {"npsNotBelow": 20, "staleReport": true}, and no option asks for a check';

interface Asked {
  readonly path: string;
  readonly gate: Gate;
  readonly options: CheckOptions;
  readonly world: World;
}

async function checked(survey: OpenSurvey, { path, gate, options, world }: Asked): Promise<GateDocument> {
  const { input, settings, session, effects } = survey;
  // Bytes are handed over with a call: what is needed again is copied first.
  const request = () => ({ input: { ...input, bytes: input.bytes.slice() }, settings });
  const ingredients = await session.call("ingredients", request(), effects);
  const text = await keptText(path, options.report, world);
  const kept: Kept | null = text && keptReport(text.text, { file: nameOf(text.file), now: ingredients });
  const asked = askedChecks(gate);
  const ofFigures = asked.some((name) => name !== "staleReport" && name !== "piiPresent");
  const isStale = asked.includes("staleReport") && kept !== null && kept.reasons.length > 0;
  const isAnalyzed = isStale || (ofFigures && (kept?.report ?? null) === null);
  const personal = asked.includes("piiPresent") ? await session.call("personalComments", request(), effects) : null;
  const fresh = isAnalyzed ? await session.call("analyze", { ...request(), assignments: false }, effects) : null;
  const report = fresh ?? (ofFigures ? (kept?.report ?? null) : null);
  return runGate(gate, { source: { file: input.file, sha256: ingredients.survey }, report, kept, personal });
}

/** The report that a team keeps beside the survey; null where there is none and nobody named one. */
async function keptText(path: string, named: string | undefined, { signal }: World) {
  if (named === undefined && path === STDIN) return null;
  const file = named ?? join(dirname(path), `${outputName(nameOf(path))}.report.json`);
  try {
    return { file, text: await textOf(file, signal) };
  } catch (error) {
    if (named === undefined && failureOf(error)?.code === "file-not-found") return null;
    throw error;
  }
}

/** Where the survey is, for readers that look from the folder in which the command runs; its bare name outside of it. */
function uriOf(path: string): string {
  const inside = relative(process.cwd(), path);
  const isOutside = path === STDIN || inside.startsWith("..") || isAbsolute(inside);
  return linkTarget(isOutside ? nameOf(path) : inside.split(sep).join("/"));
}

function lookOf(options: CheckOptions, world: World) {
  return { width: widthOf(world.stdout), color: hasColor(world.stdout, options, world.env) };
}
