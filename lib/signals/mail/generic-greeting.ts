import type { Citation } from '../../schema/evidence.ts';
import { mailSignal } from '../signal.ts';
import { citePhrases, phrases } from './cite.ts';

const greetings = phrases(
  '(?:dear|hello|hi|attention|attn)[,:]? (?:valued |esteemed |dear |our )?(?:customer|client|user|member|sir(?: ?/ ?| or )?(?:madam)?|account (?:holder|owner|user)|e-?mail (?:user|owner)|beneficiary|friend|winner|subscriber|beloved|webmail user)',
  'sehr geehrter? (?:kunde|kundin|nutzer)|(?:estimad[oa]|querid[oa]) (?:cliente|usuari[oa])|ch[eè]r(?:\\(e\\)|e)? (?:client|utilisateur)e?|prezad[oa] (?:cliente|usu[áa]ri[oa])|gentile (?:cliente|utente)',
);

/** RFC 5321 section 4.5.3.1: 64 letters before the @, 255 after it. */
const longestAddress = 320;

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
    for (const { address, name } of mail.to.slice(0, 20)) {
      if (address.length > longestAddress) continue;
      const local = address.split('@')[0] ?? '';
      // Maria at maria@… is greeted by her name.
      const called = name
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .includes(local.toLowerCase());
      const forms = [address, ...(local.length >= 4 && !called ? [local] : [])]
        .map((form) => RegExp.escape(form))
        .join('|');
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
