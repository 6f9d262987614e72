import { describe, expect, it } from "vitest";
import { keepOpenTexts } from "../../../src/extension/text/openTexts.ts";
import { createSurveys } from "../../../src/extension/survey/surveys.ts";
import { stillSurvey } from "../fakes.ts";

const A = "file:///a.csv";

function texts(...open: readonly string[]) {
  const isOpen = new Set(open);
  const disposed: string[] = [];
  const surveys = createSurveys({
    open: (uri) => stillSurvey({ uri, dispose: () => disposed.push(uri) }),
    setContext: () => {},
  });
  return { surveys, disposed, isOpen, texts: keepOpenTexts(surveys, (uri) => isOpen.has(uri)) };
}

describe("a survey whose text is open", () => {
  it("stays when its page goes, until the text is closed", () => {
    const { surveys, disposed, texts: kept } = texts(A);
    surveys.acquire(A).release();
    expect(disposed).toEqual([]);
    kept.closed(A);
    expect(disposed).toEqual([A]);
  });

  it("stays as well when the text was opened later", () => {
    const { surveys, disposed, isOpen, texts: kept } = texts();
    const lease = surveys.acquire(A);
    isOpen.add(A);
    kept.opened(A);
    kept.opened(A);
    lease.release();
    expect(disposed).toEqual([]);
    kept.dispose();
    expect(disposed).toEqual([A]);
  });
});

it("a text alone opens no survey, and one that is not open keeps none", () => {
  const { surveys, disposed, texts: kept } = texts(A);
  kept.opened(A);
  expect(surveys.find(A)).toBeNull();
  surveys.acquire("file:///b.csv").release();
  expect(disposed).toEqual(["file:///b.csv"]);
});
