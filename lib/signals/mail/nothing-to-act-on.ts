import type { Citation } from '../../schema/evidence.ts';
import { mailSignal } from '../signal.ts';

export const nothingToActOn = mailSignal({
  id: 'nothing-to-act-on',
  title: 'Nothing to click, open, call or pay',
  what: 'No link, no attachment, no phone number, no sum of money, no other address to reply to.',
  why: 'A trap needs a door. Fraud by conversation opens with such mails, so this rests on the text alone and counts little.',
  sources: ['https://attack.mitre.org/techniques/T1566/'],
  weight: -0.9,
  group: 'form',
  rests: 'attacker',
  find(mail) {
    if (mail.links.length > 0 || mail.attachments.length > 0 || mail.visible.trim() === '') return undefined;
    const reply = mail.replyTo[0]?.address;
    if (reply && reply !== mail.from[0]?.address && !mail.list.id) return undefined;
    if (/[$€£]\s?\d|\d\s?(?:usd|eur|dollars|million)|\+?\d[\d\s().-]{8,}\d|bc1[a-z0-9]{20,}/i.test(mail.visible))
      return undefined;
    const quote = mail.visible.trim().split('\n')[0]?.slice(0, 120) ?? '';
    const citation: Citation = { evidence: 'message', part: 'body', quote };
    return { citations: [citation] };
  },
});
