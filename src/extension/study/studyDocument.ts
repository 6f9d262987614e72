import * as z from "zod";
import { CancelledError } from "../../engine/errors.ts";
import { NO_STUDY } from "../../engine/study/decide.ts";
import { mergeStudies, same } from "../../engine/study/merge.ts";
import { checkStudy, parseStudy } from "../../engine/study/parse.ts";
import { studySchema, type Study } from "../../engine/study/schema.ts";
import { writeStudy } from "../../engine/study/write.ts";

/** Something that a person decides about a survey, as what it does to the survey's study. */
export interface Decision {
  /** In the reader's language; the editor's Undo names it. */
  readonly label: string;
  readonly change: (study: Study) => Study;
}

/** A decision that was taken. */
export interface Edit {
  readonly label: string;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** What a study document needs of the world; the editor gives real ones, tests give fakes. */
export interface StudyPorts {
  /** The file's text; null where there is none. */
  readonly read: () => Promise<string | null>;
  readonly write: (text: string) => Promise<void>;
  /** The file was changed by others in the same settings, given as dotted paths: whose stand? Null: nothing is to be written. */
  readonly settle: (settings: readonly string[]) => Promise<"mine" | "theirs" | null>;
  /** What others wrote into the file was kept beside what was decided here. */
  readonly onJoined: () => void;
  readonly onEdit: (edit: Edit) => void;
  /** The study says something else: whatever was made with it is old. */
  readonly onChange: () => void;
}

/**
 * The study file beside one survey, with what was decided since it was saved. One thing is done after the other. Each may
 * reject with FeedbackError("bad-study-file"), when the file has come to be invalid, and with what the ports throw; the
 * decisions are kept then.
 */
export interface StudyDocument {
  /** The study with what is not saved yet; null where everything is. */
  readonly unsaved: () => Study | null;
  /** The study as it stands, saved or not. */
  readonly now: () => Promise<Study>;
  /** Carries out a decision; one that changes nothing is no edit. */
  readonly decide: (decision: Decision) => Promise<void>;
  /** Throws CancelledError when the question whose changes stand is given up. */
  readonly save: () => Promise<void>;
  /** Forgets what is not saved. */
  readonly revert: () => Promise<void>;
  /** The text of a file with the study as it stands; null for a study that says nothing. */
  readonly text: () => Promise<string | null>;
  /** What is not saved, for `openStudy` to begin with. */
  readonly backup: () => string;
  /** Whether a file that has changed is the study file, as it was written here. */
  readonly isOwn: (changed: string) => Promise<boolean>;
}

interface Saved {
  /** Null where there was no file. */
  readonly text: string | null;
  readonly study: Study;
}

const backupSchema = z.strictObject({ base: z.string().nullable(), study: studySchema });

/** `file`: the URI of the study file. Throws what is wrong with a `backup`. */
export function openStudy(file: string, ports: StudyPorts, backup?: string): StudyDocument {
  let saved: Saved = { text: null, study: NO_STUDY };
  let edited: Study | null = null;
  /** What was written here, until the file is found to be another. */
  let own: string | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const savedOf = (text: string | null): Saved => ({
    text,
    study: text === null ? NO_STUDY : parseStudy(text, file),
  });
  if (backup !== undefined) {
    const { base, study } = backupSchema.parse(JSON.parse(backup));
    saved = savedOf(base);
    edited = same(study, saved.study) ? null : study;
  }

  const inTurn = <Result>(step: () => Result | Promise<Result>): Promise<Result> => {
    const result = turn.then(step);
    turn = result.catch(() => {});
    return result;
  };

  const current = async (): Promise<Study> => {
    if (edited === null) saved = savedOf(await ports.read());
    return edited ?? saved.study;
  };

  const become = (study: Study): void => {
    edited = same(study, saved.study) ? null : study;
    ports.onChange();
  };

  /** What was decided since, and what others wrote, stays as it is when something earlier is taken back. */
  const move = (from: Study, to: Study): Promise<void> =>
    inTurn(async () => {
      const now = await current();
      become(checkStudy(mergeStudies({ base: from, mine: to, theirs: now }).study, file));
    });

  /** What to write where others have written as well. */
  const joined = async (mine: Study, theirs: Study): Promise<Study> => {
    const merged = mergeStudies({ base: saved.study, mine, theirs });
    if (merged.conflicts.length === 0) {
      ports.onJoined();
      return merged.study;
    }
    const whose = await ports.settle(merged.conflicts);
    if (whose === null) throw new CancelledError();
    return whose === "mine" ? merged.study : mergeStudies({ base: saved.study, mine: theirs, theirs: mine }).study;
  };

  return {
    unsaved: () => edited,
    now: () => inTurn(current),
    decide: ({ label, change }) =>
      inTurn(async () => {
        const before = await current();
        const after = checkStudy(change(before), file);
        if (same(before, after)) return;
        become(after);
        ports.onEdit({ label, undo: () => move(after, before), redo: () => move(before, after) });
      }),
    save: () =>
      inTurn(async () => {
        if (edited === null) return;
        const mine = edited;
        const there = await ports.read();
        // A file that was deleted is written again, with all that it said.
        const isOthers = there !== null && there !== saved.text;
        const study = checkStudy(isOthers ? await joined(mine, parseStudy(there, file)) : mine, file);
        const text = writeStudy(study, file);
        // Who watches the file may hear of it before this does.
        own = text;
        await ports.write(text);
        saved = { text, study };
        edited = null;
        if (!same(study, mine)) ports.onChange();
      }),
    revert: () =>
      inTurn(() => {
        if (edited === null) return;
        edited = null;
        ports.onChange();
      }),
    text: () =>
      inTurn(async () => {
        const study = await current();
        return same(study, NO_STUDY) ? null : writeStudy(study, file);
      }),
    backup: () => JSON.stringify({ base: saved.text, study: edited ?? saved.study }),
    async isOwn(changed) {
      if (own === null || changed !== file) return false;
      const is = (await ports.read().catch(() => null)) === own;
      if (!is) own = null;
      return is;
    },
  };
}
