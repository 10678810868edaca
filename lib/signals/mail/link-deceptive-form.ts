import { toUnicode } from '../../observables/internationalised.ts';
import { latinised } from '../../observables/plain-text.ts';
import { mailSignal } from '../signal.ts';
import { citeLink } from './cite.ts';

export const linkDeceptiveForm = mailSignal({
  id: 'link-deceptive-form',
  title: 'A link is written to deceive or to run code',
  what: 'A link names a user before the host (`https://bank.example@evil.example`), has lookalike letters in its host, or has a scheme that runs code, carries a page along or opens a share or a program (`data:`, `javascript:`, `blob:`, `file:`, `search-ms:`, `ms-appinstaller:`).',
  why: 'No web site needs any of these in a mail.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc3986#section-7.6',
    'https://attack.mitre.org/techniques/T1027/',
    'https://www.unicode.org/reports/tr46/',
    'https://www.microsoft.com/en-us/security/blog/2023/12/28/financially-motivated-threat-actors-misusing-app-installer/',
    'https://learn.microsoft.com/windows/win32/search/getting-started-with-parameter-value-arguments',
  ],
  weight: 2.2,
  group: 'link-deception',
  rests: 'attacker',
  technique: 'T1566.002',
  find(mail) {
    for (const link of mail.links) {
      if (link.place !== 'image' && dangerous.test(link.scheme))
        return { title: `A link is a ${link.scheme}: address`, citations: citeLink(link) };
      if (link.host === '' || !URL.canParse(link.unwrapped)) continue;
      const { username } = new URL(link.unwrapped);
      if (username !== '' && /[.@]|%40/.test(username))
        return {
          title: `A link shows ${decoded(username).slice(0, 60)} before its real host ${link.host}`,
          citations: citeLink(link),
        };
      const written = toUnicode(link.host);
      if (
        written !== link.host &&
        /[a-z]/.test(latinised(written)) &&
        latinised(written) !== written &&
        !/\p{Script=Han}|\p{Script=Arabic}/u.test(written) &&
        mixed(written)
      )
        return { title: `A link’s host reads as ${latinised(written)} and is ${link.host}`, citations: citeLink(link) };
    }
    return undefined;
  },
});

/** Schemes that run code, carry a page along, or have the system open a share or start a program. */
const dangerous =
  /^(?:data|javascript|vbscript|blob|file|smb|search-ms|search|ms-(?:appinstaller|msdt|officecmd|cxh|settings|search|word|excel|powerpoint|access|project|publisher|visio|infopath)|hcp|mhtml|mk|view-source|jar|shell|powershell|ldap)$/;

/** Percent signs undone, or the name as written where they are broken. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function mixed(host: string): boolean {
  return host
    .split('.')
    .some((label) => /[a-z]/.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(label));
}
