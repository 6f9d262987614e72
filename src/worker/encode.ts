/** UTF-8, piece by piece: the whole of a large file may be longer than a string can be. */
export function encode(text: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const pieces = Array.from(text, (piece) => encoder.encode(piece));
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
