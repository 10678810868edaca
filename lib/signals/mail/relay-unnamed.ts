import { isPrivateAddress } from '../../observables/address.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { borderHop } from './handover.ts';

export const relayUnnamed = mailSignal({
  id: 'relay-unnamed',
  title: 'The delivering server’s address has no name',
  what: 'At the receiver’s border the look-up of the deliverer’s address gave no name.',
  why: 'Mail servers have names in both directions; the large providers refuse those without. Rented and broken-into machines often have none, and so do some small offices.',
  sources: [
    'https://support.google.com/a/answer/81126',
    'https://senders.yahooinc.com/best-practices/',
    'https://www.rfc-editor.org/rfc/rfc1912#section-2.1',
  ],
  weight: 0.6,
  group: 'relay',
  rests: 'infrastructure',
  technique: 'T1672',
  find(mail) {
    const hop = borderHop(mail);
    if (hop?.reverse !== '' || !hop.fromAddress || isPrivateAddress(hop.fromAddress)) return undefined;
    return {
      title: `The delivering address ${hop.fromAddress} has no name`,
      citations: citeHeader(mail, 'Received', hop.fromAddress),
    };
  },
});
