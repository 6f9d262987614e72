import { LLMock, type ChatCompletionRequest } from "@copilotkit/aimock";

interface Comment {
  readonly row: number;
  readonly text: string;
}

interface Sent {
  readonly keywords?: readonly string[];
  readonly comments?: Readonly<Record<string, readonly Comment[]>> | readonly Comment[];
  readonly question?: string;
  readonly themes?: readonly Pick<Sent, "comments">[];
}

/** A server whose model answers decently whatever this command asks. */
export async function modelServer(): Promise<LLMock> {
  const mock = new LLMock({ port: 0 });
  mock.on({ userMessage: /./u }, (request) => ({ content: JSON.stringify(replyTo(request)) }));
  await mock.start();
  return mock;
}

function replyTo({ messages }: ChatCompletionRequest): object {
  const content = messages.find(({ role }) => role === "user")?.content;
  const {
    keywords,
    comments = [],
    question,
    themes = [],
  } = JSON.parse(typeof content === "string" ? content : "{}") as Sent;
  const all = [comments, ...themes.map((theme) => theme.comments ?? [])].flatMap(listed);
  const rows = all.map(({ row }) => row);
  const [first] = all;
  const quotes = first === undefined ? [] : [{ row: first.row, text: first.text }];
  const claim = { text: "People tell of {comments} such things.", rows, quotes };
  if (question !== undefined)
    return { answered: !question.includes("unicorn"), claims: [{ ...claim, text: "They tell of waiting." }] };
  if (keywords === undefined) return { merges: [], claims: [claim] };
  const claims = ["promoters", "detractors"].map((side) => ({ ...claim, side }));
  // A number, in words too, would not be let through.
  const word = keywords.find((keyword) => !keyword.includes("nine")) ?? "";
  return { name: `About ${word}`, description: claim, claims, parts: [] };
}

function listed(comments: NonNullable<Sent["comments"]>): readonly Comment[] {
  return "length" in comments ? (comments as readonly Comment[]) : Object.values(comments).flat();
}
