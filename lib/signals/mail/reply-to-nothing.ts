import { headerOf } from '../../mail/mail.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { isReply } from './conversation.ts';

export const replyToNothing = mailSignal({
  id: 'reply-to-nothing',
  title: 'Poses as a reply and answers no message',
  what: 'The subject begins as a reply’s does; In-Reply-To, References and Thread-Index are missing, and nothing earlier is quoted.',
  why: 'Mail programs name the message they answer; a subject alone only makes one look known. People who type “Re:” by hand and simple phone programs do it too, so it weighs little.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4',
    'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.5',
    'https://attack.mitre.org/techniques/T1656/',
  ],
  weight: 0.6,
  group: 'thread',
  rests: 'attacker',
  technique: 'T1656',
  find(mail) {
    if (!isReply(mail.subject) || mail.inReplyTo || mail.references.length > 0 || mail.list.id || mail.list.post)
      return undefined;
    if (
      headerOf(mail, 'thread-index') ||
      headerOf(mail, 'references') ||
      quotes.test((mail.text || mail.visible).slice(0, 20_000))
    )
      return undefined;
    return { citations: citeHeader(mail, 'Subject') };
  },
});

/** Any sign that something earlier stands below. */
const quotes =
  /^[ \t]*(?:>|-{3,}|_{5,}|[*\s]*(?:from|von|de|da|van)\s?:)|\b(?:wrote|schrieb|écrit|escribió|scritto)\b/im;
