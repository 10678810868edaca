import type { Signal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { senderOf } from './sender.ts';

/** A memory that is shorter or smaller than this knows hardly anybody. */
const leastMails = 50;
const leastDays = 14;

export const firstContact: Signal = {
  id: 'first-contact',
  title: 'Nobody at this organisation has written before',
  what: 'The companion’s memory holds many mails over weeks, and none from the sender’s address or organisation.',
  why: 'Invoices and requests come from whom one knows; a first contact that wants something deserves a second look. The memory knows only what was investigated here, whatever came of it, and everybody writes for the first time once.',
  sources: [
    'https://learn.microsoft.com/defender-office-365/anti-phishing-policies-about#first-contact-safety-tip',
    'https://attack.mitre.org/techniques/T1566/',
  ],
  weight: 0.4,
  group: 'history',
  rests: 'infrastructure',
  technique: 'T1566',
  needs: ['message', 'sender-history'],
  find({ mail, history, ownDomains }) {
    if (!mail || !history || history.mails < leastMails || history.days < leastDays) return undefined;
    const sender = senderOf(mail);
    if (history.fromAddress > 0 || history.fromOrganisation > 0 || ownDomains.has(sender.organisation) || sender.brand)
      return undefined;
    return {
      title: `A first contact: none of ${history.mails} mails investigated here in ${Math.floor(history.days)} days came from ${sender.freemail ? sender.address : sender.organisation}`,
      citations: [
        { evidence: 'sender-history', part: 'history', quote: history.line },
        ...citeHeader(mail, 'From', sender.address),
      ],
    };
  },
};
