/** One change to a mail each, as senders, gateways, writers and attackers make them. `undefined` where it cannot be made. */
import {
  type Entity,
  headerOf,
  mapTexts,
  nameOf,
  putTogether,
  type TransferEncoding,
  withHeader,
  withoutHeaders,
} from './message.ts';

export type Transformation = (mail: Entity) => Entity | undefined;
/** What some of them make is a text at once. */
export type Made = (mail: Entity) => Entity | string | undefined;

// ---- the same mail, written or carried another way

export const asEncoded =
  (encoding: TransferEncoding): Transformation =>
  (mail) =>
    mapTexts(mail, (text) => text, encoding);

export const asLatin1: Transformation = (mail) => mapTexts(mail, (text) => text, 'quoted-printable', 'iso-8859-1');

/** Headers that no server adds on the way, in the opposite order; what servers add keeps its place. */
export const reorderedHeaders: Transformation = (mail) => {
  const moving = new Set([
    'from',
    'to',
    'cc',
    'reply-to',
    'subject',
    'date',
    'message-id',
    'mime-version',
    'content-type',
    'x-mailer',
    'list-unsubscribe',
    'in-reply-to',
    'references',
    'sender',
  ]);
  const moved = mail.headers.filter((line) => moving.has(nameOf(line))).reverse();
  return { ...mail, headers: mail.headers.map((line) => (moving.has(nameOf(line)) ? (moved.shift() ?? line) : line)) };
};

export const otherHeaderCase: Transformation = (mail) => ({
  ...mail,
  headers: mail.headers.map(
    (line) => line.slice(0, nameOf(line).length).toUpperCase() + line.slice(nameOf(line).length),
  ),
});

/** The whole mail as the only part of a multipart, as lists and gateways send it on. */
export const wrapped: Transformation = (mail) => {
  const content = (line: string) => /^content-/.test(nameOf(line));
  const inner = { ...mail, headers: mail.headers.filter(content) };
  if (inner.headers.length === 0) return undefined;
  return {
    headers: [
      ...mail.headers.filter((line) => !content(line)),
      'Content-Type: multipart/mixed; boundary="wrapped-7f2"',
    ],
    body: '',
    boundary: 'wrapped-7f2',
    parts: [inner],
  };
};

export const otherBoundary: Transformation = (mail) =>
  mail.boundary
    ? {
        ...mail,
        boundary: 'another_0042',
        headers: mail.headers.map((line) =>
          nameOf(line) === 'content-type' ? line.replace(mail.boundary ?? '', 'another_0042') : line,
        ),
      }
    : undefined;

/** Line ends of Unix, as files exported from a mailbox have. */
export function unixLines(mail: Entity): string {
  return putTogether(mail).replaceAll('\r\n', '\n');
}

/** Somebody else of the same organisation gets it: the name in headers, texts and links. */
export const otherRecipient: Transformation = (mail) =>
  replacedEverywhere(mail, /analyst(?=(?:@|%(?:25)*40)corp\.example)|\banalyst\b/gi, 'm.oduya');

/** Another organisation gets it: its domain wherever it stands, its server and what imitates it included. */
export const otherOrganisation: Transformation = (mail) =>
  replacedEverywhere(mail, /(?<![a-z])corp(?=\.example|-people|-authenticator)/gi, 'kern');

/** Parameters that campaign tools put behind every link. */
export const campaignParameters: Transformation = (mail) =>
  withLinks(mail, (link) => {
    const [place = '', fragment] = link.split('#');
    return `${place}${place.includes('?') ? '&amp;' : '?'}utm_source=mail&amp;utm_medium=email&amp;utm_campaign=k4711${fragment === undefined ? '' : `#${fragment}`}`;
  });

/** The receiver's gateway has rewritten every link. */
export const safeLinks: Transformation = (mail) =>
  withLinks(
    mail,
    (link) =>
      `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(link.replaceAll('&amp;', '&'))}&amp;data=05%7C02%7C&amp;reserved=0`,
  );

export const allDresses: Made = (mail) =>
  unixLines(
    [
      asLatin1,
      reorderedHeaders,
      otherHeaderCase,
      otherBoundary,
      wrapped,
      otherRecipient,
      otherOrganisation,
      campaignParameters,
      safeLinks,
    ].reduce((changed, one) => one(changed) ?? changed, mail),
  );

// ---- what an attacker does to be overlooked

const newsletter =
  'Welcome to the autumn issue of our garden letter. This month we plant tulips and daffodils, rake the leaves and look back on the summer fair. ' +
  'Our readers sent recipes for pumpkin soup and apple cake, and the library opens its new reading room on Saturday. ' +
  'The choir rehearses on Tuesday at seven in the parish hall, everybody is welcome, coffee and cake are served. ';

export const hiddenText = (style: string): Transformation =>
  appendedHtml(`<div style="${style}">${newsletter.repeat(4)}</div>`);

/** An invisible letter in the middle of every longer word that is shown. */
export const zeroWidthSalting: Transformation = (mail) =>
  mapTexts(mail, (text, kind) =>
    inShownText(text, kind, (shown) =>
      shown.replace(/(?<![\w.@/:%-])([a-z]{2})([a-z]{3,})(?![\w.@/:%-])/gi, '$1\u200b$2'),
    ),
  );

export const upperCase: Transformation = (mail) =>
  mapTexts(mail, (text, kind) =>
    inShownText(text, kind, (shown) =>
      shown.replace(/(?<![\w.@/:%&#-])[a-z]{2,}(?![\w.@/:%;-])/g, (word) => word.toUpperCase()),
    ),
  );

export const wideSpaces: Transformation = (mail) =>
  mapTexts(mail, (text, kind) =>
    inShownText(text, kind, (shown) => shown.replace(/(?<=[a-z,]) (?=[a-z])/gi, kind === 'html' ? ' \r\n  ' : '  ')),
  );

const footerWords =
  'You receive this message because you have an account with us. Manage your preferences or unsubscribe at any time. ' +
  'Privacy notice. Terms of use. © 2026. Registered office: 12 Harbour Street, Dublin. Company number 402911. Please do not reply to this message.';

export const legitimateFooter: Transformation = appended(footerWords);

/** Links to the real pages of well-known companies, as a forged mail copies them. */
export const brandLinks: Transformation = appendedHtml(
  [
    'https://www.paypal.com/help',
    'https://www.microsoft.com/privacy',
    'https://www.apple.com/legal',
    'https://www.facebook.com/',
    'https://x.com/',
    'https://www.linkedin.com/company/1035',
    'https://support.google.com/',
    'https://www.dhl.com/contact',
  ]
    .map((link) => `<p><a href="${link}">${link.split('/')[2]}</a></p>`)
    .join(''),
);

export const quotedThread: Transformation = appended(
  [
    '-----Original Message-----',
    'From: Analyst <analyst@corp.example>',
    'Sent: 12 October 2026 15:04',
    'Subject: RE: minutes and next steps',
    '',
    ...Array.from({ length: 12 }, (_, i) => [
      `> Hi, thanks for the minutes. Point ${i + 1} is fine for us, the team meets again on Thursday at ten in room ${i + 3}.`,
      '> I have added the figures of last quarter to the sheet, please have a look before the meeting.',
      '>',
    ]).flat(),
  ].join('\r\n'),
);

export const bulkHeaders: Transformation = (mail) =>
  withHeader(
    withHeader(withHeader(mail, 'List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'), 'Precedence', 'bulk'),
    'List-Unsubscribe',
    `<https://${hostOfSender(mail)}/unsubscribe?id=77>`,
  );

export const replySubject: Transformation = (mail) =>
  withHeader(
    withHeader(mail, 'In-Reply-To', '<made-up-1@corp.example>'),
    'References',
    '<made-up-0@corp.example> <made-up-1@corp.example>',
  );

// ---- what changes the truth of it

/** The mail really comes from where it says, and the receiver's server attests it. */
export const sentBy =
  (domain: string): Transformation =>
  (mail) => {
    const name = /^(.*?)<[^>]*>\s*$/.exec(headerOf(mail, 'From') ?? '')?.[1]?.replace(/[,_\s]+$/, '') ?? '';
    const [first = '', ...others] = mail.headers.filter((line) => nameOf(line) === 'received');
    const named = withHeader(
      withHeader(withoutHeaders(mail, ...replacedHere), 'From', `${name} <notice@${domain}>`),
      'Message-ID',
      `<1@${domain}>`,
    );
    const results = `mx.corp.example; dkim=pass header.d=${domain} header.s=s1; spf=pass smtp.mailfrom=notice@${domain}; dmarc=pass (policy=reject) header.from=${domain}`;
    return {
      ...named,
      headers: [
        `Return-Path: <notice@${domain}>`,
        first.replace(/from \S+ \([^[]*/, `from out.${domain} (out.${domain} `),
        `Authentication-Results: ${results}`,
        ...others,
        ...named.headers,
      ],
    };
  };

const replacedHere = ['Return-Path', 'Reply-To', 'Sender', 'Received', 'Authentication-Results', 'X-Quarantine-Reason'];

/** Every web link leads to a stranger instead; what is shown of it stays. */
export const linksToStranger: Transformation = (mail) =>
  withLinks(mail, () => 'https://portal.quarrystone.example/session/new?id=8811');

export const reworded =
  (words: readonly (readonly [RegExp, string])[]): Transformation =>
  (mail) =>
    mapTexts(mail, (text, kind) =>
      inShownText(text, kind, (shown) => words.reduce((said, [from, to]) => said.replace(from, to), shown)),
    );

/** Other words altogether, in the place of the old ones; links stay where they were. */
export const saying =
  (subject: string, paragraphs: readonly string[]): Transformation =>
  (mail) => {
    const body = mapTexts(mail, (text, kind) => {
      const link = /https?:\/\/[^\s"'<>]+/.exec(
        kind === 'html' ? (/<a[^>]*href="([^"]+)"/i.exec(text)?.[1] ?? '') : text,
      )?.[0];
      if (kind === 'plain') return [...paragraphs, ...(link ? [link] : [])].join('\r\n\r\n');
      return `<html><body>${paragraphs.map((line) => `<p>${line}</p>`).join('')}${link ? `<p><a href="${link}">${subject}</a></p>` : ''}</body></html>`;
    });
    return withHeader(body, 'Subject', `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`);
  };

// ---- how they are made

function appended(words: string): Transformation {
  return (mail) =>
    mapTexts(mail, (text, kind) =>
      kind === 'plain'
        ? `${text.trimEnd()}\r\n\r\n${words}\r\n`
        : beforeEnd(text, `<div>${words.replaceAll('>', '&gt;').replaceAll('\r\n', '<br>')}</div>`),
    );
}

/** Only where there is HTML. */
function appendedHtml(html: string): Transformation {
  return (mail) => {
    let done = false;
    const changed = mapTexts(mail, (text, kind) => {
      if (kind === 'plain') return text;
      done = true;
      return beforeEnd(text, html);
    });
    return done ? changed : undefined;
  };
}

function beforeEnd(html: string, more: string): string {
  const at = html.search(/<\/body>/i);
  return at < 0 ? `${html}${more}` : `${html.slice(0, at)}${more}${html.slice(at)}`;
}

function withLinks(mail: Entity, change: (link: string) => string): Entity | undefined {
  let done = false;
  const swap = (link: string) => {
    done = true;
    return change(link);
  };
  const changed = mapTexts(mail, (text, kind) =>
    kind === 'plain'
      ? text.replace(/https?:\/\/[^\s<>"]+/g, (link) => swap(link).replaceAll('&amp;', '&'))
      : text.replace(
          /(<a\b[^>]*?\bhref=")(https?:[^"]+)"/gi,
          (_, before: string, link: string) => `${before}${swap(link)}"`,
        ),
  );
  return done ? changed : undefined;
}

function replacedEverywhere(mail: Entity, what: RegExp, by: string): Entity {
  const swap = (text: string) => text.replace(what, by);
  return mapTexts({ ...mail, headers: mail.headers.map(swap) }, swap);
}

function inShownText(text: string, kind: 'plain' | 'html', change: (shown: string) => string): string {
  if (kind === 'plain') return change(text);
  return text
    .split(/(<(?:style|script|title)\b[\s\S]*?<\/(?:style|script|title)>|<[^>]*>)/i)
    .map((piece, i) => (i % 2 === 1 ? piece : change(piece)))
    .join('');
}

function hostOfSender(mail: Entity): string {
  return /@([\w.-]+)/.exec(headerOf(mail, 'From') ?? '')?.[1] ?? 'mailroom.example';
}
