/** Where a model is asked, and with what key. */
export interface Server {
  /** Such as `https://api.openai.com/v1`, without a slash at the end. */
  readonly baseUrl: string;
  /** Host and port: what people are told. */
  readonly host: string;
  /** Null where none is given. */
  readonly key: string | null;
  /** The comments would cross the network where others can read them. */
  readonly isOpen: boolean;
}

export const OPENAI = "https://api.openai.com/v1";

export interface Keys {
  /** Meant for whatever server is named. */
  readonly own: string | undefined;
  /** Meant for OpenAI, and never sent anywhere else. */
  readonly openai: string | undefined;
}

/** Null for an address that is none: no http or https, or with a user, a query or a fragment. */
export function serverAt(address: string, { own, openai }: Keys): Server | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const { protocol, host, hostname } = url;
  if (!["http:", "https:"].includes(protocol) || url.username + url.password + url.search + url.hash !== "")
    return null;
  const isOpenAi = protocol === "https:" && /(?:^|\.)(?:openai\.com|openai\.azure\.com)$/u.test(hostname);
  const key = [own, isOpenAi ? openai : undefined].find((given) => given !== undefined && given !== "") ?? null;
  const baseUrl = url.href.replace(/\/+$/u, "");
  return { baseUrl, host, key, isOpen: protocol === "http:" && !isLoopback(hostname) };
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/u.test(hostname);
}

/** Servers that answer nobody without a key. */
export function asksForKey({ host }: Server): boolean {
  return /(?:^|\.)(?:openai\.com|openai\.azure\.com|openrouter\.ai|mistral\.ai|groq\.com|together\.xyz|anthropic\.com|deepseek\.com)$/u.test(
    host,
  );
}
