import { fromBase64 } from '../schema/base64.ts';
import { type Answer, type Source, SourceError } from '../schema/source.ts';
import { letterheadOf } from './letterhead.ts';
import type { Mail } from './mail.ts';
import { mailObservables } from './observables.ts';
import { readMail } from './read.ts';

/** Names of the message's captured texts; quotes are checked against these. */
export type MessagePart = 'header' | 'body' | 'hidden' | 'links' | 'attachments';

/** The message itself as a source: it answers from the raw bytes that came with the alert, and contacts nobody. */
export const messageSource: Source = {
  id: 'message',
  title: 'the raw message',
  contacts: 'nobody',
  answers: ['message'],
  deadlineMs: 10_000,
  derivable: true,
  async ask({ alert }): Promise<Answer> {
    const artifact = alert.artifacts.find((a) => a.mediaType === 'message/rfc822' && a.data !== undefined);
    if (!artifact?.data)
      throw new SourceError(
        'unreadable',
        'The alert came without the raw source of its message.',
        'Read the alert again from its page.',
      );
    const mail = await readMail(fromBase64(artifact.data));
    return {
      summary: summaryOf(mail),
      parts: partsOf(mail),
      facts: mail,
      gaps: mail.gaps,
      observables: mailObservables(mail),
      letterhead: letterheadOf(mail),
    };
  },
};

/** The captured texts of a mail. */
export function partsOf(mail: Mail): Record<MessagePart, string> {
  return {
    header: mail.headers.map((header) => `${header.name}: ${header.value}`).join('\n'),
    body: mail.visible,
    hidden: mail.hidden.map((hidden) => hidden.text).join('\n'),
    links: mail.links.map((link) => [link.shown, link.target, link.unwrapped].join('\n')).join('\n'),
    attachments: mail.attachments.map((attachment) => attachment.name).join('\n'),
  };
}

function summaryOf(mail: Mail): string {
  const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;
  const parts = [
    count(mail.headers.length, 'header'),
    count(mail.links.length, 'link'),
    count(mail.attachments.length, 'attachment'),
    ...(mail.hidden.length > 0 ? [count(mail.hidden.length, 'hidden text')] : []),
  ];
  return `${parts.join(', ')}; ${mail.size} bytes`;
}
