import type { Citation } from '../../schema/evidence.ts';
import { mailSignal } from '../signal.ts';
import { citePhrases, phrases } from './cite.ts';

const greetings = phrases(
  '(?:dear|hello|hi|attention|attn)[,:]? (?:valued |esteemed |dear |our )?(?:customer|client|user|member|sir(?: ?/ ?| or )?(?:madam)?|account (?:holder|owner|user)|e-?mail (?:user|owner)|beneficiary|friend|winner|subscriber|beloved|webmail user)',
  'sehr geehrter? (?:kunde|kundin|nutzer)|(?:estimad[oa]|querid[oa]) (?:cliente|usuari[oa])|cher(?:\\(e\\)|e)? (?:client|utilisateur)e?|prezad[oa] (?:cliente|usu[áa]ri[oa])|gentile (?:cliente|utente)',
);

export const genericGreeting = mailSignal({
  id: 'generic-greeting',
  title: 'The text does not know its reader’s name',
  what: 'It greets a customer, user or beneficiary, or greets by the mail address itself.',
  why: 'Who has an account with somebody has a name there. Bulk mail of small firms is impersonal too.',
  sources: [
    'https://www.ncsc.gov.uk/collection/phishing-scams',
    'https://consumer.ftc.gov/articles/how-recognize-avoid-phishing-scams',
  ],
  weight: 0.8,
  group: 'greeting',
  rests: 'attacker',
  technique: 'T1566',
  find(mail) {
    const start = mail.visible.slice(0, 1200);
    for (const { address } of mail.to) {
      const local = address.split('@')[0] ?? '';
      const forms = [address, ...(local.length >= 4 ? [local] : [])].map((form) => RegExp.escape(form)).join('|');
      const match =
        forms === ''
          ? null
          : new RegExp(
              `(?:dear|hello|hi|hey|attention|bonjour|hola|ol[áa]|ciao|hallo|sehr geehrte[r]?)[,:]?\\s{1,4}(?:${forms})(?![\\p{L}\\p{N}@])`,
              'iu',
            ).exec(start);
      if (match) {
        const citation: Citation = { evidence: 'message', part: 'body', quote: match[0] };
        return { title: 'The text greets its reader by the mail address', citations: [citation] };
      }
    }
    const citations = citePhrases({ ...mail, visible: start, subject: '' }, greetings, 1);
    return citations.length > 0 ? { weight: 0.5, citations } : undefined;
  },
});
