import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';

/** Signs that draw the eye: warnings, gifts, bells, arrows, stars; and brackets that frame a word. */
const ornament =
  /[\u2190-\u21ff\u2460-\u24ff\u25a0-\u27bf\u2b00-\u2bff\u{1f000}-\u{1faff}\u2757\u203c\u2049]|[【】〖〗『』《》「」▶►◆★☆✔✅❗‼⚠]/gu;
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const brackets = /[【】〖〗『』《》「」]/g;

export const subjectOrnaments = mailSignal({
  id: 'subject-ornaments',
  title: 'Ornaments and warning signs in the subject',
  what: 'Emoji, arrows, stars or framing brackets in the subject.',
  why: 'They draw the eye and stand where filters expect words. Advertising of shops does it as well, which is why one alone weighs next to nothing.',
  sources: ['https://www.unicode.org/reports/tr51/', 'https://attack.mitre.org/techniques/T1566/'],
  weight: 0.6,
  group: 'subject-form',
  rests: 'attacker',
  technique: 'T1566',
  find(mail) {
    const subject = mail.subject.slice(0, 500);
    const written = eastAsian.test(subject) ? subject.replace(brackets, '') : subject;
    const found = written.match(ornament) ?? [];
    if (found.length === 0) return undefined;
    return {
      title: `${found.length === 1 ? 'An ornament' : `${found.length} ornaments`} in the subject`,
      ...(found.length > 1 ? {} : { weight: 0.4 }),
      citations: citeHeader(mail, 'Subject', subject.slice(0, 200)),
    };
  },
});
