import { describe, expect, it, vi } from "vitest";
import { CancelledError } from "../../../src/engine/errors.ts";
import { withColumns } from "../../../src/engine/study/decide.ts";
import { parseStudy } from "../../../src/engine/study/parse.ts";
import type { Study } from "../../../src/engine/study/schema.ts";
import { openStudy, type Decision, type Edit, type StudyPorts } from "../../../src/extension/study/studyDocument.ts";

const FILE = "file:///surveys/q3-nps.feedback.json";

const score = (column: string): Decision => ({
  label: `Score ${column}`,
  change: (study) => withColumns(study, { ...study.columns, score: column }),
});
const preset = (name: Study["preset"]): Decision => ({
  label: "Preset",
  change: (study) => ({ ...study, preset: name }),
});

/** A study whose file is a variable; `null`: there is none. */
function study(text: string | null, over: Partial<StudyPorts> = {}, backup?: string) {
  const disk = { text };
  const edits: Edit[] = [];
  const ports = {
    read: () => Promise.resolve(disk.text),
    write: vi.fn((written: string) => {
      disk.text = written;
      return Promise.resolve();
    }),
    settle: vi.fn<StudyPorts["settle"]>(() => Promise.resolve(null)),
    onJoined: vi.fn(),
    onEdit: (edit: Edit) => edits.push(edit),
    onChange: vi.fn(),
    ...over,
  } satisfies StudyPorts;
  const onDisk = (): Study | null => (disk.text === null ? null : parseStudy(disk.text, FILE));
  return { ...openStudy(FILE, ports, backup), ports, disk, edits, onDisk };
}

describe("a decision", () => {
  it("is what the analysis goes by, and in the file once it is saved", async () => {
    const { decide, save, unsaved, onDisk, ports } = study(null);
    await decide(score("Q7"));
    expect(unsaved()).toEqual({ version: 1, columns: { score: "Q7" } });
    expect(ports.onChange).toHaveBeenCalledOnce();
    expect(onDisk()).toBeNull();
    await save();
    expect(unsaved()).toBeNull();
    expect(onDisk()).toEqual({ version: 1, columns: { score: "Q7" } });
    expect(ports.onChange).toHaveBeenCalledOnce();
  });

  it("can be undone and done again, one after the other, whatever kind each is of", async () => {
    const { decide, unsaved, edits } = study(`{"version":1,"preset":"standard"}`);
    await decide(score("Q7"));
    await decide(preset("groove"));
    await decide(score("Q8"));
    expect(edits.map(({ label }) => label)).toEqual(["Score Q7", "Preset", "Score Q8"]);
    await edits[2]?.undo();
    await edits[1]?.undo();
    expect(unsaved()).toEqual({ version: 1, columns: { score: "Q7" }, preset: "standard" });
    await edits[0]?.undo();
    expect(unsaved()).toBeNull();
    await edits[0]?.redo();
    await edits[1]?.redo();
    expect(unsaved()).toEqual({ version: 1, columns: { score: "Q7" }, preset: "groove" });
  });

  it("that was saved is undone without what others have written since", async () => {
    const { decide, save, unsaved, edits, disk, onDisk } = study(null);
    await decide(score("Q7"));
    await save();
    disk.text = `{"version":1,"columns":{"score":"Q7","comment":"Q8"},"preset":"groove"}`;
    await edits[0]?.undo();
    expect(unsaved()).toEqual({ version: 1, columns: { comment: "Q8" }, preset: "groove" });
    await save();
    expect(onDisk()).toEqual({ version: 1, columns: { comment: "Q8" }, preset: "groove" });
  });

  it("that changes nothing is no edit", async () => {
    const { decide, edits, ports } = study(`{"version":1,"columns":{"score":"Q7"}}`);
    await decide(score("Q7"));
    expect(edits).toEqual([]);
    expect(ports.onChange).not.toHaveBeenCalled();
  });

  it("is refused where the file is not valid, or would come to be", async () => {
    const broken = study("{");
    await expect(broken.decide(score("Q7"))).rejects.toMatchObject({ code: "bad-study-file" });
    const { decide, unsaved } = study(null);
    await expect(decide(score(""))).rejects.toMatchObject({ code: "bad-study-file" });
    expect(unsaved()).toBeNull();
  });

  it("waits for the one before", async () => {
    const { decide, save, onDisk } = study(null);
    await Promise.all([decide(score("Q7")), decide(preset("groove")), save()]);
    expect(onDisk()).toEqual({ version: 1, columns: { score: "Q7" }, preset: "groove" });
  });

  it("is forgotten when the editor reverts", async () => {
    const { decide, revert, unsaved, ports, disk } = study(null);
    await decide(score("Q7"));
    await revert();
    expect(unsaved()).toBeNull();
    expect(ports.onChange).toHaveBeenCalledTimes(2);
    expect(disk.text).toBeNull();
  });
});

describe("a file that others change while something is not saved", () => {
  const before = `{"version":1,"columns":{"score":"nps"}}`;

  it("is joined with it, and that is said", async () => {
    const { decide, save, disk, onDisk, ports } = study(before);
    await decide(score("Q7"));
    disk.text = `{"version":1,"columns":{"score":"nps","date":"day"},"preset":"groove"}`;
    await save();
    expect(onDisk()).toEqual({ version: 1, columns: { score: "Q7", date: "day" }, preset: "groove" });
    expect(ports.onJoined).toHaveBeenCalledOnce();
    expect(ports.settle).not.toHaveBeenCalled();
    // Of the decision, and of what came with the file.
    expect(ports.onChange).toHaveBeenCalledTimes(2);
  });

  it.each([
    { whose: "mine" as const, kept: "Q7" },
    { whose: "theirs" as const, kept: "Q9" },
  ])("in the same setting is asked about: $whose", async ({ whose, kept }) => {
    const settle = vi.fn(() => Promise.resolve(whose));
    const { decide, save, disk, onDisk } = study(before, { settle });
    await decide(score("Q7"));
    await decide(preset("groove"));
    disk.text = `{"version":1,"columns":{"score":"Q9","date":"day"}}`;
    await save();
    expect(settle).toHaveBeenCalledExactlyOnceWith(["columns.score"]);
    expect(onDisk()).toEqual({ version: 1, columns: { score: kept, date: "day" }, preset: "groove" });
  });

  it("stays as it is, and so does what is not saved, when the question is given up", async () => {
    const { decide, save, disk, unsaved } = study(before);
    await decide(score("Q7"));
    disk.text = `{"version":1,"columns":{"score":"Q9"}}`;
    await expect(save()).rejects.toBeInstanceOf(CancelledError);
    expect(disk.text).toContain("Q9");
    expect(unsaved()).toEqual({ version: 1, columns: { score: "Q7" } });
  });

  it("or delete, is written again with all that it said", async () => {
    const { decide, save, disk, onDisk } = study(`{"version":1,"preset":"groove"}`);
    await decide(score("Q7"));
    disk.text = null;
    await save();
    expect(onDisk()).toEqual({ version: 1, columns: { score: "Q7" }, preset: "groove" });
  });

  it("or cannot be written, loses nothing", async () => {
    const write = vi.fn(() => Promise.reject(new Error("read-only")));
    const { decide, save, unsaved, isOwn } = study(before, { write });
    await decide(score("Q7"));
    await expect(save()).rejects.toThrow("read-only");
    expect(unsaved()).not.toBeNull();
    await expect(isOwn(FILE)).resolves.toBe(false);
  });
});

describe("what is not saved outlives the window", () => {
  it("as it was, and is joined with what others wrote meanwhile", async () => {
    const first = study(`{"version":1,"columns":{"score":"nps"}}`);
    await first.decide(score("Q7"));
    const second = study(`{"version":1,"columns":{"score":"nps"},"preset":"groove"}`, {}, first.backup());
    expect(second.unsaved()).toEqual({ version: 1, columns: { score: "Q7" } });
    await second.save();
    expect(second.onDisk()).toEqual({ version: 1, columns: { score: "Q7" }, preset: "groove" });
  });

  it("also where there was no file", async () => {
    const first = study(null);
    await first.decide(score("Q7"));
    expect(study(null, {}, first.backup()).unsaved()).toEqual({ version: 1, columns: { score: "Q7" } });
  });

  it("but not when it is no backup", () => {
    expect(() => study(null, {}, `{"base":null,"study":{"version":7}}`)).toThrow();
  });
});

describe("a change of the file", () => {
  it("is one's own until others make one, even if they put it back", async () => {
    const { decide, save, isOwn, disk } = study(null);
    await expect(isOwn(FILE)).resolves.toBe(false);
    await decide(score("Q7"));
    await save();
    await expect(isOwn(FILE)).resolves.toBe(true);
    await expect(isOwn("file:///surveys/q3-nps.csv")).resolves.toBe(false);
    const written = disk.text;
    disk.text = "{}";
    await expect(isOwn(FILE)).resolves.toBe(false);
    disk.text = written;
    await expect(isOwn(FILE)).resolves.toBe(false);
  });
});

describe("the text of a study", () => {
  it("has what is not saved, and is none where nothing is set", async () => {
    const { decide, text } = study(null);
    await expect(text()).resolves.toBeNull();
    await decide(score("Q7"));
    await expect(text()).resolves.toBe(`{\n  "version": 1,\n  "columns": {\n    "score": "Q7"\n  }\n}\n`);
  });
});
