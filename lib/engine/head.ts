import { fromBase64, toBase64 } from '../schema/base64.ts';
import { sha256 } from '../schema/digest.ts';
import type { SignedHead, TraceEvent, Writer } from '../schema/trace.ts';

const encoder = new TextEncoder();

function statement(event: Pick<TraceEvent, 'investigation' | 'seq' | 'digest'>): Uint8Array<ArrayBuffer> {
  return encoder.encode(`sidelight-head:1:${event.investigation}:${event.seq}:${event.digest}`);
}

/** Signs the end of a chain with the writer's key. */
export async function signHead(event: TraceEvent, writer: Writer, keys: CryptoKeyPair): Promise<SignedHead> {
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', keys.privateKey, statement(event)));
  return {
    seq: event.seq,
    digest: event.digest,
    writer,
    publicKey: toBase64(raw),
    signature: toBase64(signature),
  };
}

/** True where the head's signature is right and it stands in the chain. Says nothing about whose key it is: pin it. */
export async function headHolds(head: SignedHead, events: readonly TraceEvent[]): Promise<boolean> {
  const event = events[head.seq];
  if (!event || event.digest !== head.digest) return false;
  try {
    const key = await crypto.subtle.importKey('raw', fromBase64(head.publicKey), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, fromBase64(head.signature), statement(event));
  } catch {
    return false;
  }
}

/** The name under which a key is pinned: SHA-256 of its raw bytes. */
export function keyFingerprint(publicKey: string): Promise<string> {
  return sha256(fromBase64(publicKey));
}
