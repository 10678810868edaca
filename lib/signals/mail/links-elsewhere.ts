import type { Mail } from '../../mail/mail.ts';
import { hostOfUrl, organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader, citeLink } from './cite.ts';
import { answersSomething } from './conversation.ts';
import { brandOfDomain, mailerOfHost, sameOwner, senderOf } from './sender.ts';

/** Who leads to more places than these tells of what others do. */
const mostPlaces = 4;

export const linksElsewhere = mailSignal({
  id: 'links-elsewhere',
  title: 'Every link leads away from the sender',
  what: 'None of the links goes to the sender’s organisation, to a mail provider or to a known brand; all go to one stranger or two; three or four weigh less.',
  why: 'Organisations lead readers to their own sites. People who pass on a link lead elsewhere too, so conversations are left out. Mailing services that nobody lists count clicks through one place and unsubscribe there; behind a proven sender that weighs half.',
  sources: ['https://attack.mitre.org/techniques/T1566/002/', 'https://www.rfc-editor.org/rfc/rfc2369#section-3.2'],
  weight: 1,
  group: 'link-target',
  rests: 'infrastructure',
  technique: 'T1566.002',
  find(mail) {
    const sender = senderOf(mail);
    if (answersSomething(mail) || mail.list.id || mail.list.post || sender.organisation === '') return undefined;
    // Documents name places that nobody is led to; what is judged here is the mail itself.
    const web = mail.links.filter((link) => link.host !== '' && link.place !== 'image' && link.place !== 'attachment');
    const organisations = new Set(web.map((link) => link.organisation));
    if (web.length === 0 || organisations.size > mostPlaces) return undefined;
    const strangers = web.filter(
      (link) =>
        !sameOwner(link.organisation, sender.organisation) &&
        !mailerOfHost(link.host) &&
        !brandOfDomain(link.organisation),
    );
    if (strangers.length !== web.length) return undefined;
    const first = strangers[0];
    if (!first) return undefined;
    return {
      title: `All links go to ${[...organisations].join(' and ')}, none to ${sender.organisation}`,
      ...(countsClicks(mail, organisations) ? { weight: 0.5 } : organisations.size > 2 ? { weight: 0.6 } : {}),
      citations: [...citeLink(first), ...citeHeader(mail, 'From', sender.address)],
    };
  },
});

/** Fewer links are as many as a trap has. */
const severalLinks = 4;

/**
 * Whether the links look like those of a mailing service that nobody lists: a proven sender, several links through one
 * place, and the way to unsubscribe through the same.
 */
function countsClicks(mail: Mail, organisations: ReadonlySet<string>): boolean {
  const { vouched, freemail } = senderOf(mail);
  if (vouched !== 'aligned' || freemail || organisations.size !== 1) return false;
  const leaves = mail.list.unsubscribe.some((item) => {
    const host = hostOfUrl(item);
    return host !== undefined && organisations.has(organisationalDomain(host) ?? host);
  });
  return leaves && new Set(mail.links.map(({ target }) => target)).size >= severalLinks;
}
