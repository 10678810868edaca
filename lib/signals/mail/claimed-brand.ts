import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { ownerOf } from './link-owner.ts';
import { senderOf } from './sender.ts';

export const claimedBrand = mailSignal({
  id: 'claimed-brand',
  title: 'The address is at the brand’s own domain, and so are the links',
  what: 'From is at a known brand’s domain, no check could be believed either way, most links lead to that brand and none to a stranger.',
  why: 'A forger gains nothing from links to the brand itself. Without a check the address is only a claim, hence the small weight.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.2',
    'https://www.rfc-editor.org/rfc/rfc7489#section-3.1',
  ],
  weight: -1.6,
  group: 'authentication',
  rests: 'infrastructure',
  find(mail) {
    const sender = senderOf(mail);
    if (!sender.brand || sender.vouched !== 'unknown') return undefined;
    const web = mail.links.filter((link) => link.host !== '');
    const own = web.filter((link) => link.file === undefined && ownerOf(link, sender) === 'sender');
    const first = own[0];
    if (!first || own.length * 2 < web.length) return undefined;
    // One door to a stranger is all that a trap needs, however many links to the brand stand around it.
    if (web.some((link) => link.place !== 'image' && ownerOf(link, sender) === 'stranger')) return undefined;
    return {
      title: `From ${sender.organisation}, with links to ${sender.brand.title} itself`,
      citations: [
        ...citeHeader(mail, 'From', sender.address),
        { evidence: 'message', part: 'links', quote: first.target.slice(0, 200) },
      ],
    };
  },
});
