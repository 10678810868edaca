import type { Link, Mail } from '../../mail/mail.ts';
import { innerAddress } from '../../mail/rewriting.ts';
import { hostOfUrl, organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';
import { ownerOf } from './link-owner.ts';
import { mailerOfHost, type Sender, sameOwner, senderOf } from './sender.ts';

/** People copy addresses out of search results and social networks; nobody copies the others. */
const oftenCopied = new Set(['Google', 'Google AMP', 'Facebook', 'YouTube', 'GMX and WEB.DE', 'a dereferrer']);

export const linkRedirects = mailSignal({
  id: 'link-redirects',
  title: 'A link uses somebody else’s site to pass on to another',
  what: 'A link to one organisation carries the address of a page at another, which is not the sender’s either: in its query, its path or after #, plain or in base64; or a search engine’s or social network’s known redirector stands before a stranger’s page.',
  why: 'Open redirects lend a good name to a bad page. Click counters and buttons to share a page work the same way; the known ones and the sender’s own are left out, and one among a dozen links of a mail that leads to its sender too weighs a third.',
  sources: [
    'https://cwe.mitre.org/data/definitions/601.html',
    'https://attack.mitre.org/techniques/T1566/002/',
    'https://www.microsoft.com/en-us/security/blog/2021/08/26/widespread-credential-phishing-campaign-abuses-open-redirector-links/',
  ],
  weight: 1.5,
  group: 'link-deception',
  rests: 'attacker',
  technique: 'T1566.002',
  find(mail) {
    const sender = senderOf(mail);
    let copied: { link: Link; by: string } | undefined;
    for (const link of mail.links) {
      if (link.host === '' || link.place === 'image' || sameOwner(link.organisation, sender.organisation)) continue;
      const redirector = link.through?.find(({ kind }) => kind === 'redirector');
      if (redirector && oftenCopied.has(redirector.title)) copied ??= { link, by: redirector.title };
      else if (redirector)
        return { title: `A link passes through ${redirector.title} to ${link.host}`, citations: citeLink(link) };
      const host = passesOnTo(link, sender);
      if (host)
        return {
          title: `A link to ${link.host} passes on to ${host}`,
          ...(isOneOfMany(mail, sender) ? { weight: 0.5 } : {}),
          citations: citeLink(link),
        };
    }
    if (!copied) return undefined;
    return {
      title: `A link passes through ${copied.by} to ${copied.link.host}`,
      weight: 0.8,
      citations: citeLink(copied.link),
    };
  },
});

/** As many different links as newsletters have and traps do not. */
const many = 12;

/** Whether a link is one of many, among which the sender leads to itself: advertisers count clicks by such addresses. */
function isOneOfMany(mail: Mail, sender: Pick<Sender, 'organisation'>): boolean {
  const web = mail.links.filter((link) => link.host !== '' && link.place !== 'image');
  return (
    new Set(web.map(({ target }) => target)).size >= many && web.some((link) => ownerOf(link, sender) === 'sender')
  );
}

/** Pages to share something on carry its address and lead nowhere else. */
const shares = /\/(?:share|sharer|sharer\.php|shareArticle|intent|submit|send|cws|add|save|dialog|pin)\b/i;

function passesOnTo(link: Link, sender: Pick<Sender, 'organisation'>): string | undefined {
  if (mailerOfHost(link.host) || !URL.canParse(link.unwrapped) || shares.test(new URL(link.unwrapped).pathname))
    return undefined;
  const inner = innerAddress(link.unwrapped);
  const host = inner && hostOfUrl(inner);
  const organisation = host && (organisationalDomain(host) ?? host);
  if (!host || !organisation) return undefined;
  return sameOwner(organisation, link.organisation) || sameOwner(organisation, sender.organisation) ? undefined : host;
}
