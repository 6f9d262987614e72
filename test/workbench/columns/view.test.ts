import { describe, expect, it } from "vitest";
import type { Problem } from "../../../src/protocol/workbench.ts";
import { CLOSED, type ColumnsState } from "../../../src/workbench/columns/panel.ts";
import { columnsPanel } from "../../../src/workbench/columns/view.ts";
import { localeOf } from "../../../src/protocol/locale.ts";
import { flatten, markup, reading } from "../flatten.ts";
import { preview } from "./previewFixture.ts";

const nobody = (): void => {};
const view = { locale: localeOf("en-US", {}), intents: { choose: nobody, use: nobody, close: nobody } };
const open: ColumnsState = { ...CLOSED, opened: "by-hand", preview };
const panelOf = (state: Partial<ColumnsState>) => columnsPanel({ ...open, ...state }, view);
const problem: Problem = { what: "It failed.", detail: null, where: "q3.csv", next: "Try.", actions: ["analyze"] };

describe("the panel of columns", () => {
  it("is nothing until it is opened", () => {
    expect(flatten(columnsPanel(CLOSED, view))).toBe("");
  });

  it("has a row for each column: its use, why, how full it is, and its first values", () => {
    const rows = [...markup(panelOf({})).matchAll(/<tr class="(?:used|unused)">(.*?)<\/tr>/gu)].map(
      ([, row]) => row ?? "",
    );
    expect(rows).toHaveLength(4);
    expect(rows[0]).toContain(`<select aria-label="Use of x"`);
    expect(rows[0]).toContain(`<option value="id" ?selected="true">Respondent</option>`);
    expect(rows[1]).toContain(`<option value="" ?selected="true">Not used</option>`);
    expect(rows[1]?.replaceAll(/<[^>]*>/gu, " ").replaceAll(/ +/gu, " ")).toContain("whole numbers 60 11 9 3");
    expect(rows[2]).toContain("&lt;b onclick=&quot;x&quot;&gt;Good&lt;/b&gt;");
  });

  it("reads the first rows as they are chosen, only the columns that are used", () => {
    const text = reading(panelOf({ choices: [{ column: "Q7", role: "score" }] }));
    expect(text).toContain("as they will be read Score Comment Respondent Segment 9 &lt;b onclick");
    expect(reading(panelOf({}))).not.toContain("Score Comment Respondent");
    expect(text).toContain("chosen here");
  });

  it("says which column is used instead of one that lost its use", () => {
    const choices = [
      { column: "x", role: "comment" },
      { column: "Q8", role: null },
    ] as const;
    const last = { chosen: choices[0], loser: "Q8" };
    const text = reading(panelOf({ choices, last }));
    expect(text).toContain("“x” is used instead");
    expect(text).toContain("“x”: Comment. “Q8”: Not used.");
  });

  it("says where the choice is saved, and can be used only with scores or comments", () => {
    expect(reading(panelOf({}))).toContain("The choice is saved in q3-nps.feedback.json");
    expect(markup(panelOf({}))).toContain(`<vscode-button ?disabled="false"`);
    const none = panelOf({ choices: [{ column: "Q8", role: null }] });
    expect(markup(none)).toContain(`<vscode-button ?disabled="true"`);
    expect(reading(none)).toContain("Choose the column of the scores, of the comments, or of both.");
    expect(markup(panelOf({ saving: true }))).toContain(`<vscode-button ?disabled="true"`);
  });

  it("is a dialog in the place of the page, and a part of it below a failure", () => {
    expect(markup(panelOf({}))).toContain(`role="dialog" aria-modal="true" aria-labelledby="columns-title"`);
    expect(markup(panelOf({ beneath: true }))).toMatch(/role="region" aria-modal="" aria-labelledby="columns-title"/u);
  });

  it("says that it reads, why it cannot, and why nothing was saved", () => {
    expect(reading(panelOf({ preview: null }))).toContain("Reading the columns …");
    expect(markup(panelOf({ preview: problem }))).toMatch(/role="alert">It failed\.<span class="muted">q3\.csv Try\./u);
    expect(markup(panelOf({ problem }))).toMatch(/role="alert">It failed\./u);
  });
});
