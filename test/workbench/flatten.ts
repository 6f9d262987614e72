import { nothing } from "lit";

/** What of a lit template its tests look at. */
interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/**
 * A template as markup, without a document: what stands in the template is written as it is, what comes from data is
 * escaped as the browser would have it, so that a test sees which is which. Handlers and properties are left out.
 */
export function flatten(value: unknown): string {
  if (value === null || value === undefined || value === nothing) return "";
  if (Array.isArray(value)) return value.map(flatten).join("");
  if (isRepeated(value)) return value.values[0].map((item, index) => flatten(value.values[2](item, index))).join("");
  if (isTemplate(value)) return value.strings.map((string, index) => string + bound(value, index)).join("");
  return typeof value === "string" || typeof value === "number" ? escaped(String(value)) : "";
}

/** The markup with each run of white space as one blank, and none between tags. */
export function markup(value: unknown): string {
  return flatten(value)
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/> | </gu, (edge) => edge.trim());
}

/** Only what a reader reads. */
export function reading(value: unknown): string {
  const text = flatten(value).replaceAll(/<svg[\s\S]*?<\/svg>|<[^>]*>/gu, " ");
  return text.replaceAll(/\s+/gu, " ").trim();
}

function bound(template: Template, index: number): string {
  if (index >= template.values.length) return "";
  const value = template.values[index];
  const binding = /\s([@.?])?[\w-]+=["']?$/u.exec(template.strings[index] ?? "");
  if (binding === null) return flatten(value);
  if (binding[1] === "?") return `"${String(value === true)}"`;
  return binding[1] === undefined ? quoted(flatten(value), template.strings[index] ?? "") : `""`;
}

function quoted(text: string, before: string): string {
  return before.endsWith('"') ? text : `"${text}"`;
}

function isTemplate(value: unknown): value is Template {
  return typeof value === "object" && value !== null && "strings" in value && "values" in value;
}

/** Lit's `repeat` with its three arguments: the items, their keys, and what is drawn of each. */
interface Repeated {
  readonly values: readonly [readonly unknown[], unknown, (item: unknown, index: number) => unknown];
}

function isRepeated(value: unknown): value is Repeated {
  return typeof value === "object" && value !== null && "_$litDirective$" in value;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
