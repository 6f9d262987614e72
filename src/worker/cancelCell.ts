/**
 * The flag by which a thread that is busy learns that its job was cancelled: one cell of memory that both sides see. The
 * asking side has at most one job in flight, so one cell is enough.
 */
export type CancelCell = Int32Array<SharedArrayBuffer>;

/** What a worker thread is started with. */
export interface ThreadData {
  readonly cancelCell: CancelCell;
}

export function createCancelCell(): CancelCell {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

export function setCancelled(cell: CancelCell, cancelled: boolean): void {
  Atomics.store(cell, 0, cancelled ? 1 : 0);
}

export function isCancelled(cell: CancelCell): boolean {
  return Atomics.load(cell, 0) === 1;
}
