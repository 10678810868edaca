import { hostOfUrl, organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';
import { mailerOfHost, sameOwner, senderOf } from './sender.ts';

export const linkRedirects = mailSignal({
  id: 'link-redirects',
  title: 'A link uses somebody else’s site to pass on to another',
  what: 'A link to one organisation carries, in its query, the address of a page at another, which is not the sender’s either.',
  why: 'Open redirects lend a good name to a bad page. Click counters work the same way; the known ones and the sender’s own are left out.',
  sources: ['https://cwe.mitre.org/data/definitions/601.html', 'https://attack.mitre.org/techniques/T1566/002/'],
  weight: 1.5,
  group: 'link-deception',
  rests: 'attacker',
  technique: 'T1566.002',
  find(mail) {
    const sender = senderOf(mail);
    for (const link of mail.links) {
      if (
        link.host === '' ||
        link.place === 'image' ||
        mailerOfHost(link.host) ||
        sameOwner(link.organisation, sender.organisation)
      )
        continue;
      const inner = innerAddress(link.unwrapped);
      const host = inner && hostOfUrl(inner);
      const organisation = host && (organisationalDomain(host) ?? host);
      if (
        !host ||
        !organisation ||
        sameOwner(organisation, link.organisation) ||
        sameOwner(organisation, sender.organisation)
      )
        continue;
      return { title: `A link to ${link.host} passes on to ${host}`, citations: citeLink(link) };
    }
    return undefined;
  },
});

function innerAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  for (const value of new URL(url).searchParams.values()) if (/^https?:\/\/[^/]/i.test(value)) return value;
  return undefined;
}
