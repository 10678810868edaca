import { needing } from '../signal.ts';
import { citeSignature, ownSignatures, passedAtReceiver } from './signed-facts.ts';

/** Shorter keys can be broken by one person (RFC 8301 section 3.2). */
const weakBits = 1024;

export const signatureBroken = needing(['signatures'], {
  id: 'signature-broken',
  title: 'The domain’s signature does not hold, or its key is too short',
  what: 'The body is as signed, and yet no DKIM signature of the From domain holds with its key; or the one that holds has a key that one person can break.',
  why: 'Header lines were changed after signing, or the signature was copied from another mail. Lists that change the subject do that too. A short key lets anybody sign in the domain’s name.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc6376#section-6.1.3',
    'https://www.rfc-editor.org/rfc/rfc8301#section-3.2',
    'https://www.kb.cert.org/vuls/id/268267',
  ],
  weight: 1,
  group: 'signature',
  rests: 'infrastructure',
  technique: 'T1672',
  find(mail, input) {
    const own = ownSignatures(mail, input).filter(({ body }) => body === 'as-signed');
    const weak = own.find(({ holds, keyBits }) => holds && keyBits !== undefined && keyBits < weakBits);
    if (weak && own.every((one) => one === weak || !one.holds))
      return {
        title: `${weak.domain} signs with a key of ${weak.keyBits} bits, which can be broken`,
        weight: 0.6,
        citations: citeSignature(weak),
      };
    const broken = own.find(({ holds }) => holds === false);
    if (!broken || own.some(({ holds }) => holds !== false) || passedAtReceiver(mail, broken.domain)) return undefined;
    const list = mail.list.id !== undefined || mail.list.post !== undefined;
    return {
      title: `${broken.domain}’s signature does not fit this header`,
      ...(list ? { weight: 0.2, detail: 'A list sent it on; lists change subjects, so this says little.' } : {}),
      citations: citeSignature(broken),
    };
  },
});
