import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPersonal, newLedger, PERSONAL_KINDS, redact } from "../../../src/engine/privacy/redact.ts";
import { labelledComments } from "./labelled.ts";

/** Rate of the labelled data that is found whole, and of what is found that is labelled. */
function rates(kinds: readonly string[]): { readonly recall: number; readonly precision: number } {
  let [whole, labelled, right, found] = [0, 0, 0, 0];
  for (const { text, spans } of labelledComments()) {
    const own = findPersonal(text).filter(({ kind }) => kinds.includes(kind));
    const wanted = spans.filter(({ kind }) => kinds.includes(kind));
    labelled += wanted.length;
    found += own.length;
    whole += wanted.filter((span) => own.some(({ start, end }) => start <= span.start && end >= span.end)).length;
    right += own.filter(({ start, end }) => spans.some((span) => span.start < end && start < span.end)).length;
  }
  return { recall: whole / labelled, precision: right / found };
}

describe("personal data in 178 comments in four languages", () => {
  it("are as many as they are said to be", () => {
    const comments = labelledComments();
    expect(comments.length).toBe(178);
    expect(new Set(comments.map(({ language }) => language)).size).toBe(4);
    expect(comments.filter(({ spans }) => spans.length === 0).length).toBeGreaterThan(60);
    for (const kind of PERSONAL_KINDS)
      expect(comments.flatMap(({ spans }) => spans).filter((span) => span.kind === kind).length, kind).toBeGreaterThan(
        2,
      );
  });

  it.each(["EMAIL", "LINK", "IBAN", "CARD", "IP", "PHONE"])("%s: all found, nothing else taken for one", (kind) => {
    expect(rates([kind])).toEqual({ recall: 1, precision: 1 });
  });

  it("numbers of orders and accounts: hardly one missed", () => {
    const { recall, precision } = rates(["NUMBER"]);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.97);
  });

  it("names: those without a sign of being one are missed, and nearly no other word is taken", () => {
    const { recall, precision } = rates(["NAME"]);
    expect(recall).toBeGreaterThanOrEqual(0.85);
    expect(recall).toBeLessThan(1);
    expect(precision).toBeGreaterThanOrEqual(0.97);
  });
});

describe("redacting", () => {
  it("gives the same datum the same placeholder, however it is spaced, and another one another", () => {
    const ledger = newLedger();
    expect(redact("Mail a@b.example or c@d.example", ledger)).toBe("Mail [EMAIL_1] or [EMAIL_2]");
    expect(redact("C@D.EXAMPLE again, call +370 612 34567", ledger)).toBe("[EMAIL_2] again, call [PHONE_1]");
    expect(redact("call +37061234567", ledger)).toBe("call [PHONE_1]");
    expect(ledger.counts).toMatchObject({ EMAIL: 2, PHONE: 1, NAME: 0 });
  });

  it.each([
    ["4111 1111 1111 1112", "a card number with a wrong check digit"],
    ["DE88 3704 0044 0532 0130 00", "an IBAN with wrong check digits"],
  ])("%s stays no %s", (text) => {
    expect(findPersonal(text).filter(({ kind }) => kind === "CARD" || kind === "IBAN")).toEqual([]);
  });

  it("leaves a text without personal data as it is", () => {
    for (const { text, spans } of labelledComments())
      if (spans.length === 0) expect(redact(text, newLedger())).toBe(text);
  });

  it("changes nothing but what it finds, in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const spans = findPersonal(text);
        let [kept, at] = ["", 0];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          kept += text.slice(at, start);
          at = end;
        }
        const without = redact(text, newLedger()).replace(
          /\[(?:EMAIL|LINK|IBAN|CARD|IP|PHONE|NUMBER|NAME)_\d+\]/gu,
          "",
        );
        if (!/\[[A-Z]+_\d/u.test(text)) expect(without).toBe(kept + text.slice(at));
      }),
    );
  });

  it("is done at once with a text made to be slow", () => {
    for (const text of [
      "1 ".repeat(5000),
      "a@".repeat(5000),
      "A1".repeat(5000),
      "order ".repeat(3000),
      ":".repeat(10_000),
    ])
      expect(findPersonal(text)).toBeInstanceOf(Array);
  });
});
