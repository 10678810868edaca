import { latinised } from '../../observables/plain-text.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { senderOf } from './sender.ts';

export const protectedPerson = mailSignal({
  id: 'protected-person',
  title: 'The name of a protected person with another address',
  what: 'The display name of From is that of somebody whom the organisation named for protection, and the address is none of theirs nor a proven one of the organisation.',
  why: 'Fraud in a director’s name needs the name alone: phones show no address. People do write from private mailboxes, and some share a name; an address named in the settings is theirs.',
  sources: [
    'https://www.ic3.gov/PSA/2024/PSA240911',
    'https://attack.mitre.org/techniques/T1656/',
    'https://learn.microsoft.com/defender-office-365/anti-phishing-policies-about',
  ],
  weight: 2.6,
  group: 'impersonation',
  rests: 'attacker',
  technique: 'T1656',
  find(mail, { people = [], ownDomains }) {
    const sender = senderOf(mail);
    if (sender.name === '' || people.length === 0) return undefined;
    if (ownDomains.has(sender.organisation) && sender.vouched === 'aligned') return undefined;
    // A list that says whose post it forwards.
    if (mail.list.id && /\bvia\b/i.test(sender.name)) return undefined;
    const shown = new Set(wordsOf(sender.name));
    const person = people.find(({ name, addresses }) => {
      const words = wordsOf(name);
      return words.length > 1 && words.every((word) => shown.has(word)) && !addresses.includes(sender.address);
    });
    if (!person) return undefined;
    return {
      title: `It says ${person.name}; ${sender.address.slice(0, 100)} is no address of theirs`,
      ...(person.addresses[0]
        ? { detail: `${person.name} writes from ${person.addresses.slice(0, 3).join(', ')}.` }
        : {}),
      citations: [...citeHeader(mail, 'From', sender.name), ...citeHeader(mail, 'From', sender.address)],
    };
  },
});

/** A name's words in plain small letters, in whatever order: `LÓPEZ, Ana`. */
function wordsOf(name: string): string[] {
  return (
    latinised(name.slice(0, 300))
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? []
  );
}
