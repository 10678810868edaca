import { plainText } from '../../observables/plain-text.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { senderOf } from './sender.ts';

/** What organisations call themselves and their offices, in the commonest languages of mail. */
const organisation =
  /(?<!\p{L})(?:inc|ltd|llc|gmbh|corp(?:oration)?|company|bank|banco|banque|department|dept|office|ministry|government|fund|foundation|support|service|services|security|admin(?:istrator)?|helpdesk|help desk|billing|accounts? team|team|hr|human resources|payroll|accounting|finance|treasury|notification|notifications|customer care|delivery|logistics|shipping|lottery|award|claims?|investments?|loan|trust|embassy|united nations|kundendienst|soporte|servicio|atenci[oó]n|assistance|suporte|atendimento)(?!\p{L})/iu;

export const freemailAsOrganisation = mailSignal({
  id: 'freemail-as-organisation',
  title: 'An organisation’s name on a public mailbox',
  what: 'From is at a public mailbox provider, and the display name is that of an organisation or of an office of one.',
  why: 'Banks, ministries and support desks have domains of their own. Very small firms and clubs do not, and there it misleads.',
  sources: ['https://www.ic3.gov/PSA/2024/PSA240911', 'https://attack.mitre.org/techniques/T1585/002/'],
  weight: 1.5,
  group: 'freemail',
  rests: 'attacker',
  technique: 'T1585.002',
  find(mail) {
    const sender = senderOf(mail);
    if (!sender.freemail || /^(?:mailer-daemon|postmaster)@/.test(sender.address)) return undefined;
    const match = organisation.exec(plainText(sender.name).text);
    if (!match) return undefined;
    return {
      title: `“${plainText(sender.name).text.trim().slice(0, 80)}” writes from a public mailbox at ${sender.organisation}`,
      citations: citeHeader(mail, 'From', sender.address),
    };
  },
});
