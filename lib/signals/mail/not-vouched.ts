import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { senderOf } from './sender.ts';

export const notVouched = mailSignal({
  id: 'not-vouched',
  title: 'No check vouches for the address shown',
  what: 'The receiver’s SPF, DKIM and DMARC checks ran, and none that passed belongs to the From domain.',
  why: 'The address shown is a claim and no more. Much old and badly set-up mail is like this, so it weighs little alone.',
  sources: ['https://www.rfc-editor.org/rfc/rfc7489#section-3.1', 'https://www.rfc-editor.org/rfc/rfc8601'],
  weight: 0.3,
  group: 'authentication',
  rests: 'infrastructure',
  technique: 'T1672',
  find(mail) {
    const sender = senderOf(mail);
    if (sender.vouched !== 'unaligned' || !sender.result) return undefined;
    return {
      title: `Nothing vouches for ${sender.organisation}`,
      detail:
        'Whatever passed belongs to another domain, so From may be anybody’s invention; much badly set-up mail looks the same.',
      citations: citeHeader(mail, 'Authentication-Results', `${sender.result.method}=${sender.result.result}`),
    };
  },
});
