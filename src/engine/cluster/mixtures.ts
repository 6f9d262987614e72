import type { Task } from "../crew.ts";
import type { Mixture, MixtureOptions, Tokens } from "../kernel/kernel.ts";

export interface FittedMixture {
  readonly mixture: Mixture;
  /** The likeliest cluster of every document, −1 for one without a word. */
  readonly partition: Int32Array<ArrayBuffer>;
}

/** Mixtures of the same documents, one a piece. */
export const mixtureTask: Task<
  { readonly documents: Tokens; readonly options: readonly MixtureOptions[] },
  FittedMixture
> = {
  name: "mixture",
  piece({ documents, options }, index, { kernel, signal }) {
    const own = options[index];
    if (!own) throw new RangeError(`there is no mixture ${index}`);
    const mixture = kernel.fitMixture(documents, own, signal);
    return { mixture, partition: kernel.likeliest(documents, mixture) };
  },
};
