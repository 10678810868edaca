import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { answersSomething } from './conversation.ts';
import { senderOf } from './sender.ts';

/** A word for a case, and a number or mixed code behind it; or a code in brackets or behind a # at the end. */
const reference =
  /\b(?:case|ticket|ref(?:erence)?|confirmation|transaction|invoice|order|id|txn|trans|receipt|claim|document|doc|file|code|tracking|shipment|payment|acct|account|alert|notice|report|item|batch)\b[\s:#.()-]{0,4}(?:(?:id|no|number|nr|code)\b[\s:#.()-]{0,4})?(?=[A-Z0-9-]{0,30}\d)[A-Z0-9][A-Z0-9-]{4,30}|[#([{]\s?(?=[A-Z0-9-]{0,30}\d)[A-Z0-9][A-Z0-9-]{5,30}\s?[)\]}]?$|(?:^|\s)(?=[A-Z0-9]{0,30}\d)(?=[A-Z0-9]{0,30}[A-Z])[A-Z0-9]{8,30}$/i;

export const subjectReference = mailSignal({
  id: 'subject-reference',
  title: 'A reference number in the subject of a stranger',
  what: 'A case, ticket, invoice or transaction number, or a bare code, in the subject of a mail that answers nothing and whose sender is no known brand.',
  why: 'It looks like business and makes each copy differ for filters. Shops and help desks number their mail too, so it weighs little.',
  sources: ['https://attack.mitre.org/techniques/T1566/', 'https://attack.mitre.org/techniques/T1036/'],
  weight: 0.4,
  group: 'subject-form',
  rests: 'attacker',
  technique: 'T1566',
  find(mail) {
    const subject = mail.subject.slice(0, 300).trim();
    if (answersSomething(mail) || mail.list.post || /^(?:re|aw|sv|rv|antw|fwd?|wg)\s*:/i.test(subject))
      return undefined;
    const sender = senderOf(mail);
    if (sender.brand && !sender.freemail) return undefined;
    const code = reference.exec(subject)?.[0].trim();
    return code
      ? { title: `The subject carries a reference: ${code.slice(0, 60)}`, citations: citeHeader(mail, 'Subject', code) }
      : undefined;
  },
});
