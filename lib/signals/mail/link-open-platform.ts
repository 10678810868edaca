import { organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';
import { openPlatformOf } from './lookalike.ts';
import { sameOwner, senderOf } from './sender.ts';

/** How much a kind of platform tells: forms and throw-away sites more than shared documents and stored pictures. */
const weights: Record<string, number> = {
  site: 1.6,
  form: 1.6,
  ipfs: 1.8,
  worker: 1.8,
  tunnel: 1.8,
  'dynamic-dns': 1.6,
  storage: 1.4,
  document: 0.7,
  chat: 0.7,
};

export const linkOpenPlatform = mailSignal({
  id: 'link-open-platform',
  title: 'A link goes where anybody can publish',
  what: 'A link’s host is on a platform for free sites, forms, files or tunnels, and the sender is not that platform.',
  why: 'The platform’s good name and certificate cover whatever a stranger put there. Small firms and developers use them honestly.',
  sources: ['https://attack.mitre.org/techniques/T1583/006/', 'https://attack.mitre.org/techniques/T1566/002/'],
  weight: 1.8,
  group: 'link-host',
  rests: 'infrastructure',
  technique: 'T1583.006',
  find(mail) {
    const sender = senderOf(mail);
    let best: { weight: number; host: string; title: string; link: (typeof mail.links)[number] } | undefined;
    for (const link of mail.links) {
      if (link.place === 'image' || link.host === '') continue;
      const platform = openPlatformOf(link.host);
      if (!platform || sameOwner(organisationalDomain(platform.domain) ?? '', sender.organisation)) continue;
      const weight = weights[platform.kind] ?? 1;
      if (!best || weight > best.weight) best = { weight, host: link.host, title: platform.title, link };
    }
    if (!best) return undefined;
    return {
      title: `A link goes to ${best.host} (${best.title}), where anybody can publish`,
      weight: best.weight,
      citations: citeLink(best.link),
    };
  },
});
