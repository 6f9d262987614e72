import { CancelledError } from "../../engine/errors.ts";
import type {
  ComparisonAction,
  ComparisonHostCalls,
  ComparisonPageCalls,
  ComparisonShowing,
  SideName,
} from "../../protocol/comparison.ts";
import { createAnswerer, createCaller, type Message } from "../../protocol/rpc.ts";
import type { Work } from "../../protocol/workbench.ts";
import type { Disposable } from "../survey/surveyDocument.ts";
import type { ComparisonDocument } from "./comparisonDocument.ts";

export interface ComparisonLinkPorts {
  readonly post: (message: unknown) => void;
  readonly act: (action: ComparisonAction) => void;
  /** Opens a side's survey as text at a 1-based record. */
  readonly reveal: (side: SideName, row: number) => void;
  readonly copy: (text: string, said: string) => void;
  readonly words: Readonly<Record<string, string>>;
}

/** The editor's end of the conversation with the page of a comparison. */
export interface ComparisonLink extends Disposable {
  /** Gives a message of the page; settles when it has been answered. */
  receive(message: unknown): Promise<void>;
  /** The page is hidden and with it gone; it greets again when it comes back. */
  hide(): void;
}

/**
 * Keeps the page up with its comparison: one message at a time, and what has become old while the page was drawing is
 * left out.
 */
export function linkComparison(document: ComparisonDocument, ports: ComparisonLinkPorts): ComparisonLink {
  const { post, act, reveal, copy, words } = ports;
  const page = createCaller<ComparisonPageCalls>();
  let greeted = false;
  let sending = false;
  let due: { readonly showing: ComparisonShowing } | { readonly work: Work } | null = null;

  const send = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    while (greeted && due !== null) {
      const next = due;
      due = null;
      const { reply } =
        "showing" in next
          ? page.call("show", { showing: next.showing, pair: document.pair() }, { post })
          : page.call("progress", next.work, { post });
      // Drawn or not, the next thing to show is sent.
      await reply.catch(() => {});
    }
    sending = false;
  };
  const push = (next: NonNullable<typeof due>): void => {
    if (!greeted || ("work" in next && due !== null && "showing" in due)) return;
    due = next;
    void send();
  };
  const listening = document.listen({
    onShowing: (showing) => push({ showing }),
    onWork: (work) => push({ work }),
  });
  const answer = createAnswerer<ComparisonHostCalls>(
    {
      hello() {
        greeted = true;
        due = null;
        return { showing: document.showing(), pair: document.pair(), words };
      },
      reveal({ side, row }) {
        reveal(side, row);
        return null;
      },
      copy({ text, said }) {
        copy(text, said);
        return null;
      },
      act(action) {
        act(action);
        return null;
      },
    },
    post,
  );
  const hide = (): void => {
    greeted = false;
    due = null;
    page.settleAll(new CancelledError());
  };

  return {
    async receive(message) {
      page.receive(message as Message<ComparisonPageCalls>);
      await answer(message as Message<ComparisonHostCalls>);
    },
    hide,
    dispose() {
      listening.dispose();
      hide();
    },
  };
}
