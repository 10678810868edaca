import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectAttachments } from '../../companion/connectors/attachments.ts';
import { systemClock } from '../../lib/engine/clock.ts';
import { investigate } from '../../lib/engine/investigate.ts';
import { alertFromMessage } from '../../lib/mail/alert.ts';
import { readMail } from '../../lib/mail/read.ts';
import { messageSource } from '../../lib/mail/source.ts';
import { signals } from '../../lib/signals/index.ts';
import { sampleMails } from '../practice/mailbox.ts';
import { atMost, type Figure, noted } from './figure.ts';
import { timed } from './median.ts';

/** Mail verdicts in bulk, in one process and the thread that opens attachments, on the sample mails. */
export async function mailsInBulk(): Promise<Figure[]> {
  const mails = readdirSync(sampleMails, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml'))
    .map((name) => new Uint8Array(readFileSync(join(sampleMails, name))));
  const read = await timed(async () => {
    for (const mail of mails) await readMail(mail);
  }, 5);
  const attachments = connectAttachments();
  const sources = [messageSource, attachments.source];
  const judged = await timed(async () => {
    for (const mail of mails) {
      const events = investigate(await alertFromMessage(mail, 'bench'), sources, {
        investigation: 'bench',
        writer: 'command-line',
        clock: systemClock,
        prior: 0.5,
        signals,
        unanswered: 'note-gap',
      });
      for await (const _ of events);
    }
  }, 5);
  attachments.close?.();
  return [
    atMost(
      `a verdict on a mail, attachments opened, in bulk (${mails.length} sample mails)`,
      judged / mails.length,
      15,
      'ms',
    ),
    noted('share of it that is reading the MIME', `${Math.round((read / judged) * 100)} %`),
  ];
}
