import { abusedTopLevel } from '../../knowledge/top-level-domains.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader, citeLink } from './cite.ts';
import { senderOf } from './sender.ts';

export const abusedEnding = mailSignal({
  id: 'abused-ending',
  title: 'A domain under an ending that abuse reports name',
  what: 'The sender or a link is under a top-level domain that yearly reports on abuse put among the worst.',
  why: 'Names there cost next to nothing, so campaigns burn through them. Many honest sites live there too.',
  sources: [
    'https://www.spamhaus.org/reputation-statistics/gtlds/domains/',
    'https://interisle.net/insights/phishing-landscape',
  ],
  weight: 1,
  group: 'sender-domain',
  rests: 'infrastructure',
  technique: 'T1583.001',
  find(mail) {
    const sender = senderOf(mail);
    const ending = endingOf(sender.organisation);
    if (abusedTopLevel.has(ending))
      return { title: `The sender is under .${ending}`, citations: citeHeader(mail, 'From', sender.address) };
    const link = mail.links.find((l) => abusedTopLevel.has(endingOf(l.organisation)));
    if (!link) return undefined;
    return { title: `A link goes to a name under .${endingOf(link.organisation)}`, citations: citeLink(link) };
  },
});

function endingOf(domain: string): string {
  return domain.slice(domain.lastIndexOf('.') + 1);
}
