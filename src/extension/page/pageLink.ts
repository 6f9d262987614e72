import { CancelledError } from "../../engine/errors.ts";
import { createAnswerer, createCaller, type Message } from "../../protocol/rpc.ts";
import type { Deed, Wish } from "../../protocol/decisions.ts";
import type { ColumnSettings } from "../../engine/survey/roles.ts";
import type { Action, HostCalls, Kept, PageCalls, Problem, Showing, Work } from "../../protocol/workbench.ts";
import type { SessionCalls } from "../../protocol/session.ts";
import type { Disposable, Question, SurveyDocument } from "../survey/surveyDocument.ts";

export interface PageLinkPorts {
  readonly post: (message: unknown) => void;
  readonly act: (action: Action) => void;
  /** Opens the survey's text at a 1-based record. */
  readonly reveal: (row: number) => void;
  readonly copy: (text: string, said: string) => void;
  /** Decides about the columns, and saves that. */
  readonly setColumns: (columns: ColumnSettings) => Promise<void>;
  /** Begins a decision about themes or comments, which asks the person for the rest. */
  readonly decide: (wish: Wish) => void;
  /** Name of the survey's study file. */
  readonly study: string;
  readonly explain: (error: unknown) => Problem;
  /** A theme is selected on the page; null stands for the comments without one. */
  readonly selected: (theme: string | null) => void;
  /** What the page of the survey that was used last has chosen. */
  readonly choices: LastChoices;
  readonly words: Readonly<Record<string, string>>;
}

/** Kept as long as some page of a survey is open, for VS Code hands a copy of a page nothing of what that has kept. */
export interface LastChoices {
  kept: Kept | null;
}

/** The editor's end of the conversation with one page. */
export interface PageLink extends Disposable {
  /** Gives a message of the page; settles when it has been answered. */
  receive(message: unknown): Promise<void>;
  /** The page comes to the front: a copy that is made now is a copy of it. */
  activate(): void;
  /** The page is hidden and with it gone; it greets again when it comes back. */
  hide(): void;
  /** Selects a theme on the page, once it is there; null stands for the comments without one. */
  select(theme: string | null): void;
  /** Shows the columns on the page, once it is there. */
  chooseColumns(): void;
  /** Has the page begin a decision about what is selected on it, once it is there. */
  decide(deed: Deed): void;
}

/** Rows that columns are chosen by. */
const PREVIEWED = 20;

/**
 * Keeps one page up with its survey: whatever the survey shows is sent, one message at a time, and what has become old
 * while the page was drawing is left out.
 */
export function linkPage(survey: SurveyDocument, ports: PageLinkPorts): PageLink {
  const { post, act, reveal, copy, explain, words } = ports;
  const page = createCaller<PageCalls>();
  let greeted = false;
  let sending = false;
  let due: { readonly showing: Showing } | { readonly work: Work } | null = null;
  let wish: PageCalls["select"]["request"] | null = null;
  let isChoosing = false;
  let deed: Deed | null = null;
  let own: Kept | null = null;

  const send = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    while (greeted && due !== null) {
      const next = due;
      due = null;
      const { reply } =
        "showing" in next ? page.call("show", next.showing, { post }) : page.call("progress", next.work, { post });
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

  const grant = (): void => {
    if (!greeted) return;
    if (wish !== null) page.call("select", wish, { post }).reply.catch(() => {});
    wish = null;
    if (isChoosing) page.call("chooseColumns", null, { post }).reply.catch(() => {});
    isChoosing = false;
    if (deed !== null) page.call("decide", { deed }, { post }).reply.catch(() => {});
    deed = null;
  };

  const listening = survey.listen({
    onShowing: (showing) => push({ showing }),
    onWork: (work) => push({ work }),
  });
  const inWords = async <Reply>(reply: Promise<Reply>): Promise<Reply | Problem> => {
    try {
      return await reply;
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      return explain(error);
    }
  };
  const ask = <Name extends Question>(
    revision: number,
    name: Name,
    body: SessionCalls[Name]["request"],
  ): Promise<SessionCalls[Name]["reply"] | Problem> => inWords(survey.ask(revision, name, body));
  const answer = createAnswerer<HostCalls>(
    {
      hello() {
        greeted = true;
        due = null;
        return { showing: survey.showing(), words, kept: ports.choices.kept };
      },
      figures: ({ revision, where }) => ask(revision, "figures", { where }),
      comments: ({ revision, query }) => ask(revision, "comments", query),
      commentsAt: ({ revision, rows }) => ask(revision, "commentsAt", { rows }),
      map: ({ revision, where }) => ask(revision, "map", { where }),
      excluded: ({ revision, reason }) => ask(revision, "excluded", { reason }),
      preview: () => inWords(survey.preview(PREVIEWED).then((preview) => ({ ...preview, study: ports.study }))),
      setColumns: ({ columns }) => inWords(ports.setColumns(columns).then(() => null)),
      decide(asked) {
        ports.decide(asked);
        return null;
      },
      reveal({ row }) {
        reveal(row);
        return null;
      },
      copy({ text, said }) {
        copy(text, said);
        return null;
      },
      keep({ kept }) {
        own = kept;
        ports.choices.kept = kept;
        return null;
      },
      selected({ theme }) {
        ports.selected(theme);
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
      page.receive(message as Message<PageCalls>);
      await answer(message as Message<HostCalls>);
      grant();
    },
    activate() {
      ports.choices.kept = own ?? ports.choices.kept;
    },
    hide,
    select(theme) {
      wish = { theme };
      grant();
    },
    chooseColumns() {
      isChoosing = true;
      grant();
    },
    decide(asked) {
      deed = asked;
      grant();
    },
    dispose() {
      listening.dispose();
      hide();
    },
  };
}
