import { organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { claimedByName } from './claimed-name.ts';
import { handedOverBy } from './handover.ts';
import { sameOwner, senderOf } from './sender.ts';

export const relayIsSender = mailSignal({
  id: 'relay-is-sender',
  title: 'Handed over by the sender’s own servers',
  what: 'The topmost Received header, which the receiver wrote, names a delivering host of the sender’s organisation.',
  why: 'The receiver saw who connected. Attackers with servers of their own pass this as often as honest senders, most of whom let a provider send, so it counts little, and it says nothing of who takes a brand’s name.',
  sources: ['https://www.rfc-editor.org/rfc/rfc5321#section-4.4'],
  weight: -0.2,
  group: 'relay',
  rests: 'sender',
  find(mail) {
    const sender = senderOf(mail);
    const host = handedOverBy(mail);
    const organisation = host && organisationalDomain(host);
    if (claimedByName(mail)?.alone) return undefined;
    if (!host || !organisation || sender.freemail || !sameOwner(organisation, sender.organisation)) return undefined;
    return {
      title: `Delivered by ${host}, a host of the sender’s own ${organisation === sender.organisation ? 'domain' : 'organisation'}`,
      citations: citeHeader(mail, 'Received', host),
    };
  },
});
