/** What a piece of text says once its encoding is undone. */
export interface Decoded {
  how: string;
  text: string;
}

const limit = 20_000;

/**
 * Undoes the encodings that command lines and links hide behind: base64 (UTF-8, or UTF-16 as PowerShell's
 * `-EncodedCommand` takes it), percent-encoding, hexadecimal. Nothing is run. At most ten pieces.
 */
export function decodePieces(text: string): Decoded[] {
  const found: Decoded[] = [];
  const add = (how: string, decoded: string | undefined) => {
    if (decoded && found.length < 10 && !found.some((f) => f.text === decoded))
      found.push({ how, text: decoded.slice(0, limit) });
  };
  const scanned = text.slice(0, 200_000);
  for (const [piece] of scanned.matchAll(/(?<![\w+/=-])[A-Za-z0-9+/_-]{16,}={0,2}(?![\w+/=])/g))
    add('base64', fromBase64(piece));
  // Word by word: one expression for it would begin anew at each letter of a long one.
  for (const [piece] of scanned.matchAll(/\S+/g))
    if (/(?:%[0-9a-f]{2}){2}/i.test(piece)) add('percent-encoding', fromPercent(piece));
  for (const [piece] of scanned.matchAll(/(?<![\w])(?:0x)?(?:[0-9a-f]{2}){10,}(?!\w)/gi))
    add('hexadecimal', fromHex(piece));
  return found;
}

function fromBase64(piece: string): string | undefined {
  try {
    const binary = atob(piece.replace(/-/g, '+').replace(/_/g, '/'));
    return readable(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

function fromPercent(piece: string): string | undefined {
  try {
    const decoded = decodeURIComponent(piece);
    return decoded === piece ? undefined : decoded;
  } catch {
    return undefined;
  }
}

function fromHex(piece: string): string | undefined {
  const digits = piece.replace(/^0x/i, '');
  if (/^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/i.test(digits)) return undefined;
  return readable(Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
}

/** Text, where the bytes are text: nearly all of it printable. */
function readable(bytes: Uint8Array): string | undefined {
  if (bytes.length < 8) return undefined;
  const wide =
    bytes.length % 2 === 0 && bytes.filter((byte, i) => i % 2 === 1 && byte === 0).length > bytes.length * 0.4;
  let text: string;
  try {
    text = new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const printable = text.replace(/[^\p{L}\p{N}\p{P}\p{S}\p{Zs}\r\n\t]/gu, '').length;
  return printable / text.length > 0.95 && /[a-z]{3}/i.test(text) ? text : undefined;
}
