import { freemailDomains } from '../../knowledge/freemail.ts';
import { hostOfAddress, organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { isReply } from './conversation.ts';
import { imitates } from './lookalike.ts';
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
      const like = imitates(organisation, sender.organisation);
      const toFreemail = freemailDomains.has(organisation);
      if (toFreemail && sender.freemail && mailbox.address.split('@')[0] === sender.address.split('@')[0]) continue;
      return {
        title: like
          ? `Replies go to ${organisation}, which imitates the sender’s ${sender.organisation}`
          : `Replies go to ${mailbox.address}, not to ${sender.organisation}`,
        // Within a conversation somebody turned the answers away from where they went before.
        weight: like ? 2.6 : toFreemail ? (isReply(mail.subject) ? 2 : 1.7) : 0.7,
        citations: [...citeHeader(mail, 'Reply-To', mailbox.address), ...citeHeader(mail, 'From', sender.address)],
      };
    }
    return undefined;
  },
});
