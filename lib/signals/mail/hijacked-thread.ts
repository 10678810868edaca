import type { Mail, Mailbox } from '../../mail/mail.ts';
import { quotedSenders } from '../../mail/quoted.ts';
import { hostOfAddress, organisationalDomain } from '../../observables/domain.ts';
import { latinised } from '../../observables/plain-text.ts';
import type { Citation } from '../../schema/evidence.ts';
import { mailSignal, type Sighting } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { isReply } from './conversation.ts';
import { imitates } from './lookalike.ts';
import { sameOwner, senderOf } from './sender.ts';

export const hijackedThread = mailSignal({
  id: 'hijacked-thread',
  title: 'A reply in a conversation that was somebody else’s',
  what: 'A reply quotes earlier words of somebody at an organisation that the sender’s domain imitates, or of somebody of the sender’s own name at another organisation; or it quotes nobody who takes part in it.',
  why: 'Who has read a stolen mailbox goes on with its conversations from a domain of their own. People change from one mailbox of theirs to another, and forwarding brings strangers together, so only likeness weighs much.',
  sources: [
    'https://attack.mitre.org/techniques/T1656/',
    'https://www.ic3.gov/PSA/2024/PSA240911',
    'https://unit42.paloaltonetworks.com/unit42-freemilk-highly-targeted-spear-phishing-campaign/',
  ],
  weight: 2.6,
  group: 'thread',
  rests: 'attacker',
  technique: 'T1656',
  find(mail, { ownDomains }) {
    if (!isReply(mail.subject) || mail.list.id || mail.list.post) return undefined;
    const sender = senderOf(mail);
    const text = mail.text !== '' ? mail.text : mail.visible;
    const quoted = quotedSenders(text).filter(({ address }) => address !== sender.address);
    if (sender.organisation === '' || quoted.length === 0) return undefined;
    const others = quoted.filter((one) => !sameOwner(organisationOf(one), sender.organisation));
    return imitated(mail, text, others) ?? renamed(mail, text, others) ?? strangers(mail, text, quoted, ownDomains);
  },
});

function organisationOf({ address }: Pick<Mailbox, 'address'>): string {
  const host = hostOfAddress(address) ?? '';
  return organisationalDomain(host) ?? host;
}

function imitated(mail: Mail, text: string, others: readonly Mailbox[]): Sighting | undefined {
  const { organisation } = senderOf(mail);
  const one = others.find((other) => imitates(organisation, organisationOf(other)));
  return (
    one && {
      title: `Quotes ${one.address}, and comes from ${organisation}, which looks like it`,
      citations: cites(mail, text, one),
    }
  );
}

function renamed(mail: Mail, text: string, others: readonly Mailbox[]): Sighting | undefined {
  const sender = senderOf(mail);
  const name = plain(sender.name);
  const one = name.includes(' ') ? others.find((other) => plain(other.name) === name) : undefined;
  return (
    one && {
      title: `Quotes ${sender.name.slice(0, 60)} at ${organisationOf(one)}, and now comes from ${sender.organisation}`,
      // With the receiver's word for the new address, it may be the same person at work and at home.
      weight: sender.vouched === 'aligned' && !sender.freemail ? 1.2 : 1.6,
      citations: cites(mail, text, one),
    }
  );
}

function strangers(
  mail: Mail,
  text: string,
  quoted: readonly Mailbox[],
  ownDomains: ReadonlySet<string>,
): Sighting | undefined {
  const sender = senderOf(mail);
  const here = new Set([sender.organisation, ...[...mail.to, ...mail.cc].map(organisationOf), ...ownDomains]);
  if (quoted.some((one) => [...here].some((organisation) => sameOwner(organisation, organisationOf(one)))))
    return undefined;
  const first = quoted[0];
  return (
    first && {
      title: `A reply that quotes ${first.address}, who takes no part in it`,
      weight: 0.8,
      citations: cites(mail, text, first),
    }
  );
}

function plain(name: string): string {
  return latinised(name.slice(0, 200))
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

function cites(mail: Mail, text: string, { address }: Mailbox): Citation[] {
  const at = text.toLowerCase().indexOf(address);
  const written = at < 0 ? address : text.slice(at, at + address.length);
  const shown: Citation[] = mail.visible.includes(written)
    ? [{ evidence: 'message', part: 'body', quote: written }]
    : [];
  return [...citeHeader(mail, 'From', senderOf(mail).address), ...shown];
}
