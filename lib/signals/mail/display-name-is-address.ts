import { hostOfAddress, organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { senderOf } from './sender.ts';

export const displayNameIsAddress = mailSignal({
  id: 'display-name-is-address',
  title: 'The sender’s name is somebody else’s address',
  what: 'The display name of From holds a mail address of another organisation than the real one.',
  why: 'Where the address is hidden the name passes for it. Mailing lists that rewrite From do this honestly and are left out.',
  sources: ['https://attack.mitre.org/techniques/T1672/', 'https://www.rfc-editor.org/rfc/rfc5322#section-3.4'],
  weight: 2,
  group: 'impersonation',
  rests: 'attacker',
  technique: 'T1672',
  find(mail) {
    const sender = senderOf(mail);
    const shown = sender.name.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/)?.[0];
    const host = shown && hostOfAddress(shown);
    if (!shown || !host || mail.list.id) return undefined;
    if ((organisationalDomain(host) ?? host) === sender.organisation) return undefined;
    return {
      title: `The sender’s name shows ${shown}; the address is at ${sender.organisation}`,
      citations: [...citeHeader(mail, 'From', shown), ...citeHeader(mail, 'From', sender.address)],
    };
  },
});
