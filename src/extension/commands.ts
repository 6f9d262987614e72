import type { ReportDocument } from "../engine/report/document.ts";
import {
  OUTPUT_FORMATS,
  PROFILE_NAMES,
  type OutputFile,
  type OutputFormat,
  type ProfileName,
} from "../protocol/session.ts";
import { COMPARE_COMMAND_IDS, compareCommandsFor, type CompareDesk } from "./compare/compareCommands.ts";
import { DECISION_COMMAND_IDS, decisionCommandsFor, type DecisionDesk } from "./decide/decisionCommands.ts";
import type { Lease } from "./survey/surveys.ts";
import { THEME_COMMAND_IDS, themeCommandsFor, type ThemeDesk } from "./themes/themeCommands.ts";

export const COMMAND_IDS = [
  "verbatim.openSurvey",
  "verbatim.openWorkbench",
  "verbatim.analyzeFile",
  "verbatim.cancelAnalysis",
  "verbatim.chooseColumns",
  "verbatim.exportReport",
  "verbatim.openWalkthrough",
  ...COMPARE_COMMAND_IDS,
  ...THEME_COMMAND_IDS,
  ...DECISION_COMMAND_IDS,
] as const;
export type CommandId = (typeof COMMAND_IDS)[number];

/**
 * What a menu, a task or another extension passes along; a menu's argument is the file's URI, and `selection` the URIs of
 * all files that are selected in the explorer.
 */
export type Handler = (argument?: unknown, selection?: unknown) => Promise<unknown>;

/** Which files of a report are wanted. */
export interface Outputs {
  readonly formats: readonly OutputFormat[];
  readonly profiles: readonly ProfileName[];
}

/** What the commands need of the editor. URIs are strings. */
export interface Desk extends ThemeDesk, DecisionDesk, CompareDesk {
  /** The URI that an argument means; null for anything else. */
  readonly uriOf: (argument: unknown) => string | null;
  /** The survey the user looks at: a workbench page, or a file of a survey format in any other editor. */
  readonly current: () => string | null;
  readonly pickSurvey: () => Promise<string | null>;
  readonly openWorkbench: (uri: string) => Promise<void>;
  /** Shows the columns on the page that has the focus. */
  readonly chooseColumns: () => void;
  readonly openWalkthrough: () => Promise<void>;
  readonly acquire: (uri: string) => Lease;
  readonly pickOutputs: () => Promise<Outputs | null>;
  /** Where the report goes; beside the survey unless the user says otherwise. */
  readonly pickFolder: (uri: string) => Promise<string | null>;
  readonly folderOf: (uri: string) => string;
  /** Shows progress with a way to cancel, as long as `work` lasts. */
  readonly busy: <Result>(lease: Lease, work: () => Promise<Result>) => Promise<Result>;
  /** Writes the files below a folder and gives their URIs. Throws FeedbackError("report-not-writable"). */
  readonly write: (
    folder: string,
    files: readonly OutputFile[],
    origin: { readonly survey: string },
  ) => Promise<readonly string[]>;
  readonly announce: (folder: string, written: readonly string[]) => void;
  /** Says a failure in one message; says nothing of a cancelled piece of work. */
  readonly complain: (error: unknown) => void;
}

/** Every command of the extension; the compiler holds the record complete, a test holds it against package.json. */
export function commandsFor(desk: Desk): Record<CommandId, Handler> {
  const subject = async (argument: unknown): Promise<string | null> =>
    desk.uriOf(argument) ?? desk.current() ?? (await desk.pickSurvey());

  return {
    ...themeCommandsFor(desk),
    ...decisionCommandsFor(desk),
    ...compareCommandsFor({ ...desk, subject, reportOf: (uri) => reportOf(desk, uri) }),
    "verbatim.openSurvey": async () => {
      const uri = await desk.pickSurvey();
      if (uri !== null) await desk.openWorkbench(uri);
    },
    "verbatim.openWorkbench": async (argument) => {
      const uri = await subject(argument);
      if (uri !== null) await desk.openWorkbench(uri);
    },
    "verbatim.analyzeFile": async (argument) => {
      const wish = analysisWishOf(desk, argument);
      const uri = await subject(wish.uri);
      return uri === null ? undefined : analyzeFile(desk, uri, wish);
    },
    "verbatim.cancelAnalysis": (argument) => {
      const uri = desk.uriOf(argument) ?? desk.current();
      if (uri !== null) cancelAnalysis(desk, uri);
      return Promise.resolve();
    },
    "verbatim.chooseColumns": () => {
      desk.chooseColumns();
      return Promise.resolve();
    },
    "verbatim.openWalkthrough": () => desk.openWalkthrough(),
    "verbatim.exportReport": async (argument) => {
      const wish = wishOf(desk, argument);
      const uri = await subject(wish.uri);
      return uri === null ? undefined : exportReport(desk, uri, wish);
    },
  };
}

/** What `verbatim.analyzeFile` is asked for. */
interface AnalysisWish {
  readonly uri: unknown;
  /** Whether the page shall be opened, too. */
  readonly page: boolean;
}

/** Takes a URI, or `{uri, page}` from who stays in the text. */
function analysisWishOf(desk: Desk, argument: unknown): AnalysisWish {
  if (desk.uriOf(argument) !== null || typeof argument !== "object" || argument === null) {
    return { uri: argument, page: true };
  }
  const { uri, page } = argument as Record<string, unknown>;
  return { uri, page: page !== false };
}

/** Gives the report, or nothing when the analysis failed or was cancelled; the page that is open by then says why. */
async function analyzeFile(desk: Desk, uri: string, { page }: AnalysisWish): Promise<ReportDocument | undefined> {
  const lease = desk.acquire(uri);
  try {
    const report = lease.survey.analyze();
    if (page) await desk.openWorkbench(uri);
    return await report.catch((error: unknown) => {
      if (!page) desk.complain(error);
      return undefined;
    });
  } finally {
    lease.release();
  }
}

/** The report of a survey, or nothing when the analysis failed or was cancelled; says itself what went wrong. */
async function reportOf(desk: Desk, uri: string): Promise<ReportDocument | undefined> {
  const lease = desk.acquire(uri);
  try {
    return await desk.busy(lease, () => lease.survey.report());
  } catch (error) {
    desk.complain(error);
    return undefined;
  } finally {
    lease.release();
  }
}

function cancelAnalysis(desk: Desk, uri: string): void {
  const lease = desk.acquire(uri);
  lease.survey.cancel();
  lease.release();
}

/** What `verbatim.exportReport` is asked for; what is null is asked of the user. */
interface ExportWish {
  readonly uri: unknown;
  readonly folder: string | null;
  readonly outputs: Outputs | null;
}

/** Takes a URI, or `{uri, folder, formats, profiles}` from a task or a test, which is carried out without a dialog. */
function wishOf(desk: Desk, argument: unknown): ExportWish {
  if (desk.uriOf(argument) !== null || typeof argument !== "object" || argument === null) {
    return { uri: argument, folder: null, outputs: null };
  }
  const { uri, folder, formats, profiles } = argument as Record<string, unknown>;
  const known = <Name extends string>(names: readonly Name[], asked: unknown): Name[] =>
    Array.isArray(asked) ? names.filter((name) => asked.includes(name)) : [];
  const outputs = { formats: known(OUTPUT_FORMATS, formats), profiles: known(PROFILE_NAMES, profiles) };
  const isSaid = outputs.formats.length + outputs.profiles.length > 0;
  return { uri, folder: desk.uriOf(folder), outputs: isSaid ? outputs : null };
}

async function exportReport(desk: Desk, uri: string, wish: ExportWish): Promise<readonly string[] | undefined> {
  const silent = wish.folder !== null || wish.outputs !== null;
  const outputs = wish.outputs ?? (silent ? { formats: OUTPUT_FORMATS, profiles: [] } : await desk.pickOutputs());
  if (outputs === null) return undefined;
  const folder = wish.folder ?? (silent ? desk.folderOf(uri) : await desk.pickFolder(uri));
  if (folder === null) return undefined;
  const lease = desk.acquire(uri);
  try {
    const files = await desk.busy(lease, () => lease.survey.files(outputs));
    const written = await desk.write(folder, files, { survey: uri });
    desk.announce(folder, written);
    return written;
  } catch (error) {
    desk.complain(error);
    return undefined;
  } finally {
    lease.release();
  }
}
