import { describe, expect, it } from "vitest";
import { FeedbackError } from "../../../src/engine/errors.ts";
import { readSource, type SourceFiles } from "../../../src/extension/survey/surveySource.ts";

function filesOf(contents: Readonly<Record<string, string>>): SourceFiles {
  return {
    read: (uri) => {
      const text = contents[uri];
      if (text === undefined) return Promise.reject(new FeedbackError("file-not-found", { file: uri }));
      return Promise.resolve(new TextEncoder().encode(text));
    },
    resolve: (from, path) => new URL(path, from).toString(),
  };
}

describe("a survey is read", () => {
  it("alone, with the settings that nobody has changed", async () => {
    const source = await readSource("file:///s/caf%C3%A9.csv", filesOf({ "file:///s/caf%C3%A9.csv": "nps\n9\n" }));
    expect(source.input.file).toBe("café.csv");
    expect(source.settings.preset).toBe("standard");
    expect(source.files).toEqual(["file:///s/caf%C3%A9.csv", "file:///s/caf%C3%A9.feedback.json"]);
  });

  it("with its study file and the ones that it extends, the nearer winning", async () => {
    const source = await readSource(
      "file:///s/q3/q3-nps.csv",
      filesOf({
        "file:///s/q3/q3-nps.csv": "nps\n9\n",
        "file:///s/q3/q3-nps.feedback.json": `{"version":1,"extends":"../q2/q2.feedback.json","columns":{"score":"nps"}}`,
        "file:///s/q2/q2.feedback.json": `{"version":1,"preset":"groove","columns":{"score":"old","comment":"why"}}`,
      }),
    );
    expect(source.settings).toMatchObject({ preset: "groove", columns: { score: "nps", comment: "why" } });
    expect(source.files).toEqual([
      "file:///s/q3/q3-nps.csv",
      "file:///s/q3/q3-nps.feedback.json",
      "file:///s/q2/q2.feedback.json",
    ]);
  });

  it("not without a study file that another one extends", async () => {
    const files = filesOf({ "file:///a.csv": "", "file:///a.feedback.json": `{"version":1,"extends":"gone.json"}` });
    await expect(readSource("file:///a.csv", files)).rejects.toMatchObject({
      code: "bad-study-file",
      details: { file: "file:///a.feedback.json", problems: [{ path: "extends" }] },
    });
  });

  it("not with a study file that is not valid", async () => {
    const files = filesOf({ "file:///a.csv": "", "file:///a.feedback.json": `{"version":1,"preset":"nice"}` });
    await expect(readSource("file:///a.csv", files)).rejects.toMatchObject({ code: "bad-study-file" });
  });

  it("with what is not saved in place of what the study file says, and still with what that extends", async () => {
    const files = filesOf({
      "file:///a.csv": "nps\n9\n",
      "file:///a.feedback.json": `{"version":1,"preset":"nice"}`,
      "file:///b.feedback.json": `{"version":1,"preset":"groove"}`,
    });
    const unsaved = { version: 1, extends: "b.feedback.json", columns: { score: "Q7" } } as const;
    const source = await readSource("file:///a.csv", files, unsaved);
    expect(source.settings).toMatchObject({ preset: "groove", columns: { score: "Q7" } });
    expect(source.files).toEqual(["file:///a.csv", "file:///a.feedback.json", "file:///b.feedback.json"]);
  });
});
