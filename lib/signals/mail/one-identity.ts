import { isCarrier } from '../../knowledge/carriers.ts';
import type { Mail } from '../../mail/mail.ts';
import { hostOfAddress, hostOfUrl, organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { claimedByName } from './claimed-name.ts';
import { ownerOf } from './link-owner.ts';
import { lookalikeOf } from './lookalike.ts';
import { mailerOfHost, sameOwner, senderOf } from './sender.ts';

/** Where organisations show themselves in a mail beside From; each may agree, differ, or be a mail provider's. */
type Says = 'same' | 'provider' | 'other' | 'nothing';

export const oneIdentity = mailSignal({
  id: 'one-identity',
  title: 'Everything in the mail names one organisation',
  what: 'A proven From domain, and at least three of return path, Message-ID, Reply-To, links and the way to unsubscribe are the same organisation’s or a mail provider’s that sends for it; none is anybody else’s.',
  why: 'Who borrows a name has to slip in something of their own: a link, an answer’s address, a server. An attacker with a domain of their own is consistent too, so it does not clear a domain that imitates another, nor what a mail asks for.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc7489#section-3.1',
    'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4',
    'https://www.rfc-editor.org/rfc/rfc8058',
  ],
  weight: -1.2,
  // Links that lead home are one of its places, so both are one piece of evidence.
  group: 'link-target',
  rests: 'sender',
  find(mail, { ownDomains, suppliers }) {
    const sender = senderOf(mail);
    if (sender.vouched !== 'aligned' || sender.freemail || !sender.result) return undefined;
    if (lookalikeOf(sender.host, [...ownDomains, ...(suppliers ?? [])])) return undefined;
    const places = placesOf(mail);
    if (places.some(([, says]) => says === 'other')) return undefined;
    // Who takes a brand's name sets up the domain of the trap too: what it must send, and what it leads to, proves nothing.
    const claims = claimedByName(mail)?.alone;
    const same = places
      .filter(([place, says]) => says === 'same' && !(claims && (place === 'links' || place === 'Message-ID')))
      .map(([place]) => place);
    if (same.length < 3) return undefined;
    return {
      title: `${same.join(', ')} all belong to ${sender.organisation}, and ${sender.result.method.toUpperCase()} vouches for it`,
      // A service that carries what its users write is one organisation whoever writes.
      ...(isCarrier(sender.address) ? { weight: -0.3 } : same.length === 3 ? { weight: -0.8 } : {}),
      citations: [
        ...citeHeader(mail, 'From', sender.address),
        ...citeHeader(mail, 'Authentication-Results', `${sender.result.method}=${sender.result.result}`),
        ...citeHeader(mail, 'Message-ID'),
      ],
    };
  },
});

function placesOf(mail: Mail): [string, Says][] {
  const { organisation } = senderOf(mail);
  const of = (host: string | undefined): Says => {
    const domain = host && organisationalDomain(host);
    if (!host || !domain) return 'nothing';
    return sameOwner(domain, organisation) ? 'same' : mailerOfHost(host) ? 'provider' : 'other';
  };
  const messageId = of(hostOfAddress(mail.messageId?.replace(/[<>]/g, '') ?? ''));
  return [
    ['return path', of(hostOfAddress(mail.returnPath?.replace(/[<>]/g, '') ?? ''))],
    // Mail programs and providers put their own host there, whoever writes.
    ['Message-ID', messageId === 'other' ? 'nothing' : messageId],
    ['Reply-To', worst(mail.replyTo.map(({ address }) => of(hostOfAddress(address))))],
    ['unsubscribe', worst(mail.list.unsubscribe.map((item) => of(unsubscribeHost(item))))],
    ['links', linksOf(mail)],
  ];
}

function unsubscribeHost(item: string): string | undefined {
  return /^mailto:/i.test(item) ? hostOfAddress(item.slice(7).split('?')[0] ?? '') : hostOfUrl(item);
}

/** Profiles and apps in a footer are nobody's word for who speaks; a stranger's link is. */
function linksOf(mail: Mail): Says {
  const sender = senderOf(mail);
  const owners = mail.links
    .filter((link) => link.host !== '' && link.place !== 'image')
    .map((link) => ownerOf(link, sender));
  if (owners.includes('stranger')) return 'other';
  return owners.includes('sender') ? 'same' : owners.includes('mailer') ? 'provider' : 'nothing';
}

function worst(all: readonly Says[]): Says {
  return (['other', 'same', 'provider'] as const).find((says) => all.includes(says)) ?? 'nothing';
}
