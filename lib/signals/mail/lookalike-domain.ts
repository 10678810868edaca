import type { Mail } from '../../mail/mail.ts';
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

const weights: Partial<Record<Lookalike['how'], { weight: number }>> = {
  'words added': { weight: 2 },
  'as sub-domain': { weight: 2 },
  'other ending': { weight: 1.2 },
};

export const lookalikeDomain = mailSignal({
  id: 'lookalike-domain',
  title: 'A domain imitates a brand’s, a supplier’s or one’s own',
  what: 'The domain of From, Sender, Reply-To, return path or a link looks like a known brand’s, one’s own or a configured supplier’s: confusable letters, one letter off, words added, the name or whole domain as a sub-domain, another ending.',
  why: 'Nobody registers such a name by accident, though agencies and resellers add words to a brand’s name with its consent, and brands’ own mail servers are called so: in a report between servers such a name weighs little.',
  sources: [
    'https://www.unicode.org/reports/tr39/',
    'https://attack.mitre.org/techniques/T1583/001/',
    'https://dnstwist.it/',
  ],
  weight: 2.6,
  group: 'lookalike',
  rests: 'infrastructure',
  technique: 'T1583.001',
  find(mail, { ownDomains, suppliers }) {
    const close = [...ownDomains, ...(suppliers ?? [])];
    const sender = senderOf(mail);
    const say = (host: string, found: Lookalike, citations: Sighting['citations']): Sighting => ({
      title: `${host} ${words[found.how]} ${found.imitates}`,
      // Words around a name are also what agencies and campaigns use, and brands own endings that nobody lists; the rest
      // is deception in itself, and so is everything around a name that one deals with.
      ...(close.includes(found.imitates)
        ? {}
        : found.how === 'words added' && isReport(mail)
          ? { weight: 0.6 }
          : weights[found.how]),
      citations,
    });
    const headers: [string, string | undefined][] = [
      ['From', sender.address],
      ...mail.replyTo.map((mailbox): [string, string] => ['Reply-To', mailbox.address]),
      ['Sender', mail.sender?.address],
      ['Return-Path', mail.returnPath?.replace(/[<>]/g, '')],
    ];
    for (const [name, address] of headers) {
      const host = address && hostOfAddress(address);
      const found = host && lookalikeOf(host, close);
      if (host && found) return say(host, found, citeHeader(mail, name, address));
    }
    for (const link of mail.links) {
      const found = link.host === '' ? undefined : lookalikeOf(link.host, close);
      if (found) return say(link.host, found, citeLink(link));
    }
    return undefined;
  },
});

/** A report between servers, opened, with no way to anywhere: nobody is meant to be taken in by its sender's name. */
function isReport({ attached, links, visible }: Mail): boolean {
  if (!attached || links.length > 0 || visible.length > 1_000) return false;
  return attached.files.some(({ traits }) =>
    traits.some(({ kind }) => kind === 'dmarc-report' || kind === 'tls-report'),
  );
}
