/** SHA-256, 64 hexadecimal digits. */
export async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** How many digits of it a proposal bears. */
const SHOWN = 16;

export async function shortDigest(text: string): Promise<string> {
  return (await digest(text)).slice(0, SHOWN);
}
