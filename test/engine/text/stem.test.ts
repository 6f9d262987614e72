import { expect, test } from "vitest";
import { stemmerFor } from "../../../src/engine/text/stem.ts";

test.each([
  ["en", ["connection", "connections", "connected"]],
  ["ru", ["доставка", "доставки", "доставку"]],
  ["lt", ["sąskaita", "sąskaitos", "sąskaitą"]],
  ["de", ["Zimmer", "Zimmern", "Zimmers"].map((word) => word.toLowerCase())],
  ["fr", ["attente", "attentes"]],
  ["es", ["factura", "facturas"]],
  ["pt", ["demora", "demoras"]],
  ["it", ["prezzo", "prezzi"]],
  ["nl", ["rekening", "rekeningen"]],
  ["uk", ["доставка", "доставки", "доставку"]],
  ["fi", ["lasku", "laskut"]],
])("%s: the forms of a word share a stem", (language, forms) => {
  const stem = stemmerFor(language);
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test("a language without a stemmer keeps its words whole", () => {
  expect(stemmerFor("xx")("anything")).toBe("anything");
});
