import { isCarrier } from '../../knowledge/carriers.ts';
import type { Mail } from '../../mail/mail.ts';
import type { Citation } from '../../schema/evidence.ts';
import { citeHeader, citePattern } from './cite.ts';
import { claimedByName } from './claimed-name.ts';
import { intentSignal } from './intent.ts';
import { ownerOf } from './link-owner.ts';
import { senderOf } from './sender.ts';
import { wording } from './wording.ts';

/** A phone number: seven to fifteen digits (ITU-T E.164) in groups, in whatever dashes, dots and brackets. */
const number = '[:+]?\\s?\\+?[(]?\\d[\\d\\s().\\u2010-\\u2015\\u2212*_-]{7,17}\\d';
const phone = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:call|dial|phone|ring|reach|contact|tel|telephone|hotline|toll[- ]free|help ?(?:desk|line)|customer (?:care|service|support)|support|number|billing|cancellation|desk|us|at|on|now|team|anrufen|unter|rufnummer|appelez|au|llame|al|ligue|chiama|bel)[^\\p{L}\\p{N}\\n]{0,4}(?:\\p{L}{1,14}[^\\p{L}\\p{N}\\n]{1,4}){0,4}${number}(?!\\d)`,
  'iu',
);
const sum =
  /(?:[$€£]|usd|eur|gbp|cad|aud|rs\.?|inr)\s?\d[\d.,]{0,20}|\d[\d.,]{0,20}\s?(?:[$€£]|usd|eur|gbp|cad|aud|dollars|euros)/iu;

/** A bill, and what one does about it. */
const billed = wording(
  'cancel|cancellation|cancelling|dispute|refund|stop|reverse|decline ~8 call|dial|contact|phone|reach|number|helpline|support|toll',
  'call|dial|contact|phone|reach|ring ~10 cancel|cancellation|dispute|refund|unauthorized|unauthorised|stop|reverse|report',
  'number|helpline|hotline|toll_free|support ~14 cancel|dispute|refund|stop',
  'did_not|didnt|have_not|havent|not make|place|authorize|authorise|order|made|placed|authorized|authorised|recognize|recognise|request|initiate|approve',
  'unauthorized|unauthorised|fraudulent|unrecognized charge|transaction|purchase|order|payment|renewal',
  'auto_renew|auto_renewal|auto_renewed|autorenewal|auto_debit|auto_debited|auto_pay|automatically_renewed|automatic_renewal|auto_deducted|been_debited|be_debited|will_be_charged|has_been_charged|been_charged|be_deducted|been_deducted',
  'renewed|renewal|subscription|membership|plan|protection|order|invoice|purchase|antivirus|security ~4 renewed|renewal|confirmed|charged|successful|completed|debited|activated|placed|extended|confirmation',
  'stornieren|kündigen|widerrufen|abgebucht|verlängert ~8 anrufen|rufen|telefon|hotline|nummer|kontaktieren',
  'annuler|annulation|contester|remboursement ~8 appelez|appeler|numéro|contactez',
  'cancelar|reembolso|disputar ~8 llame|llamar|ligue|número|contacte',
);

/** Quotes the sender where the mail leads to no site of its own: then the number is all there is. */
function withoutSite(mail: Mail): Citation[] {
  const sender = senderOf(mail);
  const atHome = mail.links.some(
    (link) => link.host !== '' && link.place !== 'image' && ownerOf(link, sender) === 'sender',
  );
  const own = atHome && !sender.freemail && !isCarrier(sender.address) && !claimedByName(mail);
  return own ? [] : citeHeader(mail, 'From', sender.address);
}

export const asksCallback = intentSignal({
  id: 'asks-callback',
  title: 'A bill one does not know of, and a number to call',
  what: 'An order, renewal or charge is announced, and a phone number is offered to cancel or dispute it; few links.',
  why: 'Call-back phishing: the fraud happens on the phone, so filters see no link. Shops give numbers too, beside links of their own; there it weighs less than half.',
  sources: [
    'https://attack.mitre.org/techniques/T1566/004/',
    'https://www.ic3.gov/PSA/2022/PSA221018',
    'https://consumer.ftc.gov/articles/how-spot-avoid-and-report-tech-support-scams',
  ],
  weight: 1.9,
  group: 'request',
  technique: 'T1566.004',
  wants: 'call',
  ways: [
    { said: billed, with: [withoutSite, (mail) => citePattern(mail, phone), (mail) => citePattern(mail, sum)] },
    {
      weight: 1.4,
      title: 'A purchase or charge one does not know of, and a number to call',
      said: wording(
        'if you? did_not|didnt|have_not|havent|not ~2 make|place|authorize|authorise|order|made|placed|authorized|authorised|recognize|request|initiate|approve ~12 call|contact|dial|reach',
        'call|dial|contact ~6 cancel|dispute|refund|stop_this|reverse|report_this',
        'cancel|dispute|refund|reverse ~8 call|dial|helpline|toll_free|support_team|help_desk|helpdesk',
        'virus|infected|hacked|compromised|suspicious_activity|unusual_activity ~12 call|dial ~6 support|microsoft|technician|number|toll',
      ),
      with: [withoutSite, (mail) => citePattern(mail, phone)],
    },
    {
      weight: 0.8,
      title: 'A bill and a number to call, beside a way to the sender’s own site',
      said: billed,
      with: [(mail) => citePattern(mail, phone), (mail) => citePattern(mail, sum)],
    },
  ],
  unless: (mail) => new Set(mail.links.map((link) => link.organisation)).size > 2,
});
