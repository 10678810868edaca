import { organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { sameOwner, senderOf } from './sender.ts';

export const relayIsSender = mailSignal({
  id: 'relay-is-sender',
  title: 'Handed over by the sender’s own servers',
  what: 'The topmost Received header, which the receiver wrote, names a delivering host of the sender’s organisation.',
  why: 'The receiver saw who connected. Attackers with servers of their own pass this too.',
  sources: ['https://www.rfc-editor.org/rfc/rfc5321#section-4.4'],
  weight: -0.6,
  group: 'relay',
  rests: 'infrastructure',
  find(mail) {
    const sender = senderOf(mail);
    const hop = mail.received.find(
      (h) => h.from && h.by && organisationalDomain(h.from) !== organisationalDomain(h.by),
    );
    const from = hop?.from && organisationalDomain(hop.from);
    if (!hop?.from || !from || sender.freemail || !sameOwner(from, sender.organisation)) return undefined;
    return {
      title: `${hop.from} of ${sender.organisation} handed it over`,
      citations: citeHeader(mail, 'Received', hop.from),
    };
  },
});
