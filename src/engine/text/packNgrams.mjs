// The language detector's table of n-grams is an object literal of a megabyte, which every start would pay for: packed into
// two strings it costs nothing until the first text is looked at, and a quarter of the time then.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const reader = join(import.meta.dirname, "ngramTable.ts");

/** Of base64: three digits a score. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Puts the packed table in the place of the library's own. */
export const packedNgrams = {
  name: "packed n-grams",
  setup(build) {
    build.onLoad({ filter: /[/\\]eld[/\\]src[/\\]ngrams[/\\]\w+\.js$/ }, async ({ path }) => {
      const { ngramsData } = await import(pathToFileURL(path).href);
      const { ngrams, ...about } = ngramsData;
      const { words, scores } = packNgrams(ngrams);
      const license = /^\/\*.*?\*\//s.exec(await readFile(path, "utf8"))?.[0] ?? "";
      const table = `createNgramTable(${JSON.stringify(words)}, ${JSON.stringify(scores)})`;
      const contents = `${license}
        import { createNgramTable } from ${JSON.stringify(reader)};
        export const ngramsData = { ...${JSON.stringify(about)}, ngrams: ${table} };`;
      return { contents, loader: "js", resolveDir: import.meta.dirname };
    });
  },
};

/** `ngrams`: n-gram → language's number → score. The form is told in src/engine/text/ngramTable.ts. */
export function packNgrams(ngrams) {
  const words = Object.keys(ngrams);
  const scores = words.flatMap((word) => {
    const pairs = Object.entries(ngrams[word]);
    return pairs.map(([language, score], at) => packPair(Number(language), score, at === pairs.length - 1));
  });
  if (words.some((word) => word.includes("\n"))) throw new Error("An n-gram holds the mark that stands between them.");
  return { words: words.join("\n"), scores: scores.join("") };
}

function packPair(language, score, isLast) {
  if (!(language < 64 && Number.isInteger(score) && score >= 0 && score < 2048)) {
    throw new Error(`The n-grams have outgrown their packed form: score ${score} of language ${language}.`);
  }
  const rest = score * 2 + (isLast ? 1 : 0);
  return [language, rest >> 6, rest & 63].map((digit) => DIGITS[digit]).join("");
}
