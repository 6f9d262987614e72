import { describe, expect, it } from "vitest";
import { choose, isEnough, rolesOf, settingsOf, type Choice } from "../../../src/workbench/columns/choices.ts";
import { preview } from "./previewFixture.ts";

const { readings } = preview.document.columns;
const rolesAfter = (...choices: Choice[]) =>
  rolesOf(
    readings,
    choices.reduce<readonly Choice[]>((made, choice) => choose(readings, made, choice), []),
  );

describe("a choice", () => {
  it("gives a column its role", () => {
    expect(rolesAfter({ column: "Q7", role: "score" })).toEqual(["id", "score", "comment", "segment"]);
  });

  it("takes a role from the column that had it: no two can have one", () => {
    expect(rolesAfter({ column: "x", role: "comment" })).toEqual(["comment", null, null, "segment"]);
    const back = rolesAfter({ column: "x", role: "comment" }, { column: "Q8", role: "comment" });
    expect(back).toEqual([null, null, "comment", "segment"]);
  });

  it("adds a segment to the others", () => {
    expect(rolesAfter({ column: "Q7", role: "segment" })).toEqual(["id", "segment", "comment", "segment"]);
  });

  it("that is taken back leaves nothing behind", () => {
    const there = choose(readings, [], { column: "Q7", role: "score" });
    expect(choose(readings, there, { column: "Q7", role: null })).toEqual([]);
  });
});

describe("the settings", () => {
  it("name every role, so that nothing is inferred otherwise than it was shown", () => {
    const roles = rolesAfter({ column: "Q7", role: "score" });
    expect(settingsOf(readings, roles, ["plan"])).toEqual({
      ...{ score: "Q7", comment: "Q8", date: null, revenue: null, id: "x", account: null },
      segments: ["plan"],
    });
  });

  it("keep the segments that there were in their order, before others", () => {
    const roles = rolesAfter({ column: "Q7", role: "segment" }, { column: "x", role: "segment" });
    expect(settingsOf(readings, roles, ["plan", "Q7", "gone"]).segments).toEqual(["plan", "Q7", "x"]);
  });

  it("are enough with scores or comments", () => {
    expect(isEnough(rolesAfter())).toBe(true);
    expect(isEnough(rolesAfter({ column: "Q8", role: null }))).toBe(false);
    expect(isEnough(rolesAfter({ column: "Q8", role: "score" }))).toBe(true);
  });
});
