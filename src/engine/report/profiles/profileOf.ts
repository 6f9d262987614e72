import type { ReportDocument } from "../document.ts";
import type { ProfileName } from "../profileNames.ts";
import { executive } from "./executive.ts";
import { finance } from "./finance.ts";
import { framed, type Profile, type ProfileParts } from "./frame.ts";
import { hr } from "./hr.ts";
import { marketing } from "./marketing.ts";
import { product } from "./product.ts";
import { sales } from "./sales.ts";
import { support } from "./support.ts";

const PROFILES: Readonly<Record<Exclude<ProfileName, "data">, ProfileParts>> = {
  product,
  marketing,
  sales,
  support,
  finance,
  executive,
  hr,
};

/** What one department acts on, drawn from the whole report; every figure in it is the report's. */
export function profileOf(name: Exclude<ProfileName, "data">, report: ReportDocument): Profile {
  return framed(PROFILES[name], report);
}
