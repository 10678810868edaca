import type { Citation } from '../../schema/evidence.ts';
import { firstWith, nameOf } from '../attachment/attached-files.ts';
import { mailSignal } from '../signal.ts';
import { citeAttachment, citeTrait, titleOf } from './cite.ts';

export const passwordForm = mailSignal({
  id: 'password-form',
  title: 'A form for a password comes with the mail',
  what: 'The HTML body, or a web page attached or inside of an attachment, holds a form with a password field.',
  why: 'Nobody honest asks for a password inside a mail or in a file that came with one.',
  sources: ['https://attack.mitre.org/techniques/T1598/002/', 'https://attack.mitre.org/techniques/T1027/006/'],
  weight: 2.6,
  group: 'attachment',
  rests: 'attacker',
  technique: 'T1598.002',
  wants: 'sign-in',
  find(mail) {
    const page = mail.attachments.find(
      (attachment) => attachment.text && /<input[^>]+type\s*=\s*["']?password/i.test(attachment.text),
    );
    if (page)
      return {
        title: `${titleOf(page)} is a page that asks for a password`,
        citations: citeAttachment(mail, page),
      };
    const inside = mail.attached && firstWith(mail.attached, ['page-asks-password']);
    if (inside && mail.attached)
      return {
        title: `${nameOf(inside.file, mail.attached)} is a page that asks for a password`,
        citations: citeTrait(inside.file, inside.trait),
      };
    if (!mail.html?.forms.some((form) => form.asksPassword)) return undefined;
    const quote = mail.visible.trim().slice(0, 120);
    const citations: Citation[] = quote === '' ? [] : [{ evidence: 'message', part: 'body', quote }];
    return { title: 'The body holds a form that asks for a password', citations };
  },
});
