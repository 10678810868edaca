import { isCarrier } from '../../knowledge/carriers.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { senderOf } from './sender.ts';

export const vouchedBrand = mailSignal({
  id: 'vouched-brand',
  title: 'Comes from the brand’s own domain, and the receiver’s checks vouch for it',
  what: 'The From domain belongs to a known brand and an aligned SPF, DKIM or DMARC result of the receiver passed.',
  why: 'To send this, somebody would have to hold the brand’s keys or servers. Brands’ own tools (shared documents, invoices, forms) are abused to carry a stranger’s words, so it does not clear everything.',
  sources: ['https://www.rfc-editor.org/rfc/rfc7489#section-3.1', 'https://www.rfc-editor.org/rfc/rfc6376'],
  weight: -2.5,
  group: 'authentication',
  rests: 'infrastructure',
  find(mail) {
    const sender = senderOf(mail);
    if (!sender.brand || sender.vouched !== 'aligned' || !sender.result) return undefined;
    const carrier = isCarrier(sender.address);
    return {
      // What a user of the service wrote is not the brand's word.
      ...(carrier
        ? {
            weight: -0.8,
            detail: 'This service carries what its users write; the notice is genuine, its words need not be.',
          }
        : {}),
      title: `${sender.organisation} is ${sender.brand.title}’s own, and ${sender.result.method.toUpperCase()} vouches for it`,
      citations: [
        ...citeHeader(mail, 'Authentication-Results', `${sender.result.method}=${sender.result.result}`),
        ...citeHeader(mail, 'From', sender.address),
      ],
    };
  },
});
