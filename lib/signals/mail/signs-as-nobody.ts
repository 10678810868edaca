import type { Citation } from '../../schema/evidence.ts';
import { mailSignal } from '../signal.ts';
import { wordsOfMail } from './cite.ts';
import { answersSomething } from './conversation.ts';
import { saidIn, wording } from './wording.ts';
import { type Words, wordsOf } from './words.ts';

const office = wording(
  'support|security|customer|account|accounts|billing|service|services|admin|administration|it|help|technical|compliance|verification|notification|email|mail|webmail|helpdesk|client|fraud|risk|payment|payments|hr|human_resources|system|system_s|delivery|rewards|award|claims|the ~3 team|department|dept|desk|center|centre|administrator|service|care|office|support|services|division|unit',
  'system|mail|email|server|network|webmail administrator|admin',
  'sicherheitsabteilung|kundenservice|kundendienst|sicherheitsteam|ihr_team',
  'service|l_équipe|équipe client|clients|sécurité|support',
  'equipo|servicio|departamento|atención|equipe|servizio|suporte|atendimento de? ~1 soporte|seguridad|cliente|clientes|clienti|segurança|ao_cliente',
);
const company =
  /\b(?:inc|llc|ltd|gmbh|ag|corp|limited|plc|s\.?a\.?r?\.?l?|s\.?p\.?a|b\.?v|pty)\b\.?|\b\d{1,5} \p{L}{2,}|\b\d{4,5} \p{Lu}|\+?\d[\d ().-]{7,}\d|@[\w-]+\.\w/iu;

export const signsAsNobody = mailSignal({
  id: 'signs-as-nobody',
  title: 'Signed by a department without a name, an address or a firm',
  what: 'The last lines are those of a team, desk or department, and hold no person, no postal address, no phone number and no firm.',
  why: 'Firms must say who they are in their mail, and their departments have names. Short notices of honest services leave it out too.',
  sources: [
    'https://www.ftc.gov/business-guidance/resources/can-spam-act-compliance-guide-business',
    'https://attack.mitre.org/techniques/T1656/',
  ],
  weight: 0.5,
  group: 'signature',
  rests: 'attacker',
  technique: 'T1656',
  find(mail) {
    if (mail.list.post || answersSomething(mail)) return undefined;
    const { body } = wordsOfMail(mail);
    if (body.words.length < 15 || body.words.length > 600) return undefined;
    const lines = mail.visible
      .slice(-1200)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const end = lines.slice(-6);
    if (end.some((line) => company.test(line))) return undefined;
    const signed = end.find((line) => line.length <= 60 && isOffice(wordsOf(line)));
    if (!signed) return undefined;
    const citation: Citation = { evidence: 'message', part: 'body', quote: signed };
    return { citations: [citation] };
  },
});

function isOffice(line: Words): boolean {
  return line.words.length <= 7 && saidIn(line, office, 1).length > 0;
}
