import { describe, expect, it } from "vitest";
import { FeedbackError } from "../../../src/engine/errors.ts";
import { readStudies, studyNameFor } from "../../../src/engine/study/chain.ts";

function filesOf(texts: Readonly<Record<string, string>>) {
  return {
    resolve: (from: string, to: string): string => new URL(to, `file:///${from}`).pathname.slice(1),
    async read(path: string): Promise<string> {
      await Promise.resolve();
      const text = texts[path];
      if (text === undefined) throw new Error(`no ${path}`);
      return text;
    },
  };
}

describe("the chain of study files", () => {
  it("starts with the earliest; each path is relative to the file that names it", async () => {
    const files = filesOf({
      "q3/a.feedback.json": `{"version":1,"extends":"../q2/b.feedback.json","preset":"groove"}`,
      "q2/b.feedback.json": `\uFEFF{"version":1,"extends":"c.feedback.json"}`,
      "q2/c.feedback.json": `{"version":1,"preset":"standard"}`,
    });
    const studies = await readStudies("q3/a.feedback.json", files);
    expect(studies.map(({ preset }) => preset)).toEqual(["standard", undefined, "groove"]);
  });

  it("a cycle is an error that shows the way round", async () => {
    const files = filesOf({
      "a.json": `{"version":1,"extends":"b.json"}`,
      "b.json": `{"version":1,"extends":"a.json"}`,
    });
    await expect(readStudies("a.json", files)).rejects.toMatchObject({
      code: "study-file-cycle",
      details: { chain: ["a.json", "b.json", "a.json"] },
    });
  });

  it("a file that is only named in another is missed there", async () => {
    const files = {
      ...filesOf({}),
      read: (path: string): Promise<string> =>
        path === "a.json"
          ? Promise.resolve(`{"version":1,"extends":"b.json"}`)
          : Promise.reject(new FeedbackError("file-not-found", { file: path })),
    };
    await expect(readStudies("a.json", files)).rejects.toMatchObject({
      code: "bad-study-file",
      details: {
        file: "a.json",
        problems: [{ path: "extends", message: expect.stringContaining("b.json") as string }],
      },
    });
    await expect(readStudies("b.json", files)).rejects.toMatchObject({ code: "file-not-found" });
  });

  it("a language that nobody knows is refused with those that are known", async () => {
    const files = filesOf({
      "lt.json": `{"version":1,"themes":{"language":"lt"}}`,
      "xx.json": `{"version":1,"themes":{"language":"xx"}}`,
    });
    expect((await readStudies("lt.json", files))[0]?.themes?.language).toBe("lt");
    await expect(readStudies("xx.json", files)).rejects.toMatchObject({
      code: "bad-study-file",
      details: { problems: [{ path: "themes.language", message: expect.stringContaining('"lt"') as string }] },
    });
  });

  it("every wrong place is named", async () => {
    const files = filesOf({ "a.json": `{"version":1,"themes":{"seed":-1},"colunms":{}}` });
    const error = await readStudies("a.json", files).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "bad-study-file", details: { file: "a.json" } });
    const { problems } = (error as { details: { problems: { path: string; message: string }[] } }).details;
    expect(problems.map(({ path }) => path).sort()).toEqual(["", "themes.seed"]);
    expect(problems.map(({ message }) => message).join()).toContain("colunms");
  });

  it("what is no JSON says so", async () => {
    await expect(readStudies("a.json", filesOf({ "a.json": "{" }))).rejects.toMatchObject({ code: "bad-study-file" });
  });

  it.each([
    ["q3-nps.csv", "q3-nps.feedback.json"],
    ["q3.nps.csv", "q3.nps.feedback.json"],
    ["survey", "survey.feedback.json"],
  ])("beside %s lies %s", (survey, study) => {
    expect(studyNameFor(survey)).toBe(study);
  });
});
