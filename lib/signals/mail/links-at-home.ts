import { isCarrier } from '../../knowledge/carriers.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader, citeLink } from './cite.ts';
import { claimedByName } from './claimed-name.ts';
import { otherHostShown, ownerOf } from './link-owner.ts';
import { openPlatformOf } from './lookalike.ts';
import { senderOf } from './sender.ts';

/** Organisations whose links stand in the footers of anybody's mail. */
const everywhere = new Set(
  'facebook.com instagram.com twitter.com x.com linkedin.com youtube.com youtu.be tiktok.com pinterest.com apple.com google.com w3.org whatsapp.com threads.net bsky.app mastodon.social github.com'.split(
    ' ',
  ),
);

export const linksAtHome = mailSignal({
  id: 'links-at-home',
  title: 'Sender and links belong to one organisation',
  what: 'Every link, footers of social media and the sender’s mail provider aside, leads to the sender’s own organisation.',
  why: 'Phishing has to lead away from the name it borrows. An attacker who sends from the domain of the trap is consistent too, so an authenticated sender counts more than a bare one and neither clears much alone. Where the sender’s name is a brand’s that it is not, home is the trap; and a service that carries what its users write leads to what they put there.',
  sources: ['https://www.rfc-editor.org/rfc/rfc7489#section-3.1', 'https://attack.mitre.org/techniques/T1566/002/'],
  weight: -1,
  group: 'link-target',
  rests: 'sender',
  find(mail) {
    const sender = senderOf(mail);
    const web = mail.links.filter((link) => link.host !== '' && link.place !== 'image');
    const own = web.filter((link) => link.file === undefined && ownerOf(link, sender) === 'sender');
    const first = own[0];
    if (!first || sender.freemail || claimedByName(mail)?.alone) return undefined;
    const strangers = web.filter(
      (link) =>
        !['sender', 'mailer'].includes(ownerOf(link, sender)) &&
        // A footer leads to a profile or an app; a form or a page at one of these is anybody's.
        !(everywhere.has(link.organisation) && !openPlatformOf(link.host)),
    );
    // A link that claims another place than it goes to leads nobody home, wherever it ends.
    if (strangers.length > 0 || own.some((link) => link.place === 'html' && otherHostShown(link))) return undefined;
    const all = own.length === 1 ? 'The only link' : `All ${own.length} links`;
    const aside = own.length === web.filter((link) => link.file === undefined).length ? '' : ', footers aside,';
    return {
      title: `${all}${aside} ${own.length === 1 ? 'leads' : 'lead'} to ${sender.organisation} itself`,
      ...(isCarrier(sender.address) ? { weight: -0.3 } : sender.vouched === 'aligned' ? {} : { weight: -0.7 }),
      citations: [...citeLink(first), ...citeHeader(mail, 'From', sender.address)],
    };
  },
});
