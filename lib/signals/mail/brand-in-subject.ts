import { mailSignal } from '../signal.ts';
import { brandsNamed } from './brands-named.ts';
import { citeHeader, citePhrases } from './cite.ts';
import { answersSomething } from './conversation.ts';
import { machineMailOf } from './machine-mail.ts';
import { sameOwner, senderOf } from './sender.ts';

export const brandInSubject = mailSignal({
  id: 'brand-in-subject',
  title: 'The subject speaks for a brand that has no part in the mail',
  what: 'The subject names a known brand; neither the sender nor any link belongs to it.',
  why: 'A mail about an account at a brand comes from that brand or at least leads to it. Newsletters and colleagues mention brands too, so this weighs less than a false name.',
  sources: ['https://attack.mitre.org/techniques/T1656/', 'https://attack.mitre.org/techniques/T1566/002/'],
  weight: 1.1,
  group: 'impersonation',
  rests: 'attacker',
  technique: 'T1656',
  find(mail) {
    const sender = senderOf(mail);
    if (answersSomething(mail)) return undefined;
    // Its subject names who made it and whose mail it is about (RFC 7489, section 7.2.1.1).
    if (machineMailOf(mail) === 'DMARC report') return undefined;
    const organisations = new Set([sender.organisation, ...mail.links.map((link) => link.organisation)]);
    for (const { brand, written } of brandsNamed(mail.subject)) {
      if (brand.ordinaryWord) continue;
      const first = brand.domains[0] ?? '';
      if ([...organisations].some((domain) => brand.domains.includes(domain) || sameOwner(domain, first))) continue;
      const title = brand.title;
      return {
        title: `The subject speaks of ${title}; neither sender nor links belong to it`,
        citations: [
          ...citeHeader(mail, 'Subject', written),
          ...citePhrases(mail, [new RegExp(RegExp.escape(written), 'iu')], 1),
        ],
      };
    }
    return undefined;
  },
});
