import type { AuthenticationResult, Mail } from '../../mail/mail.ts';
import { sameOrganisation } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';

export const forgedResults = mailSignal({
  id: 'forged-results',
  title: 'The mail brought its own authentication results',
  what: 'An Authentication-Results header carries the receiver’s name where the receiver cannot have written it.',
  why: 'Somebody wrote “passed” into the mail before it arrived, for people and programs that read the first header they find.',
  sources: ['https://www.rfc-editor.org/rfc/rfc8601#section-7.1'],
  weight: 2.5,
  group: 'forged-results',
  rests: 'infrastructure',
  technique: 'T1672',
  find(mail) {
    const forged = mail.authentication.find((result) => result.forged && cannotBeOurs(mail, result));
    if (!forged) return undefined;
    return {
      title: `A forged header claims ${forged.method}=${forged.result} in the name of ${forged.server}`,
      detail: forged.why,
      citations: citeHeader(
        mail,
        'Authentication-Results',
        forged.text.slice('Authentication-Results: '.length).slice(0, 200),
      ),
    };
  },
});

/**
 * The filters of one border may write a header each (RFC 8601 section 4.1), so a second one in the receiver's name is no
 * forgery by itself: it is where it stands below a server that had the mail before, or where it says passed of what the
 * receiver's own header denies.
 */
function cannotBeOurs(mail: Mail, result: AuthenticationResult): boolean {
  const receiver = mail.received[0]?.by ?? '';
  const before = mail.received.find((hop) => hop.by && hop.by !== receiver && !sameOrganisation(hop.by, receiver));
  const index = mail.headers.findIndex((header) => `${header.name}: ${header.value}` === result.text);
  if (before && index > before.index) return true;
  const ours = mail.authentication.filter((own) => own.believed && own.method === result.method);
  return result.result === 'pass' && ours.length > 0 && ours.every((own) => own.result !== 'pass');
}
