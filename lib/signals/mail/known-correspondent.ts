import type { Signal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { senderOf } from './sender.ts';

export const knownCorrespondent: Signal = {
  id: 'known-correspondent',
  title: 'This address has written before, and nobody called it a threat',
  what: 'The companion’s memory holds several mails from the same address, none of which a person closed as a threat, and the receiver’s checks vouch for the address.',
  why: 'Strangers become known by writing, and attackers seldom come back with the same address. A mailbox that was taken over is known too, so it clears no request for money or passwords.',
  sources: ['https://attack.mitre.org/techniques/T1586/002/', 'https://attack.mitre.org/techniques/T1534/'],
  weight: -0.8,
  group: 'history',
  rests: 'infrastructure',
  needs: ['message', 'sender-history'],
  find({ mail, history }) {
    if (!mail || !history || history.fromAddress < 2 || history.threats > 0) return undefined;
    const sender = senderOf(mail);
    // Without proof of the address, the memory is of somebody else.
    if (sender.vouched !== 'aligned') return undefined;
    return {
      title: `${sender.address.slice(0, 100)} has written ${history.fromAddress} times before`,
      ...(history.fromAddress < 5 ? { weight: -0.5 } : {}),
      citations: [
        { evidence: 'sender-history', part: 'history', quote: history.line },
        ...citeHeader(mail, 'From', sender.address),
      ],
    };
  },
};
