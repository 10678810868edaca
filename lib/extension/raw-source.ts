import type { Alert, Artifact } from '../schema/alert.ts';
import { toBase64 } from '../schema/base64.ts';
import { sha256 } from '../schema/digest.ts';
import type { Gap } from '../schema/gap.ts';
import type { OnScreen, RawReading } from './messages.ts';

/** What an alert is, by what its console shows: of a page that nobody wrote a reader for it is the page itself. */
export function kindOf(kind: OnScreen['kind'], console: string): Alert['kind'] {
  return kind === 'email' ? 'email' : console === 'generic' ? 'page' : 'event';
}

/** The raw source of an alert, as it goes with it. */
export async function artifactOf(
  kind: OnScreen['kind'],
  mediaType: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Artifact> {
  return {
    id: kind === 'email' ? 'message' : 'event',
    mediaType,
    digest: await sha256(bytes),
    size: bytes.length,
    data: toBase64(bytes),
  };
}

/** Every request to the console that reading the raw source took. */
export function requestsOf(raw: RawReading | undefined): Alert['reading']['requests'] {
  return raw ? [...raw.earlier, raw.request] : [];
}

/** The raw source of a mail was not read: because it failed, or was not to be asked for. `remedy`: where it may be. */
export function messageUnread(raw: RawReading | undefined, rawAllowed: boolean, remedy: string): Gap {
  return {
    id: 'unanswered-message',
    what: `The raw source of the message was not read${raw?.why ? `: ${raw.why.slice(0, 300)}` : rawAllowed ? '.' : ': reading it is switched off for this console.'}`,
    cause: raw?.why ? 'failed' : 'not-asked',
    remedy: rawAllowed ? remedy : 'Allow raw sources for this console in the options.',
    blocksBenign: true,
  };
}
