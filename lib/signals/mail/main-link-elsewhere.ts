import type { Brand } from '../../knowledge/brands.ts';
import type { Link, Mail } from '../../mail/mail.ts';
import { mailSignal } from '../signal.ts';
import { brandsNamed } from './brands-named.ts';
import { citeLink } from './cite.ts';
import { answersSomething } from './conversation.ts';
import { ownerOf } from './link-owner.ts';
import { openPlatformOf } from './lookalike.ts';
import { brandOfDomain, senderOf } from './sender.ts';

/** What a mail leads to beside what it is for: profiles, apps, terms. */
const aside =
  /unsub|opt.?out|privacy|terms|cookie|preference|help|support|contact|faq|about|impressum|datenschutz|abmelden|agb|confidentialit|désinscri|privacidad|t[eé]rminos|ayuda|informativa|view (?:it )?(?:in|online)|browser/i;

export const mainLinkElsewhere = mailSignal({
  id: 'main-link-elsewhere',
  title: 'The one link that matters leads elsewhere than those around it',
  what: 'Links for show (footer, help, terms, logo) lead to one known brand that the sender is not, and the link or button to press leads to one stranger.',
  why: 'A copied mail keeps its real footer, and only the button is changed. Newsletters and shops that link to a brand’s pages have many links to their own, which are no stranger’s here.',
  sources: ['https://attack.mitre.org/techniques/T1566/002/', 'https://attack.mitre.org/techniques/T1656/'],
  weight: 1.4,
  group: 'link-target',
  rests: 'attacker',
  technique: 'T1566.002',
  find(mail) {
    const sender = senderOf(mail);
    if (answersSomething(mail) || mail.list.id || mail.list.post) return undefined;
    const web = mail.links.filter((link) => link.host !== '' && link.place !== 'image' && link.place !== 'text');
    // Newsletters and shops that tell of a brand lead to themselves too.
    if (web.some((link) => ['sender', 'mailer'].includes(ownerOf(link, sender)))) return undefined;
    const strangers = web.filter((link) => ownerOf(link, sender) === 'stranger');
    const first = strangers[0];
    if (!first || new Set(strangers.map((link) => link.host)).size > 1 || strangers.length > 3) return undefined;
    if (strangers.every((link) => aside.test(link.shown))) return undefined;
    const borrowed = borrowedBrand(mail, web, sender.organisation);
    if (!borrowed) return undefined;
    const { brand, link } = borrowed;
    return {
      title: `Links around it lead to ${brand.title}, the one to press leads to ${first.host}`,
      ...(strangers.length === web.length - 1 && web.length < 3 ? { weight: 1 } : {}),
      citations: [...citeLink(first), ...citeLink(link)],
    };
  },
});

/** Where a mail says who speaks: its sender's name, subject, letterhead and signature. */
function claims(mail: Mail): string {
  const lines = mail.visible
    .slice(0, 100_000)
    .split('\n')
    .filter((line) => line.length <= 160);
  return [mail.from[0]?.name ?? '', mail.subject, ...lines.slice(0, 3), ...lines.slice(3).slice(-5)].join('\n');
}

/** The brand that the mail speaks for and that other links belong to. */
function borrowedBrand(mail: Mail, web: readonly Link[], sender: string): { brand: Brand; link: Link } | undefined {
  const count = new Map<Brand, { links: number; link: Link }>();
  for (const link of web) {
    const brand = openPlatformOf(link.host) ? undefined : brandOfDomain(link.organisation);
    if (!brand || brand.domains.includes(sender)) continue;
    const known = count.get(brand);
    count.set(brand, { links: (known?.links ?? 0) + 1, link: known?.link ?? link });
  }
  const claimed = new Set(brandsNamed(claims(mail)).map(({ brand }) => brand));
  // A link to a brand borrows nothing, unless the mail speaks in that name.
  const [first] = [...count].sort(([, a], [, b]) => b.links - a.links).filter(([brand]) => claimed.has(brand));
  return first && { brand: first[0], link: first[1].link };
}
