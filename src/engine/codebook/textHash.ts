import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** By what an override knows its comment again: `sha256:` and the first 16 hexadecimal digits, of the text without space around it. */
export function textHash(comment: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(comment.trim()))).slice(0, 16)}`;
}
