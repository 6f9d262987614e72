import { describe, expect, it } from "vitest";
import { findEncoding } from "../../src/formats/encoding.ts";
import { isCleanUtf8 } from "../../src/formats/unicode.ts";
import { failure, grid, inCodePage, joined, load, noted, utf16, utf8 } from "./reading.ts";

const HEAD = "id,comment\n";

describe("encodings that the file states or that cannot be mistaken", () => {
  const text = `${HEAD}1,Žvirblis — šaunu 👍\n2,Очень долго\n`;
  const answers = [
    ["1", "Žvirblis — šaunu 👍"],
    ["2", "Очень долго"],
  ];

  it.each([
    ["utf-8", utf8(text)],
    ["utf-8", joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(text))],
    ["utf-16le", joined(Uint8Array.of(0xff, 0xfe), utf16(text, "le"))],
    ["utf-16be", joined(Uint8Array.of(0xfe, 0xff), utf16(text, "be"))],
    ["utf-16le", utf16(text, "le")],
    ["utf-16be", utf16(text, "be")],
  ])("%s (%#)", async (encoding, bytes) => {
    const table = await load(bytes);
    expect(table.source.encoding).toBe(encoding);
    expect(table.columns[0]?.heading).toBe("id");
    expect(grid(table)).toEqual(answers);
    expect(table.diagnostics).toEqual([]);
  });

  it("keeps a byte order mark above what was asked for", async () => {
    const bytes = joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(text));
    expect((await load(bytes, { encoding: "windows-1251" })).source.encoding).toBe("utf-8");
  });
});

describe("code pages, by their letters", () => {
  it.each([
    ["windows-1251", "Очень долго ждали заказ, официант забыл про нас"],
    ["windows-1251", "ОЧЕНЬ ДОЛГО ЖДАЛИ ЗАКАЗ"],
    ["windows-1251", "Дуже повільно, але їжа смачна"],
    ["koi8-r", "Очень долго ждали заказ, официант забыл про нас"],
    ["ibm866", "Очень долго ждали заказ, официант забыл про нас"],
    ["windows-1257", "Labai ilgai laukėme, padavėjas mus pamiršo, gaila"],
    ["windows-1257", "Ļoti lēna apkalpošana, bet ēdiens garšīgs"],
    ["windows-1252", "Très bon accueil, mais l’attente à la caisse était longue…"],
    ["windows-1252", "Die Bedienung war sehr freundlich, das Frühstück süß und gut für 5 €"],
    ["windows-1252", "El año pasado compré aquí y volveré mañana"],
    ["windows-1252", "I don’t like it – the “app” is slow"],
    ["windows-1250", "Obsługa była bardzo miła, ale jedzenie źle doprawione"],
    ["windows-1250", "Příliš pomalá obsluha, jídlo výborné"],
    ["windows-1250", "Nagyon lassú volt, többet várnék őszintén"],
    ["windows-1254", "Teşekkürler, güzel bir uygulama ama ağır çalışıyor"],
  ])("%s: %s", async (encoding, comment) => {
    const table = await load(inCodePage(`${HEAD}7,"${comment}"\n`, encoding));
    expect(grid(table)).toEqual([["7", comment]]);
    expect(table.source.encoding).toBe(encoding);
    expect(noted(table, "encoding-guessed")?.message).toContain(encoding);
  });

  it("asks chardet about scripts that are no code page of ours", async () => {
    // サービス in Shift_JIS, twice.
    const word = [0x83, 0x54, 0x81, 0x5b, 0x83, 0x72, 0x83, 0x58, 0x82, 0xaa, 0x92, 0x78, 0x82, 0xa2];
    const table = await load(joined(utf8(`${HEAD}1,`), Uint8Array.from([...word, ...word]), utf8("\n")));
    expect(table.source.encoding).toBe("shift_jis");
    expect(grid(table)).toEqual([["1", "サービスが遅いサービスが遅い"]]);
  });

  it("takes what was asked for, by any label, without a guess", async () => {
    const table = await load(inCodePage(`${HEAD}1,Очень долго\n`, "koi8-r"), { encoding: "KOI8" });
    expect(table.source.encoding).toBe("koi8-r");
    expect(grid(table)).toEqual([["1", "Очень долго"]]);
    expect(noted(table, "encoding-guessed")).toBeUndefined();
  });

  it("refuses an encoding that nobody knows", async () => {
    expect(await failure(load(`${HEAD}1,a`, { encoding: "cp-nonsense" }))).toMatchObject({
      code: "wrong-setting",
      details: { setting: "encoding", value: "cp-nonsense" },
    });
  });

  it("reads 0x80 … 0x9F of windows-1252 as its marks, whatever the runtime's decoder makes of them", async () => {
    const bytes = joined(utf8(HEAD), utf8("1,It"), Uint8Array.of(0x92), utf8("s 5 "), Uint8Array.of(0x80), utf8("\n"));
    expect(grid(await load(bytes, { encoding: "windows-1252" }))).toEqual([["1", "It’s 5 €"]]);
  });
});

describe("letters that are lost", () => {
  it("stays with UTF-8 when few bytes break it, and names the first row", async () => {
    const bytes = joined(utf8(`${HEAD}1,größer öfter\n2,sch`), Uint8Array.of(0xf6), utf8("n\n3,"), Uint8Array.of(0xff));
    const table = await load(bytes);
    expect(table.source.encoding).toBe("utf-8");
    expect(noted(table, "broken-letters")).toMatchObject({ severity: "warning", row: 2, column: "comment" });
    expect(noted(table, "broken-letters")?.message).toContain("utf-8: 2.");
  });

  it("counts replacement characters that the file was written with", async () => {
    const table = await load(`${HEAD}1,fine\n2,caf\uFFFD\n`);
    expect(noted(table, "broken-letters")).toMatchObject({ row: 2, column: "comment" });
  });

  it("counts bytes that the code page gives no meaning", async () => {
    const bytes = joined(utf8(`${HEAD}1,d`), Uint8Array.of(0xe9, 0x6a, 0xe0, 0x20, 0x81), utf8("\n"));
    expect(noted(await load(bytes), "broken-letters")).toMatchObject({ row: 1, column: "comment" });
  });
});

describe("cells in code page 850 inside a windows-1252 file", () => {
  // é is 0xE9 in windows-1252 and 0x82 in code page 850; è 0xE8 and 0x8A; û 0xFB and 0x96; â 0xE2 and 0x83.
  const bytes = joined(
    utf8(HEAD),
    ...[utf8("1,Le magasin "), Uint8Array.of(0xe9), utf8("tait ferm"), Uint8Array.of(0x82), utf8("\n")],
    ...[utf8("2,j'esp"), Uint8Array.of(0x8a), utf8("re ne rien pay"), Uint8Array.of(0x82), utf8("\n")],
    ...[utf8("3,l'"), Uint8Array.of(0x82), utf8("tiquette f"), Uint8Array.of(0x83), utf8("ch"), Uint8Array.of(0x82)],
    ...[
      utf8("e\n4,trop co"),
      Uint8Array.of(0x96),
      utf8("teux\n5,agr"),
      Uint8Array.of(0xe9),
      utf8("able "),
      Uint8Array.of(0x96),
    ],
    ...[utf8(" mais cher"), Uint8Array.of(0x85), utf8("\n")],
  );

  it("mends their letters, leaves real marks alone, and says how many", async () => {
    const table = await load(bytes);
    expect(grid(table).map(([, comment]) => comment)).toEqual([
      "Le magasin était fermé",
      "j'espère ne rien payé",
      "l'étiquette fâchée",
      "trop coûteux",
      "agréable – mais cher…",
    ]);
    expect(noted(table, "mixed-encoding")).toMatchObject({ severity: "info", row: 1, column: "comment" });
    expect(noted(table, "mixed-encoding")?.message).toContain("file: 4;");
    expect(noted(table, "broken-letters")).toBeUndefined();
  });

  it("keeps each distinct cell once, also where mending makes two the same", async () => {
    const again = joined(bytes, utf8("6,trop co"), Uint8Array.of(0xfb), utf8("teux\n7,cher\n"));
    const table = await load(again);
    expect(grid(table).map(([, comment]) => comment)).toEqual([
      ...grid(await load(bytes)).map(([, comment]) => comment),
      "trop coûteux",
      "cher",
    ]);
    const values = table.columns[1]?.values ?? [];
    expect(new Set(values).size).toBe(values.length);
  });

  it("leaves low quotes alone where they quote", async () => {
    const comment = "sagte ‚gut‘ und ‚schön‘ und ‚süß‘";
    const table = await load(inCodePage(`${HEAD}1,${comment}\n2,${comment} a\n3,${comment} b\n`, "windows-1252"));
    expect(grid(table)[0]).toEqual(["1", comment]);
    expect(noted(table, "mixed-encoding")).toBeUndefined();
  });
});

describe("UTF-8 by its form", () => {
  it.each([
    ["an overlong form", [0xc0, 0xaf]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["a sequence cut short", [0xe2, 0x82]],
    ["a number beyond Unicode", [0xf4, 0x90, 0x80, 0x80]],
  ])("does not take %s for UTF-8", (_, broken) => {
    expect(findEncoding(joined(utf8("a,b\n1,"), Uint8Array.from(broken))).encoding).not.toBe("utf-8");
  });
});

it.each([
  ["whole letters", "aé—👍z", true],
  ["a letter lost before", "a\uFFFDz", false],
])("clean UTF-8 is told from what is not: %s", (_, text, isClean) => {
  expect(isCleanUtf8(utf8(text))).toBe(isClean);
});

it("UTF-8 is not clean with a byte too few or too many, wherever that stands", () => {
  const bytes = utf8("aé—👍z");
  for (let cut = 2; cut < bytes.length - 1; cut++) {
    const isBetweenLetters = ((bytes[cut] ?? 0) & 0xc0) !== 0x80;
    expect(isCleanUtf8(bytes.subarray(0, cut))).toBe(isBetweenLetters);
    expect(isCleanUtf8(joined(bytes.subarray(0, cut), Uint8Array.of(0xff), bytes.subarray(cut)))).toBe(false);
  }
});
