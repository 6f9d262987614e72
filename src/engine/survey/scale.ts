import type { Phrase } from "../phrase.ts";

/**
 * Answer scales the product recognises. `0-10` alone gives an NPS; the others keep their own measure and are never
 * squeezed into one.
 */
export const SCALES = ["0-10", "1-10", "1-7", "1-5", "fft", "three-words", "fractional", "other"] as const;
export type ScaleId = (typeof SCALES)[number];

/** How the answers of a score column are to be read. */
export interface Scale {
  readonly id: ScaleId;
  /** Lowest and highest answer the scale allows. */
  readonly low: number;
  readonly high: number;
  /** True where a low number is the good end (the NHS friends-and-family test: 1 = very good). */
  readonly reversed: boolean;
  /** One clause for people: why this scale. */
  readonly why: Phrase;
  /** The clause in English. */
  readonly reason: string;
}
