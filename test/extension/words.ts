import type { L10n } from "../../src/extension/problem.ts";

/** The editor's translations where it speaks English. */
export const l10n: L10n = {
  t: (message, ...args) => message.replaceAll(/\{(\d)\}/gu, (_, index: string) => String(args[Number(index)])),
};
