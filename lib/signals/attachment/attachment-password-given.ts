import type { Mail } from '../../mail/mail.ts';
import type { Citation } from '../../schema/evidence.ts';
import { citeFile } from '../mail/cite.ts';
import { attachmentSignal } from '../signal.ts';

export const attachmentPasswordGiven = attachmentSignal({
  id: 'attachment-password-given',
  title: 'A locked attachment, and its password in the same mail',
  what: 'An archive or document needs a password, and the mail’s text, subject or file name gives one.',
  why: 'A password beside the lock keeps out nobody but the scanners in between. Some firms do so out of habit, or because a rule says to encrypt.',
  sources: [
    'https://attack.mitre.org/techniques/T1027/013/',
    'https://www.cisa.gov/news-events/cybersecurity-advisories/aa20-280a',
  ],
  weight: 2.2,
  group: 'attachment-lock',
  rests: 'attacker',
  technique: 'T1027.013',
  find(attached, mail) {
    const locked = attached.files.filter((file) => file.lock !== undefined);
    const file = locked.find(({ lock }) => lock === 'opened') ?? locked[0];
    const password = file?.password ?? attached.passwords[0];
    if (!file || password === undefined) return undefined;
    const opened = file.lock === 'opened';
    return {
      title: `${file.label} is locked, and the mail ${opened ? 'gives the password that opens it' : 'speaks of a password'}`,
      // That it is the password of this file is then only likely.
      ...(opened ? {} : { weight: 1.8 }),
      citations: [citeFile(file), ...citePassword(mail, password)],
    };
  },
});

/** The password with the words before it, from where it stands. */
function citePassword(mail: Mail, password: string): Citation[] {
  for (const line of mail.visible.split('\n')) {
    const at = line.indexOf(password);
    if (at < 0) continue;
    const quote = line.slice(Math.max(0, at - 80), at + password.length).trim();
    return [{ evidence: 'message', part: 'body', quote }];
  }
  if (mail.subject.includes(password)) return [{ evidence: 'message', part: 'header', quote: password }];
  return [];
}
