import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';
import { answersSomething } from './conversation.ts';
import { ownerOf } from './link-owner.ts';
import { brandNameIn } from './lookalike.ts';
import { brandOfDomain, senderOf } from './sender.ts';

export const brandInLink = mailSignal({
  id: 'brand-in-link',
  title: 'A link to a stranger has a brand’s name in its path',
  what: 'A part of the path of a stranger’s link is a known brand’s whole domain, or its name with a word such as login beside it.',
  why: 'Kits are unpacked into a folder that is called after whom they imitate. Shops and magazines sort pages by brand too, so it weighs less than a name in the host.',
  sources: ['https://attack.mitre.org/techniques/T1566/002/', 'https://attack.mitre.org/techniques/T1608/005/'],
  weight: 0.8,
  group: 'link-name',
  rests: 'attacker',
  technique: 'T1566.002',
  find(mail) {
    const sender = senderOf(mail);
    if (answersSomething(mail) || mail.list.id || mail.list.post) return undefined;
    for (const link of mail.links) {
      if (link.host === '' || link.place === 'image' || !URL.canParse(link.unwrapped)) continue;
      if (ownerOf(link, sender) !== 'stranger') continue;
      for (const segment of new URL(link.unwrapped).pathname.toLowerCase().split('/').slice(1, 12)) {
        const whole = segment.includes('.') ? brandOfDomain(segment.replace(/^www\./, '')) : undefined;
        const title = whole ? whole.title : brandNameIn(segment);
        if (!title || (sender.brand && sender.brand.title === title)) continue;
        return {
          title: `A link to ${link.host} carries ${title}’s name in its path`,
          ...(whole ? {} : { weight: 0.6 }),
          citations: citeLink(link),
        };
      }
    }
    return undefined;
  },
});
