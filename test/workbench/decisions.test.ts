import { describe, expect, it } from "vitest";
import type { ThemeReport } from "../../src/engine/report/document.ts";
import { ALL, UNCODED } from "../../src/workbench/model.ts";
import { page } from "../../src/workbench/views/page.ts";
import { reasonShown } from "../../src/workbench/views/decisions.ts";
import { report } from "../fixtures/report.ts";
import { markup, reading } from "./flatten.ts";
import { comment, reportOf, view, withComment } from "./pageFixture.ts";

function decidedAs(decided: ThemeReport["decided"]) {
  const themes = report.themes.map((theme) => (theme.id === comment.theme ? { ...theme, decided } : theme));
  return page(reportOf({ ...report, themes }), view);
}
const pinned = { status: "pinned", description: null, owner: null, issue: null } as const;

describe("a theme that people decided about", () => {
  it("has a mark, and says on hover what was decided", () => {
    const html = markup(decidedAs({ ...pinned, owner: "support" }));
    expect(html.match(/class="mark pinned"/gu)).toHaveLength(1);
    expect(html).toMatch(/title="Slow replies from support Pinned: decided by people\. Owner: support Words: /u);
    expect(markup(decidedAs({ ...pinned, status: "proposed" }))).toContain(`class="mark proposed"`);
    expect(markup(page(reportOf(report), view))).not.toContain(`class="mark`);
  });

  it("says above its comments what it is about, who looks after it and where", () => {
    const html = decidedAs({ status: "proposed", description: "Days of silence.", owner: "support", issue: "ACME-12" });
    expect(reading(html)).toContain("Days of silence. proposed, to be looked at Owner: support Issue: ACME-12");
    expect(markup(decidedAs(pinned))).not.toContain("decided-about");
  });

  it("leads to an issue on the web, and nowhere else", () => {
    const linkOf = (issue: string): string => markup(decidedAs({ ...pinned, issue }));
    expect(linkOf("https://issues.example/12")).toContain(`<a href="https://issues.example/12">`);
    expect(linkOf("javascript:alert(1)")).not.toContain("<a ");
  });
});

describe("what can be decided", () => {
  it("stands above the comments of a theme; without one only a theme can be made", () => {
    const model = reportOf(report);
    expect(reading(page(model, view))).toContain("Rename… Merge… Split… More…");
    const uncoded = reading(page({ ...model, choice: UNCODED }, view));
    expect(uncoded).toContain("New Theme…");
    expect(uncoded).not.toContain("Rename…");
    expect(markup(page({ ...model, choice: ALL }, view))).not.toContain(`class="decisions"`);
  });

  it("about comments that are picked is said above them, with how many they are", () => {
    const model = withComment(report, comment);
    expect(markup(page(model, view))).toMatch(/class="picked-bar" role="status" \?hidden="true"/u);
    const picked = page({ ...model, picked: new Set([comment.row, 7]) }, view);
    expect(reading(picked)).toContain("2 comments selected Move to Theme… New Theme… Clear Selection");
    expect(markup(picked)).toContain(`<li class="picked" data-line="0"`);
    expect(reading(picked)).toContain("selected: I waited");
  });
});

describe("why a comment is where it is", () => {
  it.each([
    [{ by: "words" }, "because of: waited, reply"],
    [{ by: "words", words: [] }, null],
    [{ by: "words", theme: null }, null],
    [{ by: "rule", rule: "no reply" }, "rule ‹no reply›"],
    [{ by: "rule", rule: "price", theme: null }, "kept out by the rule ‹price›"],
    [{ by: "hand" }, "moved by hand"],
    [{ by: "hand", theme: null }, "taken out of every theme by hand"],
  ] as const)("%j: %s", (given, said) => {
    expect(reasonShown({ ...comment, ...given }, view)).toBe(said);
  });
});
