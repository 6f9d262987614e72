import type { Message } from "../protocol/rpc.ts";
import type { AssignedLines, CommentMap, OutputFile, SessionCalls, SurveyInput } from "../protocol/session.ts";

/** The buffers of a message that are handed over instead of being copied; the sender's side cannot read them afterwards. */
export function transferables(message: Message<SessionCalls>): ArrayBuffer[] {
  if (message.kind === "request" && "input" in Object(message.body)) {
    return wholeBuffers([(message.body as { input: SurveyInput }).input.bytes]);
  }
  if (message.kind === "request" && "before" in Object(message.body)) {
    const { before, after } = message.body as SessionCalls["compare"]["request"];
    return wholeBuffers([before.input.bytes, after.input.bytes]);
  }
  if (message.kind === "reply" && Array.isArray(message.body)) {
    // Comments come as a list, too; only files bring bytes.
    return wholeBuffers((message.body as readonly Partial<OutputFile>[]).flatMap(({ bytes }) => bytes ?? []));
  }
  if (message.kind === "reply" && "lines" in Object(message.body)) {
    return wholeBuffers([(message.body as AssignedLines).lines]);
  }
  if (message.kind === "reply" && "places" in Object(message.body)) {
    const { rows, places, themes, centres } = message.body as CommentMap;
    return wholeBuffers([rows, places, themes, centres]);
  }
  return [];
}

/** Views of a part only stay: handing over their buffer would take what belongs to others (Node's pool of small buffers). */
function wholeBuffers(views: readonly ArrayBufferView[]): ArrayBuffer[] {
  const whole = views.filter(
    (view) => view.buffer instanceof ArrayBuffer && view.byteLength === view.buffer.byteLength,
  );
  return [...new Set(whole.map((view) => view.buffer as ArrayBuffer))];
}
