import type { Link } from '../../mail/mail.ts';
import { openPlatformOf } from './lookalike.ts';
import { brandOfDomain, mailerOfHost, type Sender, sameOwner } from './sender.ts';

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
