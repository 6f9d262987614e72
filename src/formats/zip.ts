import { unzipSync, zipSync } from "fflate";
import { FeedbackError } from "../engine/errors.ts";

/** A file inside an archive, by the archive's own list. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes unpacked, as the list states them; no more than these are ever unpacked. */
  readonly size: number;
}

/** Limits against archives that unpack to more than memory holds. Sheets of real surveys shrink to a tenth or so. */
const LARGEST = 2 ** 30;
const STEEPEST = 200;
const SMALL = 50 * 2 ** 20;

/** What an archive holds; null when its list cannot be read. Unpacks nothing. */
export function listZip(bytes: Uint8Array): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries.push({ name, size: originalSize });
        return false;
      },
    });
  } catch {
    return null;
  }
  return entries;
}

/** Throws FeedbackError("too-large") for an archive that is too large unpacked, or packed too tightly to be a survey. */
export function assertUnpackable(entries: readonly ZipEntry[], packed: number, file: string): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const unpacked = `the workbook's content (${(size / 2 ** 20).toFixed(0)} MB unpacked) is`;
  if (size > LARGEST) throw new FeedbackError("too-large", { file, what: unpacked, limit: "1 GB" });
  if (size > SMALL && size > packed * STEEPEST) {
    throw new FeedbackError("too-large", { file, what: unpacked, limit: `${STEEPEST} times its packed size` });
  }
}

/**
 * The same archive without compression and without pictures. A workbook's reader unpacks large entries in workers of its
 * own, made from program text, which strict content security policies forbid; what is not packed it only copies.
 */
export function repackPlain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const entries = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) });
  return zipSync(entries, { level: 0 });
}
