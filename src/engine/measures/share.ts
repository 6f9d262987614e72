import type { Interval } from "./nps.ts";
import { wilsonInterval } from "./proportion.ts";

export interface Share {
  readonly count: number;
  /** 0…1; null where nobody is behind it. */
  readonly share: number | null;
  /** 95 %, Wilson, 0…1. */
  readonly interval: Interval | null;
}

export function shareOf(count: number, base: number): Share {
  return { count, share: base === 0 ? null : count / base, interval: wilsonInterval(count, base) };
}
