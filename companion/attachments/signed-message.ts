import type { Gathering } from './gathering.ts';

/** Nested pieces of DER that are entered; a signed message has the content at the sixth. */
const depthLimit = 12;
const pieceLimit = 4_000;

interface Piece {
  tag: number;
  /** Where its content begins and ends. */
  from: number;
  to: number;
}

/**
 * S/MIME's signed messages (RFC 5751, 3.5.2): the whole message may lie in the file, inside of the signature. It is taken out
 * and read as a message; a signature that stands apart holds nothing to open.
 */
export function openSigned(bytes: Uint8Array, into: Gathering): void {
  into.format = 'pkcs7';
  const content = contentOf(bytes);
  if (content && content.length > 0) into.message = content;
}

/** ContentInfo, [0], SignedData, EncapsulatedContentInfo, [0], OCTET STRING (RFC 5652, 5.1 and 5.2). */
function contentOf(bytes: Uint8Array): Uint8Array | undefined {
  const whole = pieceAt(bytes, 0, bytes.length);
  const explicit = childOf(bytes, whole, 0xa0);
  const signed = childOf(bytes, explicit, 0x30);
  const encapsulated = childOf(bytes, signed, 0x30);
  const octets = childOf(bytes, childOf(bytes, encapsulated, 0xa0), 0x04, 0x24);
  return octets && collect(bytes, octets);
}

function childOf(bytes: Uint8Array, piece: Piece | undefined, ...tags: number[]): Piece | undefined {
  if (!piece) return undefined;
  return piecesIn(bytes, piece).find((one) => tags.includes(one.tag));
}

function piecesIn(bytes: Uint8Array, outer: Piece): Piece[] {
  const pieces: Piece[] = [];
  for (let at = outer.from; at + 1 < outer.to && pieces.length < pieceLimit; ) {
    const piece = pieceAt(bytes, at, outer.to);
    if (!piece || piece.tag === 0) break;
    pieces.push(piece);
    at = piece.to + (isOpen(bytes, at) ? 2 : 0);
  }
  return pieces;
}

/** BER's lengths: short, long, or open until two zeros. */
function pieceAt(bytes: Uint8Array, at: number, end: number, depth = 0): Piece | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || depth > depthLimit) return undefined;
  if (first < 0x80) return { tag, from: at + 2, to: Math.min(at + 2 + first, end) };
  if (first === 0x80) {
    let to = at + 2;
    for (let count = 0; count < pieceLimit && to + 1 < end && !(bytes[to] === 0 && bytes[to + 1] === 0); count++) {
      const inner = pieceAt(bytes, to, end, depth + 1);
      if (!inner) return undefined;
      to = inner.to + (isOpen(bytes, to) ? 2 : 0);
    }
    return { tag, from: at + 2, to: Math.min(to, end) };
  }
  const count = first & 0x7f;
  if (count > 4) return undefined;
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
  return { tag, from: at + 2 + count, to: Math.min(at + 2 + count + length, end) };
}

function isOpen(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === 0x80;
}

/** An OCTET STRING in one piece or in several. */
function collect(bytes: Uint8Array, piece: Piece): Uint8Array {
  if (piece.tag === 0x04) return bytes.subarray(piece.from, piece.to);
  return new Uint8Array(Buffer.concat(piecesIn(bytes, piece).map(({ from, to }) => bytes.subarray(from, to))));
}
