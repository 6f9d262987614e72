/** A list of 32-bit whole numbers that doubles its typed array when it is full. */
export interface GrowingInts {
  push(value: number): void;
  /** The value at a place that there is. */
  at(index: number): number;
  readonly length: number;
  /** A copy of just the values. */
  toArray(): Uint32Array;
}

export function growingInts(capacity = 1024): GrowingInts {
  let values = new Uint32Array(capacity);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(2 * length);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    at: (index) => values[index] ?? 0,
    get length() {
      return length;
    },
    toArray: () => values.slice(0, length),
  };
}
