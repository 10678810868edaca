import { hostOfAddress, organisationalDomain } from '../../observables/domain.ts';
import { plainText } from '../../observables/plain-text.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { sameOwner, senderOf } from './sender.ts';

export const displayNameIsAddress = mailSignal({
  id: 'display-name-is-address',
  title: 'The sender’s name is somebody else’s address',
  what: 'The display name of From holds a mail address of another organisation than the real one.',
  why: 'Where the address is hidden the name passes for it. Mailing lists that rewrite From do this honestly and are left out; services that send for a person name that person and have the answers go there, which weighs little.',
  sources: ['https://attack.mitre.org/techniques/T1672/', 'https://www.rfc-editor.org/rfc/rfc5322#section-3.4'],
  weight: 2,
  group: 'impersonation',
  rests: 'attacker',
  technique: 'T1672',
  find(mail) {
    const sender = senderOf(mail);
    const { text, original } = plainText(sender.name);
    // Bounded as RFC 5321 bounds both sides; without that a long name takes quadratic time.
    const match = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}/.exec(text);
    const shown = match?.[0];
    const host = shown && hostOfAddress(shown);
    if (!shown || !host || mail.list.id) return undefined;
    const organisation = organisationalDomain(host) ?? host;
    if (organisation === sender.organisation || sameOwner(organisation, sender.organisation)) return undefined;
    const written = sender.name.slice(original(match.index), original(match.index + shown.length));
    const answered = mail.replyTo.some(({ address }) => address === shown.toLowerCase());
    return {
      title: `The sender’s name shows ${shown}; the address is at ${sender.organisation}`,
      ...(answered
        ? { weight: 0.6, detail: 'Answers go to the address that is shown, as where a service sends for somebody.' }
        : {}),
      citations: [...citeHeader(mail, 'From', written), ...citeHeader(mail, 'From', sender.address)],
    };
  },
});
