import { localeOf } from "../../src/protocol/locale.ts";

/** How a reader of English reads. */
export const locale = localeOf("en", {});
