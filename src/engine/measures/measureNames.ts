import { phrase, type Phrase } from "../phrase.ts";
import type { MeasureKind } from "./measureKinds.ts";

/** What a measure, in its variant, is called. */
export function measureName({
  kind,
  variant = null,
}: {
  readonly kind: MeasureKind;
  readonly variant?: string | null;
}): Phrase {
  switch (kind) {
    case "nps":
      return phrase("NPS");
    case "enps":
      return phrase("eNPS");
    case "csat":
      return phrase("CSAT");
    case "ces1":
      return phrase("CES 1 (effort, lower is better)");
    case "ces2":
      return phrase("CES 2 (ease, higher is better)");
    case "ins":
      return variant === "very-satisfied"
        ? phrase("INS (very satisfied − dissatisfied)")
        : phrase("INS (satisfied − dissatisfied)");
    case "rating3":
      return phrase("Bad ratings");
    case "mean":
      return phrase("Mean");
    case "first-response-time":
      return phrase("First response time");
    case "response-time":
      return phrase("Response time");
    case "handle-time":
      return phrase("Handle time");
    case "resolution-time":
      return phrase("Resolution time");
    case "contacts-per-case":
      return phrase("Contacts per case");
  }
}
