import { organisationalDomain } from '../../observables/domain.ts';
import { latinised } from '../../observables/plain-text.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { mailerOfHost, senderOf } from './sender.ts';

/** Offices that write to everybody in an organisation. */
const office =
  /(?<!\p{L})(?:hr|human resources|personal(?:abteilung)?|payroll|it|help ?desk|service ?desk|support|admin(?:istrator)?|security|mail|postmaster|webmail|server|scanner|voicemail|fax|intranet|portal|compliance|legal|finance|accounting|management|ceo|cfo|notification|notice|policy|benefits|training|team)(?!\p{L})/iu;

export const posesAsOwn = mailSignal({
  id: 'poses-as-own',
  title: 'The sender’s name claims to be one’s own organisation',
  what: 'The display name of From holds one’s own domain, or one’s own name beside an office (HR, IT, helpdesk), and the address is at a stranger’s domain.',
  why: 'A colleague needs not say where one works. Outsourced offices and hosted tools write in a customer’s name too; known mail providers with a proven address weigh little.',
  sources: [
    'https://attack.mitre.org/techniques/T1656/',
    'https://attack.mitre.org/techniques/T1534/',
    'https://learn.microsoft.com/defender-office-365/anti-phishing-policies-about',
  ],
  weight: 2,
  group: 'impersonation',
  rests: 'attacker',
  technique: 'T1656',
  find(mail, { ownDomains }) {
    const sender = senderOf(mail);
    if (sender.name === '' || mail.list.id || mail.list.post || sender.organisation === '') return undefined;
    if (ownDomains.has(sender.organisation) || sender.brand) return undefined;
    const name = latinised(sender.name.slice(0, 300)).toLowerCase();
    // An address in the name has a signal of its own.
    const words = name.replace(/\S+@\S+/g, ' ');
    for (const domain of ownDomains) {
      const label = domain.split('.')[0] ?? '';
      const whole = standsIn(words, domain);
      if (!whole && !(label.length >= 4 && standsIn(words, label) && office.test(words))) continue;
      const hosted = mailerOfHost(sender.host) !== undefined && sender.vouched === 'aligned';
      return {
        title: `The sender’s name says ${whole ? domain : label}, your own; the address is at ${organisationalDomain(sender.host) ?? sender.host}`,
        weight: hosted ? 0.5 : whole ? 2 : 1.2,
        citations: [...citeHeader(mail, 'From', sender.name), ...citeHeader(mail, 'From', sender.address)],
      };
    }
    return undefined;
  },
});

/** As a word of its own: `corp.example` in `HR | corp.example`, not in `mycorp.examples`. */
function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}
