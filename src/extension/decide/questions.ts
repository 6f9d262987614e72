/** One line of a list to choose from: a choice, a heading of those below it, or a fact that can only be read. */
export type Line<Value> =
  | (Said & { readonly kind: "choice"; readonly value: Value })
  | (Said & { readonly kind: "fact" })
  | { readonly kind: "heading"; readonly label: string };

interface Said {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

export interface ListQuestion<Value> {
  readonly title: string;
  readonly placeholder: string;
  readonly lines: readonly Line<Value>[];
}

export interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  /** What stands there at first. */
  readonly value: string;
  readonly placeholder?: string;
  /** What is wrong with a text; null for one that will do. */
  readonly check: (text: string) => string | null;
}

/** What a person is asked, in the editor's own lists and fields. Undefined: the question was given up. */
export interface Questions {
  readonly choose: <Value>(question: ListQuestion<Value>) => Promise<Value | undefined>;
  readonly text: (question: TextQuestion) => Promise<string | undefined>;
  /** Says something that needs no answer. */
  readonly say: (text: string) => void;
  /** Shows that something is under way as long as `work` lasts. */
  readonly busy: <Result>(title: string, work: () => Promise<Result>) => Promise<Result>;
}
