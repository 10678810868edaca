import { dkimSignatures } from '../../mail/dkim.ts';
import { organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { sameOwner, senderOf } from './sender.ts';

export const signatureGaps = mailSignal({
  id: 'signature-gaps',
  title: 'The domain’s signature leaves out what readers see',
  what: 'The mail has more From lines than the From domain’s DKIM signature covers, or the signature covers From or Subject not at all.',
  why: 'What is not signed can be changed or added afterwards, and the signature still passes. Who signs From twice (oversigning) rules a second one out. Badly set-up signers leave the subject out.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc6376#section-5.4',
    'https://www.rfc-editor.org/rfc/rfc6376#section-8.15',
    'https://www.rfc-editor.org/rfc/rfc5322#section-3.6',
  ],
  weight: 1.8,
  group: 'signature',
  rests: 'infrastructure',
  technique: 'T1672',
  find(mail) {
    const sender = senderOf(mail);
    const own = dkimSignatures(mail.headers).filter(
      ({ domain, signs }) => signs.length > 0 && sameOwner(organisationalDomain(domain) ?? '', sender.organisation),
    );
    const first = own[0];
    if (!first) return undefined;
    const lines = mail.headers.filter((header) => header.name.toLowerCase() === 'from').length;
    const covered = Math.max(...own.map(({ signs }) => signs.filter((name) => name === 'from').length));
    const citations = [
      ...citeHeader(mail, 'DKIM-Signature', first.domain),
      ...citeHeader(mail, 'From', sender.address),
    ];
    if (lines > 1 && covered < lines)
      return { title: `${lines} From lines, of which ${first.domain} signed ${covered}`, citations };
    if (covered === 0)
      return { title: `${first.domain} signed the mail without its From line`, weight: 1.4, citations };
    if (own.every(({ signs }) => !signs.includes('subject')))
      return { title: `${first.domain} signed the mail without its subject`, weight: 0.4, citations };
    return undefined;
  },
});
