import { describe, expect, it } from "vitest";
import { CancelledError, FeedbackError } from "../../src/engine/errors.ts";
import { inOneLine, logLineOf, problemOf, type ProblemPorts } from "../../src/extension/problem.ts";

const ports: ProblemPorts = {
  l10n: {
    t: (message, ...args) => message.replaceAll(/\{(\d)\}/gu, (_, index: string) => String(args[Number(index)])),
  },
  shorten: (file) => file.replace("file:///work/", ""),
};

describe("a problem says what happened, where, and what to do", () => {
  it("of a failure at a place in the survey", () => {
    const error = new FeedbackError("unclosed-quote", { file: "q3-nps.csv", row: 118 });
    const problem = problemOf(error, ports);
    expect(problem.what).toMatch(/^A quote opens here .*\.$/u);
    expect(problem.where).toBe("q3-nps.csv, row 118");
    expect(problem.next).toMatch(/^Close the quote/u);
    expect(problem.at).toEqual({ file: "q3-nps.csv", row: 118, column: null });
    expect(problem.actions).toEqual(["analyze", "open-as-text", "show-log"]);
    expect(inOneLine(problem)).toBe(`${problem.where ?? ""}: ${problem.what} ${problem.next ?? ""}`);
  });

  it("with a heading, and the rest beneath it", () => {
    const columns = [{ name: "colour", found: "text" }];
    const error = new FeedbackError("nothing-to-analyze", { file: "a.csv", lookedFor: ["a score"], columns });
    expect(problemOf(error, ports)).toMatchObject({
      what: "Neither scores nor comments were found.",
      detail: "Looked for a score; found “colour” (text).",
    });
    expect(problemOf(error, ports)).not.toHaveProperty("at");
  });

  it("of a study file, with a way to it", () => {
    const problems = [{ path: "preset", message: "wrong" }];
    const error = new FeedbackError("bad-study-file", { file: "file:///work/q3/q3.feedback.json", problems });
    expect(problemOf(error, ports)).toMatchObject({
      where: "q3/q3.feedback.json",
      actions: ["open-study-file", "analyze", "show-log"],
    });
  });

  it("of columns, with a way to choose them", () => {
    const columns = [{ name: "colour", found: "text" }];
    const none = new FeedbackError("nothing-to-analyze", { file: "a.csv", lookedFor: ["a score"], columns });
    const gone = new FeedbackError("missing-column", { file: "a.csv", role: "score", column: "nps", columns: ["Q7"] });
    expect(problemOf(none, ports).actions[0]).toBe("choose-columns");
    expect(problemOf(gone, ports).actions).toEqual(["choose-columns", "open-study-file", "analyze", "show-log"]);
  });

  it("of a defect, without the words of a programmer", () => {
    expect(problemOf(new TypeError("x is not a function"), ports).what).toBe("Something went wrong inside Verbatim.");
  });
});

describe("the log never holds the text of a cell", () => {
  const secret = "my doctor told me";

  it.each([
    [
      "a failure",
      new FeedbackError("malformed-file", { file: "a.csv", format: "csv", row: 7, column: secret, cause: secret }),
    ],
    ["a defect", new SyntaxError(`Unexpected token in "${secret}"`)],
    ["a defect in the worker", new Error(`RangeError: ${secret}\n    at read (worker.js:1:2)`)],
    ["something that is no error", secret],
  ])("%s", (_, error) => {
    expect(logLineOf(error)).not.toContain(secret);
  });

  it("but the code, the row and the frames", () => {
    const malformed = { file: "a.csv", format: "csv", row: 7, column: "arr", cause: "x" };
    expect(logLineOf(new FeedbackError("malformed-file", malformed))).toBe("malformed-file, row 7");
    expect(logLineOf(new Error("RangeError: x\n    at read (worker.js:1:2)"))).toContain("at read (worker.js:1:2)");
    expect(logLineOf(new CancelledError())).toBe("cancelled");
  });
});
