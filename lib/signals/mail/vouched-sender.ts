import { isCarrier } from '../../knowledge/carriers.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { senderOf } from './sender.ts';

export const vouchedSender = mailSignal({
  id: 'vouched-sender',
  title: 'The receiver’s checks vouch for the address shown',
  what: 'An aligned SPF, DKIM or DMARC result of the receiver passed for the From domain, which is no public mailbox.',
  why: 'It proves the domain and nothing about its owner’s intentions: attackers authenticate their own domains. So it counts little.',
  sources: ['https://www.rfc-editor.org/rfc/rfc7489#section-2.3', 'https://www.rfc-editor.org/rfc/rfc8601'],
  weight: -0.5,
  group: 'authentication',
  rests: 'sender',
  find(mail) {
    const sender = senderOf(mail);
    if (sender.vouched !== 'aligned' || !sender.result || sender.freemail) return undefined;
    return {
      title: `The receiver’s ${sender.result.method.toUpperCase()} check vouches for ${sender.organisation}`,
      detail: isCarrier(sender.address)
        ? 'This service carries what its users write; the notice is genuine, its words need not be.'
        : `That proves the mail was sent with ${sender.organisation}’s consent. It says nothing about who that is or what they want.`,
      citations: citeHeader(mail, 'Authentication-Results', `${sender.result.method}=${sender.result.result}`),
    };
  },
});
