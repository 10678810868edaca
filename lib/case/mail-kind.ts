import type { Investigation } from '../engine/fold.ts';
import type { BrandKind } from '../knowledge/brands.ts';
import { plainText } from '../observables/plain-text.ts';

/** Kinds of message by the words that their subjects use, in the languages most met; the first that fits. */
const kinds: readonly [pattern: RegExp, kind: string][] = [
  [
    /\b(?:undeliver\w*|delivery status|returned to sender|mailer-daemon|unzustellbar|out of office|abwesen\w*)/iu,
    'a notice between mail systems',
  ],
  [/\b(?:voice ?mail|voice message|missed call|e?fax|sprachnachricht)\b/iu, 'a voice message or fax'],
  [/(?:parcel|package|shipment|delivery|tracking|paket|sendung|colis|paquete|pacco)/iu, 'a parcel notice'],
  [
    /\b(?:invoice|remittance|payment|overdue|statement|purchase|order|receipt|quotation|rechnung|mahnung|bestellung|factur\w*|pedido|fattura|bank(?:ing)? details|wire)\b/iu,
    'an invoice or a payment matter',
  ],
  [/\b(?:tax|refund|steuer\w*|erstattung|finanzamt|imp[oô]ts?|impuesto)/iu, 'a tax matter'],
  [
    /\b(?:password|passcode|account|sign-?in|log-?in|verif\w+|security alert|authenticat\w+|suspend\w*|limited|mailbox|one-time|code|passwort|konto|anmeldung|contrase\S+|cuenta|compte|mot de passe|wallet|recovery)\b/iu,
    'a notice about an account',
  ],
  [/\b(?:shared?|document|docusign|e-?sign\w*|signature|dokument|freigegeben|documento)\b/iu, 'a shared document'],
  [/\b(?:job|position|vacancy|career|interview|stellenangebot|empleo)\b/iu, 'a job offer'],
  [
    /\b(?:winner|prize|gift|reward|survey|congratulations|lucky|gewinn\w*|premio|lottery|inheritance|beneficiary)\b/iu,
    'a prize, a gift or an inheritance',
  ],
  [
    /\b(?:payroll|salary|benefits|policy|handbook|human resources|\bHR\b|gehalt|announcement)\b/iu,
    'a message of the own organisation',
  ],
  [/\b(?:invitation|meeting|calendar|einladung|termin|webinar|agenda)\b/iu, 'an invitation'],
  [/\b(?:newsletter|digest|weekly|monthly|sale|offer|% off)\b/iu, 'a newsletter or an advertisement'],
];

/** What one expects of a brand of that kind, where the subject does not say. */
const byBrand: Partial<Record<BrandKind, string>> = {
  bank: 'a bank’s message',
  payment: 'a payment matter',
  parcel: 'a parcel notice',
  government: 'a public office’s message',
  crypto: 'a notice about an account',
};

/** Where nothing tells. */
export const plainKind = 'a message';

/** What kind of message the mail gives itself out to be, in a few words of ours. */
export function kindOfMail({ findings }: Investigation, subject: string, brand: BrandKind | undefined): string {
  const words = plainText(subject.slice(0, 500)).text;
  if (findings.has('machine-notice')) return 'a notice between mail systems';
  if (findings.has('mailing-list')) return 'a post of a mailing list';
  const named = kinds.find(([pattern]) => pattern.test(words))?.[1];
  if (named) return named;
  if (findings.has('conversation')) return 'an answer in a conversation';
  if (findings.has('asks-private-reply') || findings.has('asks-gift-cards')) return 'a personal request';
  return (brand && byBrand[brand]) ?? plainKind;
}
