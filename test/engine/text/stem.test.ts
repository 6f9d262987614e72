import { expect, test } from "vitest";
import { stemmerFor } from "../../../src/engine/text/stem.ts";

const words: Readonly<Record<string, readonly string[]>> = {
  en: ["connection connections connected", "slow slowly", "easy easily", "family families", "supply supplies"],
  ru: ["доставка доставки доставку", "дорогой дорого дорогая", "курьер курьеры курьером"],
  lt: ["sąskaita sąskaitos sąskaitą", "ryšys ryšio ryšį", "darbuotojas darbuotojai darbuotojams"],
  de: ["zimmer zimmern zimmers", "teuer teure teuren", "problem probleme problemen", "mitarbeiter mitarbeiterinnen"],
  fr: ["attente attentes", "vendeur vendeurs vendeuse vendeuses", "nouveau nouveaux nouvelle", "cher chère chers"],
  es: ["factura facturas", "calidad calidades", "rápido rápida rápidamente", "fácil fáciles fácilmente"],
  pt: [
    "demora demoras",
    "conexão conexões",
    "sinal sinais",
    "fácil fáceis facilmente",
    "instável instáveis",
    "bom bons",
  ],
  it: ["prezzo prezzi", "telefono telefoni", "camera camere", "veloce velocemente"],
  nl: ["rekening rekeningen", "prijs prijzen", "snel snelle", "brief brieven", "duur dure"],
  uk: ["доставка доставки доставці", "рахунок рахунку", "оплата оплати", "якість якості якістю", "чекати чекав чекаю"],
  fi: ["lasku laskut"],
  pl: [
    "telefon telefonu telefonie telefony telefonów",
    "internet internetu internecie internetem",
    "obsługa obsługi obsłudze obsługę obsługą",
    "przesyłka przesyłki przesyłce przesyłek",
    "rachunek rachunku rachunki rachunków",
    "aplikacja aplikacji aplikację aplikacje",
    "pracownik pracownika pracownicy pracowników",
    "konsultant konsultanta konsultanci",
    "kurier kuriera kurierzy kurierem",
    "cena ceny cenie cen cenami",
    "opłata opłaty opłacie opłat",
    "jakość jakości jakością",
    "szybki szybka szybko szybkiego szybciej",
    "miły miła miłe mili miłego",
    "wspaniały wspaniała wspaniałe",
    "czekać czekam czekałem czekałam czekanie czekania",
    "kupować kupuję kupują kupowałem",
    "połączenie połączenia połączeń",
    "problem problemu problemy problemem",
    "program programu programy",
    "pokój pokoju pokoje",
  ],
};

test.each(Object.entries(words))("%s: the forms of a word share a stem, different words do not", (language, groups) => {
  const stem = stemmerFor(language);
  const stems = groups.map((forms) => [...new Set(forms.split(" ").map(stem))]);
  expect(stems.filter((own) => own.length > 1)).toEqual([]);
  expect(new Set(stems.flat()).size).toBe(groups.length);
});

test("Polish stems leave short words and derived words alone", () => {
  const stem = stemmerFor("pl");
  for (const word of ["noc", "dom", "las"]) expect(stem(word)).toBe(word);
  expect(stem("danie")).not.toBe(stem("dać"));
  expect(stem("miejsce")).not.toBe(stem("miejski"));
});

test("a language without a stemmer keeps its words whole", () => {
  expect(stemmerFor("xx")("anything")).toBe("anything");
});
