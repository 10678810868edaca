import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail } from '../../lib/mail/mail.ts';
import type { Alert } from '../../lib/schema/alert.ts';
import { fromBase64 } from '../../lib/schema/base64.ts';
import type { SignatureCheck, SignatureFacts } from '../../lib/schema/mail-facts.ts';
import { type Answer, type Asked, type Source, SourceError } from '../../lib/schema/source.ts';
import { passedAtReceiver } from '../../lib/signals/mail/signed-facts.ts';
import { headOf, type KeyOf, verifySignatures, whyNot } from '../lookups/dkim-verify.ts';
import type { Connector } from './connector.ts';

/** Bytes of a key's file. A 4096 bit key's record has 800. */
const keyLimit = 8192;

export const signaturesConnector: Connector = {
  title: 'the mail’s own signatures (DKIM)',
  contacts: 'nobody',
  connect: ({ config }) => ({ source: signaturesSource(config.dkimKeys) }),
};

/**
 * DKIM signatures computed anew from the raw message, asking nobody: the hash of the body always, the signature where a
 * folder holds the key (`SELECTOR._domainkey.DOMAIN.txt`, the record as it is published).
 */
export function signaturesSource(folder: string | undefined): Source {
  return {
    id: 'signatures',
    title: 'the mail’s own signatures (DKIM)',
    contacts: 'nobody',
    answers: ['signatures'],
    deadlineMs: 15_000,
    derivable: false,
    after: ['message'],
    async ask({ alert, answers }) {
      const keyOf: KeyOf = folder === undefined ? async () => undefined : folderKeys(folder);
      return signaturesAnswer(messageOf(alert), keyOf, answers);
    },
  };
}

/** The raw message of an alert. Errors: `SourceError` where it came without. */
export function messageOf(alert: Alert): Uint8Array {
  const data = alert.artifacts.find((artifact) => artifact.mediaType === 'message/rfc822')?.data;
  if (data === undefined) throw new SourceError('unreadable', 'The alert came without the raw source of its message.');
  return fromBase64(data);
}

/** What the signatures of a message are worth with the keys that are at hand. `answers`: what is known of the message. */
export async function signaturesAnswer(message: Uint8Array, keyOf: KeyOf, answers: Asked['answers']): Promise<Answer> {
  const head = headOf(message);
  if (!/^dkim-signature:/im.test(head)) return answer({ signatures: [] }, 'The message is not signed.');
  const reason = whyNot(head, message);
  if (reason !== undefined)
    return {
      ...answer({ signatures: [] }, reason),
      gaps: [{ id: 'signatures-unchecked', what: reason, cause: 'too-large', blocksBenign: false }],
    };
  const signatures = await verifySignatures(message, keyOf);
  return answer({ signatures }, summaryOf(signatures, answers.get('message')?.facts as Mail | undefined));
}

/** What was verified and what was not, and for what was not whose word there is. */
function summaryOf(signatures: readonly SignatureCheck[], mail: Mail | undefined): string {
  const count = signatures.length === 1 ? '1 signature' : `${signatures.length} signatures`;
  const held = signatures.filter((one) => one.holds).length;
  const proven = held > 0 ? `${held} proven with a key` : 'none proven with a key';
  const changed = signatures.filter((one) => one.body === 'changed');
  if (changed.length === 0) return `${count}, the body is as signed, ${proven}.`;
  const all = changed.length === signatures.length;
  const passed = changed.filter(({ domain }) => mail && passedAtReceiver(mail, domain)).length;
  const word =
    passed === 0
      ? 'No check of the receiver that passed is on record either.'
      : `The receiver, who had the mail as it came, saw ${passed === 1 ? 'one' : passed} of them pass.`;
  return `${count}, ${all ? '' : `${changed.length} of them `}not verified here, since the body at hand is not the one that was signed${all ? '' : `; ${proven}`}. ${
    signatures.length === 1 && passed === 1 ? 'The receiver, who had the mail as it came, saw it pass.' : word
  }`;
}

function answer(facts: SignatureFacts, summary: string): Answer {
  return { summary, parts: { signatures: facts.signatures.map(({ line }) => line).join('\n') }, facts };
}

/** Keys that somebody laid into a folder. A name that could lead out of it is no key's. */
export function folderKeys(folder: string): KeyOf {
  return async (name) => {
    if (!/^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){2,20}$/.test(name)) return undefined;
    const path = join(folder, `${name}.txt`);
    try {
      if ((await stat(path)).size > keyLimit) return undefined;
      return { record: (await readFile(path, 'utf8')).replace(/["\r\n]/g, '').trim(), from: 'folder' };
    } catch {
      // Most domains' keys are in nobody's folder.
      return undefined;
    }
  };
}
