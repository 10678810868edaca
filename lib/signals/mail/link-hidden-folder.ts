import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';

/** Folders of programs that run a site; who reads it never comes there. */
const folder =
  /\/(?:wp-includes|wp-content\/(?:plugins|themes|mu-plugins|upgrade|cache|languages)|wp-content\/uploads(?=.*\.(?:php|html?)(?:$|\/))|\.well-known|cgi-sys|node_modules|vendor\/phpunit|administrator\/(?:components|cache)|modules\/mod_[a-z]{1,30}|sites\/default\/files(?=.*\.(?:php|html?)$)|\.(?:git|cache|tmp|config))(?:\/|$)/i;
/** What stands there for programs (RFC 8615), and files that mail may show. */
const forPrograms =
  /\/\.well-known\/(?:acme-challenge|pki-validation|security\.txt|change-password|openid-configuration|apple-app-site-association|assetlinks\.json|mta-sts\.txt|dnt-policy\.txt)|\.(?:png|jpe?g|gif|webp|svg|css|js|ico|woff2?|pdf|xml|txt)$/i;

export const linkHiddenFolder = mailSignal({
  id: 'link-hidden-folder',
  title: 'A link leads into a folder that no visitor is led to',
  what: 'The path of a link lies below the folders of a site’s own software (`wp-includes`, plugins and themes of WordPress, `.well-known`, modules of Joomla), and is no picture, style sheet or paper.',
  why: 'Trap pages are put where a site’s owner does not look, after its software was broken into. Plug-ins that track clicks live in these folders too.',
  sources: [
    'https://attack.mitre.org/techniques/T1584/004/',
    'https://www.rfc-editor.org/rfc/rfc8615',
    'https://developer.wordpress.org/plugins/plugin-basics/determining-plugin-and-content-directories/',
  ],
  weight: 1.5,
  group: 'link-path',
  rests: 'attacker',
  technique: 'T1584.004',
  find(mail) {
    for (const link of mail.links.slice(0, 300)) {
      if (link.host === '' || link.place === 'image' || !URL.canParse(link.unwrapped)) continue;
      const pathname = new URL(link.unwrapped).pathname.slice(0, 500);
      if (!folder.test(pathname) || forPrograms.test(pathname)) continue;
      return { title: `A link leads into a folder of the software of ${link.host}`, citations: citeLink(link) };
    }
    return undefined;
  },
});
