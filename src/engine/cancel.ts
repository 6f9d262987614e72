/**
 * What the engine needs of an `AbortSignal`. Its own type, because the engine knows neither the DOM nor Node, and because
 * a worker that is busy cannot receive an abort event: there the flag is a cell of shared memory.
 */
export interface CancelSignal {
  readonly aborted: boolean;
  /** Throws when the work was cancelled. */
  throwIfAborted(): void;
}
