import { organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { handedOverBy } from './handover.ts';

export const mailingList = mailSignal({
  id: 'mailing-list',
  title: 'Post of a mailing list',
  what: 'List-Id and List-Post name a list, and the mail answers another or the list’s host handed it over.',
  why: 'One subscribes to lists. The headers are easily written by anybody, so without the host’s hand they count as the sender’s own words.',
  sources: ['https://www.rfc-editor.org/rfc/rfc2919', 'https://www.rfc-editor.org/rfc/rfc2369'],
  weight: -1.4,
  group: 'form',
  rests: 'sender',
  find(mail) {
    if (!mail.list.id) return undefined;
    const host = mail.list.id.match(/<?([\w-]+(?:\.[\w-]+)+)>?\s*$/)?.[1];
    const organisation = host && organisationalDomain(host);
    const deliverer = handedOverBy(mail);
    const handed = organisation && deliverer && organisationalDomain(deliverer) === organisation;
    const answers = mail.inReplyTo !== undefined && mail.references.length > 0;
    if (!handed && !(mail.list.post && answers)) return undefined;
    return { title: `Post of the list ${mail.list.id.slice(0, 80)}`, citations: citeHeader(mail, 'List-Id') };
  },
});
