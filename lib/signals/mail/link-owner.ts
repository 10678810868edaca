import { endingsLikeDomains } from '../../knowledge/file-types.ts';
import { shownHost } from '../../mail/links.ts';
import type { Link, Mail } from '../../mail/mail.ts';
import { organisationalDomain } from '../../observables/domain.ts';
import { claimedByName } from './claimed-name.ts';
import { openPlatformOf } from './lookalike.ts';
import { brandOfDomain, mailerOfHost, type Sender, sameOwner, senderOf } from './sender.ts';

/**
 * Who answers for what a link leads to: the sender's own organisation (`sender`), a known brand (`brand`), a mail
 * provider, whose click counters stand in honest mail (`mailer`), or anybody (`stranger`). What anybody publishes below
 * a brand's name (`sites.google.com`) is a stranger's, the brand being the sender or not.
 */
export type LinkOwner = 'sender' | 'brand' | 'mailer' | 'stranger';

export function ownerOf(link: Pick<Link, 'host' | 'organisation'>, sender: Pick<Sender, 'organisation'>): LinkOwner {
  const platform = openPlatformOf(link.host);
  // Where the platform is all that the organisation does (`dropbox.com`), its own pages cannot be told from others'.
  const published = platform !== undefined && platform.domain !== link.organisation;
  if (!published && sameOwner(link.organisation, sender.organisation)) return 'sender';
  if (mailerOfHost(link.host)) return 'mailer';
  return platform === undefined && brandOfDomain(link.organisation) ? 'brand' : 'stranger';
}

/** Whether a link leads to who is nobody to the reader: a stranger, or a sender whose name is a brand's that it is not. */
export function isStrangers(link: Pick<Link, 'host' | 'organisation'>, mail: Mail): boolean {
  const owner = ownerOf(link, senderOf(mail));
  return owner === 'stranger' || (owner === 'sender' && (claimedByName(mail)?.alone ?? false));
}

/** The host that a link shows where that is another organisation's than the one it goes to. */
export function otherHostShown(link: Pick<Link, 'shown' | 'host' | 'organisation'>): string | undefined {
  const host = shownHost(link);
  const shown = host && organisationalDomain(host);
  if (!shown || sameOwner(shown, link.organisation) || host === link.host || isFileName(link.shown)) return undefined;
  return host;
}

/** `README.md`, `minutes.zip`: one dot and nothing that makes it an address. */
function isFileName(shown: string): boolean {
  const ending = shown.trim().match(/^[^./:]+\.([a-z]+)$/i)?.[1];
  return ending !== undefined && endingsLikeDomains.has(ending.toLowerCase());
}

/** A trap has one door; what it copies leads to the brand that it copies. */
const doors = 8;

/**
 * Whether a mail leads to so many strangers that it is a digest or a page of advertisements: one link among them is not
 * what it is for. Links to brands cost nobody anything and do not count.
 */
export function leadsEverywhere(mail: Pick<Mail, 'links'>, sender: Pick<Sender, 'organisation'>): boolean {
  const strangers = new Set<string>();
  for (const link of mail.links)
    if (link.host !== '' && link.place !== 'image' && link.file === undefined && ownerOf(link, sender) === 'stranger')
      strangers.add(link.organisation);
  return strangers.size >= doors;
}
