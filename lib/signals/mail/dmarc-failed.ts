import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { senderOf } from './sender.ts';

export const dmarcFailed = mailSignal({
  id: 'dmarc-failed',
  title: 'The sender’s own domain disowns this mail (DMARC failed)',
  what: 'The receiver’s DMARC check of the From domain failed.',
  why: 'Neither SPF nor DKIM vouches for the address shown. Forwarding and mailing lists break both for honest mail, so lists weigh little.',
  sources: ['https://www.rfc-editor.org/rfc/rfc7489', 'https://www.rfc-editor.org/rfc/rfc7960'],
  weight: 1.3,
  group: 'authentication',
  rests: 'infrastructure',
  technique: 'T1672',
  find(mail) {
    const sender = senderOf(mail);
    if (sender.vouched !== 'failed' || !sender.result) return undefined;
    return {
      title: `DMARC failed for ${sender.organisation}`,
      ...(mail.list.id || mail.list.post ? { weight: 0.3 } : {}),
      citations: citeHeader(mail, 'Authentication-Results', `dmarc=${sender.result.result}`),
    };
  },
});
