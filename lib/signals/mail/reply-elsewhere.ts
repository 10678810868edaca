import { freemailDomains } from '../../knowledge/freemail.ts';
import { hostOfAddress, organisationalDomain } from '../../observables/domain.ts';
import { toUnicode } from '../../observables/internationalised.ts';
import { skeleton } from '../../observables/plain-text.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { oneApart } from './lookalike.ts';
import { mailerOfHost, sameOwner, senderOf } from './sender.ts';

export const replyElsewhere = mailSignal({
  id: 'reply-elsewhere',
  title: 'Replies go to another organisation than the sender’s',
  what: 'Reply-To is at another organisational domain than From; a lookalike of the sender’s own domain weighs most, then a public mailbox.',
  why: 'Who sends under a stolen or forged name needs the answer elsewhere. Help desks, newsletters and mailing lists divert replies too; known providers and lists are left out.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.2',
    'https://www.ic3.gov/PSA/2024/PSA240911',
    'https://attack.mitre.org/techniques/T1566/',
  ],
  weight: 2.6,
  group: 'reply',
  rests: 'attacker',
  technique: 'T1566',
  find(mail) {
    const sender = senderOf(mail);
    if (mail.list.post || mail.list.id || sender.organisation === '') return undefined;
    for (const mailbox of mail.replyTo) {
      const host = hostOfAddress(mailbox.address);
      const organisation = host && (organisationalDomain(host) ?? host);
      if (!host || !organisation || sameOwner(organisation, sender.organisation) || mailerOfHost(host)) continue;
      const imitates =
        oneApart(organisation, sender.organisation) ||
        skeleton(toUnicode(organisation)) === skeleton(toUnicode(sender.organisation)) ||
        resembles(organisation, sender.organisation);
      const toFreemail = freemailDomains.has(organisation);
      if (toFreemail && sender.freemail && mailbox.address.split('@')[0] === sender.address.split('@')[0]) continue;
      return {
        title: imitates
          ? `Replies go to ${organisation}, which imitates the sender’s ${sender.organisation}`
          : `Replies go to ${mailbox.address}, not to ${sender.organisation}`,
        weight: imitates ? 2.6 : toFreemail ? 1.7 : 0.7,
        citations: [...citeHeader(mail, 'Reply-To', mailbox.address), ...citeHeader(mail, 'From', sender.address)],
      };
    }
    return undefined;
  },
});

/** The sender's name with another ending or with words added, as fraud about invoices uses it. */
function resembles(organisation: string, sender: string): boolean {
  const name = sender.split('.')[0] ?? '';
  const other = organisation.split('.')[0] ?? '';
  return (
    name.length >= 6 && other !== '' && (other === name || other.startsWith(`${name}-`) || other.endsWith(`-${name}`))
  );
}
