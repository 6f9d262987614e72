import { localeOf } from "../../src/protocol/locale.ts";
import type { L10n } from "../../src/extension/problem.ts";

/** How a reader of English reads. */
export const locale = localeOf("en", {});

/** The editor's translations where it speaks English. */
export const l10n: L10n = {
  t: (message, ...args) => message.replaceAll(/\{(\d)\}/gu, (_, index: string) => String(args[Number(index)])),
};
