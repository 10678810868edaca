import { needing } from '../signal.ts';
import { citeSignature, ownSignatures } from './signed-facts.ts';

export const bodyOpen = needing(['signatures'], {
  id: 'body-open',
  title: 'The signature covers only the beginning of the body',
  what: 'Every DKIM signature of the From domain that fits the body says how much of it is signed (l=), and the body goes on behind that.',
  why: 'What stands behind is anybody’s, and the signature still passes: a whole new page can be put over a signed mail. Some lists ask signers for this, to add a footer of a few lines.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc6376#section-8.2',
    'https://www.rfc-editor.org/rfc/rfc6376#section-3.5',
    'https://support.google.com/a/answer/81126',
  ],
  weight: 1.8,
  group: 'signature',
  rests: 'infrastructure',
  technique: 'T1565.002',
  find(mail, input) {
    const own = ownSignatures(mail, input).filter(({ body }) => body === 'as-signed');
    const first = own[0];
    if (!first || own.some(({ openBytes }) => openBytes === 0)) return undefined;
    const open = Math.min(...own.map(({ openBytes }) => openBytes));
    return {
      title: `${first.domain} signed only the beginning; ${open} bytes behind it are anybody’s`,
      detail: 'A passed check vouches for the beginning alone.',
      ...(open < 500 ? { weight: 0.5 } : {}),
      citations: citeSignature(first),
    };
  },
});
