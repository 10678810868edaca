import { fieldsOf, someOf, wordsOf } from '../page/words.ts';
import type { Console, ConsoleSigns } from './console.ts';

/**
 * Gmail. A conversation shows one or several messages, of which those folded away are empty; bodies stand in the page itself,
 * without frames. The last one that is open is the one that is read.
 */
export const gmailSigns: ConsoleSigns = {
  id: 'gmail',
  title: 'Gmail',
  hosts: ['mail.google.com'],
  selectors: [],
  queryLanguage: 'gmail',
};

const subject = 'h2.hP';
const message = 'div.adn.ads';
const body = 'div.a3s';

function open(): Element | undefined {
  return someOf(document, message, 300).findLast((one) => (one.querySelector(body)?.childNodes.length ?? 0) > 0);
}

/** `msg-f:1234`; from the older id in hexadecimal where the page has only that. */
function idOf(one: Element | undefined): string {
  const attribute = (name: string) =>
    one?.getAttribute(name) ?? one?.querySelector(`[${name}]`)?.getAttribute(name) ?? '';
  const id = attribute('data-message-id').replace(/^#/, '');
  if (id !== '') return id;
  const legacy = attribute('data-legacy-message-id');
  return /^[\da-f]{1,16}$/.test(legacy) ? `msg-f:${BigInt(`0x${legacy}`)}` : '';
}

function sender(one: Element | undefined): string {
  const from = one?.querySelector('span.gD[email]');
  const [name, address] = [from?.getAttribute('name')?.trim() ?? '', from?.getAttribute('email')?.trim() ?? ''];
  return name === '' || name === address ? address : `${name} <${address}>`;
}

export const gmail: Console = {
  ...gmailSigns,
  kind: 'email',
  reads:
    'Subject, sender with address, date and names of attachments of the last open message; its body; the raw source.',
  tried:
    'from public facts: pages saved in public repositories and extensions that read them, never run on a real mailbox, November 2026',
  sources: [
    'https://github.com/InboxSDK/InboxSDK',
    'https://github.com/KartikTalwar/gmail.js',
    'https://support.google.com/mail/answer/8253',
    'https://support.google.com/mail/answer/7190',
  ],
  addresses: [/^\/mail\/u\/\d+\/[^#]*#(?:[^/]+\/){1,3}([\w-]{16,80})$/],
  closing: {
    true_positive: { verdict: 'Report phishing' },
    false_positive: { verdict: 'Report not phishing' },
  },
  closingNames: { verdict: '' },
  alertOnScreen() {
    const one = open();
    const words = wordsOf(document.querySelector(subject));
    return one && words !== '' ? { key: idOf(one), title: words, about: sender(one) } : undefined;
  },
  region: () => (open() ? (document.querySelector(subject)?.closest('[role="main"]') ?? open()) : undefined),
  written: () => someOf(open(), body, 10),
  titleElement: () => document.querySelector(subject) ?? undefined,
  fields() {
    const one = open();
    if (!one) return [];
    return fieldsOf([
      ['email.subject', wordsOf(document.querySelector(subject))],
      ['email.from', sender(one)],
      ['email.date', one.querySelector('.g3[title]')?.getAttribute('title') ?? '', 'console'],
      // `type:name:address`, of which the name may hold anything but the address begins with its scheme.
      ...someOf(one, '[download_url]', 100).map((file, i): [string, string] => [
        `email.attachments[${i}]`,
        /^[^:]*:([\s\S]{1,500}?):https?:/.exec(file.getAttribute('download_url') ?? '')?.[1] ?? '',
      ]),
    ]);
  },
  raw: [
    {
      // What “Show original” in the message's own menu opens.
      template: 'GET {base}/?ik={session}&view=om&permmsgid={message}',
      base: /^(\/mail\/u\/\d{1,3})(?:\/|$)/,
      forms: { session: /[\da-f]{6,20}/i, message: /msg-[af]:r?-?\d{1,24}/ },
      mediaType: 'message/rfc822',
      values: ({ key }) => ({ session: document.documentElement.getAttribute('data-pa-ik') ?? '', message: key }),
      // A document that is only parsed runs nothing and loads nothing.
      take: (answer) =>
        new DOMParser().parseFromString(answer, 'text/html').querySelector('#raw_message_text')?.textContent ??
        undefined,
    },
  ],
  gaps() {
    const folded = someOf(document, '[data-message-id]', 300).filter(
      (one) => !one.querySelector(body) && !one.closest(body),
    );
    const others = folded.filter((one) => !one.contains(open() ?? null) && !open()?.contains(one)).length;
    if (others === 0) return [];
    return [
      {
        id: 'other-messages',
        what: `${others} other message${others === 1 ? '' : 's'} of this conversation ${others === 1 ? 'is' : 'are'} folded away and not read.`,
        cause: 'not-asked',
        remedy: 'Open the message that matters and investigate again.',
        blocksBenign: false,
      },
    ];
  },
  invariants: () => ({
    'a message is open': open() !== undefined,
    'the message has an id': /^msg-/.test(idOf(open())),
    'the sender is shown': sender(open()) !== '',
    'the subject is shown': wordsOf(document.querySelector(subject)) !== '',
  }),
};
