import type { Mail } from '../../mail/mail.ts';
import { hostOfUrl, organisationalDomain } from '../../observables/domain.ts';
import { mailSignal, type Sighting } from '../signal.ts';
import { brandsNamed } from './brands-named.ts';
import { citeHeader } from './cite.ts';
import { answersSomething } from './conversation.ts';
import { openPlatformOf } from './lookalike.ts';
import { brandOfDomain, mailerOfHost, sameOwner, senderOf } from './sender.ts';

/** Whose pictures stand in anybody's mail: icons of networks, app stores, fonts, hosted files. */
const everywhere = new Set(['social', 'technology', 'streaming', 'software', 'gaming']);

export const brandInPicture = mailSignal({
  id: 'brand-in-picture',
  title: 'The pictures are a brand’s that has no part in the mail',
  what: 'A picture’s alternative text names a known brand, or the picture is loaded from the brand’s own servers; neither the sender nor any link belongs to it.',
  why: 'A logo is a claim that word filters do not read. Copied mails keep the brand’s own picture addresses; dealers and newsletters show logos too, but link there.',
  sources: [
    'https://attack.mitre.org/techniques/T1656/',
    'https://attack.mitre.org/techniques/T1027/',
    'https://html.spec.whatwg.org/multipage/images.html#alt',
  ],
  weight: 1.1,
  group: 'impersonation',
  rests: 'attacker',
  technique: 'T1656',
  find(mail) {
    if (answersSomething(mail) || mail.list.id || mail.list.post || !mail.html) return undefined;
    return bySource(mail) ?? byWords(mail);
  },
});

function hasPart(mail: Mail, domains: readonly string[]): boolean {
  const sender = senderOf(mail);
  const owned = (domain: string) => domains.includes(domain) || sameOwner(domain, domains[0] ?? '');
  return owned(sender.organisation) || mail.links.some((link) => owned(link.organisation));
}

function bySource(mail: Mail): Sighting | undefined {
  const sender = senderOf(mail);
  for (const image of (mail.html?.images ?? []).slice(0, 100)) {
    const host = hostOfUrl(image.source);
    const brand =
      host && !openPlatformOf(host) && !mailerOfHost(host) && brandOfDomain(organisationalDomain(host) ?? host);
    if (!host || !brand || everywhere.has(brand.kind) || hasPart(mail, brand.domains)) continue;
    return {
      title: `A picture is loaded from ${host}, ${brand.title}’s own; the mail is from ${sender.organisation}`,
      citations: citeHeader(mail, 'From', sender.address),
    };
  }
  return undefined;
}

function byWords(mail: Mail): Sighting | undefined {
  const sender = senderOf(mail);
  const words = (mail.html?.images ?? [])
    .slice(0, 100)
    .map((image) => image.alt)
    .join('\n')
    .slice(0, 5000);
  for (const { brand } of brandsNamed(words)) {
    if (brand.ordinaryWord || everywhere.has(brand.kind) || hasPart(mail, brand.domains)) continue;
    return {
      title: `A picture is called ${brand.title}; neither sender nor links belong to it`,
      weight: 0.9,
      citations: citeHeader(mail, 'From', sender.address),
    };
  }
  return undefined;
}
