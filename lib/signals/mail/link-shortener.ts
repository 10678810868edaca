import { shorteners } from '../../knowledge/shorteners.ts';
import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';
import { sameOwner, senderOf } from './sender.ts';

export const linkShortener = mailSignal({
  id: 'link-shortener',
  title: 'A shortened link hides where it goes',
  what: 'A link goes through a public link shortener.',
  why: 'Mail has room for whole addresses; what a shortener adds is that nobody sees the target. Social media teams use them by habit.',
  sources: ['https://attack.mitre.org/techniques/T1608/005/'],
  weight: 0.9,
  group: 'link-host',
  rests: 'infrastructure',
  technique: 'T1608.005',
  find(mail) {
    const sender = senderOf(mail);
    const link = mail.links.find((l) => isShortener(l.host) && !sameOwner(l.organisation, sender.organisation));
    return link ? { title: `A link hides its target behind ${link.host}`, citations: citeLink(link) } : undefined;
  },
});

/** By suffix, on label boundaries: some shorteners hand out names below their own. */
function isShortener(host: string): boolean {
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1))
    if (shorteners.has(name)) return true;
  return false;
}
