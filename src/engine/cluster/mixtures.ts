import type { Task } from "../crew.ts";
import type { Mixture, MixtureOptions, Tokens } from "../kernel/kernel.ts";

/** Mixtures of the same documents, one a piece. */
export const mixtureTask: Task<{ readonly documents: Tokens; readonly options: readonly MixtureOptions[] }, Mixture> = {
  name: "mixture",
  piece({ documents, options }, index, { kernel, signal }) {
    const own = options[index];
    if (!own) throw new RangeError(`there is no mixture ${index}`);
    return kernel.fitMixture(documents, own, signal);
  },
};
