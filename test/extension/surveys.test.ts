import { describe, expect, it } from "vitest";
import { createSurveys } from "../../src/extension/surveys.ts";
import { stillSurvey } from "./fakes.ts";

function registry() {
  const disposed: string[] = [];
  const contexts: boolean[] = [];
  const surveys = createSurveys({
    open: (uri) => stillSurvey({ uri, dispose: () => disposed.push(uri) }),
    setContext: (_key, value) => contexts.push(value),
  });
  return { surveys, disposed, contexts };
}

describe("a survey", () => {
  it("is one for all who hold it, and goes with the last of them", () => {
    const { surveys, disposed } = registry();
    const [first, second] = [surveys.acquire("file:///a.csv"), surveys.acquire("file:///a.csv")];
    expect(second.survey).toBe(first.survey);
    expect(first.shared()).toBe(true);
    first.release();
    first.release();
    expect(second.shared()).toBe(false);
    expect(disposed).toEqual([]);
    second.release();
    expect(disposed).toEqual(["file:///a.csv"]);
    expect(surveys.acquire("file:///a.csv").survey).not.toBe(first.survey);
  });

  it("goes with the extension", () => {
    const { surveys, disposed } = registry();
    surveys.acquire("file:///a.csv");
    surveys.acquire("file:///b.csv");
    surveys.dispose();
    expect(disposed).toEqual(["file:///a.csv", "file:///b.csv"]);
  });
});

describe("the active survey", () => {
  it("is the one whose page came to the front, whichever page speaks first", () => {
    const { surveys, contexts } = registry();
    const [a, b] = [surveys.view("file:///a.csv"), surveys.view("file:///b.csv")];
    a.activate();
    b.activate();
    a.deactivate();
    expect(surveys.active()).toBe("file:///b.csv");
    expect(contexts).toEqual([true]);
    b.deactivate();
    expect(surveys.active()).toBeNull();
    expect(contexts).toEqual([true, false]);
  });

  it("stays when another page of the same file closes", () => {
    const { surveys } = registry();
    const [left, right] = [surveys.view("file:///a.csv"), surveys.view("file:///a.csv")];
    left.activate();
    right.deactivate();
    expect(surveys.active()).toBe("file:///a.csv");
  });
});
