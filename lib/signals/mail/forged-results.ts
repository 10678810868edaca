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
    const forged = mail.authentication.find((result) => result.forged);
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
