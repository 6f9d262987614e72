import { expect, it } from "vitest";
import { editorEncoding } from "../../../src/extension/text/editorEncoding.ts";

it.each([
  ["utf-8", null],
  ["utf-16le", "utf16le"],
  ["windows-1251", "windows1251"],
  ["iso-8859-13", "iso885913"],
  ["koi8-u", "koi8u"],
  ["ibm866", "cp866"],
  ["shift_jis", "shiftjis"],
])("%s is called %s by the editor", (label, name) => {
  expect(editorEncoding(label)).toBe(name);
});
