import { organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';
import { otherHostShown } from './link-owner.ts';
import { mailerOfHost, sameOwner, senderOf } from './sender.ts';

export const linkShowsOtherHost = mailSignal({
  id: 'link-shows-other-host',
  title: 'A link shows one address and goes to another',
  what: 'The visible words of a link are a web address of another organisation than the one it goes to.',
  why: 'Readers are told to look at the address; here they are shown a false one. Newsletters do it too, through their provider’s click counters, which are left out.',
  sources: ['https://attack.mitre.org/techniques/T1566/002/', 'https://attack.mitre.org/techniques/T1204/001/'],
  weight: 2.2,
  group: 'link-deception',
  rests: 'attacker',
  technique: 'T1566.002',
  find(mail) {
    const sender = senderOf(mail);
    for (const link of mail.links) {
      if ((link.place !== 'html' && link.place !== 'attachment') || link.host === '') continue;
      const host = otherHostShown(link);
      const shown = host && organisationalDomain(host);
      if (!shown) continue;
      // The sender's own address shown, counted by the sender's provider or by the sender itself.
      if (sameOwner(shown, sender.organisation) && (mailerOfHost(link.host) || sender.vouched === 'aligned')) continue;
      // A newsletter whose provider counts every click, so that all links go through it.
      if (
        mailerOfHost(link.host) &&
        (mail.list.unsubscribe.length > 0 ||
          mail.links.filter((other) => other.organisation === link.organisation).length >= 4)
      )
        continue;
      return { title: `A link shows ${host} and goes to ${link.host}`, citations: citeLink(link) };
    }
    return undefined;
  },
});
