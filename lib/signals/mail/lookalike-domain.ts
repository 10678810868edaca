import { hostOfAddress } from '../../observables/domain.ts';
import { mailSignal, type Sighting } from '../signal.ts';
import { citeHeader, citeLink } from './cite.ts';
import { type Lookalike, lookalikeOf } from './lookalike.ts';
import { senderOf } from './sender.ts';

const words: Record<Lookalike['how'], string> = {
  'same shape': 'looks the same as',
  'one letter off': 'is one letter away from',
  'words added': 'adds words to',
  'as sub-domain': 'carries, as a mere sub-domain, the name of',
  'other ending': 'is another ending of',
};

export const lookalikeDomain = mailSignal({
  id: 'lookalike-domain',
  title: 'A domain imitates that of a brand or of one’s own organisation',
  what: 'The sender’s, reply or a link’s domain looks like a known brand’s or one’s own: confusable letters, one letter off, words added, the name as a sub-domain, another ending.',
  why: 'Nobody registers such a name by accident, though agencies and resellers add words to a brand’s name with its consent.',
  sources: [
    'https://www.unicode.org/reports/tr39/',
    'https://attack.mitre.org/techniques/T1583/001/',
    'https://dnstwist.it/',
  ],
  weight: 2.6,
  group: 'lookalike',
  rests: 'infrastructure',
  technique: 'T1583.001',
  find(mail, { ownDomains }) {
    const sender = senderOf(mail);
    const say = (host: string, found: Lookalike, citations: Sighting['citations']): Sighting => ({
      title: `${host} ${words[found.how]} ${found.imitates}`,
      // Words around a name are also what agencies and campaigns use; the rest is deception in itself.
      ...(found.how === 'words added' || found.how === 'as sub-domain' ? { weight: 2 } : {}),
      citations,
    });
    const from = lookalikeOf(sender.host, ownDomains);
    if (from) return say(sender.host, from, citeHeader(mail, 'From', sender.address));
    for (const mailbox of mail.replyTo) {
      const host = hostOfAddress(mailbox.address);
      const found = host && lookalikeOf(host, ownDomains);
      if (host && found) return say(host, found, citeHeader(mail, 'Reply-To', mailbox.address));
    }
    for (const link of mail.links) {
      const found = link.host === '' ? undefined : lookalikeOf(link.host, ownDomains);
      if (found) return say(link.host, found, citeLink(link));
    }
    return undefined;
  },
});
