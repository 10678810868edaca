import type { Alert } from '../schema/alert.ts';
import { toBase64 } from '../schema/base64.ts';
import { sha256 } from '../schema/digest.ts';

/** An alert from a raw message alone, as the command line gets it. */
export async function alertFromMessage(source: Uint8Array, id: string): Promise<Alert> {
  const digest = await sha256(source);
  return {
    id,
    kind: 'email',
    fingerprint: digest,
    console: { id: 'file', title: 'file', origin: '' },
    title: id,
    fields: [],
    texts: [],
    artifacts: [{ id: 'message', mediaType: 'message/rfc822', digest, size: source.length, data: toBase64(source) }],
    observables: [],
    gaps: [],
    reading: {
      reader: 'file',
      title: 'a file',
      strategy: 'raw message',
      requests: [],
      framesRead: 0,
      framesSeen: 0,
      durationMs: 0,
    },
  };
}
