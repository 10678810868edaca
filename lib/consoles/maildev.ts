import { fieldsOf } from '../page/words.ts';
import type { Console, ConsoleSigns, FoundRow } from './console.ts';

/** MailDev, the practice mailbox. React with `data-testid` on what matters; hash routes; body in a sandboxed srcdoc frame. */
export const maildevSigns: ConsoleSigns = {
  id: 'maildev',
  title: 'MailDev',
  hosts: [],
  selectors: ['[data-testid="app"]', '[data-testid="email-viewer-pane"]'],
  queryLanguage: 'webmail',
};

const idForm = /[\w-]{1,64}/;

interface ListedMail {
  id?: string;
  subject?: string;
  time?: string;
  from?: { address?: string }[];
  to?: { address?: string }[];
}

function rowOf({ id, subject, time, from, to }: ListedMail): FoundRow {
  return {
    key: String(id ?? ''),
    title: String(subject ?? ''),
    from: String(from?.[0]?.address ?? ''),
    to: (to ?? []).map((one) => String(one.address ?? '')),
    at: String(time ?? ''),
  };
}

const viewer = '[data-testid="email-viewer"]';

function lineAfter(label: string): string {
  for (const span of document.querySelectorAll(`${viewer} span`)) {
    if (span.textContent?.trim() === label) return span.nextElementSibling?.textContent?.trim() ?? '';
  }
  return '';
}

/** What the list does not show of a mail, by its id: people in the words of the opened mail, and when it was sent. */
const listed = new Map<string, ReturnType<typeof fieldsOf>>();
const listedLimit = 20_000;

/** People as the opened mail shows them. */
function people(some: unknown): string {
  const all = (Array.isArray(some) ? some.slice(0, 20) : []) as { name?: unknown; address?: unknown }[];
  return all
    .map(({ name, address }) =>
      typeof name === 'string' && name !== '' ? `${name} <${String(address ?? '')}>` : String(address ?? ''),
    )
    .join(', ')
    .replace(/\s+/g, ' ')
    .trim();
}

export const maildev: Console = {
  ...maildevSigns,
  kind: 'email',
  certain: true,
  reads: 'Subject, sender, recipient and the names of attachments; the body’s text in its frame; the raw source.',
  tried: 'tried on the real page: MailDev 3.0.0, November 2026',
  alertOnScreen() {
    const id = document.querySelector(viewer)?.getAttribute('data-email-id');
    const title = document.querySelector('[data-testid="email-subject"]')?.textContent?.trim();
    if (!id || title === undefined) return undefined;
    return { key: id, title, about: lineAfter('from') };
  },
  region: () => document.querySelector(viewer) ?? undefined,
  titleElement: () => document.querySelector('[data-testid="email-subject"]') ?? undefined,
  fields() {
    const attachments = [...document.querySelectorAll('[data-testid="email-attachment"] span:first-of-type')];
    return [
      {
        path: 'email.subject',
        label: 'Subject',
        value: this.alertOnScreen()?.title ?? '',
        control: 'attacker' as const,
      },
      { path: 'email.from', label: 'from', value: lineAfter('from'), control: 'attacker' as const },
      ...['to', 'cc', 'bcc'].map((name) => ({
        path: `email.${name}`,
        label: name,
        value: lineAfter(name),
        control: 'attacker' as const,
      })),
      ...attachments.map((span, i) => ({
        path: `email.attachments[${i}]`,
        label: 'attachment',
        value: span.textContent ?? '',
        control: 'attacker' as const,
      })),
    ].filter((field) => field.value !== '');
  },
  // The first `#/` of the address is where its router begins.
  addresses: [/#\/email\/([\w-]{1,64})$/],
  raw: [
    {
      template: 'GET /api/email/{id}/source',
      forms: { id: idForm },
      mediaType: 'message/rfc822',
      values: ({ key }) => ({ id: key }),
    },
  ],
  asks: [
    {
      question: 'same-in-console',
      // The list as the page itself asks for it: nothing of the mail is in the request.
      template: 'GET /api/email',
      forms: {},
      values: () => ({}),
      rows: (answer) => ({ rows: (JSON.parse(answer) as ListedMail[]).map(rowOf) }),
    },
  ],
  rows: {
    list: () => document.querySelector('[data-testid="email-list"]') ?? undefined,
    selector: '[data-testid="email-list-item"]',
    read(row) {
      const key = row.getAttribute('data-email-id') ?? '';
      const title = row.querySelectorAll(':scope > div > div')[1]?.children[1]?.firstElementChild;
      if (key === '' || !title) return undefined;
      const subject = title.textContent?.trim() ?? '';
      const others = listed.get(key) ?? [];
      const about = others.find(({ path }) => path === 'email.from')?.value ?? '';
      return {
        alert: { key, title: subject, about },
        title,
        fields: [...fieldsOf([['email.subject', subject]]), ...others],
      };
    },
    listing: {
      template: 'GET /api/email',
      forms: {},
      learn(answer) {
        const mails: unknown = JSON.parse(answer);
        for (const mail of Array.isArray(mails) ? mails.slice(0, listedLimit) : []) {
          const { id, from, to, cc, calculatedBcc, time } = mail as Record<string, unknown>;
          if (listed.size >= listedLimit) listed.clear();
          listed.set(
            String(id),
            fieldsOf([
              ['email.from', people(from)],
              ['email.to', people(to)],
              ['email.cc', people(cc)],
              ['email.bcc', people(calculatedBcc)],
              ['@timestamp', String(time ?? '')],
            ]),
          );
        }
      },
    },
  },
  invariants: () => ({
    'a message is open': document.querySelector(viewer) !== null,
    'the message has an id': /^[\w-]{1,64}$/.test(document.querySelector(viewer)?.getAttribute('data-email-id') ?? ''),
    'the sender is shown': lineAfter('from') !== '',
  }),
};
