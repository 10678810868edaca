import { isCarrier } from '../../knowledge/carriers.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { senderOf } from './sender.ts';

export const vouchedBrand = mailSignal({
  id: 'vouched-brand',
  title: 'Comes from the brand’s own domain, and the receiver’s checks vouch for it',
  what: 'The From domain belongs to a known brand and an aligned SPF, DKIM or DMARC result of the receiver passed.',
  why: 'To send this, somebody would have to hold the brand’s keys or servers. Brands’ own tools (shared documents, invoices, forms) are abused to carry a stranger’s words, so services that carry what their users write are left out.',
  sources: ['https://www.rfc-editor.org/rfc/rfc7489#section-3.1', 'https://www.rfc-editor.org/rfc/rfc6376'],
  weight: -2.5,
  group: 'authentication',
  rests: 'infrastructure',
  find(mail) {
    const sender = senderOf(mail);
    if (!sender.brand || sender.vouched !== 'aligned' || !sender.result) return undefined;
    // What a user of the service wrote is not the brand's word; that the address is true, `vouched-sender` says.
    if (isCarrier(sender.address)) return undefined;
    return {
      title: `${sender.organisation} is ${sender.brand.title}’s own, and the receiver’s ${sender.result.method.toUpperCase()} check vouches for it`,
      citations: [
        ...citeHeader(mail, 'Authentication-Results', `${sender.result.method}=${sender.result.result}`),
        ...citeHeader(mail, 'From', sender.address),
      ],
    };
  },
});
