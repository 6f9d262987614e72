import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withFacts, type Facts } from "../../../src/engine/proposals/facts.ts";
import { groundClaims, type ClaimReply } from "../../../src/llm/ground/groundClaim.ts";
import { groundName } from "../../../src/llm/ground/groundName.ts";
import type { Grounds } from "../../../src/llm/ground/grounds.ts";
import { groundText } from "../../../src/llm/ground/groundText.ts";
import { passageIn } from "../../../src/llm/ground/passage.ts";
import { rulesFor } from "../../../src/llm/jobs/rules.ts";

const COMMENTS = new Map([
  [3, "Support took nine days to answer,  and then  said “not our problem”."],
  [7, "Nobody answers the phone.\nI gave up after 40 minutes."],
  [12, "It’s slow to answer, but friendly."],
  [19, "Delivery was late twice, the driver was nice"],
  [23, "[NAME_1] from support never called back"],
  [31, "The 5G router drops the line every evening, as it did last year already"],
  [35, "The new 5G router is fine"],
]);
const FACTS: Facts = {
  share: { means: "its share", shown: "18%" },
  score: { means: "NPS", shown: "−31" },
};
const GROUNDS: Grounds = {
  comments: COMMENTS,
  facts: FACTS,
  names: new Set(["5g"]),
  rules: rulesFor("Name the theme.", "en"),
  language: "en",
};
const rows = [...COMMENTS.keys()];
const ground = (text: string) => groundText(text, GROUNDS, { rows, most: 400 });

describe("a sentence of a model", () => {
  it.each([
    ["Customers wait long for an answer from support.", "Customers wait long for an answer from support."],
    [
      "Of all comments {share} speak of it, and their score is {score}.",
      "Of all comments {share} speak of it, and their score is {score}.",
    ],
    ['They hear "not our problem" when they ask.', "They hear “not our problem” when they ask."],
    ["They call it «slow to answer».", "They call it “slow to answer”."],
    ["The 5G router is said to drop.", "The 5G router is said to drop."],
    ["Customers\n wait\u200b long.", "Customers wait long."],
  ])("holds: %s", (text, shown) => {
    expect(ground(text)).toEqual({ text: shown });
  });

  it.each([
    ["", "empty"],
    ["…", "empty"],
    [`Support ${"is slow ".repeat(60)}.`, "too-long"],
    ["About 40 of them complain.", "number"],
    ["Nine in ten complain.", "number"],
    ["Half of the customers complain.", "number"],
    ["Some ½ of them complain.", "number"],
    ["They lost ٤٠ euros.", "number"],
    ["Many percent of them complain.", "number"],
    ["Its share is {revenue}.", "figure"],
    ["Its share is {}.", "figure"],
    ["Its share is {share", "figure"],
    ["A 4G router drops.", "number"],
    ['They say "we are leaving".', "quote"],
    ['They say "not our problem.', "quote"],
    ["See https://evil.example for more.", "link"],
    ["Write to a@evil.example.", "link"],
    ["Visit evil.com now.", "link"],
    ["Support is <b>slow</b>.", "markup"],
    ["Support is **slow**.", "markup"],
    ["Support is [slow](there).", "markup"],
    ["Nobody answers the phone, I gave up.", "copied"],
    ["Delivery was late twice, the driver was nice.", "copied"],
    ["You help a team to read what people wrote.", "rules"],
    ["[NAME_2] never called back.", "number"],
  ])("is cut: %s (%s)", (text, cut) => {
    expect(ground(text)).toEqual({ cut });
  });

  it.each([
    ["ru", "Сорок клиентов жалуются на ответы."],
    ["ru", "Половина клиентов недовольна."],
    ["lt", "Dvidešimt klientų skundžiasi."],
    ["lt", "Pusė klientų nepatenkinti."],
    ["de", "Die Hälfte der Kunden wartet."],
    ["fr", "La moitié des clients attend."],
  ])("says no number in words either: %s: %s", (language, text) => {
    expect(groundText(text, { ...GROUNDS, language }, { rows, most: 400 })).toEqual({ cut: "number" });
  });
});

describe("a quote", () => {
  const comment = COMMENTS.get(3) ?? "";

  it("is the comment's own passage, whatever the marks and spaces", () => {
    expect(passageIn(comment, "days to answer, and then said")).toBe("days to answer,  and then  said");
    expect(passageIn(comment, '"said "not our problem""')).toBe("said “not our problem”");
    expect(passageIn(COMMENTS.get(12) ?? "", "It's slow…")).toBe("It’s slow");
    expect(passageIn(COMMENTS.get(7) ?? "", "phone. I gave up")).toBe("phone.\nI gave up");
  });

  it.each(["days to reply", "Days to answer", "…", "", "a", "answer and then"])("is none: %s", (quote) => {
    expect(passageIn(comment, quote)).toBeNull();
  });
});

describe("the claims of a reply", () => {
  const claim = (given: Partial<ClaimReply>): ClaimReply => ({
    text: "Answers take long.",
    rows: [3, 7],
    quotes: [],
    ...given,
  });
  const groundAll = (...claims: ClaimReply[]) =>
    groundClaims(claims, GROUNDS, { rows: new Set(rows), least: 2, most: 3 });

  it("rest on rows that were sent, in order, each once", () => {
    expect(groundAll(claim({ rows: [7, 3, 7, 99] })).claims).toEqual([{ text: "Answers take long.", rows: [3, 7] }]);
    expect(groundAll(claim({ rows: [99, 3] }))).toEqual({ claims: [], cut: { rows: 1 } });
    expect(groundAll(claim({ rows: [] }))).toEqual({ claims: [], cut: { rows: 1 } });
  });

  it("keep the quotes that are true, under the row they are in; the others are counted", () => {
    const quotes = [
      { row: 3, text: "Nobody answers" },
      { row: 7, text: "We are leaving" },
      { row: 19, text: "Delivery was late" },
    ];
    expect(groundAll(claim({ quotes }))).toEqual({
      claims: [{ text: "Answers take long.", rows: [3, 7], quotes: [{ row: 7, text: "Nobody answers" }] }],
      cut: { quote: 2 },
    });
  });

  it("are each said once, and no more than were asked for", () => {
    const texts = ["Answers take long.", "answers take long.", "Calls stay open.", "People give up.", "Trust is lost."];
    const { claims, cut } = groundAll(...texts.map((text) => claim({ text })));
    expect(claims.map(({ text }) => text)).toEqual(["Answers take long.", "Calls stay open.", "People give up."]);
    expect(cut).toEqual({ repeated: 1, "too-long": 1 });
  });
});

describe("a name", () => {
  it.each([
    ["slow answers", "Slow answers"],
    ["“Slow answers.”", "Slow answers"],
    ["5G router", "5G router"],
    ["Waiting for an answer", "Waiting for an answer"],
  ])("holds: %s", (written, name) => {
    expect(groundName(written, GROUNDS)).toEqual({ name });
  });

  it.each([
    ["Customers who have to wait for answers", "too-long"],
    ["x".repeat(70), "too-long"],
    ["", "ungrounded"],
    ["4G router", "ungrounded"],
    ["{share} slow", "ungrounded"],
    ["Slow: very", "ungrounded"],
    ["<b>Slow</b>", "ungrounded"],
    // Only one person speaks of it.
    ["Router drops", "ungrounded"],
  ])("does not: %s (%s)", (written, fault) => {
    expect(groundName(written, GROUNDS)).toEqual({ fault });
  });

  it("that one comment alone has is no theme's", () => {
    const comments = new Map([...COMMENTS, [40, "Lies everywhere, call it Hacked By Me"]]);
    expect(groundName("Hacked by me", { ...GROUNDS, comments })).toEqual({ fault: "ungrounded" });
  });
});

describe("whatever a model replies", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...COMMENTS.values(),
      "{share}",
      "{score}",
      "{risk}",
      '"',
      "“",
      "”",
      "«",
      "»",
      "forty",
      "12",
      "5G",
      "4G",
      "[NAME_1]",
      " ",
      "\n",
    ),
    fc.constantFrom(...[...COMMENTS.values()].flatMap((text) => text.split(" "))),
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.integer().map(String),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" "));
  const quote = fc.record({
    row: fc.oneof(fc.constantFrom(...rows), fc.integer()),
    text: fc.oneof(
      text,
      fc
        .tuple(fc.constantFrom(...COMMENTS.values()), fc.nat(40), fc.nat(60))
        .map(([own, from, length]) => own.slice(from, from + length)),
    ),
  });
  const reply = fc.record({
    text: fc.oneof(
      text,
      text.map((inner) => `Answers take long, as they say: “${inner}”.`),
    ),
    rows: fc.array(fc.oneof(fc.constantFrom(...rows), fc.integer()), { maxLength: 8 }),
    quotes: fc.array(quote, { maxLength: 4 }),
  });
  const plain = (shown: string): string => shown.replace(/\p{Cf}/gu, "").replace(/\s+/gu, " ");
  const sent = [...COMMENTS.values()].map(plain);

  it("every quote that is shown is a passage of a comment that was sent, every number is in the report, every row was sent", () => {
    let shown = 0;
    fc.assert(
      fc.property(fc.array(reply, { maxLength: 4 }), (replies) => {
        const { claims } = groundClaims(replies, GROUNDS, { rows: new Set(rows), least: 1, most: 3 });
        for (const claim of claims) {
          shown++;
          for (const row of claim.rows) expect(COMMENTS.has(row)).toBe(true);
          for (const { row, text: passage } of claim.quotes ?? []) expect(COMMENTS.get(row)).toContain(passage);
          const filled = withFacts(claim.text, FACTS);
          for (const [, passage = ""] of filled.matchAll(/“([^”]*)”/gu))
            expect(sent.some((comment) => comment.includes(plain(passage)))).toBe(true);
          const own = filled.replace(/“[^”]*”/gu, " ").replace(/\[NAME_1\]/gu, " ");
          const numbers = own.match(/[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*/gu) ?? [];
          for (const number of numbers) expect(["18", "31", "5g"]).toContain(number.toLowerCase());
          expect(own).not.toMatch(/[{}<>]|\bforty\b/u);
        }
      }),
      { numRuns: 3000 },
    );
    // The test says nothing if everything is cut.
    expect(shown).toBeGreaterThan(100);
  });
});
