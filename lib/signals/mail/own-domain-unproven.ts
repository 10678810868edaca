import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { senderOf } from './sender.ts';

export const ownDomainUnproven = mailSignal({
  id: 'own-domain-unproven',
  title: 'Claims to come from inside and nothing proves it',
  what: 'From is at the recipient’s own domain; the receiver’s checks failed or vouch for somebody else.',
  why: 'An organisation’s own mail passes its own checks. Devices and web forms that were never set up right fail them too.',
  sources: ['https://attack.mitre.org/techniques/T1672/', 'https://www.rfc-editor.org/rfc/rfc7489#section-3.1'],
  weight: 2,
  group: 'authentication',
  rests: 'infrastructure',
  technique: 'T1672',
  find(mail, { ownDomains }) {
    const sender = senderOf(mail);
    if (!ownDomains.has(sender.organisation) || !(sender.vouched === 'failed' || sender.vouched === 'unaligned'))
      return undefined;
    return {
      title: `Says it is from ${sender.organisation}, your own domain, and fails your own checks`,
      citations: [
        ...citeHeader(mail, 'From', sender.address),
        ...citeHeader(mail, 'Authentication-Results', sender.result?.text.slice('Authentication-Results: '.length)),
      ],
    };
  },
});
