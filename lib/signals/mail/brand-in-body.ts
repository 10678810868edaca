import type { Citation } from '../../schema/evidence.ts';
import { mailSignal } from '../signal.ts';
import { brandsNamed } from './brands-named.ts';
import { answersSomething } from './conversation.ts';
import { sameOwner, senderOf } from './sender.ts';

export const brandInBody = mailSignal({
  id: 'brand-in-body',
  title: 'The text signs for a brand that has no part in the mail',
  what: 'A known brand stands in the first or last lines of the text (letterhead, signature, copyright), and neither the sender nor any link belongs to it.',
  why: 'Letterhead and signature say who speaks. If that were true, at least one link would lead there.',
  sources: ['https://attack.mitre.org/techniques/T1656/'],
  weight: 0.9,
  group: 'impersonation',
  rests: 'attacker',
  technique: 'T1656',
  find(mail) {
    const sender = senderOf(mail);
    if (answersSomething(mail) || mail.list.post || mail.links.length === 0) return undefined;
    const lines = mail.visible.split('\n');
    const edges = lines.length > 12 ? [...lines.slice(0, 4), ...lines.slice(-6)] : lines;
    for (const line of edges) {
      if (line.length > 160) continue;
      for (const { brand, written } of brandsNamed(line)) {
        if (brand.ordinaryWord || brand.kind === 'social' || brand.kind === 'technology') continue;
        const owned = (domain: string) => brand.domains.includes(domain) || sameOwner(domain, brand.domains[0] ?? '');
        if (owned(sender.organisation) || mail.links.some((link) => owned(link.organisation))) continue;
        const citation: Citation = {
          evidence: 'message',
          part: 'body',
          quote: line.includes(written) ? line.trim().slice(0, 200) : written,
        };
        return {
          title: `The text signs for ${brand.title}; neither sender nor links belong to it`,
          citations: [citation],
        };
      }
    }
    return undefined;
  },
});
