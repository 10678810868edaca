import type { Mail } from '../../lib/mail/mail.ts';
import { type Message, readMessage } from '../../lib/mail/read.ts';
import { fromBase64 } from '../../lib/schema/base64.ts';
import { type Answer, type Source, SourceError } from '../../lib/schema/source.ts';
import type { OpenFile } from '../attachments/opened.ts';
import { Opener } from '../attachments/opener.ts';
import type { Connected, Connector } from './connector.ts';

/** More than all files of one mail may take, so that what was opened is told even where one of them was too slow. */
const deadlineMs = 40_000;

export const attachmentsConnector: Connector = {
  title: 'attachments and codes',
  contacts: 'nobody',
  connect: () => connectAttachments(),
};

/** The source with a thread of its own to open files in. */
export function connectAttachments(): Connected {
  const opener = new Opener();
  return { source: attachmentsSource(opener.open), close: () => opener.close() };
}

/** Attachments, and codes in pictures, as a source: opened on this machine, without running any of it. */
export function attachmentsSource(open: OpenFile): Source {
  return {
    id: 'attachments',
    title: 'the attachments',
    contacts: 'nobody',
    answers: ['attachments'],
    deadlineMs,
    derivable: true,
    after: ['message'],
    async ask({ alert, answers, signal }): Promise<Answer> {
      const mail = answers.get('message')?.facts as Mail | undefined;
      if (mail && !hasAnything(mail)) return nothing;
      const data = alert.artifacts.find((a) => a.mediaType === 'message/rfc822' && a.data !== undefined)?.data;
      if (!data)
        throw new SourceError(
          'unreadable',
          'The alert came without the raw source of its message.',
          'Read the alert again from its page.',
        );
      const message = await readMessage(fromBase64(data));
      return hasAnything(message.mail) ? openAll(message, open, signal) : nothing;
    },
  };
}

const nothing: Answer = {
  summary: 'Nothing came with it.',
  parts: {},
  facts: { files: [], links: [], codes: [], texts: [], passwords: [] },
};

/** Whether a mail has anything to open: files, or pictures in its own markup. */
function hasAnything({ attachments, html }: Mail): boolean {
  return attachments.length > 0 || (html?.images.some(({ source }) => source.startsWith('data:')) ?? false);
}

/** Loaded when the first mail has something: one without costs nothing. */
async function openAll(message: Message, open: OpenFile, signal: AbortSignal): Promise<Answer> {
  const { openTree } = await import('../attachments/tree.ts');
  const { passwordsIn } = await import('../attachments/passwords.ts');
  const { answerOf } = await import('../attachments/answer.ts');
  const { mail } = message;
  const passwords = passwordsIn([mail.visible, mail.subject, ...mail.attachments.map(({ name }) => name)]);
  return answerOf(mail, await openTree(message, passwords, open, signal), passwords);
}
