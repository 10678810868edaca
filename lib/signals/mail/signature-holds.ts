import { isCarrier } from '../../knowledge/carriers.ts';
import { needing } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { senderOf } from './sender.ts';
import { citeSignature, ownSignatures } from './signed-facts.ts';

/** Shorter keys can be broken by one person (RFC 8301 section 3.2). */
const weakBits = 1024;

export const signatureHolds = needing(['signatures'], {
  id: 'signature-holds',
  title: 'The domain’s own signature holds, computed here',
  what: 'A DKIM signature of the From domain was verified with its key over the whole body; for a known brand’s domain it weighs more.',
  why: 'It proves that the domain’s owner, or who holds its key, sent exactly this text once. It proves nothing about who the owner is, what they want, or to whom it was sent first.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc6376#section-6.1.3',
    'https://www.rfc-editor.org/rfc/rfc8301#section-3.2',
  ],
  weight: -2.2,
  group: 'authentication',
  rests: 'sender',
  find(mail, input) {
    const sender = senderOf(mail);
    if (sender.freemail) return undefined;
    const held = ownSignatures(mail, input).find(
      ({ holds, openBytes, keyBits }) => holds && openBytes === 0 && !(keyBits !== undefined && keyBits < weakBits),
    );
    if (!held) return undefined;
    const own = sender.brand && !isCarrier(sender.address);
    return {
      title: `${held.domain} signed exactly this${own ? `, and is ${sender.brand?.title}’s own` : ''}`,
      detail: 'Proven with the key its owner publishes. That says who sent it, and nothing about what they want.',
      weight: own ? -2.2 : -0.6,
      citations: [...citeSignature(held), ...citeHeader(mail, 'From', sender.address)],
    };
  },
});
