import { describe, expect, it } from "vitest";
import { localeOf } from "../../src/protocol/locale.ts";
import { panelsOf } from "../../src/workbench/shownPanel.ts";
import { ticketText } from "../../src/workbench/ticket.ts";
import { page } from "../../src/workbench/views/page.ts";
import { present } from "../fixtures/present.ts";
import { report } from "../fixtures/report.ts";
import { markup, reading } from "./flatten.ts";
import { reportOf, view } from "./pageFixture.ts";

const drawn = (of = report) => page({ ...reportOf(of), panel: "callbacks" }, view);
const panelOf = (of = report): string => /<div class="panel callbacks".*?<\/ol>/su.exec(markup(drawn(of)))?.[0] ?? "";

describe("the callback list", () => {
  it("tells who, what the account is worth, why and in which words, in the order of the report", () => {
    const text = reading(drawn());
    expect(text).toContain("One answer an account: detractors by the revenue of their account");
    expect(text).toContain("2 detractor Alder &amp; Sons €18,600 a year Sep 11, 2026");
    const places = report.callbacks.map(({ respondent }) => text.indexOf((respondent ?? "").replace("&", "&amp;")));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(text).toContain("gave no reason");
    expect(text).toContain("Slow replies from support Copy for a Ticket");
  });

  it("is made of buttons, so that keys reach everything that a click does", () => {
    const buttons = panelOf().match(/<button type="button" class="link"/gu) ?? [];
    // One to copy the list; for each call its place and its ticket, and its theme where there is one.
    const themed = report.callbacks.filter(({ themes }) => themes.length > 0).length;
    expect(buttons).toHaveLength(1 + 2 * report.callbacks.length + themed);
  });

  it("has no tab where there is nobody to call", () => {
    expect(panelsOf(report)).toContain("callbacks");
    expect(panelsOf({ ...report, callbacks: [] })).not.toContain("callbacks");
  });

  it("keeps what people wrote what it is", () => {
    const [first] = report.callbacks;
    const nasty = { ...present(first), respondent: "<img src=x>", text: "<script>1</script>" };
    expect(panelOf({ ...report, callbacks: [nasty] })).not.toMatch(/<img|<script/u);
  });
});

it("a ticket has who, where, why and the words", () => {
  expect(ticketText(present(report.callbacks[1]), report, localeOf("en-US", {}))).toBe(
    [
      "Bakery Ferro · q3-nps.csv, row 118 · Aug 2, 2026",
      "Detractor, score 3; €14K a year of revenue; speaks of “Slow replies from support”",
      "“Waited nine days for a reply about a lost parcel. Nine. Days.”",
    ].join("\n"),
  );
});
