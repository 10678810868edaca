import { needing } from '../signal.ts';
import { citeSignature, ownSignatures, passedAtReceiver } from './signed-facts.ts';

export const bodyChanged = needing(['signatures'], {
  id: 'body-changed',
  title: 'The body is not the one that the domain signed',
  what: 'The hash of the body differs from the one in every DKIM signature of the From domain, and the receiver did not see it pass either.',
  why: 'Somebody changed the text on its way, or signed words stand on another body. Lists add footers, gateways add banners and exports change letters, all of which look the same, so it weighs little.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc6376#section-3.7',
    'https://www.rfc-editor.org/rfc/rfc6377#section-3.3',
    'https://www.rfc-editor.org/rfc/rfc7960',
  ],
  weight: 0.3,
  group: 'signature',
  rests: 'infrastructure',
  technique: 'T1565.002',
  find(mail, input) {
    const own = ownSignatures(mail, input);
    const first = own[0];
    if (!first || own.some(({ body }) => body === 'as-signed')) return undefined;
    if (own.some(({ domain }) => passedAtReceiver(mail, domain))) return undefined;
    const list = mail.list.id !== undefined || mail.list.post !== undefined;
    return {
      title: `The body is not the one that ${first.domain} signed`,
      detail: list
        ? 'A mailing list sent it on; lists add footers, so this says next to nothing.'
        : 'Changed on its way, or by a gateway that adds banners, or when it was exported. Which of these, the mail cannot tell.',
      ...(list ? { weight: 0.1 } : {}),
      citations: citeSignature(first),
    };
  },
});
