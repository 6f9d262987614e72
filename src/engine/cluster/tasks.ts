import type { Bench, Task } from "../crew.ts";
import type { Mixture, MixtureOptions, Tokens } from "../kernel/kernel.ts";

/** Independent pieces of the engine's work, which several threads may share; each is plain data in, plain data out. */
export const TASKS = {
  /** One of several mixtures of the same documents. */
  mixture: (
    { documents, options }: { readonly documents: Tokens; readonly options: readonly MixtureOptions[] },
    index: number,
    { kernel, signal }: Bench,
  ): Mixture => {
    const own = options[index];
    if (!own) throw new RangeError(`there is no mixture ${index}`);
    return kernel.fitMixture(documents, own, signal);
  },
} satisfies Record<string, Task<never, unknown>>;
