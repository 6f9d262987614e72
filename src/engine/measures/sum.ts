export interface Sum {
  readonly add: (value: number) => void;
  readonly total: () => number;
}

/**
 * A sum that keeps what rounding loses, so that money adds up to the same cents in any order of the rows.
 * Source: Neumaier 1974.
 */
export function createSum(): Sum {
  let sum = 0;
  let lost = 0;
  return {
    add: (value) => {
      const next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
    },
    total: () => sum + lost,
  };
}
