import { expect, it } from "vitest";
import { movedStudy } from "../../../src/extension/study/movedStudy.ts";

const resolve = (from: string, path: string): string => new URL(path, from).toString();
const moved = (text: string, to: string): string =>
  movedStudy(text, { from: "file:///s/2026%20q3/q3.feedback.json", to }, { resolve });

it("a study in another place extends the same file", () => {
  const text = `{"version":1,"extends":"../2026 q2/q2.feedback.json"}`;
  expect(JSON.parse(moved(text, "file:///s/archive/old/q3.feedback.json"))).toEqual({
    version: 1,
    extends: "../../2026 q2/q2.feedback.json",
  });
});

it.each([`{"version":1}`, `{"version":1,"extends":"/s/q2.feedback.json"}`])("%s is taken as it is", (text) => {
  expect(moved(text, "file:///elsewhere/q3.feedback.json")).toBe(text);
});
